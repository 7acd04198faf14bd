import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { Access } from '../../../src/policy/access.ts';
import type { HttpRequest, HttpResponse, Sandbox } from '@staunch/sandbox';
import { watchOn } from '../../support/looks.ts';
import { clientAs, connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { REFUSALS } from '../../support/refusals.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { anIncident, anInstance, aWorld, KEY, worldWith } from '../../support/worlds.ts';

const MINUTE_MS = 60_000;
const incident = anIncident();

async function contain(sandbox: Sandbox): Promise<void> {
  expect((await applyOn(sandbox, await planOn(sandbox, incident))).verdict.green).toBe(true);
}

describe('watching where CloudTrail cannot be heard everywhere', () => {
  /** What keeps a look from hearing everything: answers of CloudTrail's in eu-west-1, or the owners. */
  const DEAF: Readonly<Record<string, (sandbox: Sandbox) => Access>> = {
    'a region that cannot be read': (sandbox) =>
      answeredIn(sandbox, 'eu-west-1', {
        status: 400,
        body: '{"__type":"AccessDeniedException","message":"no"}',
      }),
    'a region that is read in part only': (sandbox) =>
      answeredIn(sandbox, 'eu-west-1', {
        status: 200,
        body: '{"Events":[{"CloudTrailEvent":"<html>"}]}',
      }),
    'a region that the owners leave out': (sandbox) => ({
      ...connect(sandbox, 'plan'),
      regions: ['us-east-1'],
    }),
  };

  /** The plan role's connection, over which CloudTrail answers this in one region. */
  function answeredIn(
    sandbox: Sandbox,
    region: string,
    answer: Pick<HttpResponse, 'status' | 'body'>,
  ): Access {
    const headers = { 'content-type': 'application/x-amz-json-1.1' };
    const isIt = ({ headers: sent }: HttpRequest): boolean =>
      sent['authorization']?.includes(`/${region}/cloudtrail/`) ?? false;
    return connectThrough(
      sandbox,
      'plan',
      (aws) => async (request) => (isIt(request) ? { ...answer, headers } : aws(request)),
    );
  }

  for (const [what, deaf] of Object.entries(DEAF))
    it(`does not confirm that the key is silent: ${what}`, async () => {
      const sandbox = sandboxOf(aWorld([anInstance(1)]));
      await contain(sandbox);
      sandbox.clock.advance(20 * MINUTE_MS);
      const { confirmations } = await watchOn(sandbox, incident, { aws: deaf(sandbox) });
      const silent = confirmations.filter((it) => it.confirmed && it.object.includes(KEY));
      expect(silent, 'confirmed silence').toEqual([]);
    });

  it('is an unknown item where the owners leave a region out, and may be accepted', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await contain(sandbox);
    sandbox.clock.advance(20 * MINUTE_MS);
    const aws = { ...connect(sandbox, 'plan'), regions: ['us-east-1'] };
    const { verdict } = await watchOn(sandbox, incident, { aws });
    const left = verdict.items.map(({ id, state }) => ({ id, state }));
    expect(left.map(({ id }) => id).join()).toContain('eu-west-1');
    expect(left.every(({ state }) => state === 'unknown')).toBe(true);
    const until = '2026-12-01';
    const accepted = left.map(({ id: item }) => ({ item, why: 'not ours', by: 'jane', until }));
    const again = await watchOn(sandbox, { ...incident, accepted }, { aws });
    expect(again.verdict.green).toBe(true);
    const silent = again.confirmations.filter(({ id }) => id === KEY);
    expect(silent.map(({ confirmed }) => confirmed)).toEqual([false]);
  });

  it('says so of the time that is older than the event history', async () => {
    const old = { ...incident, exposedAt: '2026-07-01T00:00:00.000Z' };
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await applyOn(sandbox, await planOn(sandbox, old));
    const { unseen } = await watchOn(sandbox, old);
    expect(JSON.stringify(unseen), 'what could not be seen').toMatch(/90 days|2026-08-2\d/);
  });
});

describe('a denied session that goes on trying', () => {
  let once: Promise<Sandbox> | undefined;

  /** The thief has used the session of the instance again, after the containment. */
  async function tried(): Promise<Sandbox> {
    const credentials = { stolen: { instance: anInstance(1).id } };
    const sandbox = sandboxOf(worldWith(aWorld([anInstance(1)]), { credentials }));
    await contain(sandbox);
    sandbox.clock.advance(MINUTE_MS);
    await new IAMClient(clientAs(sandbox, 'stolen'))
      .send(new ListUsersCommand({}))
      .catch(() => undefined);
    sandbox.clock.advance(30 * MINUTE_MS);
    return sandbox;
  }

  /** Whether the watch is alarmed where CloudTrail has this error of that call. */
  async function isAlarming(code: string): Promise<boolean> {
    const sandbox = await (once ??= tried());
    const aws = connectThrough(sandbox, 'plan', (handle) => async (request) => {
      const { body, ...answer } = await handle(request);
      const told = String.raw`\"errorCode\":\"AccessDenied\"`;
      return { ...answer, body: body.replaceAll(told, told.replace('AccessDenied', code)) };
    });
    const { alarms } = await watchOn(sandbox, incident, { aws });
    return alarms.some(({ call }) => call === 'iam ListUsers');
  }

  it('is alarming where it was let in, and the call came to nothing', async () => {
    expect(await isAlarming('MalformedPolicyDocument')).toBe(true);
  });

  it.each(REFUSALS)('is no alarm as long as AWS answers %s', async (code) => {
    expect(await isAlarming(code)).toBe(false);
  });
});
