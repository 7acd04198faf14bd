import type { Incident, Exposure } from '../../src/domain/incident.ts';
import type { AccountEntry, InstanceEntry, WorldFile } from '@staunch/sandbox';

export const ACCOUNT = '111122223333';
export const KEY = 'AKIARTX3GSDSQLEAKEDK';
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;

/** A trust policy for EC2 alone. */
export const trust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow' as const,
      Principal: { Service: 'ec2.amazonaws.com' },
      Action: 'sts:AssumeRole',
    },
  ],
};

/** One user with one key, one role in two profiles, a bystander role, and these instances. */
export function aWorld(
  instances: readonly InstanceEntry[] = [],
  more: Partial<AccountEntry> = {},
): WorldFile {
  return {
    now: '2026-11-22T09:20:00Z',
    accounts: [
      {
        id: ACCOUNT,
        regions: ['eu-west-1', 'us-east-1'],
        users: [{ name: 'ci-deploy', accessKeys: [{ id: KEY }] }],
        roles: [
          { name: 'app', trust },
          { name: 'other', trust },
        ],
        instanceProfiles: [
          { name: 'app-web', role: 'app' },
          { name: 'app-batch', role: 'app' },
          { name: 'other', role: 'other' },
        ],
        instances,
        ...more,
      },
    ],
  };
}

/** What a test adds to a world: to its first account, its credentials or its past. */
export interface More extends Pick<AccountEntry, 'users' | 'roles' | 'instances'> {
  readonly credentials?: WorldFile['credentials'];
  readonly events?: WorldFile['events'];
}

/** The same world with more in it. */
export function worldWith(world: WorldFile, more: More): WorldFile {
  const [first, ...others] = world.accounts;
  if (!first) throw new Error('a world has an account');
  const account = {
    ...first,
    users: [...(first.users ?? []), ...(more.users ?? [])],
    roles: [...(first.roles ?? []), ...(more.roles ?? [])],
    instances: [...(first.instances ?? []), ...(more.instances ?? [])],
  };
  return {
    ...world,
    accounts: [account, ...others],
    credentials: { ...world.credentials, ...more.credentials },
    events: [...(world.events ?? []), ...(more.events ?? [])],
  };
}

/** So many roles `job-<n>`, and a session of each by the role's name, which the credential `leaked` minted. */
export function assumedRoles(count: number, userAgent = 'Boto3/1.40'): More {
  const names = Array.from({ length: count }, (_, at) => `job-${at}`);
  const issuedAt = '2026-11-22T09:00:12Z';
  const session = {
    ...{ mintedBy: 'leaked', sessionName: 'xx', issuedAt },
    ...{ ip: '203.0.113.66', userAgent },
  };
  return {
    roles: names.map((name) => ({ name, trust })),
    credentials: Object.fromEntries(names.map((role) => [role, { ...session, role }])),
  };
}

/** The n-th instance of a world, holding a profile of the role `app` unless told otherwise. */
export function anInstance(n: number, differs: Partial<InstanceEntry> = {}): InstanceEntry {
  const id = `i-${n.toString(16).padStart(17, '0')}`;
  return { id, region: 'eu-west-1', profile: 'app-web', ...differs };
}

/** An incident over these exposures; a leaked key and a role unless told otherwise. */
export function anIncident(
  exposures: readonly Exposure[] = [
    { kind: 'access-key', accessKeyId: KEY },
    { kind: 'role', roleArn: ROLE },
  ],
  name = 'incident',
): Incident {
  return {
    name,
    summary: 'A key and a session leaked',
    account: ACCOUNT,
    severity: 'high',
    exposedAt: '2026-11-22T08:55:00.000Z',
    detectedAt: '2026-11-22T09:14:00.000Z',
    state: 'contained',
    requireImdsv2: false,
    reactivate: [],
    accepted: [],
    settled: [],
    exposures,
  };
}

/** The same world, in which Staunch has long-term keys: its own sessions would expire before those that it denies. */
export function withKeysOfItsOwn(world: WorldFile): WorldFile {
  const admin = {
    name: 'admin',
    accessKeys: [{ id: 'AKIARTX3GSDSQADMINAA' }],
    attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  };
  const key = { accessKey: 'AKIARTX3GSDSQADMINAA' };
  return {
    ...world,
    accounts: world.accounts.map((it) => ({ ...it, users: [...(it.users ?? []), admin] })),
    credentials: { plan: key, apply: key },
  };
}
