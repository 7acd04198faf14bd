import { describe, expect, it } from 'vitest';
import { letsInOpen, newSessions } from '../../src/actions/new-sessions.ts';
import { newSessionsWords } from '../../src/actions/new-sessions-words.ts';
import type { RoleFacts, WholeInventory } from '../../src/inventory/inventory.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { planText } from '../../src/report/terminal.ts';
import { allShut, aKey, aMachine, aRole, aUser } from '../support/evidence.ts';
import { planComment } from '../support/plan-comments.ts';
import { recordedTerminal } from '../support/terminal.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';

const incident = anIncident();
const USER = `arn:aws:iam::${ACCOUNT}:user/ci-deploy`;
const DEPLOY = `arn:aws:iam::${ACCOUNT}:role/deploy`;
const deploy = (differs: Partial<RoleFacts> = {}): RoleFacts =>
  aRole({ roleArn: DEPLOY, roleName: 'deploy', roleId: 'AROADEPLOY', trusts: [], ...differs });

function wordsOf(
  role: Partial<RoleFacts>,
  more: Partial<WholeInventory> = {},
  of = incident,
): string {
  const inventory = allShut(of, { roles: [aRole(role)], instances: [], ...more });
  const seen = newSessions(of, inventory).find(({ roleArn }) => roleArn === ROLE);
  return seen ? newSessionsWords(seen) : '';
}

describe('who can get new sessions of a revoked role', () => {
  it.each<[string, Partial<RoleFacts>, string]>([
    ['nobody', { trusts: [] }, 'nobody'],
    ['everybody', { trusts: ['*'] }, 'everybody'],
    ['an account', { trusts: ['444455556666'] }, 'all of account 444455556666'],
    [
      'an account by its root',
      { trusts: ['arn:aws:iam::444455556666:root'] },
      'all of account 444455556666',
    ],
    [
      'a role that is not of the family',
      { trusts: [`arn:aws:iam::${ACCOUNT}:role/x`] },
      `arn:aws:iam::${ACCOUNT}:role/x`,
    ],
    [
      'a service and a provider',
      { trusts: [], services: ['lambda.amazonaws.com'], providers: ['accounts.google.com'] },
      'provider accounts.google.com; service lambda.amazonaws.com',
    ],
    ['a user of the family', { trusts: [USER] }, `${USER} (of the family, shut)`],
  ])('is %s', (_, role, words) => {
    expect(wordsOf(role)).toBe(words);
  });

  it.each<[string, Partial<RoleFacts>]>([
    ['was not understood', { trusts: [], trustUnread: true }],
    ['was not read', {}],
  ])('is unknown, and not nobody, where the trust policy %s', (_, role) => {
    expect(wordsOf(role)).toBe('unknown: its trust policy could not be understood');
  });

  it('is unknown where the role itself could not be read', () => {
    const about = { kind: 'role', account: ACCOUNT, object: 'app' } as const;
    const unseen = [{ what: `role ${ROLE}`, why: 'AccessDenied', about }];
    expect(wordsOf({}, { roles: [], unseen })).toBe('unknown: it could not be read');
  });

  it('marks what a step shuts apart from what stays open', () => {
    const trusts = [USER];
    expect(wordsOf({ trusts }, { keys: [aKey({ active: true })] })).toBe(
      `${USER} (open until its step is done: access key ${KEY})`,
    );
    const made = { accessKeyId: 'AKIAMADE', user: 'ci-deploy', account: ACCOUNT, at: 'then' };
    const madeKeys = [{ ...made, how: 'made' as const, by: 'bob', maker: 'other' as const }];
    expect(wordsOf({ trusts }, { madeKeys })).toContain('OPEN: access key AKIAMADE, of user');
    expect(wordsOf({ trusts }, { users: [aUser({ denials: [], room: 'none' })] })).toContain(
      `OPEN: its quotas have no room for a deny`,
    );
  });

  it('names the machines that run with it, and those from which something leaked', () => {
    const services = ['ec2.amazonaws.com'];
    const [one, two] = [aMachine(), aMachine({ instanceId: 'i-2', state: 'stopped' })];
    const role = { trusts: [], services };
    expect(wordsOf(role, { instances: [one, two] })).toBe(
      `service ec2.amazonaws.com (running: ${one.instanceId})`,
    );
    const { instanceId, region } = one;
    const leaked = anIncident([{ kind: 'instance', instanceId, region }]);
    expect(wordsOf(role, { instances: [one] }, leaked)).toContain(`OPEN: instance ${instanceId}`);
  });

  it('names what something that leaked runs with it', () => {
    const it = { kind: 'function' as const, name: 'f', region: 'eu-west-1', account: ACCOUNT };
    const footholds = [
      { ...it, how: 'made' as never, by: 'access key AKIA', at: 'then', roleArn: ROLE },
    ];
    expect(wordsOf({ trusts: [], services: ['lambda.amazonaws.com'] }, { footholds })).toBe(
      'service lambda.amazonaws.com (OPEN: function f in eu-west-1, it was made by access key AKIA)',
    );
  });

  it('goes on over a role of the family that lets somebody in, and not over itself', () => {
    const roles = (trusts: string[]) => [
      aRole({ trusts: [DEPLOY, ROLE] }),
      deploy({ trusts, roleId: 'AROADEPLOY' }),
    ];
    expect(wordsOf({}, { roles: roles(['*']) })).toBe(
      `${DEPLOY} (OPEN: of which somebody gets new sessions); ${ROLE}`,
    );
    expect(wordsOf({}, { roles: roles([]) })).toBe(`${DEPLOY} (of the family, shut); ${ROLE}`);
  });

  it('is cut, what matters most first', () => {
    const many = Array.from({ length: 300 }, (_, n) => `arn:aws:iam::${ACCOUNT}:role/r${n}`);
    const words = wordsOf({
      trusts: [...many, '*', `arn:aws:iam::${ACCOUNT}:role/${'x'.repeat(900)}`],
    });
    expect(words).toMatch(/^everybody; .*; and 297 more$/);
    expect(words.length).toBeLessThan(600);
  });

  it('ends where nobody follows anybody: a ring of roles', () => {
    const roles = [aRole({ trusts: [DEPLOY] }), deploy({ trusts: [ROLE, '*'] })];
    expect(newSessions(incident, allShut(incident, { roles })).every(letsInOpen)).toBe(true);
  });
});

describe('where it is said', () => {
  const open = allShut(incident, {
    roles: [aRole({ denials: [], trusts: ['*', '`<b>@all'] }), deploy({ trusts: ['*'] })],
  });
  const plan = buildPlan(incident, open);

  it('is below the steps of a plan, of the roles that it revokes, escaped', () => {
    const text = planText(plan, recordedTerminal().colours);
    expect(text).toMatch(
      / 1\. [^]*Who can get new sessions of a revoked role, by its trust policy\n {2}- role \S+app: /,
    );
    const comment = planComment({ head: 'a'.repeat(40), plans: [plan] });
    expect(comment).toContain(
      'Who can get new sessions of a revoked role, by its trust policy (2 items)',
    );
    expect(comment).not.toContain('<b>@all');
  });

  it('is no part of what is approved', () => {
    const [other] = [{ ...open, roles: open.roles.map((it) => ({ ...it, trusts: [] })) }];
    const { digest, newSessions: notes } = buildPlan(incident, other);
    expect(digest).toBe(plan.digest);
    expect(notes).not.toEqual(plan.newSessions);
  });
});
