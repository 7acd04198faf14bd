import { catalogue, type Plan } from '../actions/catalogue.ts';
import type { Applied } from '../respond/apply/apply.ts';
import type { Audit } from '../audit/audit.ts';
import { typedAnywhere } from '../domain/typed-command.ts';
import { auditMarkdown } from './audit-markdown.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting, type Room } from './fit.ts';
import { helpMarkdown, withoutProfile, type WithoutProfile } from './what-is-left.ts';
import { verifiedSteps } from './verified-steps.ts';
import { runHeadline } from './run-headline.ts';
import { verdictMarkdown } from './verdict-markdown.ts';
import { workloadWords } from './verdict-words.ts';
import { describeStep } from './words.ts';
import { count } from '../domain/count.ts';

/** What a result comment begins with. */
export const RESULT_MARKER = '<!-- staunch:result -->';

/** What was done on merge: each step with its verification, what is left for people, the audit. */
export function resultComment(plan: Plan, applied: Applied, audit: Audit | string): string {
  const noRoom = 'it does not fit here; see the job summary and the receipts';
  return (
    fitting((room) => resultAt(plan, applied, { audit, room })) ??
    resultAt(plan, applied, { audit: noRoom, room: { rows: 0, notes: 0 } })
  );
}

function resultAt(
  plan: Plan,
  applied: Applied,
  { audit, room }: { readonly audit: Audit | string; readonly room: Room },
): string {
  const { rows } = room;
  const { receipts, caller } = applied;
  const last = receipts.at(-1)?.hash ?? plan.digest;
  return [
    RESULT_MARKER,
    `## ${runHeadline(applied, forMarkdown)}`,
    '',
    `Incident ${forMarkdown(plan.incident.name)}.${workloads(applied)}${beyond(audit)}`,
    '',
    ...helpMarkdown(withoutProfile(applied)),
    ...(applied.verifications.length === 0 ? [] : verifiedSteps(applied, rows)),
    ...undoneBy(applied, rows),
    ...verdictMarkdown(applied.verdict, rows),
    ...toConfirm(plan),
    typeof audit === 'string'
      ? `### Audit\n\nCould not be made: ${forMarkdown(audit)}\n`
      : auditMarkdown(audit, room),
    `Applied as ${forMarkdown(caller.arn)}. Approved digest \`${plan.digest}\`; last receipt \`${last}\`.`,
  ].join('\n');
}

function workloads({ verdict }: Applied): string {
  return workloadWords(verdict.workloads)
    .map((words) => ` ${forMarkdown(words)}.`)
    .join('');
}

// Nobody reads "Contained" and stops where the audit has more to say.
function beyond(audit: Audit | string): string {
  if (typeof audit === 'string' || audit.follows.length === 0) return '';
  return ` **The audit below names ${count(audit.follows.length, 'thing')} beyond it.**`;
}

/** What people must know when Staunch itself failed half-way. */
export function brokenComment(
  incident: string,
  refreshes: readonly WithoutProfile['step'][] = [],
): string {
  return [
    RESULT_MARKER,
    `## Not contained yet: Staunch failed while applying ${forMarkdown(incident)}`,
    '',
    ...helpMarkdown(refreshes.map((step) => ({ step, shown: false }))),
    'Some steps were done. The job log says how far it came, and the receipts are kept as an artifact.',
    '',
    '**Next:** run the apply workflow again: it goes on where it stopped.',
  ].join('\n');
}

function undoneBy({ undone }: Applied, most: number): string[] {
  if (undone.length === 0) return [];
  const lines = undone.map((step) => {
    const { verb, object } = describeStep(step);
    return `- ${verb} ${forMarkdown(object)}`;
  });
  return [
    '### Attack in progress: undone by somebody after it was held',
    '',
    'It was all done again with a new cutoff. Whoever undid it still has rights in this account: find them in CloudTrail.',
    '',
    ...cut(lines, most, (number) => `- and ${number} more`),
    '',
  ];
}

// "Held" is what AWS shows; the effect is only ever shown by CloudTrail, later.
function toConfirm(plan: Plan): string[] {
  if (plan.incident.state !== 'contained') return [];
  const lines = catalogue.flatMap(({ name, confirmedBy }) => {
    const number = plan.steps.filter(({ action }) => action === name).length;
    return number === 0 ? [] : [`- ${count(number, 'step')}: ${confirmedBy}.`];
  });
  if (lines.length === 0) return [];
  return [
    '### Still to be confirmed by CloudTrail, in 5 to 15 minutes',
    '',
    ...lines,
    '',
    `Run ${forMarkdown(typedAnywhere('watch', `incidents/${plan.incident.name}.yaml`))}: it shows what is confirmed, and raises the alarm if anything is still used or undone.`,
    '',
  ];
}
