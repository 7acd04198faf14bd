import type { Incident } from '../domain/incident.ts';
import type { Inventory, RoleFacts, UserFacts } from '../inventory/inventory.ts';
import { accountOf, roleKey, roleNameOf, userNameOf } from '../domain/names.ts';
import { keyItem, passwordItem } from '../domain/item-names.ts';
import { isOfLeak } from '../inventory/made-words.ts';
import { whatRefuses } from './attaching.ts';
import { footholdName } from './footholds.ts';
import { HOLDING } from './concerned-instances.ts';
import {
  cutoffIn,
  deniableUsers,
  isReached,
  isSessionDenied,
  sessionsAlone,
  touchableRoles,
} from './reach.ts';

/** Something that may assume roles of the family and is not shown to be shut. Text from outside in it is not escaped yet. */
export interface OpenSource {
  /** The user or role, as `holderOf` names that of a step. */
  readonly holder: string;
  /** By its full name. */
  readonly what: string;
  /** The ARN of the user or role. */
  readonly principalArn: string;
  /** `AROA…` or `AIDA…`; absent where it is not known. */
  readonly uniqueId?: string;
  /** In words. */
  readonly why: string;
  /** What shuts it, as the end of a sentence. */
  readonly end: string;
  /** Of a credential: the id of the item that it is. No deny shuts it. */
  readonly item?: string;
  /** A step of a plan shuts it, unless that step waits. */
  readonly byStep?: true;
}

/** Everything that may assume roles of the family and that this reading does not show to be shut. */
export function openSources(incident: Incident, inventory: Inventory): OpenSource[] {
  const touchable = new Set(touchableRoles(inventory));
  const all = [
    ...inventory.roles.flatMap((role) =>
      touchable.has(role) ? ofRole(role, incident, inventory) : ofUntouched(role),
    ),
    ...inventory.foreignRoles.map(({ roleArn }) => ofForeign(roleArn)),
    ...unreadRoles(inventory),
    ...inventory.users.flatMap((user) => ofUser(user, incident, inventory)),
    ...sessionsAlone(inventory)
      .filter((session) => !isSessionDenied(incident, session, inventory))
      .map(({ principalArn, userId }) => ({
        ...sourceOf(principalArn, `session ${userId} of ${principalArn}`),
        ...{ why: 'it is not denied', end: BY_STEP, byStep: true as const },
      })),
    ...madeCredentials(inventory),
    ...openFootholds(inventory),
  ];
  return [...new Map(all.map((source) => [source.what, source])).values()];
}

const BY_STEP = 'have its step approved, and apply it';

function ofRole(role: RoleFacts, incident: Incident, inventory: Inventory): OpenSource[] {
  const { roleArn, roleId, roleName, denials, room } = role;
  if (!role.revoke) return [];
  const source = { ...sourceOf(roleArn, `role ${roleArn}`), uniqueId: roleId };
  const cutoff = cutoffIn(denials, incident);
  const lastMint = inventory.mints[roleKey(roleArn)] ?? '';
  if (cutoff !== undefined && cutoff > inventory.since && lastMint < cutoff) return [];
  if (room === 'none') {
    const end = `make room for a deny on role ${roleName}, then plan again`;
    return [{ ...source, why: 'its quotas have no room for a deny', end }];
  }
  return [{ ...source, why: whyNot(role, incident, inventory), end: BY_STEP, byStep: true }];
}

function ofUntouched({ roleArn, roleId, roleName, revoke }: RoleFacts): OpenSource[] {
  if (!revoke) return [];
  const end = `its owner lets Staunch revoke role ${roleName}`;
  const why = 'Staunch does not touch it';
  return [{ ...sourceOf(roleArn, `role ${roleArn}`), uniqueId: roleId, why, end }];
}

function whyNot(role: RoleFacts, incident: Incident, inventory: Inventory): string {
  if (waitsFor(role, incident, inventory))
    return 'its revoke waits by `outage: wait` of the incident';
  return isReached(role, inventory)
    ? 'the incident does not name it, and its revoke may wait'
    : 'it is not revoked';
}

/** Whether a role is not revoked because the incident says `outage: wait`, and its instances could not get new credentials. */
export function waitsFor(
  { roleArn, denials }: RoleFacts,
  incident: Incident,
  inventory: Inventory,
): boolean {
  if (incident.outage !== 'wait' || cutoffIn(denials, incident) !== undefined) return false;
  const due = inventory.instances.filter(
    (it) => it.roleArn === roleArn && HOLDING.includes(it.state),
  );
  return due.length > 0 && whatRefuses(inventory, roleArn, due).length > 0;
}

function ofForeign(roleArn: string): OpenSource {
  const account = accountOf(roleArn);
  return {
    ...sourceOf(roleArn, `role ${roleArn}`),
    why: `its account ${account} is not configured, so nothing shows that it is shut`,
    end:
      `the people of account ${account} revoke role ${roleNameOf(roleArn)}, and` +
      ' policy/accounts.yaml names that account, so that this is seen',
  };
}

/** Roles that are neither there nor gone: AWS does not let us look. */
export function unreadRoles({
  roles,
  unseen,
  missing,
}: Pick<Inventory, 'roles' | 'unseen' | 'missing'>): OpenSource[] {
  const known = new Set(roles.map(({ roleArn }) => roleKey(roleArn)));
  const unread = [...unseen, ...missing.filter((it) => it.unread === true)];
  return unread.flatMap(({ about, what }) => {
    if (about?.kind !== 'role' || about.account === undefined) return [];
    const roleArn = `arn:aws:iam::${about.account}:role/${about.object}`;
    if (known.has(roleKey(roleArn))) return [];
    const end = `let Staunch read role ${about.object}`;
    return [{ ...sourceOf(roleArn, what), why: 'it could not be read', end }];
  });
}

function ofUser(user: UserFacts, incident: Incident, inventory: Inventory): OpenSource[] {
  const { userArn, userId, denials, room } = user;
  if (!user.deny || (cutoffIn(denials, incident) ?? '') > inventory.since) return [];
  const source = { ...sourceOf(userArn, `sessions of user ${userArn}`), uniqueId: userId };
  if (!deniableUsers(inventory).includes(user)) {
    const end = `its owner lets Staunch deny the sessions of user ${user.user}`;
    return [{ ...source, why: 'Staunch does not touch it', end }];
  }
  if (room === 'none') {
    const end = `make room for a deny on user ${user.user}, then plan again`;
    return [{ ...source, why: 'its quotas have no room for a deny', end }];
  }
  return [{ ...source, why: 'they are not denied', end: BY_STEP, byStep: true }];
}

function madeCredentials({ madeKeys, madePasswords }: Inventory): OpenSource[] {
  const all = [
    ...madeKeys.map((key) => ({
      ...key,
      what: `access key ${key.accessKeyId}`,
      item: keyItem(key.account, key.accessKeyId),
    })),
    ...madePasswords.map((made) => ({
      ...made,
      what: `console password of user ${made.user}`,
      item: passwordItem(made.account, made.user),
    })),
  ];
  return all.map((made) => ({
    ...sourceOf(`arn:aws:iam::${made.account}:user/${made.user}`, made.what),
    item: made.item,
    why: `of user ${made.user}, made by ${made.by}, and not shown to be off`,
    end: isOfLeak(made) ? BY_STEP : `name ${made.what} in the incident, and have that approved`,
  }));
}

// As long as it runs it gets sessions of its role, and may go on from there.
function openFootholds({ footholds = [] }: Inventory): OpenSource[] {
  return footholds.map((it) => {
    const what = footholdName(it);
    return {
      ...{ holder: what, what, principalArn: it.roleArn ?? '' },
      why: `it was ${it.how} by ${it.by}, and is not shown to have ended`,
      end: `end ${what}`,
    };
  });
}

function sourceOf(
  principalArn: string,
  what: string,
): Pick<OpenSource, 'holder' | 'what' | 'principalArn'> {
  const holder = principalArn.includes(':role/') ? roleKey(principalArn) : principalArn;
  return { holder, what, principalArn };
}

/** A user or role whatever its path: the name of one is unique in its account, among its own kind. */
export function principalKey(arn: string): string {
  if (!arn.includes(':user/')) return roleKey(arn);
  return `${accountOf(arn)} user/${userNameOf(arn).toLowerCase()}`;
}
