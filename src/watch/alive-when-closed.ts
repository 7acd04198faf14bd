import { deniableUsers, revocableRoles } from '../actions/reach.ts';
import type { Incident } from '../incident/incident.ts';
import { isOwnSid } from '../inventory/denials.ts';
import type { Denial, Inventory } from '../inventory/inventory.ts';
import { LONGEST_ROLE_SESSION_MS, LONGEST_USER_SESSION_MS } from '../trail/times.ts';
import { roleKey } from '../inventory/names.ts';

/**
 * What of a closed incident may still work, one sentence each. Closing takes denies away and looks at nothing else, so
 * what was never shut, or was opened again, has to be told. Sessions end by AWS's own limit at the latest.
 */
export function aliveWhenClosed(incident: Incident, inventory: Inventory): string[] {
  const { keys, madeKeys, users, mints } = inventory;
  const on = [
    ...keys
      .filter(({ active, accessKeyId }) => active && !incident.reactivate.includes(accessKeyId))
      .map(({ accessKeyId, user }) => `access key ${accessKeyId} of user ${user} is Active`),
    ...madeKeys.map(
      ({ accessKeyId, user, by }) =>
        `access key ${accessKeyId} of user ${user}, made by ${by}, is Active`,
    ),
    ...users
      .filter(
        ({ passwordLeaked, passwordSince: since }) => passwordLeaked && isOld(since, incident),
      )
      .map(({ user }) => `the leaked console password of user ${user} was never deleted`),
  ].map((it) => `${it}: ${SHUT_IT}`);
  const of = (name: string, denials: readonly Denial[], last: readonly string[], longest: number) =>
    sessionsOf({ name, denials, last, longest }, incident, inventory.now);
  return [
    ...on,
    ...revocableRoles(inventory).flatMap(({ roleArn, denials }) =>
      of(`role ${roleArn}`, denials, [mints[roleKey(roleArn)] ?? ''], LONGEST_ROLE_SESSION_MS),
    ),
    ...deniableUsers(inventory).flatMap(({ userArn, user, denials }) =>
      of(`user ${userArn}`, denials, usesOf(user, inventory), LONGEST_USER_SESSION_MS),
    ),
  ];
}

const SHUT_IT = 'write `state: contained` to shut it, or `state: restored` if it did not leak';

function isOld(since: string | undefined, { detectedAt }: Incident): boolean {
  return since !== undefined && since <= detectedAt;
}

function usesOf(user: string, { keys }: Inventory): string[] {
  return keys.flatMap((key) => (key.user === user ? (key.lastUsed?.at ?? []) : []));
}

interface Holder {
  readonly name: string;
  readonly denials: readonly Denial[];
  /** When something that leaked may have minted a session of it last, ISO 8601. */
  readonly last: readonly string[];
  readonly longest: number;
}

function sessionsOf(
  { name, denials, last, longest }: Holder,
  { name: incident, detectedAt }: Incident,
  now: string,
): string[] {
  const own = denials.filter(({ sid, userId }) => isOwnSid(incident, sid) && userId === undefined);
  const newest = [detectedAt, ...last].reduce((a, b) => (a > b ? a : b));
  if (own.some(({ cutoff }) => cutoff > newest)) return [];
  const until = new Date(Date.parse(newest) + longest);
  if (until < new Date(now)) return [];
  return [`older sessions of ${name} are not denied, and may work until ${until.toISOString()}`];
}
