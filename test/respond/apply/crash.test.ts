import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endedHere, runHere } from '../../../src/respond/apply/ended-here.ts';
import { openReceipts } from '../../../src/respond/apply/receipts-on-disk.ts';
import { runPlan, type Ended } from '../../../src/respond/apply/run-plan.ts';
import type { Access } from '../../../src/policy/access.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import { type HttpHandler, requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn, silent } from '../../support/run.ts';
import { aWorld, ACCOUNT, anIncident, anInstance } from '../../support/worlds.ts';

class Killed extends Error {}

/** A connection whose process dies at the n-th call: before AWS has seen it, or just after. */
function dyingAt(sandbox: Sandbox, call: number, seen: boolean) {
  const calls: string[] = [];
  const handle: HttpHandler = async (request) => {
    calls.push(new URLSearchParams(request.body).get('Action') ?? 'LookupEvents');
    if (calls.length < call) return sandbox.aws(request);
    if (calls.length === call && seen) await sandbox.aws(request);
    // A dead process sends nothing more and hears nothing more.
    throw new Killed();
  };
  const requestHandler = requestHandlerOf(handle, sandbox.clock);
  const aws: Access = { ...connect(sandbox, 'apply'), requestHandler };
  return { aws, calls };
}

const world = aWorld([anInstance(1), anInstance(2, { region: 'us-east-1', profile: 'app-batch' })]);
const incident = anIncident();

/** Applies as the command does: with receipts that the next run of the same plan goes on with. */
async function runOn(plan: Plan, path: string, aws: Access): Promise<Ended> {
  const receipts = openReceipts(path, plan);
  return runPlan(aws, plan, receipts, {
    cutoffMarginSeconds: 30,
    holdSeconds: 60,
    progress: silent,
    overLimit: new Map(),
    run: runHere(),
    endedLately: endedHere(receipts.earlier, () => aws.clock.now()),
    warn: (problem) => expect.fail(problem),
  });
}

describe('a run that is killed at any call', () => {
  it('is finished by the next one of the same plan, with its receipts', async () => {
    const whole = sandboxOf(world);
    const counting = dyingAt(whole, Number.POSITIVE_INFINITY, false);
    const approved = await planOn(whole, incident);
    await applyOn(whole, approved, counting.aws);
    expect(counting.calls.length).toBeGreaterThan(25);
    const folder = mkdtempSync(join(tmpdir(), 'staunch-crash-'));
    for (const [at, action] of counting.calls.entries()) {
      const call = at + 1;
      // A read leaves nothing behind: whether AWS saw it makes no difference.
      for (const seen of /^(Get|List|Describe|Simulate)/.test(action) ? [false] : [false, true]) {
        const sandbox = sandboxOf(world);
        const where = `killed at call ${call} (${action})`;
        const receipts = join(folder, `${call}-${String(seen)}.json`);
        await runOn(approved, receipts, dyingAt(sandbox, call, seen).aws).catch(() => undefined);
        const ended = await runOn(approved, receipts, connect(sandbox, 'apply'));
        if (ended.kind !== 'applied') expect.fail(`${where}: ${ended.kind}`);
        const { verifications, now } = ended.applied;
        expect(
          verifications.filter(({ held }) => !held),
          where,
        ).toEqual([]);
        expect([...now.errors, ...now.refused], where).toEqual([]);
        expect((await planOn(sandbox, incident)).steps, where).toEqual([]);
        expect(profilesOf(sandbox), where).toEqual(['app-web', 'app-batch']);
      }
    }
  }, 900_000);
});

/** The profile of each instance, and `none` where it has none. */
function profilesOf(sandbox: Sandbox): string[] {
  const instances = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
  return instances.map(({ association }) => association?.profileArn.split('/').pop() ?? 'none');
}
