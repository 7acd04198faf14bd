import type { Incident } from '../domain/incident.ts';
import type { SessionFacts, UserFacts } from './inventory.ts';
import type { Made } from './made-by-family.ts';
import { namedRoles } from '../domain/named-roles.ts';
import { principalIdIn, userNameOf, type PinnedUser } from '../domain/names.ts';
import type { SeenKeys } from './observe-keys.ts';
import type { WantedRole } from './observe-roles.ts';
import type { WantedUser } from './observe-users.ts';

/** What an approved plan already names: it need not be found again before it is dealt with. */
export interface Known {
  readonly roles: readonly string[];
  /** Roles of instances to refresh: whether all their sessions are denied only CloudTrail tells. */
  readonly presumedRoles: readonly string[];
  readonly users: readonly PinnedUser[];
  /** Users of the passwords and SSH keys that are to go off. */
  readonly owners: readonly PinnedUser[];
  /** Which role which instance holds, that was to be refreshed: it may be gone since. */
  readonly held: readonly HeldRole[];
  readonly sessions: readonly SessionFacts[];
  /** What was made since the exposure, that the incident does not name. */
  readonly made: readonly Made[];
}

/** A role, and an instance that holds it. */
export interface HeldRole {
  readonly instanceId: string;
  readonly roleArn: string;
}

const NAMED = 'is named by the approved plan or carries a deny of this incident';

/** The users to look at, and whether all their sessions are to be denied. */
export function wantedUsers(
  incident: Incident,
  { keys, missing, lost }: SeenKeys,
  known: Known,
): WantedUser[] {
  const passwords = incident.exposures.flatMap((it) =>
    it.kind === 'console-password' ? [it.user] : [],
  );
  const owners = keys.flatMap(({ user, userGone }) => (userGone ? [] : [user]));
  // A key that is not found may have minted sessions all the same.
  const ownersOfLost = [...missing, ...lost].flatMap(({ user }) => user ?? []);
  const others = known.sessions.flatMap(({ principalArn, userId }) =>
    principalArn.includes(':user/')
      ? [{ user: userNameOf(principalArn), ...principalIdIn(userId) }]
      : [],
  );
  // With an SSH key there are no sessions to deny.
  const ofSshKeys = incident.exposures.flatMap((it) => (it.kind === 'ssh-key' ? [it.user] : []));
  return asWanted([
    ...[...owners, ...ownersOfLost, ...passwords].map((user) => ({ user, deny: true })),
    ...known.users.map((it) => ({ ...it, deny: true })),
    ...others.map((it) => ({ ...it, deny: false })),
    ...ofSshKeys.map((user) => ({ user, deny: false })),
  ]);
}

/** Users to look at, each name once: who has it now, and each of an id who had it when a step or a record was written. */
export function asWanted(
  users: readonly (PinnedUser & { readonly deny: boolean })[],
): WantedUser[] {
  const byName = new Map<string, WantedUser>();
  for (const { user, principalId, deny } of users) {
    const wanted = byName.get(user) ?? { user };
    const more =
      principalId === undefined
        ? { byName: deny || wanted.byName === true }
        : { byId: withId(wanted.byId, principalId, deny) };
    byName.set(user, { ...wanted, ...more });
  }
  return [...byName.values()];
}

function withId(
  byId: WantedUser['byId'] = new Map(),
  id: string,
  deny: boolean,
): ReadonlyMap<string, boolean> {
  return new Map([...byId, [id, deny || byId.get(id) === true]]);
}

/** Whether a user was looked at: a name alone is that of somebody else, where it is known who is meant. */
export function isAmong(
  seen: readonly Pick<UserFacts, 'user' | 'userId'>[],
  { user, principalId }: PinnedUser,
): boolean {
  return seen.some((it) =>
    principalId === undefined ? it.user === user : it.userId === principalId,
  );
}

/** The roles to look at, and whether all their sessions are to be denied. */
export function* wantedRoles(named: readonly string[], known: Known): Generator<WantedRole> {
  for (const roleArn of new Set(named)) yield { roleArn, revoke: true };
  const all = new Set([...known.roles, ...known.presumedRoles]);
  const reached = [...all].filter((arn) => !named.includes(arn));
  for (const roleArn of reached)
    yield {
      roleArn,
      revoke: true,
      reachedBy: NAMED,
    };
  const partly = known.sessions.map(({ principalArn }) => principalArn);
  for (const roleArn of new Set(partly))
    if (roleArn.includes(':role/') && ![...named, ...reached].includes(roleArn))
      yield {
        roleArn,
        revoke: false,
        reachedBy: NAMED,
      };
}

/** Roles of which only CloudTrail tells whether all their sessions are to be denied. */
export function presumedIn(incident: Incident, { roles, presumedRoles }: Known): string[] {
  const { exposures } = incident;
  const sure = [...roles, ...namedRoles(incident)];
  // Behind a leaked instance stands a role that is revoked as a whole; which one is found out again.
  if (exposures.some(({ kind }) => kind === 'instance')) return [];
  return presumedRoles.filter((arn) => !sure.includes(arn));
}
