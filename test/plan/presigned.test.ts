import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/audit/assemble.ts';
import type { WholeInventory } from '../../src/inventory/inventory.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { roleKey } from '../../src/domain/names.ts';
import { presignedWords } from '../../src/trail/presigned.ts';
import { allShut, aMachine, aRole, aUser } from '../support/evidence.ts';
import { ACCOUNT, anIncident, ROLE } from '../support/worlds.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const role = (issuedAt?: string) => ({ of: 'role' as const, ...(issuedAt ? { issuedAt } : {}) });

describe('how long services that trust a presigned request may accept a session', () => {
  it('is until the youngest one ends', () => {
    const user = { of: 'user' as const, issuedAt: '2026-11-22T09:00:00Z' };
    expect(presignedWords([role('2026-11-22T09:00:00Z')], NOW)).toMatch(
      /until it ends, at the latest 2026-11-22T21:00:00.000Z$/,
    );
    expect(presignedWords([role('2026-11-22T09:30:00Z'), user], NOW)).toContain(
      'latest 2026-11-23T21:00:00.000Z',
    );
  });

  it('is AWS’s own limit where one was issued nobody knows when', () => {
    expect(presignedWords([role(), role('2026-11-22T09:00:00Z')], NOW)).toMatch(
      /latest 12 h after it was issued$/,
    );
    expect(presignedWords([role(), { of: 'user' }], NOW)).toMatch(
      /latest 12 h after it was issued, 36 h where it is a user’s$/,
    );
  });

  it('is over once all have ended', () => {
    expect(presignedWords([role('2026-11-21T21:00:00Z')], NOW)).toBeUndefined();
  });
});

describe('what a plan says of them', () => {
  const notes = (differs: Partial<WholeInventory>, of = anIncident()) =>
    buildPlan(of, allShut(of, differs)).untouched.filter(({ object }) =>
      object.includes('presigned'),
    );

  it('is one note, whatever number of roles is revoked', () => {
    const open = aRole({ denials: [] });
    const other = { ...open, roleArn: `${ROLE}-2`, roleName: 'app-2' };
    expect(notes({ roles: [open, other], users: [aUser({ denials: [] })] })).toHaveLength(1);
  });

  it('has the time for a role that was reached, and none for one that is named', () => {
    const open = aRole({ denials: [] });
    expect(notes({ roles: [open] })[0]?.why).toContain('latest 12 h after it was issued');
    const reached = { ...open, reachedBy: 'was assumed by access key AKIA' };
    const mints = { [roleKey(ROLE)]: '2026-11-22T09:05:00.000Z' };
    const [seen] = notes({ roles: [reached], users: [], mints }, anIncident([]));
    expect(seen?.why).toContain('latest 2026-11-22T21:05:00.000Z');
  });

  it('is nothing where no session is to be denied, and once all have ended', () => {
    expect(notes({})).toEqual([]);
    const reached = aRole({ denials: [], reachedBy: 'was assumed by access key AKIA' });
    const mints = { [roleKey(ROLE)]: '2026-11-21T09:05:00.000Z' };
    expect(notes({ roles: [reached], mints })).toEqual([]);
  });
});

describe('what a plan says of a stopped instance', () => {
  it('is that a hibernated one keeps what it held, denied, said once', () => {
    const plan = buildPlan(
      anIncident(),
      allShut(anIncident(), { instances: [aMachine({ state: 'stopped' })] }),
    );
    const about = plan.untouched.filter(({ why }) => why.includes('hibernated'));
    expect(about).toHaveLength(1);
  });
});

describe('what an audit says of them', () => {
  const limitsOf = (kind: 'access-key' | 'role-session'): readonly string[] =>
    assemble({
      incident: anIncident(),
      window: { from: '2026-11-15T09:00:00Z', to: NOW },
      traced: {
        members: [
          {
            id: 'X',
            kind,
            holder: `role ${ROLE}`,
            account: ACCOUNT,
            issuedAt: '2026-11-22T09:00:00Z',
          },
        ],
        ...{ events: [], before: [], eventCount: 0, lost: [] },
        ...{ uses: new Map(), issues: new Map() },
      },
      ...{ sources: [], notRead: [], quarantine: { limits: [], notRead: [] } },
    }).coverage.limits;

  it('is one of its limits where a session is of the family, with the time', () => {
    expect(limitsOf('role-session').join('\n')).toMatch(
      /^EKS clusters, HashiCorp Vault.*latest 2026-11-22T21:00:00.000Z\.$/m,
    );
    expect(limitsOf('access-key').join('\n')).not.toContain('GetCallerIdentity');
  });
});
