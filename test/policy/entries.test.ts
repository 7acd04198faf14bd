import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyEntriesDoNotCount, type Approved } from '../../src/policy/entries-approved.ts';
import { NO_GUARDRAILS, type Guardrails } from '../../src/policy/guardrails.ts';
import { findingsAgain, findingsOf, neededApprovals, refusals } from '../../src/policy/judge.ts';
import { NO_ENTRIES, type Entries } from '../../src/domain/entries.ts';
import { aboutEntries, aboutSteps } from '../../src/domain/about.ts';
import type { Finding } from '../../src/domain/plan.ts';
import { anAccepted, aSettled } from '../support/entries.ts';
import { aPlan, deactivate } from '../support/plans.ts';
import { anIncident } from '../support/worlds.ts';
import { aPicture, guardrailsOf, keyStep, many, NOW } from './pictures.ts';

const OVER = anAccepted({ item: 'region:111122223333:eu-west-2', until: '2026-11-21' });
const LAST_DAY = new Date('2026-12-31T23:59:59Z');
const AFTER = new Date('2027-01-01T00:00:00Z');

function withEntries(entries: Partial<Entries>) {
  return { ...anIncident(), ...entries };
}

function said(
  entries: Partial<Entries>,
  guardrails: Guardrails = NO_GUARDRAILS,
  now = NOW,
): Finding[] {
  const picture = { incident: withEntries(entries), steps: [keyStep(1)] };
  return findingsOf(guardrails, picture, now);
}

const rule = (name: string, when: string, outcome = 'deny: true') =>
  `{ name: ${name}, when: '${when}', ${outcome}, message: Not this., owner: ops }`;
const rules = (...all: string[]) => guardrailsOf(`rules: [${all.join(', ')}]`);
const NONE_ACCEPTED = rules(rule('none', 'size(incident.accepted) > 0'));

/** Why entries do not count, in an approved plan that shows them all, unless told otherwise. */
function why(
  entries: Partial<Entries>,
  approvedBy: readonly string[],
  differs: Partial<Approved> = {},
  guardrails = NO_GUARDRAILS,
): string[] {
  const plan = { incident: withEntries(entries), lapsed: [] };
  const findings = said(entries, guardrails);
  const approved = { plan, findings, more: [], approvedBy, sawAllEntries: true, ...differs };
  return whyEntriesDoNotCount(approved, NOW);
}

describe('the built-in rules about entries', () => {
  it('ask for two people for what is accepted, to the end of its last day', () => {
    const [finding, ...more] = said({ accepted: [anAccepted()] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'staunch.accepted',
      outcome: 'approvals',
      approvals: { count: 2 },
      entries: true,
    });
    expect(finding?.message).toContain('region:111122223333:eu-west-3 until the end of 2026-12-31');
    expect(said({ accepted: [anAccepted()] }, NO_GUARDRAILS, LAST_DAY)).toHaveLength(1);
    expect(said({ accepted: [anAccepted()] }, NO_GUARDRAILS, AFTER)).toEqual([]);
    expect(said({ accepted: [OVER] })).toEqual([]);
    expect(said({ accepted: [OVER, anAccepted()] })[0]?.message).not.toContain('eu-west-2');
  });

  it('ask for two people for a window that is called settled, for good', () => {
    const [finding, ...more] = said({ settled: [aSettled()] }, NO_GUARDRAILS, AFTER);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'staunch.settled', approvals: { count: 2 } });
    expect(finding?.message).toContain('from 2026-11-01T00:00:00.000Z until 2026-11-20');
  });

  it('name the first three, and how many more there are', () => {
    const accepted = many(5, (n) => anAccepted({ item: `region:111122223333:r${n}` }));
    expect(said({ accepted })[0]?.message).toMatch(/:r1 [^]*:r2 [^]*:r3 [^]*; and 2 more\. /);
  });

  it('can be waived for one incident, as every other', () => {
    const waiver = (name: string) =>
      guardrailsOf(
        `waivers: [{ incident: ${name}, rule: staunch.accepted, reason: r, owner: ada, expires: 2026-11-30 }]`,
      );
    const accepted = [anAccepted()];
    expect(why({ accepted }, ['ada'], {}, waiver('incident'))).toEqual([]);
    expect(why({ accepted }, ['ada'], {}, waiver('another'))).toHaveLength(1);
    expect(why({ accepted }, [], {}, waiver('incident'))).toHaveLength(1);
  });
});

describe('what a rule of the owners says of entries', () => {
  it.each([
    ['how many there are', 'size(incident.accepted) == 1 && size(incident.settled) == 1'],
    ['which item', 'incident.accepted.exists(a, a.item.like("region:*:eu-*"))'],
    [
      'why, by whom and until when',
      'incident.accepted.exists(a, a.why != "" && a.by == "rhea" && a.until > "2026-12-01")',
    ],
    ['how long a window is', 'incident.settled.exists(s, s.until - s.from > duration("24h"))'],
    [
      'where it was read',
      'incident.settled.exists(s, "eu-west-1" in s.regions && "444455556666" in s.accounts)',
    ],
    ['by which audit', 'incident.settled.exists(s, s.audit.startsWith("e3b0") && s.by == "rita")'],
  ])('may be about %s', (_, when) => {
    const entries = { accepted: [anAccepted(), OVER], settled: [aSettled()] };
    const own = (text: string) =>
      said(entries, rules(rule('own', text))).filter(({ rule: name }) => name === 'own');
    expect(own(when)).toMatchObject([{ outcome: 'deny', entries: true }]);
    // What is true without any entry is about the steps.
    expect(own(`!(${when})`).filter((it) => it.entries)).toEqual([]);
  });

  it('refuses them, and no step', () => {
    const findings = said({ accepted: [anAccepted()] }, NONE_ACCEPTED);
    expect(refusals(findings)).toEqual([]);
    expect(why({ accepted: [anAccepted()] }, ['ada', 'bob'], {}, NONE_ACCEPTED)).toEqual([
      'the guardrail none forbids it: Not this.',
    ]);
  });

  it('may ask for more people, and for whom', () => {
    const asking = rules(
      rule('asks', 'size(incident.settled) > 0', 'approvals: { count: 1, from: [carol] }'),
    );
    const settled = [aSettled()];
    expect(neededApprovals(said({ settled }, asking))).toEqual([{ count: 1 }]);
    expect(why({ settled }, ['ada', 'bob'], {}, asking)).toEqual([
      '1 approval is needed from carol, and none counts',
    ]);
    expect(why({ settled }, ['ada', 'Carol'], {}, asking)).toEqual([]);
  });

  it('is about the steps where it is true without any entry', () => {
    const both = rules(rule('both', 'size(incident.accepted) >= 0'));
    const findings = said({ accepted: [anAccepted()] }, both);
    expect(refusals(findings)).toMatchObject([{ rule: 'both' }]);
    expect(findings.map((it) => it.rule)).toEqual(['both', 'staunch.accepted']);
  });

  it('says nothing of what has run out', () => {
    expect(said({ accepted: [OVER] }, NONE_ACCEPTED)).toEqual([]);
    expect(said({ accepted: [anAccepted()] }, NONE_ACCEPTED, AFTER)).toEqual([]);
  });

  it('stays about them in a plan that was made before', () => {
    const reading = rules(
      rule('reads', 'size(incident.accepted) > 0 && inventory.keys.size() >= 0'),
    );
    const incident = withEntries({ accepted: [anAccepted()] });
    const { inventory } = aPicture([], {});
    const findings = findingsOf(reading, { incident, steps: [deactivate], inventory }, NOW);
    expect(findings.map(({ rule: name }) => name)).toEqual(['reads', 'staunch.accepted']);
    const again = findingsAgain(reading, aPlan([deactivate], { incident, findings }), NOW);
    expect(again).toEqual(findings);
  });
});

describe('an entry', () => {
  it('changes nothing about what the steps need, whatever the rules', () => {
    const whens = [
      'size(incident.accepted) > 0',
      'size(incident.accepted) == 0',
      'size(incident.settled) == 0 && steps.size() > 0',
      'incident.accepted.exists(a, a.until > "2026-12-01")',
      'incident.severity == "high"',
      'steps.size() > 0 || size(incident.settled) > 0',
    ];
    const outcomes = fc.constantFrom('deny: true', 'warn: true', 'approvals: { count: 3 }');
    const some = fc
      .array(fc.tuple(fc.constantFrom(...whens), outcomes), { maxLength: 4 })
      .map((all) => rules(...all.map(([when, outcome], n) => rule(`r${n}`, when, outcome))));
    const entries = fc.record({
      accepted: fc.subarray([anAccepted(), OVER]),
      settled: fc.subarray([aSettled()]),
    });
    fc.assert(
      fc.property(some, entries, (guardrails, given) => {
        const findings = said(given, guardrails);
        expect(aboutSteps(findings)).toEqual(said(NO_ENTRIES, guardrails));
        const isLive = given.settled.length > 0 || given.accepted.some((it) => it !== OVER);
        expect(aboutEntries(findings).length > 0).toBe(isLive);
      }),
      { numRuns: 200 },
    );
  });

  it('counts once two people approved it, each counted once', () => {
    const entries = { accepted: [anAccepted()], settled: [aSettled()] };
    const lacking = '2 approvals are needed, and only 1 of them counts';
    expect(why(entries, ['ada'])).toEqual([lacking]);
    expect(why(entries, ['ada', 'ADA'])).toEqual([lacking]);
    expect(why(entries, ['ada', 'bob'])).toEqual([]);
    expect(why({ accepted: [OVER] }, [])).toEqual([]);
  });

  it('needs what every approval of the plan needs', () => {
    expect(why({ settled: [aSettled()] }, ['ada', 'bob'], { more: [{ count: 3 }] })).toEqual([
      '3 approvals are needed, and only 2 of them counts',
    ]);
  });

  it('does not count where nobody could see it, or the comment says that it ran out', () => {
    const accepted = [anAccepted()];
    const people = ['ada', 'bob'];
    expect(why({ accepted }, people, { sawAllEntries: false })).toEqual([
      'the plan comment does not show all of it',
    ]);
    const lapsed = [anAccepted().item];
    const plan = { incident: withEntries({ accepted }), lapsed };
    expect(why({ accepted }, people, { plan })).toEqual([
      'the plan comment says that region:111122223333:eu-west-3 no longer counts',
    ]);
  });
});
