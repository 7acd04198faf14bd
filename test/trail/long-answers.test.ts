import { expect, it } from 'vitest';
import type { HttpHandler } from '@staunch/sandbox';
import { budgetOn } from '../../src/trail/budget.ts';
import { RegionHistory } from '../../src/trail/sources/region-history.ts';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { ACCOUNT, aWorld, KEY } from '../support/worlds.ts';
import type { Question } from '../../src/trail/sources/question.ts';

const FROM = '2026-11-22T09:00:00.000Z';
const quiet = {
  ...{ asked: () => undefined, page: () => undefined },
  ...{ answered: () => undefined, malformed: () => undefined },
};

interface Call {
  readonly id: string;
  readonly at: number;
  readonly by: string;
}

/** Calls of the noisy key, one in so many seconds since `FROM`, and many of others in one second. */
const CALLS: readonly Call[] = [
  ...Array.from({ length: 40 }, (_, n) => ({ id: `key-${n}`, at: (n + 1) * 29, by: KEY })),
  ...Array.from({ length: 200 }, (_, n) => ({ id: `other-${n}`, at: 300, by: 'AKIAOTHER' })),
].sort((a, b) => b.at - a.at);

function recordOf({ id, at, by }: Call): string {
  const eventTime = new Date(Date.parse(FROM) + at * 1000).toISOString().replace('.000', '');
  return JSON.stringify({
    ...{ eventID: id, eventTime, eventSource: 's3.amazonaws.com', eventName: 'ListBuckets' },
    ...{ awsRegion: 'us-east-1', sourceIPAddress: '203.0.113.66', userAgent: 'x' },
    recipientAccountId: ACCOUNT,
    userIdentity: { type: 'IAMUser', accountId: ACCOUNT, accessKeyId: by, userName: 'ci-deploy' },
  });
}

/** CloudTrail with one event a page. */
const oneByOne: HttpHandler = (request) => {
  const asked = JSON.parse(request.body) as {
    readonly LookupAttributes?: readonly { readonly AttributeValue: string }[];
    readonly StartTime: number;
    readonly EndTime?: number;
    readonly NextToken?: string;
  };
  const begin = Date.parse(FROM) / 1000;
  const of = asked.LookupAttributes?.[0]?.AttributeValue;
  const found = CALLS.filter(
    ({ at, by }) =>
      (of === undefined || of === by) &&
      begin + at >= asked.StartTime &&
      begin + at <= (asked.EndTime ?? Infinity),
  );
  const page = Number(asked.NextToken ?? '0');
  const [call] = found.slice(page);
  const body = {
    Events: call ? [{ CloudTrailEvent: recordOf(call) }] : [],
    ...(page + 1 < found.length ? { NextToken: String(page + 1) } : {}),
  };
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  return Promise.resolve({ status: 200, headers, body: JSON.stringify(body) });
};

it.each<[string, Partial<Question>]>([
  ['holds only its later part', { fits: ({ by }) => by.accessKeyId === KEY }],
  ['does not tell what belongs to it', {}],
])('a long answer is read to its end where a look at everything %s', async (_, noisy) => {
  const sandbox = sandboxOf(aWorld());
  const budget = budgetOn(sandbox.clock);
  budget.start(600);
  const aws = connectThrough(sandbox, 'plan', () => oneByOne);
  const history = new RegionHistory(aws, 'us-east-1', { budget, since: FROM, watch: quiet });
  const found = new Set<string>();
  const question = (value: string, differs: Partial<Question>): Question => ({
    ...{ key: value, accessKeyId: value },
    query: { attribute: 'AccessKeyId', value, from: FROM },
    found: ({ id }) => found.add(id),
    ...differs,
  });
  expect(await history.ask([question(KEY, noisy)])).toBe(true);
  // Worth one look at everything; that one is given up among the many calls of others.
  await history.ask(
    Array.from({ length: 50 }, (__, n) => question(`AKIAQUIET${n}`, { fits: () => false })),
  );
  expect(history.open().map((it) => it.question.key)).toEqual([KEY]);
  while (await history.ask([]));
  expect(history.open()).toEqual([]);
  expect([...found].toSorted()).toEqual(
    CALLS.filter(({ by }) => by === KEY)
      .map(({ id }) => id)
      .toSorted(),
  );
});
