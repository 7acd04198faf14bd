import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planComment, readOne } from '../../support/plan-comments.ts';
import { anAccepted, aSettled, withEntries } from '../../support/entries.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';

const NONE_ACCEPTED = `rules:
  - name: none-accepted
    when: size(incident.accepted) > 0
    deny: true
    message: What is open is shut here.
    owner: ops
`;
const BEFORE_REVIEW =
  'people: [rhea]\nsteps: [deactivate-access-key]\nlimits: { accessKeys: 1, principals: 0 }\nowner: security\nexpires: 2026-12-31\n';

type Entries = Parameters<typeof withEntries>[1];
const BOTH: Entries = { accepted: [anAccepted()], settled: [aSettled()] };

/** A pull request that brings the leaked key and these entries, planned. */
async function opened(entries: Entries = BOTH, guardrails?: string) {
  const story = aRepository();
  if (guardrails !== undefined) await story.decide('guardrails', guardrails);
  const number = await story.open({ [INCIDENT_PATH]: withEntries(story.text, entries) });
  const planned = await story.plan(number);
  const body = (await story.comments(number))[0]?.body ?? '';
  return { story, number, planned, body };
}

async function approvedBy(story: PullRequestStory, number: number, people: readonly string[]) {
  for (const login of people) await story.approve(number, login);
  return story.merge(number);
}

async function judgedOf(story: PullRequestStory, mergedAs: string) {
  const { judged } = await story.judged(mergedAs);
  if ('reasons' in judged) throw new Error(judged.reasons.join('; '));
  return judged;
}

/** The same comment with something in its plans changed, as somebody might forge it. */
async function forge(story: PullRequestStory, number: number, change: object): Promise<void> {
  const [comment] = await story.comments(number);
  const content = readOne(comment?.body ?? '');
  if (!comment || !content) throw new Error('it is a plan comment');
  const plans = content.plans.map((plan) => ({ ...plan, ...change }));
  await story.edit(comment.id, planComment({ head: content.head, plans }));
}

describe('what a pull request accepts and calls settled', () => {
  it('stands in the plan comment before the steps, with how many have to approve it', async () => {
    const { planned, body } = await opened();
    expect(planned.code).toBe(0);
    const [before = '', after = ''] = body.split('| | Step | On |');
    expect(after).not.toBe('');
    expect(before).toContain('#### Accepted: stays open until a day');
    expect(before).toContain('#### Settled: read once, and not read again');
    expect(body).toContain('**Next:** this needs 1 approval, by people');
    expect(body).toContain('counts only with 2 approvals. No step waits for it.');
  });

  it('does not count with one approval, and holds up nothing', async () => {
    const { story, number } = await opened();
    const mergedAs = await approvedBy(story, number, ['rolf']);
    const judged = await judgedOf(story, mergedAs);
    expect(judged).toMatchObject({ entriesApproved: false, approvedBy: ['rolf'] });
    const { stdout } = await story.apply(mergedAs);
    expect(stdout).toContain(
      'note: what the file accepts or calls settled does not count: 2 approvals are needed, and only 1 of them counts',
    );
    expect(story.keyStatus()).toBe('Inactive');
  });

  it('counts with two, and without one it needs none', async () => {
    const { story, number } = await opened();
    const mergedAs = await approvedBy(story, number, ['rolf', 'rita']);
    expect(await judgedOf(story, mergedAs)).toMatchObject({ entriesApproved: true, notes: [] });
    const plain = await opened({});
    const merged = await approvedBy(plain.story, plain.number, ['rolf']);
    expect(await judgedOf(plain.story, merged)).toMatchObject({ entriesApproved: true, notes: [] });
  });

  it('counts once the second approval comes after the merge', async () => {
    const { story, number } = await opened();
    const mergedAs = await approvedBy(story, number, ['rolf']);
    expect(await judgedOf(story, mergedAs)).toMatchObject({ entriesApproved: false });
    await story.approve(number, 'rita');
    expect(await judgedOf(story, mergedAs)).toMatchObject({ entriesApproved: true });
  });

  it('is asked of two people again by a later pull request that touches the file', async () => {
    const { story, number } = await opened();
    await approvedBy(story, number, ['rolf', 'rita']);
    const text = withEntries(story.text, BOTH).replace('severity: high', 'severity: low');
    const next = await story.open({ [INCIDENT_PATH]: text }, { branch: 'again' });
    await story.plan(next);
    const mergedAs = await approvedBy(story, next, ['rolf']);
    expect(await judgedOf(story, mergedAs)).toMatchObject({ entriesApproved: false });
  });

  it('keeps nothing from being contained before review', async () => {
    const { story, number } = await opened();
    await story.decide('contain-now', BEFORE_REVIEW);
    const { stderr } = await story.containNow(number);
    expect(stderr).not.toContain('asks for approvals');
    expect(story.keyStatus()).toBe('Inactive');
  });

  it('says of what has run out that it no longer counts, and asks for nobody', async () => {
    const over = anAccepted({ until: '2026-11-21' });
    const { story, number, body } = await opened({ accepted: [over] });
    expect(body).toContain('**no longer counts**: it ended with <code>2026-11-21</code>');
    expect(body).not.toContain('counts only with');
    const mergedAs = await approvedBy(story, number, ['rolf']);
    expect(await judgedOf(story, mergedAs)).toMatchObject({ entriesApproved: true, notes: [] });
  });
});

describe('a rule of the owners that denies it', () => {
  it('holds up no step, and is said', async () => {
    const { story, number, planned, body } = await opened(BOTH, NONE_ACCEPTED);
    expect(planned.code).toBe(0);
    expect(body).toContain('A guardrail denies what is accepted or called settled');
    const mergedAs = await approvedBy(story, number, ['rolf', 'rita']);
    const { entriesApproved, notes } = await judgedOf(story, mergedAs);
    expect(entriesApproved).toBe(false);
    expect(notes.join()).toContain('the guardrail none-accepted forbids it');
    await story.apply(mergedAs);
    expect(story.keyStatus()).toBe('Inactive');
  });

  it('makes the plan job red where there is no step that it could hold up', async () => {
    const { story, number } = await opened({});
    await story.apply(await approvedBy(story, number, ['rolf']));
    expect((await story.applyAgain()).code).toBe(0);
    await story.decide('guardrails', NONE_ACCEPTED);
    const text = withEntries(story.text, BOTH);
    const next = await story.open({ [INCIDENT_PATH]: text }, { branch: 'accept' });
    const { code } = await story.plan(next);
    const [comment] = await story.comments(next);
    expect(comment?.body).toContain('**Next:** nothing for Staunch to do on merge. A guardrail');
    expect(code).toBe(1);
  });
});

describe('more than the plan comment has room for', () => {
  // As many as the schema takes, each with words of its own.
  const accepted = Array.from({ length: 100 }, (_, at) =>
    anAccepted({
      item: `role:111122223333:${createHash('sha512').update(`${at}`).digest('hex')}`,
      why: createHash('sha512').update(`why ${at}`).digest('hex').repeat(3),
    }),
  );

  it('does not count, for nobody could see all of it, and holds up no step', async () => {
    const { story, number, planned, body } = await opened({ ...BOTH, accepted });
    expect(body).toContain('and 80 more');
    expect(planned.stdout).toContain('7 steps');
    const mergedAs = await approvedBy(story, number, ['rolf', 'rita']);
    const { plan, entriesApproved, notes } = await judgedOf(story, mergedAs);
    expect(entriesApproved).toBe(false);
    expect(notes.join()).toContain('does not show all of it');
    expect(plan.steps).toHaveLength(7);
  });
});

describe('a forged plan comment', () => {
  it('that calls an entry over does not make it count', async () => {
    const { story, number } = await opened();
    await forge(story, number, { lapsed: [anAccepted().item] });
    const mergedAs = await approvedBy(story, number, ['rolf', 'rita']);
    const { entriesApproved, notes } = await judgedOf(story, mergedAs);
    expect(entriesApproved).toBe(false);
    expect(notes.join()).toContain('says that region:111122223333:eu-west-3 no longer counts');
  });

  it('that does not say how many have to approve does not make one enough', async () => {
    const { story, number } = await opened();
    await forge(story, number, { findings: [] });
    const mergedAs = await approvedBy(story, number, ['rolf']);
    expect(await judgedOf(story, mergedAs)).toMatchObject({ entriesApproved: false });
  });
});
