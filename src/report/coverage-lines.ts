import type { Coverage } from '../audit/audit.ts';
import { isOwnSentence } from '../trail/sources/limits.ts';
import type { Count, SourceCoverage } from '../trail/sources/source.ts';
import type { Show } from './audit-summary.ts';
import { contradictions, digestWords, uncovered } from './digest-words.ts';
import { wholeSeconds } from './words.ts';

/** How far the audit could see, a line each. Gaps come first. */
export function coverageLines(coverage: Coverage, show: Show): string[] {
  const { sources, regionsRead, notRead, limits, malformed } = coverage;
  return [
    ...notRead.map(({ what, why }) => `Not looked at: ${show(what)}: ${show(why)}`),
    ...malformed.map(
      ({ what, count }) => `Not readable: ${count} × ${show(what)}; counted, and passed over`,
    ),
    `Regions looked at: ${regionsRead.map(show).join(', ') || 'none'}`,
    ...sources.flatMap((source) => [sourceLine(source, show), ...digestLines(source, show)]),
    ...limits.map((limit) => (isOwnSentence(limit) ? limit : show(limit))),
  ];
}

// What says something to a reader; how often a file was opened does not, and differs from run to run.
const TOLD = ['files', 'pages', 'queries', 'events read', 'rows', 'bytes scanned', 'damaged files'];

function sourceLine({ source, from, to, accounts, counts }: SourceCoverage, show: Show): string {
  const isTold = ({ what }: Count): boolean => TOLD.includes(what);
  return [
    `${show(source)}: ${wholeSeconds(from)} to ${wholeSeconds(to)}`,
    `accounts ${accounts.map(show).join(', ') || 'none'}`,
    ...counts.filter(isTold).map(({ what, count }) => `${count} ${what}`),
  ].join('; ');
}

function digestLines({ kind, digests, source }: SourceCoverage, show: Show): string[] {
  if (kind !== 'archive') return [];
  const head = `Digests of ${show(source)}: ${digestWords(digests)}`;
  if (!digests) return [head];
  return [
    head,
    ...contradictions(digests).map((it) => `Digests contradict: ${show(it.what)}: ${show(it.why)}`),
    ...uncovered(digests).map((it) => `Digests do not cover: ${show(it.what)}: ${show(it.why)}`),
  ];
}
