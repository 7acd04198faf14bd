import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endedHere, runHere } from '../../../src/respond/apply/ended-here.ts';
import { openReceipts } from '../../../src/respond/apply/receipts-on-disk.ts';
import { runPlan, type Ended } from '../../../src/respond/apply/run-plan.ts';
import type { Access } from '../../../src/policy/access.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import {
  fork,
  observeCalls,
  requestHandlerOf,
  type Sandbox,
  type Snapshot,
  snapshot,
} from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { planOn, silent } from '../../support/run.ts';
import { aWorld, ACCOUNT, anIncident, anInstance } from '../../support/worlds.ts';

const world = aWorld([anInstance(1), anInstance(2, { region: 'us-east-1', profile: 'app-batch' })]);
const incident = anIncident();
// How soon somebody runs it again. EC2 takes about two seconds to take a profile off: a run that begins sooner fails, and says
// to run it once more.
const AGAIN_MS = 5_000;
const folder = mkdtempSync(join(tmpdir(), 'staunch-crash-'));

/** What a process that died leaves behind: AWS as it was, and its receipts. */
interface Crash {
  readonly where: string;
  readonly taken: Snapshot;
  readonly receipts: string;
}

/** Applies as the command does: with receipts that the next run of the same plan goes on with. */
async function runOn(plan: Plan, path: string, aws: Access): Promise<Ended> {
  const receipts = openReceipts(path, plan);
  return runPlan(aws, plan, receipts, {
    cutoffMarginSeconds: 30,
    holdSeconds: 60,
    progress: silent,
    waiting: new Map(),
    run: runHere(),
    endedLately: endedHere(receipts.earlier, () => aws.clock.now()),
    warn: (problem) => expect.fail(problem),
  });
}

/** Plays a run to its end, and keeps what there would be if it had died at any of its calls. */
async function crashesOf(plan: Plan, sandbox: Sandbox): Promise<Crash[]> {
  const path = join(folder, 'receipts.json');
  const crashes: Crash[] = [];
  const keep = (where: string): void => {
    const receipts = join(folder, `${crashes.length}.json`);
    if (existsSync(path)) copyFileSync(path, receipts);
    crashes.push({ where, taken: snapshot(sandbox), receipts });
  };
  const watched = observeCalls(sandbox.aws, {
    before: ({ number, operation }) => {
      keep(`killed before call ${number} (${operation})`);
    },
    // A read leaves nothing behind: whether AWS saw it makes no difference.
    after: ({ number, operation, write }) => {
      if (write) keep(`killed after call ${number} (${operation})`);
    },
  });
  const requestHandler = requestHandlerOf(watched, sandbox.clock);
  const ended = await runOn(plan, path, { ...connect(sandbox, 'apply'), requestHandler });
  expect(ended.kind).toBe('applied');
  return crashes;
}

describe('a run that is killed at any call', () => {
  it('is finished by the next one of the same plan, with its receipts', async () => {
    const whole = sandboxOf(world);
    const approved = await planOn(whole, incident);
    const crashes = await crashesOf(approved, whole);
    expect(crashes.length).toBeGreaterThan(40);
    for (const { where, taken, receipts } of crashes) {
      const sandbox = fork(taken, { at: new Date(taken.at.getTime() + AGAIN_MS) });
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
  });
});

/** The profile of each instance, and `none` where it has none. */
function profilesOf(sandbox: Sandbox): string[] {
  const instances = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
  return instances.map(({ association }) => association?.profileArn.split('/').pop() ?? 'none');
}
