import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import { onPort } from '../../src/on-port.ts';
import { credentialOf } from '../../src/sandbox.ts';
import { serve } from '../../src/serve.ts';
import { ACCOUNT, anAws } from './an-aws.ts';

const { sandbox, as } = anAws();
let server: Server;
let endpoint: string;

beforeAll(async () => {
  ({ server, endpoint } = await serve(onPort(sandbox), sandbox.clock, 0));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('when the sandbox stands on a port', () => {
  it('any SDK reaches AWS there', async () => {
    const { accessKeyId, secretAccessKey } = credentialOf(sandbox, 'ada');
    const sts = new STSClient({
      endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId, secretAccessKey },
    });
    expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe(ACCOUNT);
  });

  it('what somebody holds is given out as a container credential provider does', async () => {
    const answer = await fetch(`${endpoint}/credentials/web`);
    const { accessKeyId, sessionToken } = credentialOf(sandbox, 'web');
    expect(await answer.json()).toMatchObject({ AccessKeyId: accessKeyId, Token: sessionToken });
    expect((await fetch(`${endpoint}/credentials/nobody`)).status).toBe(404);
  });

  it("its expiration is told on the caller's clock, whatever time it is in the sandbox", async () => {
    const LEFT_MS = 5 * 3_600_000;
    const SECOND_MS = 1000;
    const asked = Date.now();
    const { Expiration } = (await (await fetch(`${endpoint}/credentials/web`)).json()) as {
      Expiration: string;
    };
    const moment = Date.parse(Expiration);
    expect(moment).toBeGreaterThan(asked + LEFT_MS - SECOND_MS);
    expect(moment).toBeLessThan(Date.now() + LEFT_MS + SECOND_MS);
  });

  it('answers carry the time of the sandbox', async () => {
    const answer = await fetch(`${endpoint}/credentials/web`);
    expect(answer.headers.get('date')).toBe(sandbox.clock.now().toUTCString());
  });

  it('time is moved on', async () => {
    const answer = await fetch(`${endpoint}/clock/advance?seconds=30`, { method: 'POST' });
    expect(await answer.json()).toEqual({ now: '2026-11-22T09:20:30.000Z' });
    await expect(as('ada').sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
  });

  it.each([
    ['POST', '?seconds=-1'],
    ['POST', '?seconds=soon'],
    ['POST', '?seconds='],
    ['POST', ''],
    ['GET', '?seconds=1'],
  ])('%s /clock/advance%s moves nothing', async (method, query) => {
    const before = sandbox.clock.now();
    const { status } = await fetch(`${endpoint}/clock/advance${query}`, { method });
    expect([status, sandbox.clock.now()]).toEqual([400, before]);
  });

  it('everything else is GitHub', async () => {
    const authorization = `Bearer ${sandbox.github.tokenOf('github-actions[bot]')}`;
    const answer = await fetch(`${endpoint}/repos/acme/incidents`, { headers: { authorization } });
    expect(await answer.json()).toMatchObject({ full_name: 'acme/incidents' });
  });
});
