import { LONGEST_ROLE_SESSION_MS, LONGEST_USER_SESSION_MS } from './times.ts';

/** A session that is denied, or is to be. */
export interface DeniedSession {
  readonly of: 'role' | 'user';
  /** ISO 8601; absent where it is not known. */
  readonly issuedAt?: string;
}

/**
 * What no deny stops: sts:GetCallerIdentity is answered to all credentials that work, and some services let in who shows
 * them a presigned one. In one sentence, with AWS's own limit from when the sessions were issued; undefined where all have ended.
 */
export function presignedWords(
  sessions: readonly DeniedSession[],
  now: string,
): string | undefined {
  const ends = sessions.map(({ of, issuedAt }) => {
    const longest = of === 'role' ? LONGEST_ROLE_SESSION_MS : LONGEST_USER_SESSION_MS;
    return issuedAt === undefined ? undefined : Date.parse(issuedAt) + longest;
  });
  if (ends.every((end) => end !== undefined && end <= Date.parse(now))) return undefined;
  const isOfUser = sessions.some(({ of }) => of === 'user');
  const ofUser = isOfUser ? `, ${hours(LONGEST_USER_SESSION_MS)} where it is a user’s` : '';
  const last = ends.includes(undefined)
    ? `${hours(LONGEST_ROLE_SESSION_MS)} after it was issued${ofUser}`
    : new Date(Math.max(...ends.map((end) => end ?? 0))).toISOString();
  return `${NOT_DENIED}, at the latest ${last}`;
}

/** Who they are. */
export const PRESIGNED =
  'EKS clusters, HashiCorp Vault and whatever else trusts a presigned request';

const NOT_DENIED =
  'no deny stops sts:GetCallerIdentity, by which they know who asks: they may accept a denied session until it ends';

function hours(ms: number): string {
  return `${ms / 3_600_000} h`;
}
