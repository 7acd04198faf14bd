import { describe, expect, it } from 'vitest';
import { type HttpHandler, manualClock } from '@staunch/sandbox';
import { budgetOn } from '../../src/trail/budget.ts';
import { leadQuestions } from '../../src/trail/sources/lead-questions.ts';
import { RegionHistory } from '../../src/trail/sources/region-history.ts';
import { sweptEvents } from '../../src/trail/sources/swept-events.ts';
import type { TrailEvent } from '../../src/trail/records/event.ts';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { ACCOUNT, aWorld, KEY } from '../support/worlds.ts';
import type { Question } from '../../src/trail/sources/question.ts';

const FROM = '2026-11-22T09:00:00.000Z';
const quiet = {
  ...{ asked: () => undefined, page: () => undefined },
  ...{ answered: () => undefined, malformed: () => undefined },
};

const record = (id: string): string =>
  JSON.stringify({
    ...{ eventID: id, eventTime: '2026-11-22T09:10:00Z', eventSource: 's3.amazonaws.com' },
    ...{ eventName: 'ListBuckets', awsRegion: 'us-east-1', sourceIPAddress: '203.0.113.66' },
    ...{ userAgent: 'x', recipientAccountId: ACCOUNT },
    userIdentity: { type: 'IAMUser', accountId: ACCOUNT, accessKeyId: KEY, userName: 'ci-deploy' },
  });

/** A region whose every answer has so many pages of one event; `asked` is what it was asked for. */
function aRegion(pages: number, seconds: number, broken?: () => void) {
  const asked: string[] = [];
  const handle: HttpHandler = (request) => {
    const { LookupAttributes, NextToken = '1' } = JSON.parse(request.body) as {
      LookupAttributes?: { AttributeValue: string }[];
      NextToken?: string;
    };
    const value = LookupAttributes?.[0]?.AttributeValue ?? 'everything';
    asked.push(`${value} ${NextToken}`);
    const next = Number(NextToken) < pages ? { NextToken: String(Number(NextToken) + 1) } : {};
    const body = { Events: [{ CloudTrailEvent: record(`${value}-${NextToken}`) }], ...next };
    broken?.();
    const headers = { 'content-type': 'application/x-amz-json-1.1' };
    const refusal = { __type: 'AccessDeniedException', message: 'no' };
    return Promise.resolve({
      ...{ status: broken ? 400 : 200, headers },
      body: JSON.stringify(broken ? refusal : body),
    });
  };
  const sandbox = sandboxOf(aWorld());
  const budget = budgetOn(sandbox.clock);
  budget.start(seconds);
  const aws = connectThrough(sandbox, 'plan', () => handle);
  const history = new RegionHistory(aws, 'us-east-1', { budget, since: FROM, watch: quiet });
  const found: string[] = [];
  const question = (value: string, differs: Partial<Question> = {}): Question => ({
    ...{ key: value, query: { attribute: 'AccessKeyId', value, from: FROM } },
    found: ({ id }) => found.push(id),
    ...differs,
  });
  return { history, budget, asked, found, question };
}

const pagesOf = (value: string, count: number, between = ' '): string[] =>
  Array.from({ length: count }, (_, at) => `${value}${between}${at + 1}`);

describe('one region', () => {
  it('goes on with a long answer where it stopped, and gives each event once', async () => {
    const { history, asked, found, question } = aRegion(12, 600);
    expect(await history.ask([question('A')])).toBe(true);
    expect(history.open().map(({ events }) => events)).toEqual([10]);
    expect(await history.ask([question('A')])).toBe(false);
    expect(asked).toEqual(pagesOf('A', 12));
    expect(found).toEqual(pagesOf('A', 12, '-'));
    expect(history.open()).toEqual([]);
  });

  it('asks what there was no time for once there is, and once', async () => {
    const { history, budget, asked, question } = aRegion(1, 0);
    expect(await history.ask([question('A'), question('B')])).toBe(false);
    expect(history.open().map((it) => it.question.key)).toEqual(['A', 'B']);
    budget.start(600);
    for (const again of [[], [question('A')], []]) await history.ask(again);
    expect(asked.toSorted()).toEqual(['A 1', 'B 1']);
    expect(history.open()).toEqual([]);
  });

  it('asks what is urgent before all others', async () => {
    const { history, asked, question } = aRegion(1, 600);
    await history.ask([question('A'), question('B'), question('U', { isUrgent: true })]);
    expect(asked[0]).toBe('U 1');
  });

  it('asks by itself what no event tells to belong to the answer', async () => {
    const { history, asked, found, question } = aRegion(1, 600);
    const fits = () => true;
    await history.ask(['A', 'B', 'C'].map((it) => question(it, { fits })));
    expect(asked).toEqual(['everything 1']);
    await history.ask([question('D', { fits }), question('E')]);
    expect(asked).toEqual(['everything 1', 'E 1']);
    expect(found.filter((id) => id === 'everything-1')).toHaveLength(4);
  });

  it('is at fault where it refuses, and not where the time was over', async () => {
    const refuses = aRegion(1, 600, () => undefined);
    await refuses.history.ask([refuses.question('A')]);
    expect(refuses.history.problem()).toBeDefined();
    const late = aRegion(1, 600, () => {
      late.budget.end();
    });
    await late.history.ask([late.question('A')]);
    expect(late.history.problem()).toBeUndefined();
    expect(late.history.open()).toHaveLength(1);
  });
});

describe('a budget', () => {
  it('is spent until it is started, when it is over, and once it is ended', () => {
    const clock = manualClock(new Date(FROM));
    const budget = budgetOn(clock);
    expect(budget.isSpent()).toBe(true);
    budget.start(10);
    expect(budget.isSpent()).toBe(false);
    clock.advance(10_000);
    expect(budget.isSpent()).toBe(true);
    budget.start(10);
    budget.end();
    expect(budget.isSpent()).toBe(true);
  });

  it('is extended for what cannot wait, and never shortened by that', () => {
    const clock = manualClock(new Date(FROM));
    const budget = budgetOn(clock);
    budget.start(60);
    budget.extend(5);
    clock.advance(30_000);
    expect(budget.isSpent()).toBe(false);
    clock.advance(30_000);
    budget.extend(5);
    expect(budget.isSpent()).toBe(false);
    expect(budget.seconds()).toBe(60);
  });
});

describe('all that a region holds since a moment', () => {
  const event = (id: string, time: string, more: Partial<TrailEvent>): TrailEvent =>
    ({ id, time, by: {}, objects: [], ...more }) as unknown as TrailEvent;
  const swept = sweptEvents();
  const page = [
    event('late', '2026-11-22T09:30:00Z', { by: { accessKeyId: KEY } }),
    event('issue', '2026-11-22T09:20:00Z', { minted: { accessKeyId: KEY } }),
    event('other', '2026-11-22T09:20:00Z', { by: { accessKeyId: 'AKIAOTHER' } }),
  ];
  swept.add(page, 'the next page');
  const answer = (from: string): string[] => {
    const ids: string[] = [];
    const query = { from };
    const found = ({ id }: TrailEvent) => ids.push(id);
    swept.answer({ key: 'k', query, fits: () => true, accessKeyId: KEY, found });
    return ids;
  };

  it('has what a credential did and who issued it', () => {
    expect(answer(FROM)).toEqual(['late', 'issue']);
  });

  it('answers for the time that is asked about', () => {
    expect(answer('2026-11-22T09:25:00.000Z')).toEqual(['late']);
  });

  it('holds no more than it has read: not the second in which it stopped', () => {
    expect(swept.holds({ from: '2026-11-22T09:20:00.000Z' })).toBe(false);
    expect(swept.holds({ from: '2026-11-22T09:20:01.000Z' })).toBe(true);
  });

  it('holds everything once there is no further page', () => {
    const whole = sweptEvents();
    expect(whole.holds({ from: FROM })).toBe(false);
    whole.add(page, undefined);
    expect(whole.holds({ from: '2020-01-01T00:00:00.000Z' })).toBe(true);
  });
});

describe('calls that lead further', () => {
  const { question } = aRegion(1, 0);
  const noisy = { question: question(KEY, { leadsFrom: FROM }), events: 500 };
  const names = (...all: Parameters<typeof leadQuestions>): (string | undefined)[] =>
    leadQuestions(...all).map(({ query: { value } }) => value);

  it('are asked for by name where a credential is too noisy, IAM’s in its own region alone', () => {
    expect(names([noisy], true)).toEqual(expect.arrayContaining(['AssumeRole', 'CreateAccessKey']));
    expect(names([noisy], false)).toContain('AssumeRole');
    expect(names([noisy], false)).not.toContain('CreateAccessKey');
  });

  it('are not asked for where nothing was read, or where nothing leads further', () => {
    expect(names([{ ...noisy, events: 0 }], true)).toEqual([]);
    expect(names([{ ...noisy, question: question(KEY) }], true)).toEqual([]);
  });
});
