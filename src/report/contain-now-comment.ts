import type { Step } from '../actions/catalogue.ts';
import { count } from '../domain/count.ts';
import type { Incident } from '../domain/incident.ts';
import type { Applied } from '../respond/apply/apply.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting } from './fit.ts';
import { verifiedSteps } from './verified-steps.ts';
import { helpMarkdown, withoutProfile } from './what-is-left.ts';
import { workloadWords } from './verdict-words.ts';
import { describeStep } from './words.ts';

/** What a comment about a containment before review begins with. */
export const CONTAIN_NOW_MARKER = '<!-- staunch:contain-now -->';

/** What Staunch did for a pull request that nobody had reviewed. */
interface ContainedNow {
  readonly incident: Pick<Incident, 'name'>;
  /** Login of whoever started it. */
  readonly startedBy: string;
  /** Commit of the pull request whose incident was taken. */
  readonly head: string;
  readonly applied: Pick<Applied, 'verifications' | 'done' | 'verdict'>;
  /** Steps of the plan that were not done, each with the reason. */
  readonly left: readonly { readonly step: Step; readonly why: string }[];
}

/** That Staunch acted before review: what it did, what is left, and that review and merge are still due. */
export function containNowComment(contained: ContainedNow): string {
  return fitting(({ rows }) => renderAt(contained, rows)) ?? renderAt(contained, 0);
}

function renderAt(
  { incident, startedBy, head, applied, left }: ContainedNow,
  rows: number,
): string {
  const { verifications } = applied;
  const verified = verifications.filter((it) => it.verified).length;
  const lines = left.map(({ step, why }) => {
    const { verb, object } = describeStep(step);
    return `- ${verb} ${forMarkdown(object)}: ${forMarkdown(why)}`;
  });
  return [
    CONTAIN_NOW_MARKER,
    `## Staunch acted before review: ${verified} of ${count(verifications.length, 'step')} verified`,
    '',
    `${forMarkdown(startedBy)} started it for incident ${forMarkdown(incident.name)}, as it stands in commit ${forMarkdown(head)}.` +
      ' Nobody had approved that. The policy on the default branch allows these steps without review.',
    '',
    ...workloadWords(applied.verdict.workloads).flatMap((words) => [`${forMarkdown(words)}.`, '']),
    ...helpMarkdown(withoutProfile(applied)),
    ...(verifications.length === 0 ? [] : verifiedSteps(applied, rows)),
    ...(lines.length === 0
      ? []
      : ['### Left for review', '', ...cut(lines, rows, (more) => `- and ${more} more`), '']),
    '**Next:** review this pull request as if nothing had been done, and merge it: only then is the rest done, and what' +
      ' was done kept. Until then Staunch reminds of it. Where it was a false alarm, write `state: restored` in it before' +
      ' you merge it: that undoes what was done.',
  ].join('\n');
}

/** What a reminder begins with. */
export const REMINDER_MARKER = '<!-- staunch:reminder -->';

/** That Staunch acted for a pull request before review, and that the review is still due. */
export function reminderComment(open: boolean): string {
  const next = open
    ? 'review this pull request and merge it. Only then is the rest done, and what was done kept.'
    : 'open this pull request again, have it reviewed and merge it. If it was a false alarm, merge it and write' +
      ' `state: restored` in another one: closing it undoes nothing.';
  return [
    REMINDER_MARKER,
    '## Staunch acted for this pull request before review, and it is not merged',
    '',
    `**Next:** ${next}`,
  ].join('\n');
}
