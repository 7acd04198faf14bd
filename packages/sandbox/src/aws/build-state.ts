import { firstSessionOf, launchOf } from '../instance-moments.ts';
import type { AccountEntry, InstanceEntry, OrganisationEntry, RoleEntry } from '../world-file.ts';
import { buildOrganisation } from './build-organisation.ts';
import { buildRole, buildUser, type Build } from './build-principals.ts';
import type { SandboxParts } from './call.ts';
import { afterTransition } from './ec2/find.ts';
import { handOutSession } from './ec2/hand-out-session.ts';
import { FOLLOWS } from './ec2/settle.ts';
import { newManagedPolicy } from './managed-policies.ts';
import { staunchRoles } from './staunch-roles.ts';
import type { Account, Instance, InstanceProfile, ManagedPolicy } from './state.ts';

// A world that names no regions has the one that every account has.
const DEFAULT_REGIONS = ['us-east-1'];
// AWS's own, unless it was asked to raise them (IAM user guide, "IAM and AWS STS quotas").
const DEFAULT_QUOTAS = { policiesPerUser: 10, policiesPerRole: 10, policies: 1_500 };
const DAY = 86_400_000;

type Parts = Pick<SandboxParts, 'state' | 'ids' | 'events' | 'settings'>;

interface Surroundings {
  readonly now: Date;
  readonly accounts?: readonly string[];
  /** To which trails of the account deliver. */
  readonly trailBuckets?: readonly string[];
  readonly organisation?: OrganisationEntry | undefined;
}

/** Brings an account of a world file to life; what the file leaves out gets a plain default. */
export function buildAccount(
  sandbox: Parts,
  entry: AccountEntry,
  { now, accounts = [entry.id], trailBuckets = [], organisation }: Surroundings,
): Account {
  const { ids } = sandbox;
  const build = { ids, account: entry.id, createdAt: new Date(now.getTime() - 90 * DAY) };
  const roles = [
    ...(entry.roles ?? []),
    ...missing(staunchRoles(entry.id, accounts, trailBuckets), entry.roles ?? []),
  ];
  const account: Account = {
    id: entry.id,
    regions: entry.regions ?? DEFAULT_REGIONS,
    users: byName((entry.users ?? []).map((user) => buildUser(build, user))),
    roles: byName(roles.map((role) => buildRole(build, role))),
    profiles: byName((entry.instanceProfiles ?? []).map((profile) => buildProfile(build, profile))),
    policies: buildPolicies(build, entry),
    instances: new Map(),
    instanceQuota: entry.instanceQuota,
    organisation: organisation && buildOrganisation(organisation, entry.id),
    quotas: { ...DEFAULT_QUOTAS, ...entry.quotas },
  };
  sandbox.state.accounts.set(account.id, account);
  for (const instance of entry.instances ?? []) addInstance(sandbox, account, instance, now);
  return account;
}

function buildPolicies(
  { ids, account, createdAt }: Build,
  { policies = {} }: AccountEntry,
): Map<string, ManagedPolicy> {
  const all = Object.entries(policies).map(([name, document]) =>
    newManagedPolicy(ids, document, { account, path: '/', name }, createdAt),
  );
  return new Map(all.map((policy) => [policy.arn, policy]));
}

function buildProfile(
  build: Build,
  entry: { readonly name: string; readonly path?: string; readonly role?: string },
): InstanceProfile {
  const path = entry.path ?? '/';
  return {
    name: entry.name,
    path,
    id: build.ids.unique('AIPA'),
    arn: `arn:aws:iam::${build.account}:instance-profile${path}${entry.name}`,
    createdAt: build.createdAt,
    roleName: entry.role,
  };
}

function addInstance(sandbox: Parts, account: Account, entry: InstanceEntry, now: Date): void {
  const launchedAt = launchOf(entry, now.getTime());
  const profile = account.profiles.get((entry.profile ?? '').toLowerCase());
  const state = entry.state ?? 'running';
  const instance: Instance = {
    id: entry.id,
    region: entry.region,
    launchedAt,
    state,
    stateSettlesAt: FOLLOWS[state] && afterTransition({ now, sandbox }),
    metadata: { httpTokens: entry.httpTokens ?? 'optional', hopLimit: 1, appliedAt: launchedAt },
    tags: new Map(Object.entries({ ...(entry.name ? { Name: entry.name } : {}), ...entry.tags })),
    association: profile && {
      id: sandbox.ids.hex('iip-assoc-'),
      profileArn: profile.arn,
      state: 'associated',
      settlesAt: launchedAt,
    },
    session: undefined,
  };
  account.instances.set(instance.id, instance);
  const issuedAt = firstSessionOf(entry, now.getTime());
  if (profile) handOutSession(sandbox, account, instance, issuedAt);
}

function byName<T extends { readonly name: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((item) => [item.name.toLowerCase(), item]));
}

function missing(wanted: readonly RoleEntry[], present: readonly RoleEntry[]): RoleEntry[] {
  return wanted.filter(({ name }) => !present.some((role) => role.name.toLowerCase() === name));
}
