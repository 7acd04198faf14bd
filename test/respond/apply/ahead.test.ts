import { describe, expect, it } from 'vitest';
import { applyPlan, type Applied } from '../../../src/respond/apply/apply.ts';
import { lookAhead, type Ahead } from '../../../src/respond/apply/look-ahead.ts';
import type { Access } from '../../../src/policy/access.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import type { HttpHandler } from '@staunch/sandbox';
import { enter, incidents, OTHER, threeAccounts } from '../../support/accounts.ts';
import { connectThrough, sandboxOf } from '../../support/play.ts';
import { planOn, silent } from '../../support/run.ts';
import { aWorld, anIncident, KEY } from '../../support/worlds.ts';

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

function applyWith(aws: Access, plan: Plan, ahead: Promise<Ahead>): Promise<Applied> {
  const waiting = new Map();
  const times = { cutoffMarginSeconds: 30, holdSeconds: 0 };
  return applyPlan(aws, plan, {
    ...{ ...times, progress: silent, keep: () => undefined },
    ...{ waiting, ahead },
  });
}

/** A plan, and the apply role's connection that notes what is asked; `hangs` until a key is written. */
async function aRun(hangs: (action: string) => boolean = () => false) {
  const sandbox = sandboxOf(aWorld());
  const plan = await planOn(sandbox, incident);
  const asked: string[] = [];
  let note: () => void;
  const written = new Promise<void>((resolve) => (note = resolve));
  const between = (handle: HttpHandler) => async (request: Parameters<HttpHandler>[0]) => {
    const action = new URLSearchParams(request.body).get('Action') ?? '';
    asked.push(action);
    if (action === 'UpdateAccessKey') note();
    if (hangs(action)) await written;
    return handle(request);
  };
  return { sandbox, plan, asked, aws: connectThrough(sandbox, 'apply', between) };
}

const looks = (asked: readonly string[]): number =>
  asked.slice(0, asked.indexOf('UpdateAccessKey')).filter((it) => it === 'ListAccessKeys').length;

describe('a look that was taken ahead', () => {
  it('serves for the first writes', async () => {
    const { sandbox, plan, asked, aws } = await aRun();
    const ahead = lookAhead(aws, incident);
    await ahead;
    sandbox.clock.advance(9_000);
    const { verdict } = await applyWith(aws, plan, ahead);
    expect(looks(asked)).toBe(1);
    expect(verdict.green).toBe(true);
  });

  it('is taken again where it is too old', async () => {
    const { sandbox, plan, asked, aws } = await aRun();
    const ahead = lookAhead(aws, incident);
    await ahead;
    sandbox.clock.advance(10_000);
    const { verdict } = await applyWith(aws, plan, ahead);
    expect(looks(asked)).toBe(2);
    expect(verdict.green).toBe(true);
  });

  it('is taken again where it failed', async () => {
    const { plan, asked, aws } = await aRun();
    const ahead = Promise.reject<Ahead>(new Error('it failed'));
    const { verdict } = await applyWith(aws, plan, ahead);
    expect(looks(asked)).toBe(1);
    expect(verdict.green).toBe(true);
  });

  it('switches a key off before anything else about its user is seen', async () => {
    const first = ['GetCallerIdentity', 'GetAccessKeyLastUsed', 'ListAccessKeys'];
    // A run that waits for another answer before it writes waits for ever.
    const isOther = (action: string) => /^(Get|List)/.test(action) && !first.includes(action);
    const { plan, aws } = await aRun(isOther);
    const { done } = await applyWith(aws, plan, lookAhead(aws, incident));
    expect(done.map(({ step }) => step.action)).toContain('deactivate-access-key');
  });

  it('is taken in the account of the incident', async () => {
    const ahead = await lookAhead(enter(sandboxOf(threeAccounts()), 'apply'), incidents[1]);
    expect(ahead.caller.account).toBe(OTHER);
    expect((await ahead.first.keys.all).keys).toHaveLength(1);
  });
});
