import { AwsFault } from '../fault.ts';

const HOUR = 3600;
// AWS: no session is shorter than fifteen minutes.
const SHORTEST = 900;
// AWS: sessions of users live up to 36 hours, 12 unless told.
const USER_SESSION = { usual: 12 * HOUR, longest: 36 * HOUR };

/** Seconds that a GetSessionToken or GetFederationToken session lives. */
export function userSessionSeconds(wanted: number | undefined): number {
  return within(wanted ?? USER_SESSION.usual, USER_SESSION.longest);
}

/** Seconds that a session of a role lives: an hour unless told, never more than one when chained. */
export function roleSessionSeconds(
  wanted: number | undefined,
  role: { readonly maxSessionSeconds: number },
  isChained: boolean,
): number {
  const seconds = within(wanted ?? HOUR, 12 * HOUR);
  if (isChained && seconds > HOUR) {
    const text =
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining';
    throw new AwsFault('ValidationError', text);
  }
  if (seconds > role.maxSessionSeconds) {
    const text = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
    throw new AwsFault('ValidationError', text);
  }
  return seconds;
}

function within(seconds: number, longest: number): number {
  if (seconds >= SHORTEST && seconds <= longest) return seconds;
  const bound =
    seconds < SHORTEST
      ? `greater than or equal to ${SHORTEST}`
      : `less than or equal to ${longest}`;
  const text =
    `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: ` +
    `Member must have value ${bound}`;
  throw new AwsFault('ValidationError', text);
}
