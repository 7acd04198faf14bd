import type { Caller } from '../domain/own-principals.ts';
import type { Incident } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import type { Inventory, SessionFacts, WholeInventory } from './inventory.ts';
import { roleKey } from '../domain/names.ts';
import { ofAnotherAccount, otherAccountOf } from './of-another-account.ts';
import { stillLost, type SeenBehind } from './behind-instances.ts';
import type { GoneNamed } from './gone.ts';
import type { LostKey } from './gone-keys.ts';
import { withoutGone } from './gone-named.ts';
import { NOTHING_MADE } from './made-credentials.ts';
import type { SeenInstances } from './observe-instances.ts';
import type { SeenKeys } from './observe-keys.ts';
import type { SeenPasswords } from './observe-passwords.ts';
import type { SeenRoles } from './observe-roles.ts';
import type { SeenSshKeys } from './observe-ssh-keys.ts';
import type { SeenUsers } from './observe-users.ts';
import type { SeenTrail } from './seen-trail.ts';

/** What has been looked at so far. */
export interface Seen {
  readonly keys: SeenKeys;
  readonly sshKeys: SeenSshKeys;
  readonly passwords: SeenPasswords;
  readonly users: SeenUsers;
  readonly roles: SeenRoles;
  readonly instances: SeenInstances;
  readonly behind: SeenBehind;
  readonly trail: SeenTrail;
}

/** CloudTrail not asked yet. */
export const NO_TRAIL: SeenTrail = {
  foundKeys: [],
  nearest: new Map(),
  goneNamed: [],
  goneInstances: [],
  sessions: [],
  reached: [],
  mints: {},
  assumedBy: {},
  made: NOTHING_MADE,
  footholds: [],
  waysBack: [],
  uses: [],
  family: [],
  renewals: [],
  missing: [],
  unseen: [],
  absent: [],
  leftOut: [],
};

/** Nothing looked at yet. */
export const NOTHING_SEEN: Seen = {
  keys: { keys: [], missing: [], lost: [] },
  sshKeys: { sshKeys: [], missing: [] },
  passwords: { passwords: [], missing: [] },
  users: { users: [], missing: [] },
  roles: { roles: [], missing: [], foreign: [], gone: [], unseen: [] },
  instances: { instances: [], unseen: [] },
  behind: { lost: [], gone: [] },
  trail: NO_TRAIL,
};

/** Who looked, when, and from when on denials count. */
interface Viewpoint {
  readonly caller: Caller;
  /** AWS's time. */
  readonly now: Date;
  /** ISO 8601; the detection unless told. */
  readonly since?: string;
}

/** Puts together everything: each part was looked at. */
export function inventoryOf(viewpoint: Viewpoint, incident: Incident, seen: Seen): WholeInventory {
  return pictureOf(viewpoint, incident, seen) as WholeInventory;
}

/** Puts together what has been seen so far. */
export function pictureOf(
  { caller, now, since }: Viewpoint,
  incident: Incident,
  part: Partial<Seen>,
): Inventory {
  const seen = { ...NOTHING_SEEN, ...part };
  const { users, roles, instances, trail } = seen;
  const keys = withFound(seen.keys, trail);
  const { account } = incident;
  const foreign = keys.lost.flatMap((key) => ofOther(key, account));
  const isForeign = (what: string): boolean => foreign.some((it) => it.what === what);
  const goneNamed = [...trail.goneNamed, ...keys.lost.flatMap(saidGone)].filter(
    ({ what }) => !isForeign(what),
  );
  const goneInstances = [...seen.behind.gone, ...trail.goneInstances];
  const mistaken = mistakenOwners(seen.keys, keys);
  return {
    caller,
    keys: keys.keys,
    sshKeys: seen.sshKeys.sshKeys,
    ...(seen.passwords.passwords.length > 0 ? { passwords: seen.passwords.passwords } : {}),
    users: users.users.map((user) =>
      mistaken.includes(user.user) && !user.passwordLeaked ? { ...user, deny: false } : user,
    ),
    sessions: trail.sessions.flatMap((session) => withRoleId(session, roles)),
    roles: roles.roles,
    instances: instances.instances,
    attaching: instances.attaching ?? [],
    mints: trail.mints,
    ...(Object.keys(trail.assumedBy).length > 0 ? { assumedBy: trail.assumedBy } : {}),
    madeKeys: trail.made.keys,
    madePasswords: trail.made.passwords,
    ...(trail.made.others.length > 0 ? { madeOthers: trail.made.others } : {}),
    ...(trail.footholds.length > 0 ? { footholds: trail.footholds } : {}),
    ...(trail.waysBack.length > 0 ? { waysBack: trail.waysBack } : {}),
    foreignRoles: roles.foreign,
    goneRoles: roles.gone,
    ...(goneNamed.length > 0 ? { goneNamed } : {}),
    ...(goneInstances.length > 0 ? { goneInstances } : {}),
    uses: trail.uses,
    missing: withoutGone(
      [
        ...foreign,
        ...keys.missing.filter(({ what }) => !isForeign(what)),
        ...[users, roles, trail].flatMap(({ missing }) => missing),
        ...stillLost(seen.behind, trail.goneInstances),
        ...seen.sshKeys.missing.filter((it) => !isSaidOfUser(it, users)),
        ...seen.passwords.missing.filter((it) => !isSaidAlready(it, users)),
      ],
      trail.goneNamed,
    ),
    unseen: [...instances.unseen, ...roles.unseen, ...trail.unseen],
    absent: trail.absent,
    ...(trail.from === undefined ? {} : { trailFrom: trail.from }),
    ...(trail.regions === undefined ? {} : { trailRegions: trail.regions }),
    ...(trail.leftOut.length > 0 ? { leftOut: trail.leftOut } : {}),
    since: since ?? incident.detectedAt,
    now: now.toISOString(),
  };
}

/** Keys as IAM lists them, with those that CloudTrail tells of. */
export function withFound(
  { keys, missing, lost }: SeenKeys,
  { foundKeys, nearest }: Pick<SeenTrail, 'foundKeys' | 'nearest'>,
): SeenKeys {
  const isFound = (accessKeyId: string): boolean =>
    foundKeys.some((key) => key.accessKeyId === accessKeyId);
  const left = lost.filter(({ accessKeyId }) => !isFound(accessKeyId));
  const settled = lost.filter((it) => !left.includes(it));
  return {
    keys: [...keys, ...foundKeys],
    missing: missing
      .filter(({ what }) => !settled.some(({ accessKeyId }) => what === nameOf(accessKeyId)))
      .map((it) => {
        const near = left.find(({ accessKeyId }) => it.what === nameOf(accessKeyId));
        const words = near && nearest.get(near.accessKeyId);
        return words === undefined ? it : { ...it, why: `${it.why}. ${words}` };
      }),
    lost: left,
  };
}

// That is so at once, whatever people say and however long anybody waits.
function ofOther({ accessKeyId: id }: LostKey, home: string): Missing[] {
  const other = otherAccountOf(id, home);
  if (other === undefined) return [];
  const about = { kind: 'not-found', object: id } as const;
  return [ofAnotherAccount({ what: nameOf(id), id, about }, home, other)];
}

// What is not shown by any record, people have approved.
function saidGone({ accessKeyId, isSaidGone }: LostKey): GoneNamed[] {
  if (!isSaidGone) return [];
  const about = { kind: 'not-found', object: accessKeyId } as const;
  const why =
    'is gone, as the incident says: no user of this account has it, and no record shows that one of them had';
  return [{ about, what: nameOf(accessKeyId), why }];
}

function nameOf(accessKeyId: string): string {
  return `access key ${accessKeyId}`;
}

/** Passwords as IAM finds them, without those of users that CloudTrail shows to be gone: nothing of theirs works. */
export function withoutGoneUsers(
  { passwords, missing }: SeenPasswords,
  { goneNamed }: Pick<SeenTrail, 'goneNamed'>,
): SeenPasswords {
  return { passwords, missing: withoutGone(missing, goneNamed) };
}

// That nobody has the name of its user is said once, if the look at the user found so as well.
function isSaidOfUser({ user }: Missing, { missing }: SeenUsers): boolean {
  return missing.some(
    ({ about }) => about?.kind === 'not-found' && about.object === `user/${user ?? ''}`,
  );
}

// So too of what was asked of its user by both looks.
function isSaidAlready({ what, about }: Missing, { missing }: SeenUsers): boolean {
  return missing.some(
    (it) =>
      it.what === what && it.about?.object === about?.object && it.about?.kind === about?.kind,
  );
}

// A key that the incident gives to one user and CloudTrail to another says nothing about the first.
function mistakenOwners({ lost }: SeenKeys, { keys, missing }: SeenKeys): string[] {
  const owners = [...keys, ...missing].flatMap(({ user }) => user ?? []);
  return lost.flatMap(({ accessKeyId, user }) =>
    user !== undefined &&
    !owners.includes(user) &&
    keys.some((key) => key.accessKeyId === accessKeyId)
      ? [user]
      : [],
  );
}

// IAM knows the path of a role, which a session's ARN has not; and where the incident file gave role and
// session name, the id that goes before the name.
function withRoleId(session: SessionFacts, { roles }: SeenRoles): SessionFacts[] {
  const { principalArn, userId } = session;
  const known = roles.find(({ roleArn }) => roleKey(roleArn) === roleKey(principalArn));
  const role = principalArn.includes(':role/') ? known : undefined;
  const principal = role ? { principalArn: role.roleArn } : {};
  if (!userId.startsWith(':')) return [{ ...session, ...principal }];
  return role ? [{ ...session, ...principal, userId: `${role.roleId}${userId}` }] : [];
}
