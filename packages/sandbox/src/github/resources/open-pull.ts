import { commitsBetween } from '../git/history.ts';
import { created, invalid, refused } from '../http/answers.ts';
import type { Answer, FieldError } from '../http/answers.ts';
import { badFields, textOf, tooLong } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { renderFullPull } from '../render/pull.ts';
import type { Pull } from '../state/records.ts';
import { ACTIONS_BOT } from '../state/accounts.ts';
import { nextNumber } from '../state/world.ts';

/** Opens a pull request between two branches of the repository. */
export function openPull(call: Call): Answer {
  const fields = { required: ['title', 'head', 'base'], optional: ['body'] };
  const bad = badFields(call, { resource: 'PullRequest', ...fields });
  if (bad !== undefined) return bad;
  const { world, actor } = call;
  // One setting for both, off in new repositories: who may open pull requests may also approve them.
  if (actor.id === ACTIONS_BOT.id && world.settings.workflowsMayApprove !== true)
    return refused(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  const body = textOf(call, 'body') ?? null;
  const headRef = headBranch(call);
  const baseRef = textOf(call, 'base') ?? '';
  const headSha = world.git.refs.get(`refs/heads/${headRef}`);
  const baseSha = world.git.refs.get(`refs/heads/${baseRef}`);
  if (headSha === undefined) return refusedPull({ field: 'head', code: 'invalid' });
  if (baseSha === undefined) return refusedPull({ field: 'base', code: 'invalid' });
  const branches = { headRef, baseRef, headSha, baseSha };
  const refusal = duplicateOrEmpty(call, branches) ?? tooLong(body ?? '', 'PullRequest');
  if (refusal !== undefined) return refusal;
  const at = world.now();
  const pull: Pull = {
    number: nextNumber(world),
    id: world.nextId(),
    title: textOf(call, 'title') ?? '',
    body,
    author: actor,
    draft: call.body['draft'] === true,
    ...branches,
    createdAt: at,
    updatedAt: at,
  };
  world.pulls.push(pull);
  return created(renderFullPull(world, pull));
}

function duplicateOrEmpty(
  { world }: Call,
  { headRef, baseRef, headSha, baseSha }: Pick<Pull, 'headRef' | 'baseRef' | 'headSha' | 'baseSha'>,
): Answer | undefined {
  const isOpenAlready = world.pulls.some(
    (pull) =>
      pull.closed === undefined &&
      pull.fork === undefined &&
      pull.headRef === headRef &&
      pull.baseRef === baseRef,
  );
  if (isOpenAlready) {
    const message = `A pull request already exists for ${world.owner}:${headRef}.`;
    return refusedPull({ field: 'head', code: 'custom', message });
  }
  if (commitsBetween(world.git, baseSha, headSha).length > 0) return undefined;
  const message = `No commits between ${baseRef} and ${headRef}`;
  return refusedPull({ field: 'head', code: 'custom', message });
}

/** `owner:branch` is how forks are named; with this owner it is just the branch. */
function headBranch(call: Call): string {
  const head = textOf(call, 'head') ?? '';
  const prefix = `${call.world.owner}:`;
  return head.toLowerCase().startsWith(prefix.toLowerCase()) ? head.slice(prefix.length) : head;
}

function refusedPull(error: Omit<FieldError, 'resource'>): Answer {
  return invalid([{ resource: 'PullRequest', ...error }]);
}
