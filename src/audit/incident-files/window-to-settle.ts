import type { Audit } from '../audit.ts';
import type { Incident, Settled } from '../../domain/incident.ts';

// CloudTrail's event history ends after 90 days: a month is left to review it, and it is proposed by the 75th day.
const FROM_DAY = 60;
const DAY_MS = 86_400_000;

/** The audit that read it, and what that is called. */
interface ReadBy {
  readonly audit: Pick<Audit, 'to' | 'coverage'>;
  /** SHA-256 of the audit's canonical JSON, in hex. */
  readonly sha256: string;
}

/**
 * The window that a complete audit read, for the incident file: what CloudTrail showed once stays known when its history
 * ends. Undefined where it is early, where the audit has gaps, and where the file has such a window.
 */
export function windowToSettle(
  { account, exposedAt, state, settled }: Incident,
  { audit: { to, coverage }, sha256 }: ReadBy,
  now: Date,
): Settled | undefined {
  if (state !== 'contained' || coverage.notRead.length > 0) return undefined;
  if (now.getTime() - Date.parse(exposedAt) < FROM_DAY * DAY_MS) return undefined;
  if (isSettledFrom(exposedAt, settled) || coverage.regionsRead.length === 0) return undefined;
  const accounts = new Set([account, ...coverage.sources.flatMap((source) => source.accounts)]);
  return {
    from: exposedAt,
    until: new Date(to).toISOString(),
    accounts: [...accounts].sort(),
    regions: coverage.regionsRead,
    audit: sha256,
    by: 'Staunch, following up',
  };
}

/** Whether a window begins when it leaked, or before. */
export function isSettledFrom(exposedAt: string, settled: readonly Settled[]): boolean {
  return settled.some(({ from }) => Date.parse(from) <= Date.parse(exposedAt));
}
