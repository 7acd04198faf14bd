import type { Activity, Audit, Tally } from '../audit/activity.ts';
import { forMarkdown } from './escape.ts';
import { count } from './words.ts';

// The top of each list; the counts say how much more there is.
const ROWS = 10;

/** What CloudTrail shows, as a section of a pull request comment. */
export function auditMarkdown(audit: Audit): string {
  const { coverage } = audit;
  const regions = coverage.regionsRead.map(forMarkdown).join(', ') || 'none';
  const notRead = coverage.notRead.map(
    ({ what, why }) => `> - **Not looked at:** ${forMarkdown(what)}: ${forMarkdown(why)}`,
  );
  return [
    '### Audit: what CloudTrail shows',
    '',
    `From ${audit.from} to ${audit.to}.`,
    '',
    ...audit.subjects.flatMap(activityMarkdown),
    '> [!NOTE]',
    '> **Coverage.** Nothing found means nothing beyond these limits.',
    `> - Regions looked at: ${regions}`,
    ...notRead,
    ...coverage.limits.map((limit) => `> - ${limit}`),
    '',
  ].join('\n');
}

function activityMarkdown(activity: Activity): string[] {
  const { subject, events, firstSeen, lastSeen } = activity;
  if (events === 0)
    return [`**${forMarkdown(subject)}**: no events seen, within the coverage below.`, ''];
  const seen = `first ${forMarkdown(firstSeen ?? '?')}, last ${forMarkdown(lastSeen ?? '?')}`;
  const tables: readonly [string, readonly Tally[]][] = [
    ['Call', activity.calls],
    ['Source address', activity.addresses],
    ['User agent', activity.userAgents],
    ['Region', activity.regions],
    ['Error', activity.errors],
  ];
  return [
    `**${forMarkdown(subject)}**: ${count(events, 'event')}, ${seen}`,
    '',
    ...tables.flatMap(([title, tallies]) => table(title, tallies)),
  ];
}

function table(title: string, tallies: readonly Tally[]): string[] {
  if (tallies.length === 0) return [];
  const rows = tallies
    .slice(0, ROWS)
    .map(({ what, count: times }) => `| ${forMarkdown(what)} | ${times} |`);
  const more = tallies.length > ROWS ? [`| and ${tallies.length - ROWS} more | |`] : [];
  return [`| ${title} | Events |`, '|---|---:|', ...rows, ...more, ''];
}
