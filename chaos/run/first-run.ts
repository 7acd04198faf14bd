import type { Applied } from '../../src/respond/apply/apply.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import {
  observeCalls,
  type ObservedCall,
  type Sandbox,
  snapshot,
  type Snapshot,
} from '@staunch/sandbox';
import { firstLoot, thiefIn, type ThiefState } from '../thief/thief.ts';
import { begin } from '../world/generate.ts';
import type { Story } from '../world/story.ts';
import { untilApproved } from './between.ts';
import { connectionAs } from './connection.ts';
import { applyAll, planComplete } from './plan-and-apply.ts';

/** A moment at which the first run could have died. */
export interface CrashPoint {
  readonly call: number;
  readonly operation: string;
  /** Before AWS has seen the call, or once it has done it. */
  readonly moment: 'before' | 'after';
  readonly taken: Snapshot;
  readonly thief: ThiefState;
}

export interface FirstRun {
  readonly points: readonly CrashPoint[];
  readonly calls: number;
  readonly plan: Plan | undefined;
  readonly applied: Applied | undefined;
  readonly sandbox: Sandbox;
  readonly thief: ThiefState;
}

/** Plays one whole first run and takes the world down around each call that is wanted. */
export async function firstRun(
  story: Story,
  isWanted: (call: ObservedCall) => boolean,
): Promise<FirstRun> {
  const sandbox = begin(story.world, story.weather);
  const thief = thiefIn(sandbox, story, firstLoot(story, sandbox));
  const points: CrashPoint[] = [];
  let calls = 0;
  const take = (call: ObservedCall, moment: CrashPoint['moment']): void => {
    if (!isWanted(call)) return;
    const { number, operation } = call;
    const state = { taken: snapshot(sandbox), thief: thief.state() };
    points.push({ call: number, operation, moment, ...state });
  };
  // One after the other: no picture is taken while the thief is half-way through something.
  let turn = Promise.resolve();
  const inTurn = (act: () => Promise<void> | void): Promise<void> => (turn = turn.then(act));
  const watched = observeCalls(sandbox.aws, {
    before: (call) =>
      inTurn(async () => {
        calls = Math.max(calls, call.number);
        await thief.act();
        take(call, 'before');
      }),
    // A read leaves nothing behind: it counts once.
    after: (call) => (call.write ? inTurn(() => take(call, 'after')) : undefined),
  });
  const { plan } = await planComplete(() => connectionAs('plan', sandbox), story.incident);
  await untilApproved(sandbox, story, thief);
  const heldBack = story.thief.juggles?.[1];
  const ended =
    plan && (await applyAll(connectionAs('apply', sandbox, watched), plan, { heldBack }));
  return { points, calls, plan, applied: ended?.applied, sandbox, thief: thief.state() };
}
