import type { Coverage, Audit } from '../audit/audit.ts';
import { count } from '../domain/count.ts';
import { isOwnSentence } from '../trail/sources/limits.ts';
import type {
  Count,
  SourceCoverage,
  DigestProblem,
  DigestResult,
} from '../trail/sources/source.ts';
import type { Show } from './audit-summary.ts';
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

/** How far an audit could see, in sentences: without them nothing may be called nothing. Foreign text in them. */
export function coverageSentences({
  from,
  to,
  coverage,
}: Pick<Audit, 'from' | 'to' | 'coverage'>): string[] {
  const { sources, regionsRead, notRead, limits } = coverage;
  const names = sources.map(({ source }) => source).join(', ') || 'no source';
  return [
    `CloudTrail was read from ${from} to ${to} in ${count(regionsRead.length, 'region')}, by ${names}.`,
    ...notRead.map(({ what, why }) => `Not read: ${what}: ${why}`),
    ...limits,
  ];
}

/** What digests say of an archive: whole, not known for some of it, or contradicted. A court reads this line. */
export function digestWords(digests: DigestResult | undefined): string {
  if (!digests?.asked) return 'not validated: whether anything is missing is not known';
  const { filesValid, digestsValid } = digests;
  const by = count(digestsValid, 'signed digest');
  const valid =
    filesValid === 0
      ? 'nothing is proved'
      : `${count(filesValid, 'file is', 'files are')} as CloudTrail delivered them, by ${by}`;
  if (contradictions(digests).length > 0)
    return `BROKEN: files or digests are not what CloudTrail delivered; ${valid}`;
  if (uncovered(digests).length === 0) return `whole: ${valid}`;
  return `${valid}; of the rest nothing is known, and nothing speaks against it`;
}

/** What contradicts the files. */
export function contradictions({ problems }: DigestResult): DigestProblem[] {
  return problems.filter((it) => !it.uncovered);
}

// What no digest speaks of.
function uncovered({ problems }: DigestResult): DigestProblem[] {
  return problems.filter((it) => it.uncovered);
}
