import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/plan.ts';
import type { Step } from '../../src/actions/catalogue.ts';
import { blastRadius, planMarkdown, reachPicture } from '../../src/report/plan-markdown.ts';
import { approvalsNeeded, isDenied } from '../../src/report/findings-markdown.ts';
import { planComment } from '../support/plan-comments.ts';
import { planText } from '../../src/report/terminal.ts';
import { planHeadline } from '../../src/report/words.ts';
import { anAccepted } from '../support/entries.ts';
import { aPlan, deactivate, denyUser, refreshes, revoke } from '../support/plans.ts';
import { recordedTerminal } from '../support/terminal.ts';
import { anIncident } from '../support/worlds.ts';

function asks(count: number, ...from: string[]): Finding {
  const approvals = from.length === 0 ? { count } : { count, from };
  return { rule: 'r', outcome: 'approvals', message: 'm', owner: 'o', approvals };
}
const deny: Finding = { rule: 'r', outcome: 'deny', message: 'm', owner: 'o' };
const waiver = { reason: 'r', owner: 'o', expires: '2026-12-01' };
const words = (findings: readonly Finding[]): string =>
  approvalsNeeded(findings).replaceAll(/<\/?code>/g, '');

describe('how much a plan touches', () => {
  it('counts each object once, whatever number of steps is about it', () => {
    const [refresh] = refreshes(1);
    const elsewhere: Step = { ...revoke, account: '444455556666' };
    const steps = [deactivate, denyUser, revoke, elsewhere, ...(refresh ? [refresh, refresh] : [])];
    expect(blastRadius(steps)).toBe(
      '1 access key, 1 user, 2 roles, 1 instance in 2 accounts and 1 region',
    );
    expect(blastRadius([revoke])).toBe('1 role in 1 account');
  });
});

describe('the approvals that a plan needs', () => {
  it('are one, unless a guardrail that nobody waived asks for more', () => {
    expect(words([])).toBe('1 approval');
    expect(words([asks(3), asks(2)])).toBe('3 approvals');
    expect(words([{ ...asks(3), waiver }])).toBe('1 approval');
  });

  it('name from whom they must be', () => {
    expect(words([asks(1, 'alice')])).toBe('1 approval, from alice');
    expect(words([asks(2, 'alice', 'bob')])).toBe('2 approvals, all from alice or bob');
    expect(words([asks(2), asks(1, 'alice', 'bob')])).toBe(
      '2 approvals, of which 1 from alice or bob',
    );
  });

  it('are not asked for where a guardrail denies, which a waiver ends', () => {
    const comment = (findings: readonly Finding[]): string =>
      planComment({ head: 'a'.repeat(40), plans: [aPlan([deactivate], { findings })] });
    expect(comment([deny])).not.toContain('needs 1 approval');
    expect(comment([deny])).toContain('a guardrail denies this');
    expect(comment([{ ...deny, waiver }])).toContain('needs 1 approval');
    expect(isDenied([{ ...deny, waiver }])).toBe(false);
  });
});

describe('what is accepted and called settled', () => {
  const after = (findings: readonly Finding[], steps: readonly Step[] = [deactivate]): string => {
    const body = planComment({ head: 'a'.repeat(40), plans: [aPlan(steps, { findings })] });
    return body.slice(body.indexOf('**Next:**'));
  };
  const entries = true;

  it('asks for people of its own, and changes nothing about how many the steps need', () => {
    const asked = after([{ ...asks(2), entries }, asks(1, 'alice')]);
    expect(asked).toMatch(/needs 1 approval, from .*alice/);
    expect(asked).toContain('counts only with 2 approvals. No step');
    expect(after([])).not.toContain('settled');
  });

  it('denies no step where a guardrail denies it', () => {
    expect(after([{ ...deny, entries }])).toContain('needs 1 approval');
    expect(after([{ ...deny, entries }])).toContain('A guardrail denies what is accepted');
    expect(after([deny, { ...asks(2), entries }])).toContain('a guardrail denies this');
    expect(after([{ ...deny, entries, waiver }])).toContain('counts only with 1 approval');
  });

  it('is said without steps, too', () => {
    expect(after([{ ...asks(2), entries }], [])).toContain(
      'nothing for Staunch to do on merge. What is accepted or called settled counts only with 2',
    );
  });
});

describe('the picture of what leads to what', () => {
  const star = (number: number) =>
    Array.from({ length: number }, (_, at) => ({ from: 'user a', to: `role ${at}` }));

  it('is left out where it has more than 30 nodes, or none', () => {
    expect(reachPicture(star(29))).toHaveLength(30 + 29 + 8);
    expect(reachPicture(star(30))).toEqual([]);
    expect(reachPicture([])).toEqual([]);
  });
});

const { colours } = recordedTerminal();

describe('a plan without a step', () => {
  it.each([
    ['found', 'no user has it'],
    ['read', 'access key AKIA1 could not be read: AccessDenied'],
  ])('says in the comment that nothing could be %s', (seen, why) => {
    const errors = [{ object: 'access key AKIA1', why }];
    const plan = aPlan([], { errors });
    const said = `no steps: nothing of this incident could be ${seen}\n`;
    expect(planMarkdown(plan)).toContain(said);
    expect(planComment({ head: 'a'.repeat(40), plans: [plan] })).toContain(said);
  });

  it('waits where its denies have their time, which is for nobody to do', () => {
    const until = '2026-11-23T21:00:00.000Z';
    const note = { object: 'deny of sessions', why: `sessions may live until ${until}`, until };
    const plan = aPlan([], { refused: [note] });
    expect(planHeadline(plan)).toBe('waiting');
    const comment = planComment({ head: 'a'.repeat(40), plans: [plan] });
    for (const text of [planText(plan, colours), planMarkdown(plan), comment]) {
      expect(text).toMatch(/nothing to do yet/i);
      expect(text).toMatch(/Waiting: nothing to do until then[^]+may live until/);
      expect(text).not.toMatch(/Refused|Stays open|left for people/);
    }
    expect(comment).toContain('nothing to do on merge, for Staunch or for people');
    const both = aPlan([], { refused: [note, { object: 'a role', why: 'changed' }] });
    expect(planHeadline(both)).toBe('left-for-people');
    expect(planText(both, colours)).toMatch(/Refused[^]+changed[^]+Waiting[^]+may live until/);
  });

  const region = 'region:111122223333:eu-west-3';
  const unseen = [{ object: 'CloudTrail in eu-west-3', why: 'AccessDenied', id: region }];
  const accepted = [anAccepted({ item: region })];

  it('is left for people as long as nobody has accepted what is unknown', () => {
    expect(planHeadline(aPlan([], { unseen }))).toBe('left-for-people');
    const incident = { ...anIncident(), accepted };
    expect(planHeadline(aPlan([], { incident, unseen }))).toBe('nothing');
    expect(planHeadline(aPlan([], { incident, unseen, lapsed: [region] }))).toBe('left-for-people');
  });
});
