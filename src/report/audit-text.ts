import type { Audit, CredentialUse, Finding, Following, Tally } from '../audit/audit.ts';
import { auditSummary } from './audit-summary.ts';
import type { Colours } from './colours.ts';
import { coverageLines } from './coverage-words.ts';
import { credentialTree } from './credential-tree.ts';
import { plain } from './escape.ts';
import { wholeSeconds } from './words.ts';
import { count } from '../domain/count.ts';

// A table for people shows the top of each list; the counts say how much more there is.
const ROWS = 10;
// As wide as the longest question.
const QUESTION_WIDTH = 36;

/** What CloudTrail shows, for a person at a terminal. */
export function auditText(audit: Audit, colours: Colours, followUp?: string): string {
  const { from, to } = audit;
  const title = (text: string): string[] => ['', colours.bold(text)];
  return [
    colours.bold(
      `Audit of ${plain(audit.incident)} from ${wholeSeconds(from)} to ${wholeSeconds(to)}`,
    ),
    '',
    ...auditSummary(audit, plain).map(
      ({ question, answer }) => `  ${question.padEnd(QUESTION_WIDTH)} ${answer}`,
    ),
    ...(audit.findings.length === 0 ? [] : title('Findings, most telling first')),
    ...audit.findings.map((it) => findingText(it, colours)),
    ...(audit.follows.length === 0 ? [] : title('What follows (nothing was done)')),
    ...audit.follows.map(followingText),
    ...(audit.follows.length === 0 || followUp === undefined
      ? []
      : [`  To propose it: ${plain(followUp)}`]),
    ...title('Credentials'),
    ...credentialTree(audit.credentials).flatMap(({ depth, credential }) =>
      credentialText(credential, '  '.repeat(depth + 1), colours),
    ),
    ...title('Coverage: nothing found means nothing beyond this'),
    ...coverageLines(audit.coverage, plain).map((line) => `  ${warned(line, colours)}`),
    '',
  ].join('\n');
}

function findingText(finding: Finding, colours: Colours): string {
  const { title, tactic, technique, events, refused, origins, objects, first, last } = finding;
  const attack = technique ? `${tactic.name} ${technique.id}` : tactic.name;
  const details = [
    count(events, 'event'),
    ...(refused === 0 ? [] : [`${refused} refused`]),
    ...(origins.foreign === 0 ? [] : [`${origins.foreign} foreign`]),
  ].join(', ');
  const when = first === last ? `at ${plain(first)}` : `${plain(first)} to ${plain(last)}`;
  const by = `by ${finding.credentials.slice(0, ROWS).map(plain).join(', ')}`;
  return [
    `  ${colours.yellow(title)} (${attack}): ${details}`,
    `      ${when}, ${by}`,
    ...(objects.length === 0 ? [] : [`      ${top(objects)}`]),
  ].join('\n');
}

function followingText({ what, why, account, exposure, byHand }: Following): string {
  const how = [
    ...(exposure ? ['name it in an incident'] : []),
    ...(byHand === undefined ? [] : [`by hand: ${plain(byHand)}`]),
  ].join('; ');
  return `  ${plain(what)} in account ${plain(account)}: ${plain(why)}\n      ${how}`;
}

function credentialText(credential: CredentialUse, indent: string, colours: Colours): string[] {
  const { id, holder, issuedBy, issuedAt, events, firstUse, lastUse, before } = credential;
  const issued =
    issuedBy === undefined
      ? ''
      : `, by ${plain(issuedBy)}${issuedAt === undefined ? '' : ` at ${plain(issuedAt)}`}`;
  const head = `${indent}${colours.bold(plain(id))} of ${plain(holder)}${issued}`;
  if (events === 0) {
    return [head, `${indent}  No events seen; see Coverage for what could not be seen.`];
  }
  const lists: readonly [string, readonly Tally[]][] = [
    ['calls', credential.calls],
    ['addresses', credential.addresses],
    ['agents', credential.userAgents],
    ['regions', credential.regions],
    ['errors', credential.errors],
  ];
  return [
    head,
    `${indent}  ${count(events, 'event')}, first ${plain(firstUse ?? '?')}, last ${plain(lastUse ?? '?')}`,
    `${indent}  usual use: ${plain(before.why)}`,
    ...lists.flatMap(([name, tallies]) =>
      tallies.length === 0 ? [] : [`${indent}  ${name}: ${top(tallies)}`],
    ),
  ];
}

function top(tallies: readonly Tally[]): string {
  const shown = tallies.slice(0, ROWS).map(({ what, count: times, known }) => {
    const news = known === false ? ' (new)' : '';
    return `${plain(what)} ${times}${news}`;
  });
  const more = tallies.length > ROWS ? [`and ${tallies.length - ROWS} more`] : [];
  return [...shown, ...more].join(', ');
}

function warned(line: string, colours: Colours): string {
  return /^(Not (looked at|readable)|Digests (contradict|do not cover))/.test(line)
    ? colours.yellow(line)
    : line;
}
