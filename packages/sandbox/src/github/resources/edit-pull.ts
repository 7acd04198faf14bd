import { invalid, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, textOf, tooLong } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { renderFullPull } from '../render/pull.ts';
import { mayAs } from '../state/accounts.ts';
import { canReopen, setState } from '../state/open-or-closed.ts';
import type { Edit, Pull } from '../state/records.ts';
import type { World } from '../state/world.ts';

const FIELDS = ['title', 'body', 'state', 'base'];

/** Changes the title, text, state or base branch, as the author or whoever may write. */
export function editPull(call: Call, pull: Pull): Answer {
  const { world, actor } = call;
  if (!mayAs(actor, 'write') && pull.author.login !== actor.login) {
    return refused(403, 'Must have admin rights to Repository.');
  }
  const bad = badFields(call, { resource: 'PullRequest', optional: FIELDS });
  const refusal = bad ?? whyNot(call, pull);
  if (refusal !== undefined) return refusal;
  const edit = editOf(call, pull);
  if (edit !== undefined) pull.edited = edit;
  pull.title = textOf(call, 'title') ?? pull.title;
  if (call.body['body'] !== undefined) pull.body = textOf(call, 'body') ?? null;
  setState(world, pull, { state: textOf(call, 'state'), by: actor });
  const base = textOf(call, 'base');
  if (base !== undefined) rebase(world, pull, base);
  pull.updatedAt = world.now();
  return ok(renderFullPull(world, pull));
}

function whyNot(call: Call, pull: Pull): Answer | undefined {
  const { git } = call.world;
  const [title, state, base] = [textOf(call, 'title'), textOf(call, 'state'), textOf(call, 'base')];
  const field = (name: string) =>
    invalid([{ resource: 'PullRequest', field: name, code: 'invalid' }]);
  if (title?.trim() === '') return field('title');
  if (state !== undefined && state !== 'open' && state !== 'closed') return field('state');
  const isClosed = pull.closed !== undefined;
  if (state === 'open' && isClosed && !canReopen(call.world, pull)) return field('state');
  if (base !== undefined && (isClosed || !git.refs.has(`refs/heads/${base}`))) return field('base');
  return tooLong(textOf(call, 'body') ?? '', 'PullRequest');
}

/** What is replaced: a change to what is there already is none. */
function editOf(call: Call, pull: Pull): Edit | undefined {
  const { title, body, baseRef, baseSha } = pull;
  const [newTitle = title, newBase = baseRef] = [textOf(call, 'title'), textOf(call, 'base')];
  const newBody = call.body['body'] === undefined ? body : (textOf(call, 'body') ?? null);
  const edit = {
    ...(newTitle === title ? {} : { title }),
    ...(newBody === body ? {} : { body }),
    ...(newBase === baseRef ? {} : { base: { ref: baseRef, sha: baseSha } }),
  };
  return Object.keys(edit).length === 0 ? undefined : { by: call.actor, ...edit };
}

function rebase({ git }: World, pull: Pull, base: string): void {
  pull.baseRef = base;
  pull.baseSha = git.refs.get(`refs/heads/${base}`) ?? pull.baseSha;
}
