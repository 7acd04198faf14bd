import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { catalogue } from '../actions/catalogue.ts';
import type { Picture } from './guardrails.ts';

// Accounts and ids of AWS's own documentation.
const ACCOUNT = '111122223333';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;
const USER = `arn:aws:iam::${ACCOUNT}:user/ci`;
const KEY = 'AKIAIOSFODNN7EXAMPLE';
const INSTANCE = { region: 'eu-west-1', instanceId: 'i-0123456789abcdef0' };

const INCIDENT: Incident = {
  name: 'sample',
  summary: 'A sample',
  account: ACCOUNT,
  severity: 'high',
  exposedAt: '2026-11-22T08:55:00.000Z',
  detectedAt: '2026-11-22T09:14:00.000Z',
  state: 'contained',
  requireImdsv2: false,
  reactivate: [],
  accepted: [],
  settled: [],
  exposures: [{ kind: 'access-key', accessKeyId: KEY }],
};

const NOTHING: Inventory = {
  caller: {
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/staunch-plan/x`,
    account: ACCOUNT,
    ownRoleArns: [],
  },
  keys: [{ accessKeyId: KEY, user: 'ci', active: true, siblings: [] }],
  attaching: [],
  madeKeys: [],
  madePasswords: [],
  sshKeys: [],
  users: [
    {
      user: 'ci',
      userArn: USER,
      userId: 'AIDAX',
      deny: true,
      passwordLeaked: false,
      denials: [],
      changed: [],
      room: 'inline',
      spare: { inline: 4, managed: 14 },
      others: [],
      quarantine: [],
      tags: {},
    },
  ],
  sessions: [],
  roles: [
    {
      roleArn: ROLE,
      roleName: 'app',
      roleId: 'AROAX',
      path: '/',
      revoke: true,
      denials: [],
      changed: [],
      room: 'inline',
      spare: { inline: 25, managed: 14 },
      profileArns: [],
      consumers: [],
    },
  ],
  instances: [
    {
      ...INSTANCE,
      state: 'running',
      launchedAt: '2026-11-01T00:00:00.000Z',
      imdsv2: false,
      profileArn: `arn:aws:iam::${ACCOUNT}:instance-profile/app`,
      roleArn: ROLE,
      interrupted: false,
    },
  ],
  goneRoles: [],
  mints: {},
  foreignRoles: [],
  uses: [],
  missing: [],
  unseen: [],
  absent: [],
  since: INCIDENT.detectedAt,
  now: INCIDENT.detectedAt,
};

/** The least that plans can hold, one kind of step each: a rule that stumbles over one would strike every such plan. */
export const SAMPLES: readonly Picture[] = catalogue.map(({ example }) => ({
  incident: INCIDENT,
  steps: [example],
  inventory: NOTHING,
}));

/** A moment for rules that ask for the time. */
export const SAMPLE_TIME = new Date(INCIDENT.detectedAt);
