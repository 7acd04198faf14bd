/** What AWS says about time, in milliseconds; and what counts as usual. */

/** A role's session lives so long at the most. */
export const LONGEST_ROLE_SESSION_MS = 12 * 3_600_000;
/** What EC2 hands to an instance lives about so long, whatever becomes of the instance. */
export const LONGEST_EC2_SESSION_MS = 6 * 3_600_000;
/** A user's own session, by GetSessionToken or GetFederationToken, does so. */
export const LONGEST_USER_SESSION_MS = 36 * 3_600_000;
/** CloudTrail delivers an event 5 to 15 minutes after the call: before that, silence says nothing. */
export const DELIVERY_MS = 15 * 60_000;
/** LookupEvents reaches so far back. */
export const HISTORY_MS = 90 * 86_400_000;
/** A week holds one of every job that runs daily or weekly: what a credential did in it is usual. */
export const USUAL_MS = 7 * 86_400_000;

/** A moment so many milliseconds before another. ISO 8601. */
export function earlier(time: string, milliseconds: number): string {
  return new Date(Date.parse(time) - milliseconds).toISOString();
}
