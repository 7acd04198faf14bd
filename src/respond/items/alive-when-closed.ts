import { deniableUsers, revocableRoles } from '../../actions/reach.ts';
import type { Incident } from '../../incident/incident.ts';
import { isOwnSid } from '../../inventory/denials.ts';
import type { Denial, Inventory } from '../../inventory/inventory.ts';
import { keyItem, passwordItem, roleItem, userItem } from '../../inventory/item-names.ts';
import { roleKey } from '../../inventory/names.ts';
import { LONGEST_ROLE_SESSION_MS, LONGEST_USER_SESSION_MS } from '../../trail/times.ts';
import { deactivateCommand, deletePasswordCommand } from '../by-hand.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found, type Way } from '../item.ts';

/**
 * What of a closed incident may still work. Closing takes denies away and looks at nothing else, so what was never
 * shut, or was opened again, has to be told. Sessions end by AWS's own limit at the latest.
 */
export function aliveWhenClosed({ plan: { incident }, inventory }: Evidence): Found[] {
  if (incident.state !== 'closed') return [];
  return [
    ...keysOn(incident, inventory),
    ...passwords(incident, inventory),
    ...ofRoles(incident, inventory),
    ...ofUsers(incident, inventory),
  ];
}

// Without an incident that wants it shut nobody shuts it.
const CONTAIN: readonly Way[] = [
  { how: 'name', text: 'state: contained' },
  { how: 'name', text: 'state: restored # if it did not leak' },
];

function keysOn({ account, reactivate }: Incident, { keys }: Inventory): Found[] {
  return keys
    .filter(({ active, accessKeyId }) => active && !reactivate.includes(accessKeyId))
    .map(({ accessKeyId, user }) => ({
      id: keyItem(account, accessKeyId),
      state: 'open',
      what: `access key ${accessKeyId} of user ${user}`,
      why: 'is Active',
      who: WHO.file,
      ways: [...CONTAIN, { how: 'by-hand', text: deactivateCommand({ user, accessKeyId }) }],
    }));
}

function passwords(incident: Incident, { users }: Inventory): Found[] {
  return users
    .filter((it) => it.passwordLeaked && isOld(it.passwordSince, incident))
    .map(({ user }) => ({
      id: passwordItem(incident.account, user),
      state: 'open',
      what: `the leaked console password of user ${user}`,
      why: 'was never deleted',
      who: WHO.file,
      ways: [...CONTAIN, { how: 'by-hand', text: deletePasswordCommand({ user }) }],
    }));
}

function isOld(since: string | undefined, { detectedAt }: Incident): boolean {
  return since !== undefined && since <= detectedAt;
}

function ofRoles(incident: Incident, inventory: Inventory): Found[] {
  const { mints, now } = inventory;
  return revocableRoles(inventory).flatMap(({ roleArn, denials }) => {
    const last = [mints[roleKey(roleArn)] ?? ''];
    const until = aliveUntil({ denials, last, longest: LONGEST_ROLE_SESSION_MS }, incident, now);
    const what = `older sessions of role ${roleArn}`;
    return until ? [sessions({ id: roleItem(roleArn), what, until })] : [];
  });
}

function ofUsers(incident: Incident, inventory: Inventory): Found[] {
  const { keys, now } = inventory;
  return deniableUsers(inventory).flatMap(({ userArn, user, denials }) => {
    const last = keys.flatMap((key) => (key.user === user ? (key.lastUsed?.at ?? []) : []));
    const until = aliveUntil({ denials, last, longest: LONGEST_USER_SESSION_MS }, incident, now);
    const what = `older sessions of user ${userArn}`;
    return until ? [sessions({ id: userItem(userArn), what, until })] : [];
  });
}

function sessions({
  until,
  ...named
}: Pick<Found, 'id' | 'what'> & { readonly until: string }): Found {
  const why = `are not denied, and may work until ${until}`;
  return { ...named, state: 'open', why, who: WHO.file, ways: CONTAIN };
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
