import { deniableUsers, revocableRoles } from '../actions/reach.ts';
import type { Incident } from '../domain/incident.ts';
import { isOwnSid, type Denial } from '../domain/denials.ts';
import { leakedPasswords } from '../inventory/leaked-passwords.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { keyItem, passwordItem, roleItem, sshKeyItem, userItem } from '../domain/item-names.ts';
import { roleKey } from '../domain/names.ts';
import { LONGEST_ROLE_SESSION_MS, LONGEST_USER_SESSION_MS } from '../trail/times.ts';
import type { Note } from '../domain/plan.ts';

/**
 * What of a closed incident may still work. Closing takes denies away and looks at nothing else, so what was never
 * shut, or was opened again, has to be told. Sessions end by AWS's own limit at the latest.
 */
export function aliveWhenClosed(incident: Incident, inventory: Inventory): Note[] {
  if (incident.state !== 'closed') return [];
  return [
    ...keysOn(incident, inventory),
    ...keysMade(incident, inventory),
    ...passwords(incident, inventory),
    ...leakedSshKeys(incident, inventory),
    ...ofRoles(incident, inventory),
    ...ofUsers(incident, inventory),
  ].map((note) => ({ ...note, instead: SHUT_IT }));
}

const SHUT_IT =
  'Write `state: contained` to shut it, or `state: restored` if it did not leak: an incident is closed once it is' +
  ' contained.';

function keysOn({ account, reactivate }: Incident, { keys }: Inventory): Note[] {
  return keys
    .filter(({ active, accessKeyId }) => active && !reactivate.includes(accessKeyId))
    .map(({ accessKeyId, user }) => ({
      id: keyItem(account, accessKeyId),
      object: `access key ${accessKeyId} of user ${user}`,
      why: 'is Active',
    }));
}

function keysMade({ account }: Incident, { madeKeys }: Inventory): Note[] {
  return madeKeys.map(({ accessKeyId, user, by, unread }) => ({
    id: keyItem(account, accessKeyId),
    object: `access key ${accessKeyId} of user ${user}`,
    why: `was made by ${by}, and ${unread ?? 'nothing shows that it is off'}`,
  }));
}

function passwords(incident: Incident, inventory: Inventory): Note[] {
  return leakedPasswords(inventory)
    .filter(({ since }) => isOld(since, incident))
    .map(({ user }) => ({
      id: passwordItem(incident.account, user),
      object: `the leaked console password of user ${user}`,
      why: 'was never deleted',
    }));
}

function leakedSshKeys({ account }: Incident, { sshKeys }: Inventory): Note[] {
  return sshKeys
    .filter(({ active }) => active)
    .map(({ sshKeyId, user }) => ({
      id: sshKeyItem(account, sshKeyId),
      object: `SSH key ${sshKeyId} of user ${user}`,
      why: 'is Active',
    }));
}

function isOld(since: string | undefined, { detectedAt }: Incident): boolean {
  return since !== undefined && since <= detectedAt;
}

function ofRoles(incident: Incident, inventory: Inventory): Note[] {
  const { mints, now } = inventory;
  return revocableRoles(inventory).flatMap(({ roleArn, denials }) => {
    const last = [mints[roleKey(roleArn)] ?? ''];
    const until = aliveUntil({ denials, last, longest: LONGEST_ROLE_SESSION_MS }, incident, now);
    const object = `older sessions of role ${roleArn}`;
    return until ? [{ id: roleItem(roleArn), object, why: alive(until) }] : [];
  });
}

function ofUsers(incident: Incident, inventory: Inventory): Note[] {
  const { keys, now } = inventory;
  return deniableUsers(inventory).flatMap(({ userArn, user, denials }) => {
    const last = keys.flatMap((key) => (key.user === user ? (key.lastUsed?.at ?? []) : []));
    const until = aliveUntil({ denials, last, longest: LONGEST_USER_SESSION_MS }, incident, now);
    const object = `older sessions of user ${userArn}`;
    return until ? [{ id: userItem(userArn), object, why: alive(until) }] : [];
  });
}

function alive(until: string): string {
  return `are not denied, and may work until ${until}`;
}

interface Holder {
  readonly denials: readonly Denial[];
  /** When something that leaked may have minted a session of it last, ISO 8601. */
  readonly last: readonly string[];
  readonly longest: number;
}

function aliveUntil(
  { denials, last, longest }: Holder,
  { name, detectedAt }: Incident,
  now: string,
): string | undefined {
  const own = denials.filter(({ sid, userId }) => isOwnSid(name, sid) && userId === undefined);
  const newest = [detectedAt, ...last].reduce((a, b) => (a > b ? a : b));
  if (own.some(({ cutoff }) => cutoff > newest)) return undefined;
  const until = new Date(Date.parse(newest) + longest);
  return until < new Date(now) ? undefined : until.toISOString();
}
