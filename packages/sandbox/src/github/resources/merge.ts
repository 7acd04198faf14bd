import { mergedTree } from '../git/merge.ts';
import { invalid, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, textOf } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { land } from '../state/land.ts';
import { MERGE_METHODS } from '../state/merge-commits.ts';
import type { Pull } from '../state/records.ts';
import { onPull } from './find.ts';

/** Merging, in GitHub's three ways. */
export const MERGE_ROUTES: readonly Route[] = [
  {
    method: 'PUT',
    path: '/repos/{owner}/{repo}/pulls/{number}/merge',
    needs: 'write',
    answer: onPull(mergePull),
  },
];

function mergePull(call: Call, pull: Pull): Answer {
  const optional = ['merge_method', 'sha', 'commit_title', 'commit_message'];
  const bad = badFields(call, { resource: 'PullRequest', optional });
  if (bad !== undefined) return bad;
  const { world, actor } = call;
  const base = world.git.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha;
  const refusal = whyNot(call, pull, base);
  if (refusal !== undefined) return refusal;
  const wanted = textOf(call, 'merge_method') ?? 'merge';
  const method = MERGE_METHODS.find((known) => known === wanted);
  if (method === undefined) {
    return invalid([{ resource: 'PullRequest', field: 'merge_method', code: 'invalid' }]);
  }
  const words = { title: textOf(call, 'commit_title'), text: textOf(call, 'commit_message') };
  const sha = land(world, { pull, base, by: actor, method, ...words });
  if (sha === undefined) return refused(405, "This branch can't be rebased");
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
}

function whyNot(call: Call, pull: Pull, base: string): Answer | undefined {
  const tree = mergedTree(call.world.git, { base, head: pull.headSha });
  if (pull.closed !== undefined || tree === undefined) {
    return refused(405, 'Pull Request is not mergeable');
  }
  if (pull.draft) return refused(405, 'Pull Request is still a draft');
  if ((textOf(call, 'sha') ?? pull.headSha) === pull.headSha) return undefined;
  return refused(409, 'Head branch was modified. Review and try the merge again.');
}
