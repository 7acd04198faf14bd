import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDenied } from '../../src/actions/are-denied.ts';
import { isNews } from '../../src/actions/catalogue.ts';
import { rolesWithin } from '../../src/actions/may-assume.ts';
import { openSources } from '../../src/actions/open-sources.ts';
import {
  provisionalDenies,
  provisionalNotes,
  provisionalWords,
} from '../../src/actions/provisional.ts';
import { whyNotDenied } from '../../src/actions/why-needed.ts';
import { denialSid } from '../../src/domain/denials.ts';
import type { PasswordFacts, RoleFacts, WholeInventory } from '../../src/inventory/inventory.ts';
import { roleKey } from '../../src/domain/names.ts';
import { allShut, aDenial, aKey, aMachine, aRole, aUser, CUTOFF } from '../support/evidence.ts';
import { revoke } from '../support/plans.ts';
import { ACCOUNT, anIncident, ROLE } from '../support/worlds.ts';

const incident = anIncident();
const OTHER = '444455556666';
const arn = (name: string, account = ACCOUNT): string => `arn:aws:iam::${account}:role/${name}`;
const open = (name: string, differs: Partial<RoleFacts> = {}): RoleFacts =>
  aRole({
    ...{ roleArn: arn(name), roleName: name, roleId: `AROA${name}`, denials: [] },
    ...{ reachedBy: 'was assumed by access key AKIA', ...differs },
  });
const shut = (name: string, differs: Partial<RoleFacts> = {}): RoleFacts =>
  open(name, { denials: [aDenial()], ...differs });
const app = (differs: Partial<RoleFacts>): RoleFacts => aRole(differs);
const seen = (roles: readonly RoleFacts[], more: Partial<WholeInventory> = {}): WholeInventory =>
  allShut(incident, { roles, ...more });
const provisional = (inventory: WholeInventory): Record<string, string[]> =>
  Object.fromEntries(
    [...provisionalDenies(incident, inventory)].map(([role, sources]) => [
      role,
      sources.map(({ what }) => what),
    ]),
  );
const LATER = '2026-11-22T09:21:00.000Z';
const held = { [ROLE]: [`role ${arn('held')}`] };
const foreignRole = { roleArn: arn('theirs', OTHER), reachedBy: 'was assumed by access key AKIA' };

describe('a role that is open makes the deny of another provisional', () => {
  it.each<[string, RoleFacts[], Partial<WholeInventory>]>([
    ['that names it', [app({ trusts: [arn('held')] })], {}],
    ['that names it by another path and case', [app({ trusts: [arn('x/HELD')] })], {}],
    [
      'that names one session of it, in another case',
      [app({ trusts: [`arn:aws:sts::${ACCOUNT}:assumed-role/HELD/x`] })],
      {},
    ],
    ['that names its id', [app({ trusts: ['AROAheld'] })], {}],
    ['that trusts its account', [app({ trusts: [`arn:aws:iam::${ACCOUNT}:root`] })], {}],
    ['that trusts its account by the id', [app({ trusts: [ACCOUNT] })], {}],
    ['that trusts anybody', [app({ trusts: ['*'] })], {}],
    ['that it assumed', [app({})], { assumedBy: { [roleKey(ROLE)]: [`role ${arn('held')}`] } }],
    ['that it led to', [app({ reachedFrom: `role ${arn('held')}` })], {}],
    [
      'that it assumed, as CloudTrail calls it by another path and case',
      [app({})],
      { assumedBy: { [roleKey(ROLE)]: [`role ${arn('x/HELD')}`] } },
    ],
  ])('%s', (_, roles, more) => {
    expect(provisional(seen([...roles, open('held')], more))).toEqual(held);
  });

  it('over a role that is denied', () => {
    const roles = [app({ trusts: [arn('between')] }), shut('between', { trusts: [arn('held')] })];
    const both = { ...held, [arn('between')]: [`role ${arn('held')}`] };
    expect(provisional(seen([...roles, open('held')]))).toEqual(both);
  });

  it('over a role that is denied, whose id is named', () => {
    const roles = [app({ trusts: ['AROAbetween'] }), shut('between', { trusts: [arn('held')] })];
    expect(provisional(seen([...roles, open('held')]))).toMatchObject(held);
  });

  it.each<[string, RoleFacts[], Partial<WholeInventory>?]>([
    [
      'it is open itself, which came to itself with a session after its cutoff',
      [app({ trusts: [ROLE] })],
      { mints: { [roleKey(ROLE)]: CUTOFF } },
    ],
    ['it may not assume it', [app({ trusts: [arn('somebody')] }), open('held')]],
    ['its account is another one', [app({ trusts: [`arn:aws:iam::${OTHER}:root`] }), open('held')]],
    ['it is not denied itself', [app({ trusts: [arn('held')], denials: [] }), open('held')]],
    ['it is a service', [app({ trusts: [] }), open('held')]],
    ['it is denied as well', [app({ trusts: [arn('held')] }), shut('held')]],
  ])('but not where %s', (_, roles, more) => {
    expect(provisional(seen(roles, more))).toEqual({});
  });

  it('not where a whole account is trusted and nothing of the family is open', () => {
    const inventory = seen([app({ trusts: [`arn:aws:iam::${ACCOUNT}:root`, '*'] }), shut('held')]);
    expect(provisional(inventory)).toEqual({});
    expect(areDenied(incident, inventory)).toBe(true);
  });
});

describe('a user or key that is open makes the deny of a role provisional', () => {
  it('that its trust names by another path and case', () => {
    const users = [aUser({ denials: [] })];
    const roles = [app({ trusts: [`arn:aws:iam::${ACCOUNT}:user/x/CI-Deploy`] })];
    const { userArn } = aUser();
    expect(provisional(seen(roles, { users }))).toEqual({
      [ROLE]: [`sessions of user ${userArn}`],
    });
  });

  it('that CloudTrail shows to have assumed it', () => {
    const key = 'access key AKIARTX3GSDSQMADEBYT';
    const made = { user: 'boss', account: ACCOUNT, by: 'access key AKIA', at: CUTOFF };
    const madeKeys = [{ ...made, accessKeyId: 'AKIARTX3GSDSQMADEBYT', how: 'made' as const }];
    const assumedBy = { [roleKey(ROLE)]: [key] };
    expect(provisional(seen([app({})], { madeKeys, assumedBy }))).toEqual({ [ROLE]: [key] });
  });
});

describe('what counts as open', () => {
  const trusting = app({ trusts: ['*'] });
  const made = { user: 'boss', account: ACCOUNT, by: 'access key AKIA', at: CUTOFF };
  const later = app({ trusts: ['*'], denials: [aDenial({ cutoff: LATER })] });
  it.each<[string, Partial<WholeInventory>, string]>([
    ['a role of an account that is not configured', { foreignRoles: [foreignRole] }, 'theirs'],
    [
      'a role that could not be read',
      {
        unseen: [
          {
            ...{ what: `role ${arn('dark')}`, why: 'AccessDenied' },
            about: { kind: 'role', account: ACCOUNT, object: 'dark' },
          },
        ],
      },
      'dark',
    ],
    [
      'a role that is protected',
      { roles: [trusting, open('held', { path: '/aws-service-role/x/' })] },
      'held',
    ],
    [
      'a role without room for a deny',
      { roles: [trusting, open('held', { room: 'none' })] },
      'held',
    ],
    [
      'a role that minted after its cutoff',
      { roles: [trusting, shut('held')], mints: { [roleKey(arn('held'))]: CUTOFF } },
      'held',
    ],
    [
      'a role whose cutoff is no later than the detection',
      { roles: [later, shut('held')], since: CUTOFF },
      'held',
    ],
    [
      'a user whose cutoff is no later than the detection',
      { roles: [later], since: CUTOFF },
      'ci-deploy',
    ],
    [
      'a named role that could not be read',
      {
        missing: [
          {
            ...{ what: `role ${arn('dark')}`, why: 'AccessDenied', hint: '', unread: true },
            about: { kind: 'role', account: ACCOUNT, object: 'dark' },
          },
        ],
      },
      'dark',
    ],
    [
      'a session that is not denied, of a role that is not revoked',
      {
        roles: [trusting, open('held', { revoke: false })],
        sessions: [{ scope: 'session', principalArn: arn('held'), userId: 'AROAheld:thief' }],
      },
      'session AROAheld:thief',
    ],
    [
      'a console password that the family made',
      {
        madePasswords: [made],
      },
      'console password of user boss',
    ],
    ['a user whose sessions are not denied', { users: [aUser({ denials: [] })] }, 'ci-deploy'],
    [
      'an access key that the family made',
      {
        madeKeys: [
          {
            ...{ accessKeyId: 'AKIARTX3GSDSQMADEBYT', user: 'boss', account: ACCOUNT },
            ...{ how: 'made' as const, by: 'access key AKIA', at: CUTOFF },
          },
        ],
      },
      'AKIARTX3GSDSQMADEBYT',
    ],
  ])('is %s', (_, more, name) => {
    const inventory = seen([trusting], more);
    expect(Object.values(provisional(inventory)).flat().join()).toContain(name);
    expect(areDenied(incident, inventory)).toBe(false);
  });

  it('is everything that the family made for one user, each by its name', () => {
    const madeKeys = [{ ...made, accessKeyId: 'AKIARTX3GSDSQMADEBYT', how: 'made' as const }];
    const inventory = seen([trusting], { madeKeys, madePasswords: [made] });
    expect(openSources(incident, inventory).map(({ what }) => what)).toEqual([
      'access key AKIARTX3GSDSQMADEBYT',
      'console password of user boss',
    ]);
  });

  it('is not what is only said of the instances of a role that was read', () => {
    const unseen = [
      {
        ...{ what: `the instances that hold role ${ROLE}`, why: 'AccessDenied' },
        about: { kind: 'role' as const, account: ACCOUNT, object: 'app' },
      },
    ];
    expect(openSources(incident, seen([trusting], { unseen }))).toEqual([]);
  });
});

describe('a deny that is provisional', () => {
  const own = aDenial({ sid: denialSid(incident.name, true) });
  const before = app({ trusts: [arn('held')], denials: [own] });
  const whole = { principalArn: ROLE, alone: false };
  const password = (differs: Partial<PasswordFacts> = {}): PasswordFacts => ({
    ...{ user: 'rhea', named: 'rhea', userArn: `arn:aws:iam::${ACCOUNT}:user/rhea` },
    ...differs,
  });

  it('is needed in each plan, but is no news for the schedule, while the other is open', () => {
    const inventory = seen([before, open('held')]);
    expect(areDenied(incident, inventory)).toBe(false);
    expect(isNews(revoke, incident, inventory)).toBe(false);
    expect(whyNotDenied(whole, incident, inventory)).toBe('provisional');
  });

  it.each([
    ['was shut', [before, shut('held')]],
    ['is gone', [before]],
  ])('is needed, and news, once the other %s', (_, roles) => {
    const inventory = seen(roles);
    expect(provisional(inventory)).toEqual({ [ROLE]: [] });
    expect(areDenied(incident, inventory)).toBe(false);
    expect(isNews(revoke, incident, inventory)).toBe(true);
    expect(whyNotDenied(whole, incident, inventory)).toBe('provisional');
  });

  it.each<[string, Partial<WholeInventory>]>([
    ['the leaked key is on', { keys: [aKey({ active: true })] }],
    ['the leaked key is not found', { keys: [] }],
    [
      'something that the incident names is not found',
      { missing: [{ what: `role ${arn('dark')}`, why: 'nobody has it', hint: '' }] },
    ],
  ])('is not over where %s', (_, more) => {
    expect(provisional(seen([before], more))).toEqual({});
  });

  it.each<[string, readonly PasswordFacts[], boolean]>([
    ['was deleted', [password()], true],
    ['is there', [password({ since: CUTOFF })], false],
    ['is there, of another whom the name fits', [password(), password({ since: CUTOFF })], false],
    ['was not looked at', [], false],
  ])('with a leaked password that %s', (_, passwords, isOver) => {
    const leaked = anIncident([{ kind: 'console-password', user: 'rhea' }]);
    const inventory = allShut(leaked, { roles: [before], keys: [], passwords });
    expect(provisionalDenies(leaked, inventory).has(ROLE)).toBe(isOver);
  });

  it('is news where somebody took it away, whatever is open', () => {
    const inventory = seen([app({ trusts: [arn('held')], denials: [] }), open('held')]);
    expect(isNews(revoke, incident, inventory)).toBe(true);
  });

  it('has words that name what is open, why, and how it ends; at most three of them', () => {
    const roles = ['a', 'b', 'c', 'd', 'e'].map((name) => open(name));
    const inventory = seen([app({ trusts: ['*'] }), ...roles]);
    const { why, end } = provisionalWords(provisionalDenies(incident, inventory).get(ROLE) ?? []);
    expect(why).toContain(`role ${arn('a')} (the incident does not name it`);
    expect(why).toContain('and 2 more');
    expect(end).toContain('have its step approved');
  });
});

const waiting = { ...incident, outage: 'wait' as const };
const attaching = [
  {
    roleArn: arn('held'),
    refused: {
      ...{ by: arn('staunch-apply'), action: 'iam:PassRole', on: arn('held') },
      decision: 'implicitDeny' as const,
    },
  },
];

describe('`outage: wait`', () => {
  const old = aDenial({ cutoff: incident.detectedAt });

  it('is said to be why a named role is open', () => {
    const roles = [app({ trusts: ['*'] }), aRole({ roleArn: arn('held'), denials: [] })];
    const instances = [aMachine({ roleArn: arn('held') })];
    const [source] = openSources(waiting, seen(roles, { attaching, instances }));
    expect(source?.why).toContain('`outage: wait`');
  });

  it.each([
    ['its only instance is terminated', { denials: [] }, { state: 'terminated' }],
    ['it is denied already, before the detection', { denials: [old] }, {}],
  ])('is not where %s', (_, differs, machine) => {
    const roles = [app({ trusts: ['*'] }), aRole({ roleArn: arn('held'), ...differs })];
    const instances = [aMachine({ roleArn: arn('held'), ...machine })];
    const [source] = openSources(waiting, seen(roles, { attaching, instances }));
    expect(source?.why).toBe('it is not revoked');
  });
});

describe('what a plan says of a role that it revokes, and whose deny is provisional', () => {
  const own = app({
    trusts: [arn('held')],
    denials: [aDenial({ sid: denialSid(incident.name, true) })],
  });
  const named = aRole({ roleArn: arn('held'), denials: [] });
  const instances = [aMachine({ roleArn: arn('held') })];
  const saidOf = (roles: readonly RoleFacts[], wanted = incident): string =>
    provisionalNotes([own], wanted, seen(roles, { attaching, instances }))
      .map(({ why }) => why)
      .join();

  it('is nothing where its own steps shut what is open', () => {
    expect(saidOf([own, named])).toBe('');
  });

  it('is what may wait: a role that the incident does not name', () => {
    expect(saidOf([own, open('held')])).toContain(`role ${arn('held')} (the incident does not`);
  });

  it('is what waits by the incident’s own word', () => {
    expect(saidOf([own, named], waiting)).toContain('its revoke waits by `outage: wait`');
  });
});

// Which roles of so many trust which: every picture of a family.
const trustIn = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
const name = (nth: number): string => `r${nth}`;

it('whatever trusts what: a deny is provisional if, and only if, a way leads there from what is open', () => {
  fc.assert(
    fc.property(trustIn, fc.uniqueArray(fc.nat(7)), (edges, opened) => {
      const roles = Array.from({ length: 8 }, (_, nth) => {
        const trusts = edges.flatMap(([from, to]) => (to === nth ? [arn(name(from))] : []));
        return opened.includes(nth) ? open(name(nth), { trusts }) : shut(name(nth), { trusts });
      });
      const reached = new Set(opened);
      for (let size = -1; size !== reached.size;) {
        size = reached.size;
        for (const [from, to] of edges) if (reached.has(from)) reached.add(to);
      }
      const expected = [...reached]
        .filter((nth) => !opened.includes(nth))
        .map((nth) => arn(name(nth)));
      const inventory = seen(roles);
      expect([...provisionalDenies(incident, inventory).keys()].sort()).toEqual(expected.sort());
      expect(areDenied(incident, inventory)).toBe(opened.length === 0);
    }),
  );
});

it('a family of a thousand roles that trust their account is looked at in one go', () => {
  const roles = Array.from({ length: 1000 }, (_, nth) => shut(name(nth), { trusts: [ACCOUNT] }));
  const sources = openSources(incident, seen([...roles, open('held')]));
  expect(rolesWithin(sources, seen(roles)).size).toBe(1000);
});
