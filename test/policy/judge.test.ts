import { describe, expect, it } from 'vitest';
import { missingApprovals } from '../../src/policy/enough-approvals.ts';
import {
  findingsAgain,
  findingsOf,
  neededApprovals,
  readsInventory,
  refusals,
} from '../../src/policy/judge.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { WholeInventory } from '../../src/inventory/inventory.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import { aPicture, guardrailsOf, keyStep, many, NOW, roleStep } from './pictures.ts';
import { ROOM } from '../support/inventories.ts';

const rule = (when: string, outcome = 'deny: true', more = '') =>
  `{ name: own, when: '${when}', ${outcome}, message: Not this., owner: ops${more} }`;
const file = (...rules: string[]) => `rules: [${rules.join(', ')}]`;
const said = (
  text: string,
  steps = [keyStep(1)],
  seen?: Parameters<typeof aPicture>[1],
  now = NOW,
) => findingsOf(guardrailsOf(text), aPicture(steps, seen), now);

describe('a rule of the owners', () => {
  it.each([
    ['the account of a step', 'steps.exists(s, s.account == "111122223333")'],
    ['the kinds of steps', 'steps.all(s, s.action in ["deactivate-access-key"])'],
    [
      'a field that only some steps have',
      'steps.exists(s, has(s.user) && s.user.startsWith("user-"))',
    ],
    ['a pattern', 'steps.exists(s, s.object.like("AKIA* of user *-1"))'],
    ['how many', 'steps.size() == 1 && size(incident.exposures) > 1'],
    ['times', 'now - incident.detectedAt < duration("24h")'],
    ['the hour of the day somewhere', 'now.getHours("Europe/Berlin") == 10'],
    ['what leaked', 'incident.exposures.exists(e, e.kind == "role" && e.roleArn.endsWith("/app"))'],
    ['a flag of the incident', '!incident.requireImdsv2 && incident.state == "contained"'],
  ])('may ask about %s', (_, when) => {
    expect(said(file(rule(when)))).toMatchObject([
      { rule: 'own', outcome: 'deny', message: 'Not this.' },
    ]);
    expect(said(file(rule(`!(${when})`)))).toEqual([]);
  });

  it('may ask about the inventory, and is left out where there is none', () => {
    const text = file(rule('inventory.unseen.exists(u, u.what.contains("eu-west-1"))'));
    expect(readsInventory(guardrailsOf(text))).toBe(true);
    expect(said(text)).toEqual([]);
    const unseen = [{ what: 'instances in eu-west-1', why: 'AccessDenied' }];
    expect(said(text, [keyStep(1)], { unseen })).toHaveLength(1);
    expect(said(text, [keyStep(1)], {})).toEqual([]);
  });

  it('may ask about tags', () => {
    const text = file(
      rule('inventory.users.exists(u, has(u.tags.team) && u.tags["team"] == "pay")'),
    );
    const user = {
      user: 'ci',
      userArn: 'arn:aws:iam::111122223333:user/ci',
      userId: 'AIDAX',
      deny: true,
      passwordLeaked: false,
      denials: [],
      changed: [],
      ...ROOM,
      others: [],
      quarantine: [],
      tags: { team: 'pay' },
    };
    expect(said(text, [], { users: [user] })).toHaveLength(1);
    expect(said(text, [], { users: [{ ...user, tags: {} }] })).toEqual([]);
  });

  it.each(['deny: true', 'warn: true', 'approvals: { count: 2 }'])(
    'counts where it cannot be evaluated: %s',
    (outcome) => {
      const [finding] = said(
        file(
          rule(
            'timestamp(incident.name == "sample" ? "2026-01-01T00:00:00Z" : incident.name) < now',
            outcome,
          ),
        ),
      );
      expect(outcome).toContain(finding?.outcome);
      expect(finding?.message).toContain(
        'Not this. (The rule could not be evaluated, and so it counts: ',
      );
    },
  );

  it('says nothing once it has run out, at the end of a day', () => {
    const text = file(rule('true', 'deny: true', ', expires: 2026-11-22'));
    expect(said(text, [], undefined, new Date('2026-11-22T23:59:59Z'))).toHaveLength(1);
    expect(said(text, [], undefined, new Date('2026-11-23T00:00:00Z'))).toEqual([]);
  });
});

describe('a waiver', () => {
  const waived = (incident: string, expires: string) =>
    `${file(rule('true'))}\nwaivers: [{ incident: ${incident}, rule: own, reason: Meant., owner: ada, expires: ${expires} }]`;

  it('takes a refusal away, and stays visible', () => {
    const found = said(waived('incident', '2026-11-22'));
    expect(found).toMatchObject([
      { waiver: { reason: 'Meant.', owner: 'ada', expires: '2026-11-22' } },
    ]);
    expect(refusals(found)).toEqual([]);
  });

  it('that has run out does not count, and says so', () => {
    const found = said(waived('incident', '2026-11-21'));
    expect(refusals(found)).toHaveLength(1);
    expect(found[0]?.message).toBe(
      'Not this. A waiver for this incident ran out at the end of 2026-11-21 (ada: Meant.).',
    );
  });

  it('of another incident does not count', () => {
    expect(refusals(said(waived('another', '2026-12-31')))).toHaveLength(1);
  });

  it('stands beside a built-in limit too', () => {
    const text =
      'waivers: [{ incident: incident, rule: staunch.max-access-keys, reason: Meant., owner: ada, expires: 2026-11-30 }]';
    expect(said('', many(21, keyStep))).toMatchObject([{ outcome: 'warn' }]);
    expect(said(text, many(21, keyStep))).toMatchObject([{ waiver: { owner: 'ada' } }]);
  });
});

describe('findings', () => {
  it('come in one order, whatever the order of rules and steps', () => {
    const one = rule('true').replace('own', 'a-rule');
    const two = rule('true', 'warn: true').replace('own', 'b-rule');
    const steps = [...many(21, keyStep), ...many(21, roleStep)];
    const found = said(file(one, two), steps);
    expect(found.map((it) => it.rule)).toEqual([
      'a-rule',
      'b-rule',
      'staunch.max-access-keys',
      'staunch.max-roles',
    ]);
    expect(said(file(two, one), [...steps].reverse())).toEqual(found);
  });

  it('on a plan made before keep what was read of the inventory, as long as the rule is there', () => {
    const text = file(rule('inventory.keys.size() >= 0'));
    const { incident, inventory } = aPicture([], {});
    if (!inventory) throw new Error('no inventory');
    const made = buildPlan(incident, inventory as WholeInventory);
    const findings = findingsOf(
      guardrailsOf(text),
      { incident, steps: made.steps, inventory },
      NOW,
    );
    const plan: Plan = { ...made, findings };
    expect(refusals(findingsAgain(guardrailsOf(text), plan, NOW))).toEqual(findings);
    expect(findingsAgain(guardrailsOf(''), plan, NOW)).toEqual([]);
    const waiver = `waivers: [{ incident: incident, rule: own, reason: r, owner: o, expires: 2026-11-30 }]`;
    expect(refusals(findingsAgain(guardrailsOf(`${text}\n${waiver}`), plan, NOW))).toEqual([]);
  });
});

describe('the approvals that are needed', () => {
  const needs = (...outcomes: string[]) =>
    neededApprovals(
      said(file(...outcomes.map((it, n) => rule('true', it).replace('own', `r${n}`)))),
    );

  it('are one at least', () => {
    expect(needs('warn: true')).toEqual([{ count: 1 }]);
  });

  it('are all that rules ask for, each once', () => {
    const two = 'approvals: { count: 2, from: [ada, bob] }';
    expect(needs(two, two, 'approvals: { count: 3 }')).toEqual([
      { count: 1 },
      { count: 2, from: ['ada', 'bob'] },
      { count: 3 },
    ]);
  });

  it.each([
    [['ada', 'Bob'], []],
    [['ada', 'ADA'], ['2 approvals are needed from ada, bob, and only 1 of them counts']],
    [['eve', 'mallory'], ['2 approvals are needed from ada, bob, and none counts']],
    [
      [],
      [
        '1 approval is needed, and none counts',
        '2 approvals are needed from ada, bob, and none counts',
      ],
    ],
  ])('by %j leave %j missing', (approvers, missing) => {
    expect(missingApprovals([{ count: 1 }, { count: 2, from: ['ada', 'bob'] }], approvers)).toEqual(
      missing,
    );
  });
});
