import { commitAt } from '../git/history.ts';
import { mergedTree, rebased } from '../git/merge.ts';
import { commitOf } from '../git/objects.ts';
import type { Commit, Tree } from '../git/objects.ts';
import { invalid, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, textOf } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { WEB_FLOW } from '../state/accounts.ts';
import { commitsOf } from '../state/pull-commits.ts';
import { push } from '../state/push.ts';
import type { Pull } from '../state/records.ts';
import { signatureOf } from '../state/world.ts';
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

/** A merge about to be made: where the base is now and what the result will contain. */
interface Merge {
  readonly pull: Pull;
  readonly base: string;
  readonly tree: Tree;
}

function mergePull(call: Call, pull: Pull): Answer {
  const optional = ['merge_method', 'sha', 'commit_title', 'commit_message'];
  const bad = badFields(call, { resource: 'PullRequest', optional });
  if (bad !== undefined) return bad;
  const { world, actor } = call;
  const base = world.git.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha;
  const tree = mergedTree(world.git, { base, head: pull.headSha });
  if (pull.closed !== undefined || tree === undefined) {
    return refused(405, 'Pull Request is not mergeable');
  }
  if (pull.draft) return refused(405, 'Pull Request is still a draft');
  if ((textOf(call, 'sha') ?? pull.headSha) !== pull.headSha) {
    return refused(409, 'Head branch was modified. Review and try the merge again.');
  }
  const commits = newCommits(call, { pull, base, tree });
  if ('status' in commits) return commits;
  const sha = commits.at(-1)?.sha ?? base;
  const proposed = commitsOf(world, pull).map((commit) => commit.sha);
  // Squashing and rebasing leave the proposed commits outside the base branch.
  const isMergeCommit = commits.at(-1)?.parents.length === 2;
  const introduced = [...commits.map((commit) => commit.sha), ...(isMergeCommit ? proposed : [])];
  pull.merged = { sha, by: actor, at: world.now(), introduced };
  pull.closed = { by: actor, at: world.now() };
  pull.updatedAt = world.now();
  push(world, { ref: `refs/heads/${pull.baseRef}`, to: sha, commits, by: actor });
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
}

/** What goes on the base branch, oldest first. */
function newCommits(call: Call, merge: Merge): readonly Commit[] | Answer {
  const method = textOf(call, 'merge_method') ?? 'merge';
  if (method === 'merge') return [mergeCommit(call, merge)];
  if (method === 'squash') return [squashCommit(call, merge)];
  if (method !== 'rebase') {
    return invalid([{ resource: 'PullRequest', field: 'merge_method', code: 'invalid' }]);
  }
  const { world, actor } = call;
  const sides = { base: merge.base, head: merge.pull.headSha };
  const replayed = rebased(world.git, sides, signatureOf(actor, world.now()));
  return replayed ?? refused(405, "This branch can't be rebased");
}

function mergeCommit(call: Call, { pull, base, tree }: Merge): Commit {
  const { world, actor } = call;
  const title = `Merge pull request #${pull.number} from ${world.owner}/${pull.headRef}`;
  return commitOf({
    tree,
    parents: [base, pull.headSha],
    author: signatureOf(actor, world.now()),
    committer: signatureOf(WEB_FLOW, world.now()),
    message: messageFrom(call, title, pull.title),
  });
}

/** One commit by the pull request's author; a single commit lends it its own words, as on GitHub. */
function squashCommit(call: Call, { pull, base, tree }: Merge): Commit {
  const { world } = call;
  const messages = commitsOf(world, pull).map(({ message }) => message);
  const [only = ''] = messages;
  const [first = '', ...rest] = only.split('\n');
  const single = { title: first, text: rest.join('\n').trim() };
  const several = {
    title: pull.title,
    text: messages.map((message) => `* ${message}`).join('\n\n'),
  };
  const { title, text } = messages.length === 1 ? single : several;
  return commitOf({
    tree,
    parents: [commitAt(world.git, base).sha],
    author: signatureOf(pull.author, world.now()),
    committer: signatureOf(WEB_FLOW, world.now()),
    message: messageFrom(call, `${title} (#${pull.number})`, text),
  });
}

function messageFrom(call: Call, title: string, text: string): string {
  const parts = [textOf(call, 'commit_title') ?? title, textOf(call, 'commit_message') ?? text];
  return parts.filter((part) => part !== '').join('\n\n');
}
