import type { Audit, Following } from '../audit/audit.ts';
import type { FollowUp } from '../audit/incident-files/follow-up.ts';
import { coverageSentences } from './coverage-words.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting } from './fit.ts';
import { count } from '../domain/count.ts';

/** What the text of a follow-up pull request begins with. */
export const FOLLOW_UP_MARKER = '<!-- staunch:follow-up -->';

/** What a comment begins with that says why Staunch left a follow-up alone. */
export const FOLLOW_UP_LEFT_MARKER = '<!-- staunch:follow-up-left -->';

// Enough to find the rest in CloudTrail.
const IDS = 3;

/** The title of the pull request that follows from an incident. Incidents have plain names. */
export function followUpTitle(incident: string, { files }: FollowUp): string {
  const added = addedIn(files).length;
  const kept = files.some(({ settled }) => settled) ? ['what CloudTrail showed is kept'] : [];
  const found = added > 0 || kept.length === 0 ? [count(added, 'more exposure')] : [];
  return `Follow-up to ${incident}: ${[...found, ...kept].join(', ')}`;
}

/** Its text: what was found, why, the evidence, what people must do, how far the audit saw. */
export function followUpBody(
  incident: string,
  follow: FollowUp,
  audit: Pick<Audit, 'from' | 'to' | 'coverage'>,
): string {
  const at = (rows: number): string => bodyAt(incident, follow, { audit, rows });
  return fitting(({ rows }) => at(rows)) ?? at(0);
}

function bodyAt(
  incident: string,
  { files, byHand }: FollowUp,
  { audit, rows }: { audit: Pick<Audit, 'from' | 'to' | 'coverage'>; rows: number },
): string {
  const more = (number: number): string => `- and ${number} more`;
  const hands = byHand.map(
    ({ following, toDo }) =>
      `- ${forMarkdown(following.what)} in account ${forMarkdown(following.account)}: ${forMarkdown(following.why)}.` +
      ` **To do:** ${forMarkdown(toDo)} ${evidenceOf(following)}`,
  );
  const seen = coverageSentences(audit).map((it) => `- ${forMarkdown(it)}`);
  return [
    FOLLOW_UP_MARKER,
    `## Staunch: the audit of ${forMarkdown(incident)} found more than it names`,
    '',
    'Staunch made this pull request. Nothing is done by it: like any other it is planned, judged by the guardrails,' +
      ' reviewed, and done on the merge. What a bot commits needs two approvals.',
    '',
    ...exposuresTable(addedIn(files), rows),
    ...windows(files),
    ...(hands.length === 0 ? [] : ['### To do by hand', '', ...cut(hands, rows, more), '']),
    '### How far the audit could see',
    '',
    ...cut(seen, Math.max(rows, 1), more),
    '',
    ...CLOSING,
  ].join('\n');
}

const CLOSING = [
  '> [!NOTE]',
  '> - **No plan below?** GitHub holds back workflows of pull requests that a workflow’s own token opens or updates:',
  '>   somebody who may write presses *Approve workflows to run*, here at the merge box. Where GitHub shows no such',
  '>   button, close this pull request and open it again.',
  '> - **Not right?** Close it. What it names is not proposed again, unless it is opened again.',
  '> - **Commit to it** if something is to be otherwise: Staunch then leaves the branch to you.',
];

// The event history ends after 90 days: what it showed until then must not become unknown again.
function windows(files: FollowUp['files']): string[] {
  const kept = files.flatMap(({ settled }) => settled ?? []);
  if (kept.length === 0) return [];
  const lines = kept.map(
    ({ from, until, accounts, regions, audit }) =>
      `- from ${from} to ${until}, ${count(accounts.length, 'account')}, ${count(regions.length, 'region')}; audit \`${audit}\``,
  );
  return [
    '### Read to its end',
    '',
    'CloudTrail’s event history reaches 90 days back. This audit read all of it and found nothing that the files here do' +
      ' not name. With the window in the incident file that stays known; two people confirm it.',
    '',
    ...lines,
    '',
  ];
}

function exposuresTable(added: readonly Following[], most: number): string[] {
  if (added.length === 0) return [];
  const rows = added.map(
    (following) =>
      `| ${forMarkdown(following.what)} | ${forMarkdown(following.account)} | ${forMarkdown(following.why)} | ${evidenceOf(following)} |`,
  );
  return [
    '| Also to be contained | Account | Why | Evidence in CloudTrail |',
    '|---|---|---|---|',
    ...cut(rows, most, (number) => `| and ${number} more | | | |`),
    '',
  ];
}

function evidenceOf({ eventIds }: Following): string {
  const shown = eventIds.slice(0, IDS).map(forMarkdown).join(' ');
  return eventIds.length > IDS ? `${shown} and ${eventIds.length - IDS} more` : shown;
}

function addedIn(files: FollowUp['files']): Following[] {
  return files.flatMap(({ added }) => added);
}

/** That Staunch leaves a branch to whoever committed to it, and what the audit has found since. */
export function followUpLeft(missing: readonly Following[]): string {
  const rendered = (rows: number): string =>
    [
      FOLLOW_UP_LEFT_MARKER,
      '## Staunch: the audit found more than this names by now',
      '',
      'Somebody else has committed to this branch, so Staunch does not change it. Add what is missing.',
      '',
      ...exposuresTable(missing, rows),
    ].join('\n');
  return fitting(({ rows }) => rendered(rows)) ?? rendered(0);
}
