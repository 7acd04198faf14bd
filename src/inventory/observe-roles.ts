import type { Missing } from '../domain/missing.ts';
import type { Connection } from '../aws/connection.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import { findRole, profilesOf } from '../aws/roles.ts';
import type { Incident } from '../domain/incident.ts';
import {
  consumersOf,
  ec2ServiceOf,
  isUnderstood,
  providersIn,
  servicesIn,
  trustedIn,
} from './consumers.ts';
import { REVOCATION_POLICY } from '../domain/denials.ts';
import type { ReachedRole, RoleFacts, Unseen } from './inventory.ts';
import type { About } from '../domain/item-names.ts';
import { accountOf, roleNameOf } from '../domain/names.ts';
import { denialsAmong, policiesAllowed, policiesOf } from './observe-denials.ts';
import { orUnreadable } from '../aws/unreadable.ts';

export interface SeenRoles {
  readonly roles: readonly RoleFacts[];
  readonly missing: readonly Missing[];
  /** Reached, and gone since. */
  readonly gone: readonly string[];
  /** Reached, and AWS does not let us look. */
  readonly unseen: readonly Unseen[];
  /** In accounts that are not configured. */
  readonly foreign: readonly ReachedRole[];
}

/** Several looks at different roles as one. */
export function joinRoles(...parts: readonly SeenRoles[]): SeenRoles {
  return {
    roles: parts.flatMap(({ roles }) => roles),
    missing: parts.flatMap(({ missing }) => missing),
    foreign: parts.flatMap(({ foreign }) => foreign),
    gone: parts.flatMap(({ gone }) => gone),
    unseen: parts.flatMap(({ unseen }) => unseen),
  };
}

/** A role to look at, and why. */
export interface WantedRole {
  readonly roleArn: string;
  readonly revoke: boolean;
  readonly reachedBy?: string;
  /** What led to it, by its full name. */
  readonly reachedFrom?: string;
  /** CloudTrail shows that something the incident names held it: its path may be left out, and it may be gone. */
  readonly isShown?: true;
}

/** Looks up roles: that they exist, what already denies their older sessions, who holds them. */
export async function observeRoles(
  aws: Account,
  wanted: readonly WantedRole[],
  incident: Incident,
): Promise<SeenRoles> {
  const seen = await Promise.all(
    wanted.map(async (role) => {
      const { roleArn, reachedBy, reachedFrom, isShown } = role;
      const led = reachedFrom === undefined ? {} : { reachedFrom };
      const there = accountFrom(aws, incident.account, accountOf(roleArn));
      if (!there)
        return { foreign: { roleArn, reachedBy: reachedBy ?? 'is named by the incident', ...led } };
      const looking = observeRole(there, role, incident);
      const found = await orUnreadable(`role ${roleArn}`, looking, aboutRole('role', roleArn));
      if ('role' in found) return { role: found.role, unseen: found.unseen };
      // Only what the incident names must be there: a role that was reached may be gone with its sessions.
      if (reachedBy === undefined && !isShown) return { missing: found };
      return found.unread ? { unseen: found } : { gone: roleArn };
    }),
  );
  return {
    roles: seen.flatMap(({ role }) => role ?? []),
    missing: seen.flatMap(({ missing: it }) => it ?? []),
    foreign: seen.flatMap(({ foreign }) => foreign ?? []),
    gone: seen.flatMap(({ gone }) => gone ?? []),
    unseen: seen.flatMap(({ unseen }) => unseen ?? []),
  };
}

async function observeRole(
  aws: Connection,
  { roleArn, revoke, reachedBy, reachedFrom, isShown }: WantedRole,
  incident: Incident,
): Promise<{ readonly role: RoleFacts; readonly unseen?: Unseen } | Missing> {
  const name = roleNameOf(roleArn);
  const instances = `the instances that hold role ${roleArn}`;
  const holder = { kind: 'role', name } as const;
  const [role, policies, profileArns] = await Promise.all([
    findRole(aws, name),
    // A role that leaked is denied all the same; what the way back may not list must not pass for none.
    incident.state === 'contained'
      ? policiesAllowed(aws, holder, REVOCATION_POLICY)
      : policiesOf(aws, holder),
    // Its revoke does not wait for what only tells who must be refreshed afterwards.
    orUnreadable(instances, profilesOf(aws, name), aboutRole('role', roleArn)),
  ]);
  if (!role) return absent(roleArn);
  // Names are unique whatever the path: another path means another role was meant. What CloudTrail names
  // is what somebody typed into AssumeRole, and it worked.
  if (role.arn !== roleArn && reachedBy === undefined && !isShown)
    return missing(roleArn, `the role of that name is ${role.arn}`);
  const service = ec2ServiceOf(role.trust);
  const facts = {
    roleArn: role.arn,
    roleName: role.name,
    roleId: role.id,
    path: role.path,
    ...(role.createdAt === undefined ? {} : { createdAt: role.createdAt }),
    revoke,
    ...(await denialsAmong(aws, role.arn, policies, incident)),
    profileArns: 'why' in profileArns ? [] : profileArns,
    consumers: consumersOf(role.trust),
    ...trustFacts(role.trust),
    ...(service === undefined ? {} : { ec2Service: service }),
    ...(reachedBy === undefined ? {} : { reachedBy }),
    ...(reachedFrom === undefined ? {} : { reachedFrom }),
    ...(role.lastUsed === undefined ? {} : { lastUsed: role.lastUsed }),
  };
  return { role: facts, ...('why' in profileArns ? { unseen: profileArns } : {}) };
}

function trustFacts(
  trust: string,
): Pick<RoleFacts, 'trusts' | 'services' | 'providers' | 'trustUnread'> {
  const [services, providers] = [servicesIn(trust), providersIn(trust)];
  return {
    trusts: trustedIn(trust),
    ...(services.length > 0 ? { services } : {}),
    ...(providers.length > 0 ? { providers } : {}),
    ...(isUnderstood(trust) ? {} : { trustUnread: true }),
  };
}

function absent(roleArn: string): Missing {
  const { hint, ...rest } = missing(
    roleArn,
    'this account has no role of that name, and no record of CloudTrail shows that it had',
  );
  return { ...rest, hint: `${hint} ${IF_DELETED}`, isAbsent: true };
}

/** What is said of something named that nobody has, and of which no record is found. */
export const IF_DELETED =
  'If it was deleted, leave it in the incident: a record of its use, or of a change to it, shows that it is gone, but' +
  ' the event history goes 90 days back and is 15 minutes late.';

function missing(roleArn: string, why: string): Missing {
  return {
    what: `role ${roleArn}`,
    why,
    hint: 'Check the name, the path and the account; `aws iam list-roles` shows the exact ARN.',
    about: aboutRole('not-found', roleArn),
  };
}

function aboutRole(kind: 'role' | 'not-found', roleArn: string): About {
  const name = roleNameOf(roleArn);
  return { kind, account: accountOf(roleArn), object: kind === 'role' ? name : `role/${name}` };
}

/** The same role as one that the incident names, whatever else leads to it. */
export function asNamed(role: RoleFacts): RoleFacts {
  const named: { -readonly [K in keyof RoleFacts]: RoleFacts[K] } = { ...role, revoke: true };
  delete named.reachedBy;
  delete named.reachedFrom;
  return named;
}
