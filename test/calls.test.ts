import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { applyPlan } from '../src/respond/apply/apply.ts';
import type { Access } from '../src/policy/access.ts';
import { type HttpHandler, requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import { connect, sandboxOf } from './support/play.ts';
import { planOn } from './support/run.ts';
import { aWorld, anIncident, anInstance } from './support/worlds.ts';

interface Call {
  readonly action: string;
  readonly sent: number;
  readonly answered: number;
}

// Far longer than anything the program does between two calls, in the sandbox's time.
const ROUND_TRIP_MS = 1000;
const WRITE = /^(Update|Put|Create|Delete|Associate|Disassociate)/;

/** A connection over a wire on which every round trip takes a second of the sandbox's time. */
function slowWire(sandbox: Sandbox): { aws: Access; calls: Call[] } {
  const calls: Call[] = [];
  const handle: HttpHandler = async (request) => {
    const action = new URLSearchParams(request.body).get('Action') ?? 'LookupEvents';
    const sent = sandbox.clock.now().getTime();
    await sandbox.clock.sleep(ROUND_TRIP_MS / 2);
    const response = await sandbox.aws(request);
    await sandbox.clock.sleep(ROUND_TRIP_MS / 2);
    calls.push({ action, sent, answered: sandbox.clock.now().getTime() });
    return response;
  };
  const requestHandler = requestHandlerOf(handle, sandbox.clock);
  return { aws: { ...connect(sandbox, 'apply'), requestHandler }, calls };
}

/** Length of the longest chain of calls of which each was sent after the one before was answered. */
function chainOf(calls: readonly Call[]): number {
  const bySending = [...calls].sort((a, b) => a.sent - b.sent);
  const lengths = new Map<Call, number>();
  for (const call of bySending) {
    const before = bySending.filter(({ answered }) => answered <= call.sent);
    lengths.set(call, 1 + Math.max(0, ...before.map((it) => lengths.get(it) ?? 0)));
  }
  return Math.max(...lengths.values());
}

it('one key, one role and five instances take the calls and round trips that docs/performance.md states', async () => {
  const instances = [1, 2, 3, 4, 5].map((n) => anInstance(n));
  const world = { ...aWorld(instances, { regions: ['eu-west-1'] }), ec2TransitionSeconds: 0 };
  const sandbox = sandboxOf(world);
  const plan = await planOn(sandbox, anIncident());
  const { aws, calls } = slowWire(sandbox);
  const progress = {
    started: () => undefined,
    finished: () => undefined,
    waiting: () => undefined,
    holding: () => undefined,
    undone: () => undefined,
    checked: () => undefined,
  };
  const options = {
    cutoffMarginSeconds: 30,
    holdSeconds: 60,
    progress,
    keep: () => undefined,
    waiting: new Map(),
  };
  const applied = await applyPlan(aws, plan, options);
  expect(applied.verdict.green).toBe(true);
  const writes = calls.filter(({ action }) => WRITE.test(action));
  const firstWrite = Math.min(...writes.map(({ sent }) => sent));
  const lastWrite = Math.max(...writes.map(({ answered }) => answered));
  const measured = {
    calls: calls.length,
    writes: writes.length,
    roundTrips: chainOf(calls),
    roundTripsBeforeFirstWrite: chainOf(calls.filter(({ answered }) => answered <= firstWrite)),
    roundTripsToLastWrite: chainOf(calls.filter(({ answered }) => answered <= lastWrite)),
  };
  const stated = readFileSync(new URL('../docs/performance.md', import.meta.url), 'utf8');
  const row = (what: string, value: number) => expect(stated).toContain(`| ${what} | ${value} |`);
  row('calls, verification included', measured.calls);
  row('of them writes', measured.writes);
  row('round trips that wait for one another', measured.roundTrips);
  row('before the first write', measured.roundTripsBeforeFirstWrite);
  row('to the last write', measured.roundTripsToLastWrite);
});
