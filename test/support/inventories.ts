import fc from 'fast-check';
import type {
  Inventory,
  InstanceFacts,
  RoleFacts,
  WholeInventory,
} from '../../src/inventory/inventory.ts';
import type { AttachAnswer } from '../../src/inventory/attaching.ts';
import { ACCOUNT } from './worlds.ts';

/** A user or role whose quotas are not full. */
export const ROOM = { room: 'inline', spare: { inline: 4, managed: 14 } } as const;

const caller = {
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/staunch-plan/run-1`,
  account: ACCOUNT,
  ownRoleArns: [],
};

const roles: fc.Arbitrary<RoleFacts[]> = fc.uniqueArray(
  fc.record({
    roleArn: fc.integer({ min: 1, max: 30 }).map((n) => `arn:aws:iam::${ACCOUNT}:role/r${n}`),
    roleName: fc.constant('r'),
    path: fc.constantFrom('/', '/aws-service-role/x/', '/aws-reserved/sso.amazonaws.com/'),
    roleId: fc.constant('AROAR'),
    revoke: fc.boolean(),
    denials: fc.constant([]),
    changed: fc.constant([]),
    room: fc.constant('inline' as const),
    spare: fc.constant(ROOM.spare),
    consumers: fc.constant([]),
    profileArns: fc.constant([]),
  }),
  { selector: ({ roleArn }) => roleArn, maxLength: 8 },
);

const instances = (of: readonly RoleFacts[]): fc.Arbitrary<InstanceFacts[]> =>
  of.length === 0
    ? fc.constant([])
    : fc.uniqueArray(
        fc.record({
          instanceId: fc
            .integer({ min: 1, max: 99 })
            .map((n) => `i-${String(n).padStart(17, '0')}`),
          region: fc.constantFrom('eu-west-1', 'us-east-1'),
          state: fc.constantFrom('running', 'stopped', 'pending', 'terminated'),
          launchedAt: fc.constant('2026-11-01T00:00:00.000Z'),
          profileArn: fc.constant(`arn:aws:iam::${ACCOUNT}:instance-profile/p`),
          roleArn: fc.constantFrom(...of.map(({ roleArn }) => roleArn)),
          interrupted: fc.boolean(),
          imdsv2: fc.boolean(),
        }),
        { selector: ({ instanceId }) => instanceId, maxLength: 12 },
      );

const attachAnswers = (of: readonly RoleFacts[]): fc.Arbitrary<AttachAnswer[]> =>
  fc.subarray(
    of.map(({ roleArn }) => ({
      roleArn,
      refused: {
        by: `arn:aws:iam::${ACCOUNT}:role/staunch-apply`,
        ...{ action: 'iam:PassRole', on: roleArn, decision: 'implicitDeny' as const },
      },
    })),
  );

/** Inventories of any shape that planning must cope with. */
export const inventories: fc.Arbitrary<WholeInventory> = roles.chain((some) =>
  fc
    .record({
      caller: fc.constant(caller),
      keys: fc.uniqueArray(
        fc.record({
          accessKeyId: fc
            .integer({ min: 1, max: 40 })
            .map((n) => `AKIA${String(n).padStart(16, 'A')}`),
          user: fc.constantFrom('alice', 'bob'),
          active: fc.boolean(),
          siblings: fc.constant([]),
        }),
        { selector: ({ accessKeyId }) => accessKeyId, maxLength: 6 },
      ),
      sshKeys: fc.uniqueArray(
        fc.record({
          user: fc.constantFrom('alice', 'bob'),
          sshKeyId: fc
            .integer({ min: 1, max: 40 })
            .map((n) => `APKA${String(n).padStart(16, 'A')}`),
          active: fc.boolean(),
        }),
        { selector: ({ sshKeyId }) => sshKeyId, maxLength: 3 },
      ),
      roles: fc.constant(some),
      instances: instances(some),
      attaching: attachAnswers(some),
      users: fc.constant([]),
      sessions: fc.constant([]),
      mints: fc.constant({}),
      goneRoles: fc.constant([]),
      madePasswords: fc.constant([]),
      madeKeys: fc.constant([]),
      foreignRoles: fc.constant([]),
      uses: fc.constant([]),
      missing: fc.constant([]),
      unseen: fc.constant([]),
      absent: fc.constant([]),
      since: fc.constant('2026-11-22T09:14:00.000Z'),
      now: fc.constant('2026-11-22T09:20:00.000Z'),
    })
    .map((all: Inventory) => all as WholeInventory),
);
