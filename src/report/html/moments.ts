import type { Moment } from './page-data.ts';
import type { ReportInput } from './report-input.ts';

/** The moments that an incident turns on, in order of time. */
export function momentsOf({ audit, detectedAt, receipts }: ReportInput): readonly Moment[] {
  const acted = receipts?.receipts.filter(({ outcome }) => outcome === 'done') ?? [];
  // Whether that was enough a verdict says, which is not in the receipts.
  const { verifications = [] } = receipts ?? {};
  const isVerified = verifications.length > 0 && verifications.every(({ verified }) => verified);
  const moments = [
    ['Exposed', audit.exposedAt],
    ['Detected', detectedAt],
    [
      isVerified ? 'Last verified step' : 'Last step',
      acted
        .map(({ finishedAt }) => finishedAt)
        .sort()
        .at(-1),
    ],
  ] as const;
  return moments
    .flatMap(([what, time]) => (time === undefined ? [] : [{ what, at: Date.parse(time) }]))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
}
