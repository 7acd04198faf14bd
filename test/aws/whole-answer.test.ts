import { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whoAmI } from '../../src/aws/caller.ts';
import type { Connection } from '../../src/aws/connection.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld } from '../support/worlds.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** AWS, of whose answers the body is this stream. */
function answering(body: () => Readable): Connection {
  const handle = () =>
    Promise.resolve({ response: new HttpResponse({ statusCode: 200, headers: {}, body: body() }) });
  return { ...connect(sandboxOf(aWorld()), 'plan'), requestHandler: { handle } };
}

// Until the test itself ends: the SDK is loaded meanwhile, which takes as long as the machine needs.
const PATIENCE = { timeout: 300_000 };

it('an answer that begins and does not end is given up', async () => {
  const streams: Readable[] = [];
  const asking = whoAmI(
    answering(() => {
      const endless = new Readable({ read: () => undefined });
      endless.push('<');
      streams.push(endless);
      return endless;
    }),
  ).catch((error: unknown) => error);
  for (let attempt = 1; attempt <= 3; attempt++) {
    await vi.waitFor(() => {
      expect(streams).toHaveLength(attempt);
    }, PATIENCE);
    await vi.advanceTimersByTimeAsync(20_000);
  }
  expect(await asking).toMatchObject({
    code: 'unavailable',
    aws: { awsCode: 'TimeoutError' },
    message: 'sts:GetCallerIdentity failed: the answer was not whole after 20 s (TimeoutError)',
  });
  expect(streams.every(({ destroyed }) => destroyed)).toBe(true);
});

it('an answer that is whole leaves no timer behind', async () => {
  const answer =
    '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>1</Account><Arn>a</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>';
  const caller = await whoAmI(answering(() => Readable.from([Buffer.from(answer)])));
  expect(caller).toMatchObject({ account: '1' });
  await vi.waitFor(() => {
    expect(vi.getTimerCount()).toBe(0);
  }, PATIENCE);
});
