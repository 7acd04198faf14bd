import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/aws/connection.ts';
import type { HttpHandler, HttpResponse } from '@staunch/sandbox';
import { budgetOn } from '../../src/trail/budget.ts';
import { openHistory, type EventHistory } from '../../src/trail/sources/event-history.ts';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { ACCOUNT, aWorld } from '../support/worlds.ts';

const SINCE = '2026-11-22T09:00:00.000Z';
const headers = { 'content-type': 'application/x-amz-json-1.1' };
const denied: HttpResponse = {
  ...{ status: 400, headers },
  body: JSON.stringify({ __type: 'AccessDeniedException', message: 'no' }),
};
const outOfOrder: HttpResponse = {
  ...{ status: 503, headers },
  body: JSON.stringify({ __type: 'ServiceUnavailableException', message: 'later' }),
};
const notOfAws: HttpResponse = {
  ...{ status: 501, headers: { 'content-type': 'text/html' } },
  body: '<html>not here</html>',
};
const noRegions: HttpResponse = {
  ...{ status: 403, headers: { 'content-type': 'text/xml' } },
  body: '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors></Response>',
};

/** An account's history after one question, where some requests are answered in another way. */
async function asked(
  answer: (region: string, what: string) => HttpResponse | undefined,
  differs: Partial<Connection> = {},
): Promise<EventHistory> {
  const sandbox = sandboxOf(aWorld([], { regions: ['eu-west-1', 'us-east-1'] }));
  const between =
    (handle: HttpHandler): HttpHandler =>
    async (request) => {
      const what = request.headers['x-amz-target'] ?? request.body;
      const region = /us-east-1|eu-west-1/.exec(request.headers['host'] ?? '')?.[0] ?? '';
      return answer(region, what) ?? handle(request);
    };
  const aws = { ...connectThrough(sandbox, 'plan', between), ...differs };
  const budget = budgetOn(sandbox.clock);
  budget.start(600);
  const history = await openHistory(aws, { account: ACCOUNT, budget, since: SINCE });
  await history.look({ attribute: 'EventName', value: 'AssumeRole', from: SINCE });
  return history;
}

const unread = (history: EventHistory): readonly string[] =>
  history.notRead().map(({ what }) => what);

describe('a list of regions that AWS does not tell', () => {
  it('leaves one region to read, and all others unread', async () => {
    const history = await asked((_, what) =>
      what.includes('DescribeRegions') ? noRegions : undefined,
    );
    expect(history.regions).toEqual(['us-east-1']);
    expect(unread(history)).toEqual(['all regions but one']);
  });
});

describe('an endpoint that has no event history', () => {
  const isLookup = (what: string): boolean => what.endsWith('LookupEvents');
  const nowhere = (_: string, what: string) => (isLookup(what) ? notOfAws : undefined);
  const both = ['CloudTrail in eu-west-1', 'CloudTrail in us-east-1'];

  it('is told by itself where it is not AWS’s, and answers nowhere in AWS’s protocol', async () => {
    const history = await asked(nowhere, { redirected: true });
    expect(history.absent()).toEqual(['eu-west-1', 'us-east-1']);
    expect(unread(history)).toEqual([]);
  });

  it.each<[string, Parameters<typeof asked>]>([
    ['AWS’s own', [nowhere]],
    [
      'one that has it where it denies it',
      [(_, what) => (isLookup(what) ? denied : undefined), { redirected: true }],
    ],
    [
      'one that has it and is out of order',
      [(_, what) => (isLookup(what) ? outOfOrder : undefined), { redirected: true }],
    ],
    [
      'one of which a single region denies it',
      [
        (region, what) =>
          isLookup(what) ? (region === 'eu-west-1' ? denied : notOfAws) : undefined,
        { redirected: true },
      ],
    ],
  ])('is not %s: there it is unread', async (_, given) => {
    const history = await asked(...given);
    expect(history.absent()).toEqual([]);
    expect(unread(history)).toEqual(both);
  });

  it('is not one where another region answers: the one that does not is unread', async () => {
    const only = (region: string, what: string) =>
      isLookup(what) && region === 'eu-west-1' ? notOfAws : undefined;
    const history = await asked(only, { redirected: true });
    expect(history.absent()).toEqual([]);
    expect(unread(history)).toEqual(['CloudTrail in eu-west-1']);
  });
});
