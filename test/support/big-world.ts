import { anIncident, ACCOUNT, KEY } from './worlds.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { EventEntry, InstanceEntry, WorldFile } from '@staunch/sandbox';

/** A dozen roles, each behind so many instances in five regions. */
export const FLEET = [
  ...['checkout', 'catalogue', 'mailer', 'thumbnails', 'ledger', 'geocoder'],
  ...['crawler', 'sessions', 'invoices', 'forecast', 'ingress', 'archive'],
] as const;
export const PER_ROLE = 17;
export const BACKDOOR = 'AKIARTX3GSDSQNIGHTSH';

const REGIONS = ['eu-west-1', 'eu-north-1', 'us-east-1', 'us-west-2', 'ap-south-1'];
const THIEF = { by: 'leaked', ip: '203.0.113.66', userAgent: 'Boto3/1.40' };
const anything = {
  Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }],
};
const trust = {
  Statement: [{ Service: 'ec2.amazonaws.com' }, { AWS: `arn:aws:iam::${ACCOUNT}:root` }].map(
    (Principal) => ({ Effect: 'Allow' as const, Principal, Action: 'sts:AssumeRole' }),
  ),
};

/** Its key leaked. */
export const bigIncident: Incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }], 'big');

/** The instances of the fleet, role by role. */
export const fleetInstances: readonly InstanceEntry[] = FLEET.flatMap((role, at) =>
  Array.from({ length: PER_ROLE }, (_, n) => ({
    id: `i-${(at * PER_ROLE + n + 4096).toString(16).padStart(17, '0')}`,
    region: REGIONS[n % REGIONS.length] ?? '',
    name: `${role}-${n}`,
    profile: role,
  })),
);

/** A thief assumed every role of the fleet with the leaked key, and made an administrator whose key is on. */
export function bigWorld(): WorldFile {
  const administrator = {
    name: 'night-shift',
    accessKeys: [{ id: BACKDOOR }],
    attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  };
  return {
    now: '2026-11-22T09:20:00Z',
    ec2TransitionSeconds: 0,
    accounts: [
      {
        id: ACCOUNT,
        regions: REGIONS,
        users: [
          { name: 'terraform', accessKeys: [{ id: KEY }], policies: { anything } },
          administrator,
        ],
        roles: FLEET.map((name) => ({ name, trust })),
        instanceProfiles: FLEET.map((name) => ({ name, role: name })),
        instances: fleetInstances,
      },
    ],
    credentials: {
      leaked: { accessKey: KEY },
      ...Object.fromEntries(
        FLEET.map((role, n) => [role, { ...minted, role, issuedAt: minute(n) }]),
      ),
    },
    events: madeAdministrator(),
  };
}

const minted = { mintedBy: 'leaked', sessionName: 'night', ip: THIEF.ip };

function minute(n: number): string {
  return `2026-11-22T09:${String(n).padStart(2, '0')}:00Z`;
}

function madeAdministrator(): EventEntry[] {
  const userName = 'night-shift';
  const accessKey = { accessKeyId: BACKDOOR, userName, status: 'Active' };
  const made = { ...THIEF, request: { userName } };
  return [
    { ...made, at: minute(13), action: 'iam:CreateUser' },
    { ...made, at: minute(14), action: 'iam:CreateAccessKey', response: { accessKey } },
  ];
}
