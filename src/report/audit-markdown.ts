import type { Audit, CredentialUse, Finding, Tally } from '../audit/audit.ts';
import { typedAnywhere } from '../domain/typed-command.ts';
import { auditSummary } from './audit-summary.ts';
import { coverageLines } from './coverage-words.ts';
import { credentialTree } from './credential-tree.ts';
import { forMarkdown, momentForMarkdown } from './escape.ts';
import { ALL, cut, type Room } from './fit.ts';
import { shortened } from './words.ts';
import { count } from '../domain/count.ts';

/** What CloudTrail shows, as a section of a comment: for a manager first, then what it rests on. */
export function auditMarkdown(audit: Audit, { rows, notes }: Room = ALL): string {
  return [
    '### Audit: what CloudTrail shows',
    '',
    ...auditSummary(audit, (text) => momentForMarkdown(text)).map(
      ({ question, answer }) => `- **${question}** ${answer}`,
    ),
    '',
    ...findings(audit, rows),
    ...follows(audit, rows),
    ...tree(audit, rows),
    ...coverage(audit, rows),
    ...details(audit, notes),
  ].join('\n');
}

function findings({ findings: all }: Audit, rows: number): string[] {
  if (all.length === 0) return [];
  return [
    '#### Findings',
    '',
    '| What | ATT&CK | First | Events | Foreign | Objects |',
    '|---|---|---|---:|---:|---|',
    ...cut(all.map(finding), rows, (more) => `| and ${more} more | | | | | |`),
    '',
  ];
}

function finding(found: Finding): string {
  const { title, tactic, technique, first, events, refused, origins, objects } = found;
  const attack = technique ? `${tactic.name}, ${technique.id}` : tactic.name;
  const times = refused === 0 ? `${events}` : `${events}, ${refused} refused`;
  return `| ${title} | ${attack} | ${momentForMarkdown(first)} | ${times} | ${origins.foreign} | ${named(objects)} |`;
}

// A sentence; more of it is in the report.
const LONGEST_REASON = 300;
// However little room there is: without it the rest means nothing.
const LEAST_COVERAGE = 10;

// The top of each list in a cell; the report has all of it.
const NAMED = 5;

function named(tallies: readonly Tally[]): string {
  const shown = tallies.slice(0, NAMED).map(({ what }) => brief(what));
  const more = tallies.length > NAMED ? [`and ${tallies.length - NAMED} more`] : [];
  return [...shown, ...more].join(', ');
}

function follows({ incident, follows: all }: Audit, rows: number): string[] {
  if (all.length === 0) return [];
  const lines = all.map(({ what, why, account, exposure, byHand }) => {
    const how = [
      ...(exposure ? ['to be named in an incident'] : []),
      ...(byHand === undefined ? [] : [`by hand: ${brief(byHand, LONGEST_REASON)}`]),
    ];
    return `- ${brief(what)} in account ${brief(account)}: ${brief(why, LONGEST_REASON)} (${how.join('; ')})`;
  });
  return [
    '#### What follows',
    '',
    'Found by the trace, and not named by the incident. Nothing was done about it. To propose it as a pull request:' +
      ` ${forMarkdown(typedAnywhere('follow-up', `incidents/${incident}.yaml`))}`,
    '',
    ...cut(lines, rows, (more) => `- and ${more} more`),
    '',
  ];
}

function tree({ credentials }: Audit, rows: number): string[] {
  const lines = credentialTree(credentials).map(({ depth, credential }) => {
    const { id, holder, issuedBy, issuedAt, firstUse, lastUse, events } = credential;
    const issued =
      issuedBy === undefined
        ? ''
        : `, by ${brief(issuedBy)}${issuedAt === undefined ? '' : ` at ${momentForMarkdown(issuedAt)}`}`;
    const used =
      events === 0
        ? 'no use seen'
        : `${count(events, 'event')}, ${momentForMarkdown(firstUse ?? '?')} to ${momentForMarkdown(lastUse ?? '?')}`;
    return `${'  '.repeat(depth)}- ${brief(id)} of ${brief(holder)}${issued}: ${used}`;
  });
  return ['#### Credentials', '', ...cut(lines, rows, (more) => `- and ${more} more`), ''];
}

function coverage({ coverage: seen }: Audit, rows: number): string[] {
  return [
    '> [!NOTE]',
    '> **Coverage.** Nothing found means nothing beyond these limits.',
    ...cut(
      coverageLines(seen, (text) => brief(text, LONGEST_REASON)),
      Math.max(rows, LEAST_COVERAGE),
      (more) => `and ${more} more`,
    ).map((line) => `> - ${line}`),
    '',
  ];
}

function details({ credentials }: Audit, rows: number): string[] {
  const used = credentials.filter(({ events }) => events > 0);
  if (used.length === 0) return [];
  return [
    `<details><summary>What each credential did (${used.length})</summary>`,
    '',
    ...cut(
      used.map((it) => detail(it)),
      rows,
      (more) => `and ${more} more\n`,
    ),
    '</details>',
    '',
  ];
}

function detail(credential: CredentialUse): string {
  const lists: readonly [string, readonly Tally[]][] = [
    ['Calls', credential.calls],
    ['Addresses', credential.addresses],
    ['User agents', credential.userAgents],
    ['Regions', credential.regions],
    ['Errors', credential.errors],
  ];
  return [
    `**${forMarkdown(credential.id)}**: ${forMarkdown(credential.before.why)}`,
    '',
    ...lists.flatMap(([title, tallies]) =>
      tallies.length === 0 ? [] : [`- ${title}: ${counted(tallies)}`],
    ),
    '',
  ].join('\n');
}

function counted(tallies: readonly Tally[]): string {
  const shown = tallies
    .slice(0, NAMED)
    .map(({ what, count: times, known }) => `${brief(what)} ${times}${news(known)}`);
  const more = tallies.length > NAMED ? [`and ${tallies.length - NAMED} more`] : [];
  return [...shown, ...more].join(', ');
}

function brief(text: string, longest?: number): string {
  return forMarkdown(shortened(text, longest));
}

function news(known: boolean | undefined): string {
  return known === false ? ' (new)' : '';
}
