import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/aws/connection.ts';
import type { HttpHandler } from '../../src/sandbox/http.ts';
import { requestHandlerOf } from '../../src/sandbox/request-handler.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import { aWorld, anIncident, anInstance } from '../support/worlds.ts';

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
  const aws: Connection = { ...connect(sandbox, 'apply'), requestHandler };
  return { aws, calls };
}

const world = aWorld([anInstance(1), anInstance(2, { region: 'us-east-1', profile: 'app-batch' })]);
const incident = anIncident();

describe('a run that is killed at any call', () => {
  it('is finished by the next one, from AWS alone', async () => {
    const whole = sandboxOf(world);
    const counting = dyingAt(whole, Number.POSITIVE_INFINITY, false);
    await applyOn(whole, await planOn(whole, incident), counting.aws);
    expect(counting.calls.length).toBeGreaterThan(25);
    for (const [at, action] of counting.calls.entries()) {
      const call = at + 1;
      // A read leaves nothing behind: whether AWS saw it makes no difference.
      for (const seen of /^(Get|List|Describe|Simulate)/.test(action) ? [false] : [false, true]) {
        const sandbox = sandboxOf(world);
        const approved = await planOn(sandbox, incident);
        await applyOn(sandbox, approved, dyingAt(sandbox, call, seen).aws).catch(() => undefined);
        const again = await planOn(sandbox, incident);
        expect(again.errors, `killed at call ${call}`).toEqual([]);
        const applied = await applyOn(sandbox, again);
        expect(
          applied.verifications.filter(({ held }) => !held),
          `killed at call ${call}`,
        ).toEqual([]);
        expect((await planOn(sandbox, incident)).steps, `killed at call ${call}`).toEqual([]);
      }
    }
  }, 120_000);
});
