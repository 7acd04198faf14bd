import type { Coverage } from '../audit/audit.ts';
import type { DigestResult, SourceCoverage } from '../audit/sources/source.ts';
import type { Show } from './audit-summary.ts';

/** How far the audit could see, a line each. Gaps come first. */
export function coverageLines(coverage: Coverage, show: Show): string[] {
  const { sources, regionsRead, notRead, limits, malformed } = coverage;
  return [
    ...notRead.map(({ what, why }) => `Not looked at: ${show(what)}: ${show(why)}`),
    ...malformed.map(
      ({ what, count }) => `Not readable: ${count} × ${show(what)}; counted, and passed over`,
    ),
    `Regions looked at: ${regionsRead.map(show).join(', ') || 'none'}`,
    ...sources.map((source) => sourceLine(source, show)),
    ...limits.map(show),
  ];
}

function sourceLine(source: SourceCoverage, show: Show): string {
  const { from, to, accounts, counts, digests } = source;
  const read = counts
    .filter(({ what }) => !what.startsWith('malformed: '))
    .map(({ what, count }) => `${count} ${show(what)}`);
  return [
    `${show(source.source)}: ${from} to ${to}`,
    `accounts ${accounts.map(show).join(', ') || 'none'}`,
    ...read,
    ...digestWords(source, digests, show),
  ].join('; ');
}

function digestWords(
  { kind }: SourceCoverage,
  digests: DigestResult | undefined,
  show: Show,
): string[] {
  if (kind !== 'archive') return [];
  if (!digests?.asked) return ['digests not validated'];
  const { filesValid, digestsValid, problems } = digests;
  const [first] = problems;
  if (!first) return [`digests validated: ${filesValid} files by ${digestsValid} digests`];
  const more = problems.length > 1 ? ` and ${problems.length - 1} more` : '';
  return [
    `digests **not whole**: ${show(first.what)}: ${show(first.why)}${more}; ${filesValid} files are`,
  ];
}
