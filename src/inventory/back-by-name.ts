import type { Incident } from '../domain/incident.ts';
import type { About } from '../domain/item-names.ts';
import type { Missing } from '../domain/missing.ts';
import { accountOf, isSameName, roleKey, roleNameOf } from '../domain/names.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import { earlier, LONGEST_ROLE_SESSION_MS } from '../trail/times.ts';
import { nameNow } from './gone-keys.ts';
import type { Records } from './gone-named.ts';
import type { GoneNamed } from './gone.ts';
import type { RoleFacts, UserFacts } from './inventory.ts';

/** Who has the names now. */
interface Now {
  readonly roles: readonly RoleFacts[];
  readonly users: readonly UserFacts[];
}

/** What of the named principals is another one today: the old one is gone, or has another name, or nobody knows. */
export interface BackByName {
  readonly gone: readonly GoneNamed[];
  readonly missing: readonly Missing[];
}

/**
 * Roles and users that were deleted and made again under their names: IAM gives each an id of its own (`AROA…`, `AIDA…`).
 * What is done about the new one is no end of the old one.
 */
export async function backByName({ roles, users }: Now, records: Records): Promise<BackByName> {
  const named = roles.filter(({ reachedBy }) => reachedBy === undefined);
  const leaked = users.filter(({ user }) => exposedWith(user, records.incident).length > 0);
  const [ofRoles, ofUsers] = await Promise.all([
    Promise.all(named.map((role) => roleBack(role, records))),
    Promise.all(leaked.map((user) => userBack(user, records))),
  ]);
  return {
    gone: [...ofRoles.flat(), ...ofUsers.flatMap(({ gone }) => gone)],
    missing: ofUsers.flatMap(({ missing }) => missing),
  };
}

async function roleBack(role: RoleFacts, records: Records): Promise<GoneNamed[]> {
  const { roleArn, roleId } = role;
  const old = await oldRoleOf(role, records);
  if (old === undefined) return [];
  const account = accountOf(roleArn);
  return [
    {
      about: { kind: 'role', object: roleNameOf(roleArn), account },
      what: `role ${roleArn}${old.id === undefined ? '' : ` as it was (${old.id})`}`,
      why:
        `is gone, and its sessions can do nothing: ${old.shown}. The role that has its name${since(role)} is another` +
        ` one (${roleId}), which is dealt with because the incident names it`,
    },
  ];
}

function since({ createdAt }: { readonly createdAt?: string }): string {
  return createdAt === undefined ? ' now' : ` since ${createdAt}`;
}

interface Old {
  readonly id?: string;
  readonly shown: string;
}

async function oldRoleOf(
  { roleArn, roleId, createdAt }: RoleFacts,
  { family: { traced, assumptions }, incident, lookUpIn }: Records,
): Promise<Old | undefined> {
  // Sessions from before have ended.
  const from = Date.parse(earlier(incident.exposedAt, LONGEST_ROLE_SESSION_MS));
  const isIt = (arn: string | undefined): boolean =>
    arn !== undefined && roleKey(arn) === roleKey(roleArn);
  const assumed = (assumptions.kept().get(roleKey(roleArn)) ?? []).filter(
    ({ error }) => error === undefined,
  );
  const events = [...assumed, ...traced.before, ...traced.events].filter(
    ({ time }) => Date.parse(time) >= from,
  );
  for (const { by, minted, time } of events) {
    const id = idOf(isIt(by.roleArn) ? by.userId : isIt(minted?.roleArn) ? minted?.userId : '');
    if (id.startsWith('AROA') && id !== roleId)
      return { id, shown: `CloudTrail shows a session of it at ${time}` };
  }
  if (createdAt === undefined || createdAt <= incident.exposedAt) return undefined;
  const isEarlier = ({ time }: TrailEvent): boolean => Date.parse(time) < Date.parse(createdAt);
  const name = roleNameOf(roleArn);
  const changed = (await lookUpIn(accountOf(roleArn))(name)).filter(({ roleChange = '' }) =>
    isSameName(roleNameOf(roleChange), name),
  );
  const before = [...assumed, ...changed].find(isEarlier);
  return before && { shown: `CloudTrail shows ${before.call} of it at ${before.time}` };
}

function idOf(userId: string | undefined): string {
  return userId?.split(':')[0] ?? '';
}

async function userBack(user: UserFacts, records: Records): Promise<BackByName> {
  const { incident, lookUpIn } = records;
  const name = user.user;
  const owner = await nameNow(name, incident.exposedAt, lookUpIn(incident.account));
  const old = oldUserOf(user, records);
  const what = `user ${name}${old === undefined ? '' : ` as it was (${old})`}`;
  const other = `the user that has the name${since(user)} is another one (${user.userId})`;
  const about = { kind: 'user', object: name } as const;
  if (owner === 'deleted') {
    const why = `is gone, with all its credentials: CloudTrail shows that it was deleted; ${other}, which is dealt with because the incident names it`;
    return { gone: [{ about, what, why }], missing: [] };
  }
  const isRenamed = owner !== undefined && !isSameName(owner.name, name);
  if (!isRenamed && old === undefined) return { gone: [], missing: [] };
  const fate = isRenamed
    ? `CloudTrail shows that it is called ${owner.name} now`
    : 'CloudTrail does not show what became of it';
  const hint = isRenamed
    ? `Write ${owner.name} in the incident, or name both.`
    : 'Look for its id among the users: `aws iam list-users`. If it has another name now, write that one.';
  const missing = exposedWith(name, incident).map((it) => ({
    ...{ what, why: `${fate}, and ${other}`, hint, about: it },
  }));
  return { gone: [], missing };
}

// By an id that CloudTrail shows of somebody of that name, since it leaked.
function oldUserOf(
  { user, userId }: UserFacts,
  { family: { traced }, incident }: Records,
): string | undefined {
  const found = traced.events.find(
    ({ by }) =>
      by.account === incident.account &&
      by.user !== undefined &&
      isSameName(by.user, user) &&
      by.userId?.startsWith('AIDA') === true &&
      by.userId !== userId,
  );
  return found?.by.userId;
}

// What leaked by the user's name alone: nobody accepts that it may work.
function exposedWith(user: string, { exposures }: Incident): About[] {
  return exposures.flatMap((it): About[] => {
    if (it.kind === 'console-password' && isSameName(it.user, user))
      return [{ kind: 'console-password', object: it.user }];
    if (it.kind === 'ssh-key' && isSameName(it.user, user))
      return [{ kind: 'ssh-key', object: it.sshKeyId }];
    return [];
  });
}
