import { created, invalid, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, textOf, tooLong } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { renderFullIssue } from '../render/issue.ts';
import { mayAs } from '../state/accounts.ts';
import type { Issue, Pull } from '../state/records.ts';
import { canReopen, setState } from '../state/open-or-closed.ts';
import { nextNumber } from '../state/world.ts';

const REASONS = ['completed', 'not_planned', 'duplicate'] as const;

/** Opens an issue: anybody who can read may. Labels of somebody who may not set them are dropped. */
export function openIssue(call: Call): Answer {
  const bad = badFields(call, { resource: 'Issue', required: ['title'], optional: ['body'] });
  if (bad !== undefined) return bad;
  const refusal = badTitle(call) ?? tooLong(textOf(call, 'body') ?? '', 'Issue');
  if (refusal !== undefined) return refusal;
  const { world, actor } = call;
  const at = world.now();
  const issue: Issue = {
    number: nextNumber(world),
    id: world.nextId(),
    author: actor,
    title: textOf(call, 'title') ?? '',
    body: textOf(call, 'body') ?? null,
    labels: mayAs(actor, 'triage') ? (labelsOf(call) ?? []) : [],
    createdAt: at,
    updatedAt: at,
    reason: null,
  };
  world.issues.push(issue);
  return created(renderFullIssue(world, issue));
}

/** Changes the title, text, state or labels, as the author or whoever may at least triage. */
export function editIssue(call: Call, issue: Issue | Pull): Answer {
  const { world, actor } = call;
  const mayTriage = mayAs(actor, 'triage');
  if (!mayTriage && issue.author.login !== actor.login) {
    return refused(403, 'Must have admin rights to Repository.');
  }
  const bad = badFields(call, { resource: 'Issue', optional: ['title', 'body', 'state'] });
  if (bad !== undefined) return bad;
  const refusal =
    badTitle(call) ?? badState(call, issue) ?? tooLong(textOf(call, 'body') ?? '', 'Issue');
  if (refusal !== undefined) return refusal;
  issue.title = textOf(call, 'title') ?? issue.title;
  if (call.body['body'] !== undefined) issue.body = textOf(call, 'body') ?? null;
  if ('labels' in issue && mayTriage) issue.labels = labelsOf(call) ?? issue.labels;
  moveTo(call, issue);
  issue.updatedAt = world.now();
  return ok(renderFullIssue(world, issue));
}

/** Closing without a reason is closing as completed. */
function moveTo(call: Call, issue: Issue | Pull): void {
  const wasClosed = issue.closed !== undefined;
  setState(call.world, issue, { state: textOf(call, 'state'), by: call.actor });
  const isClosed = issue.closed !== undefined;
  if (!('reason' in issue) || wasClosed === isClosed) return;
  issue.reason = isClosed ? reasonOf(call) : 'reopened';
}

function reasonOf(call: Call): Issue['reason'] {
  const wanted = textOf(call, 'state_reason') ?? 'completed';
  return REASONS.find((reason) => reason === wanted) ?? 'completed';
}

function badTitle(call: Call): Answer | undefined {
  if (textOf(call, 'title')?.trim() !== '') return undefined;
  return invalid([{ resource: 'Issue', field: 'title', code: 'missing_field' }]);
}

function badState(call: Call, issue: Issue | Pull): Answer | undefined {
  const state = textOf(call, 'state');
  const isReopened = state === 'open' && issue.closed !== undefined;
  const isGood = state === undefined || state === 'closed' || state === 'open';
  if (isGood && !(isReopened && !canReopen(call.world, issue))) return undefined;
  return invalid([{ resource: 'Issue', field: 'state', code: 'invalid' }]);
}

/** A label is a name, or an object that has one. */
function labelsOf({ body }: Call): string[] | undefined {
  const labels = body['labels'];
  if (!Array.isArray(labels)) return undefined;
  return labels.flatMap((label: unknown) => {
    const name =
      typeof label === 'object' && label !== null && 'name' in label ? label.name : label;
    return typeof name === 'string' ? [name] : [];
  });
}
