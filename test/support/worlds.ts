import type { Incident, Exposure } from '../../src/incident/incident.ts';
import type { AccountEntry, InstanceEntry, WorldFile } from '../../src/sandbox/world-file.ts';

export const ACCOUNT = '111122223333';
export const KEY = 'AKIARTX3GSDSQLEAKEDK';
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;

const trust = {
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
    exposures,
  };
}
