import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/policy/guardrails.ts';
import {
  approvalsForAll,
  findingsOf,
  neededApprovals,
  reachedRefusals,
  refusals,
} from '../../src/policy/judge.ts';
import type { Step } from '../../src/actions/catalogue.ts';
import type { RoleFacts, WholeInventory } from '../../src/inventory/inventory.ts';
import { ACCOUNT, ROLE } from '../support/worlds.ts';
import { anInstanceFact, aPicture, guardrailsOf, keyStep, many, NOW } from './pictures.ts';
import { ROOM } from '../support/inventories.ts';

// Every rule is asked twice: what a thief adds to a picture decides nothing about what the incident names.

const arnOf = (n: number) => `arn:aws:iam::${ACCOUNT}:role/found-${n}`;
const revoke = (roleArn: string): Step => ({
  action: 'revoke-role-sessions',
  account: ACCOUNT,
  roleArn,
  incident: 'incident',
});
const found = (n: number): Step => ({ ...revoke(arnOf(n)), reached: true }) as Step;
const NAMED: readonly Step[] = [keyStep(1), revoke(ROLE)];

function aRole(roleArn: string, reachedBy?: string): RoleFacts {
  return {
    roleArn,
    ...{ roleName: roleArn.split('/').at(-1) ?? '', roleId: 'AROAX', path: '/', revoke: true },
    ...(reachedBy === undefined ? {} : { reachedBy }),
    ...{ ...ROOM, denials: [], changed: [], profileArns: [], consumers: [] },
  };
}

/** The named part of a picture, with so many roles found behind it and whatever else is there. */
function withFound(count: number, more: Partial<WholeInventory> = {}): Picture {
  const roles = [aRole(ROLE), ...many(count, (n) => aRole(arnOf(n), 'was assumed by the key'))];
  return aPicture([...NAMED, ...many(count, found)], { roles, ...more });
}

const saying = (when: string, outcome = 'deny: true') =>
  guardrailsOf(`rules: [{ name: own, when: '${when}', ${outcome}, message: No., owner: ops }]`);

const FOREIGN = { roleArn: 'arn:aws:iam::444455556666:role/x', reachedBy: 'was assumed' };
const MADE = { ...{ accessKeyId: 'AKIAX', user: 'u', account: ACCOUNT }, how: 'made' as const };

describe('a rule that is true only of what was found', () => {
  it.each([
    ['a step', 'steps.exists(s, has(s.roleArn) && s.roleArn.contains("found"))', {}],
    ['how many steps there are', 'steps.size() > 2', {}],
    ['a role', 'inventory.roles.exists(r, has(r.reachedBy))', {}],
    [
      'an instance',
      'inventory.instances.exists(i, has(i.group) && i.group == "db")',
      { instances: [anInstanceFact(1, { roleArn: arnOf(1), group: 'db' })] },
    ],
    ['a foreign role', 'inventory.foreignRoles.size() > 0', { foreignRoles: [FOREIGN] }],
    ['a role that is gone', 'inventory.goneRoles.size() > 0', { goneRoles: [arnOf(7)] }],
    [
      'a key that was made',
      'inventory.madeKeys.size() > 0',
      { madeKeys: [{ ...MADE, by: 'the key', at: '2026-11-22T09:00:00Z' }] },
    ],
    [
      'what could not be read',
      'inventory.unseen.size() > 0',
      { unseen: [{ what: 'instances in eu-west-1', why: 'AccessDenied' }] },
    ],
    [
      'what is not found',
      'inventory.missing.size() > 0',
      { missing: [{ what: 'access key AKIAX', why: 'nobody has it', hint: 'Look again.' }] },
    ],
  ])('because of %s holds nothing back that the incident names', (_, when, more) => {
    const denying = findingsOf(saying(when), withFound(1, more), NOW);
    expect([refusals(denying).length, reachedRefusals(denying).length]).toEqual([0, 1]);
    const asking = findingsOf(saying(when, 'approvals: { count: 2 }'), withFound(1, more), NOW);
    expect(neededApprovals(asking)).toEqual([{ count: 1 }]);
    expect(approvalsForAll(asking)).toEqual([{ count: 1 }, { count: 2 }]);
  });

  it('or that cannot be evaluated for it, holds back that part alone', () => {
    const asks = 'steps.exists(s, has(s.reached) && timestamp(s.roleArn) < now)';
    expect(refusals(findingsOf(saying(asks), withFound(1), NOW))).toEqual([]);
    expect(reachedRefusals(findingsOf(saying(asks), withFound(1), NOW))).toHaveLength(1);
  });

  it('is about every step where all were reached', () => {
    const picture = aPicture([found(1)], { roles: [aRole(arnOf(1), 'was assumed by the key')] });
    expect(refusals(findingsOf(saying('steps.size() > 0'), picture, NOW))).toHaveLength(1);
  });
});

describe('a rule that is true of what the incident names', () => {
  it.each([
    'steps.exists(s, s.action == "deactivate-access-key")',
    'steps.size() == 2',
    'inventory.roles.all(r, !has(r.reachedBy))',
    `inventory.instances.exists(i, i.roleArn == "${ROLE}")`,
  ])('counts, whatever else was found: %s', (when) => {
    const more = { instances: [anInstanceFact(1)] };
    expect(refusals(findingsOf(saying(when), withFound(3, more), NOW))).toHaveLength(1);
  });
});

describe('whatever a thief adds', () => {
  const RULES = [
    'steps.size() > 4',
    'steps.exists(s, has(s.roleArn) && s.roleArn.endsWith("3"))',
    'inventory.roles.size() > 2 || inventory.unseen.size() > 1',
    'inventory.instances.exists(i, has(i.name) && i.name == "x")',
    'inventory.instances.exists(i, has(i.name) && timestamp(i.name) < now)',
    'inventory.foreignRoles.size() + inventory.missing.size() > 1',
    'steps.exists(s, s.account == "111122223333")',
  ];
  it('changes nothing about what the named steps need', () => {
    fc.assert(
      fc.property(
        fc.subarray(RULES, { minLength: 1 }),
        fc.nat(6),
        fc.array(fc.constantFrom('x', undefined), { maxLength: 4 }),
        fc.nat(3),
        (rules, count, names, others) => {
          const text = rules.map(
            (when, n) =>
              `{ name: r${n}, when: '${when}', ${n % 2 ? 'deny: true' : 'approvals: { count: 2 }'}, message: No., owner: ops }`,
          );
          const guardrails = guardrailsOf(`rules: [${text.join(', ')}]`);
          const instances = names.map((name, n) =>
            anInstanceFact(n, { roleArn: arnOf(1), ...(name === undefined ? {} : { name }) }),
          );
          const unseen = many(others, (n) => ({ what: `region ${n}`, why: 'AccessDenied' }));
          const more = { instances, unseen, foreignRoles: many(others, () => FOREIGN) };
          const [before, after] = [withFound(0), withFound(count, more)].map((picture) => {
            const findings = findingsOf(guardrails, picture, NOW);
            return [refusals(findings), neededApprovals(findings)];
          });
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });
});
