import type { Applied } from '../../src/respond/apply/apply.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import { fork, observeCalls, type Sandbox, type Snapshot, type Weather } from '@staunch/sandbox';
import { eventsSince, type Logged } from '../invariants/log.ts';
import { cutoffsIn } from '../invariants/cutoffs.ts';
import { bareServers } from '../invariants/pictures.ts';
import { thiefIn, type ThiefState } from '../thief/thief.ts';
import type { Story } from '../world/story.ts';
import { linger, untilApproved } from './between.ts';
import { connectionAs } from './connection.ts';
import { applyAll, planComplete, stepsOf } from './plan-and-apply.ts';

/** A plan and its application, on a machine that knows nothing of what was before. */
export interface Round {
  readonly sandbox: Sandbox;
  readonly plan: Plan | undefined;
  readonly applied: Applied | undefined;
  readonly before: ThiefState;
  readonly thief: ThiefState;
  /** Epoch milliseconds: when the look for the plan began, */
  readonly plannedAt: number;
  /** when it was applied, */
  readonly appliedAt: number;
  /** when CloudTrail was read for what the round says at its end, */
  readonly trailAt: number;
  /** and when everything was looked at for the last time. */
  readonly lastLookAt: number;
  /** What CloudTrail recorded of it. */
  readonly during: readonly Logged[];
  readonly calls: number;
  /** A run before left a server without its profile: until CloudTrail shows that, people are asked. */
  readonly isBare: boolean;
  /** Steps of it waited. */
  readonly isHeldBack: boolean;
  /** The cutoffs in force when it began. */
  readonly cutoffs: ReadonlyMap<string, string>;
}

export interface RoundOptions {
  readonly at: Date;
  readonly weather?: Weather;
  /** The role whose reached steps wait. */
  readonly heldBack?: string | undefined;
}

/** Plans and applies on a fork of a moment, while the thief goes on. */
export async function playRound(
  story: Story,
  from: { readonly taken: Snapshot; readonly thief: ThiefState },
  options: RoundOptions,
): Promise<Round> {
  const sandbox = fork(from.taken, options);
  const mark = sandbox.parts.events.mark();
  const thief = thiefIn(sandbox, story, from.thief);
  const cutoffs = cutoffsIn(sandbox);
  const isBare = bareServers(sandbox).length > 0;
  let calls = 0;
  const watched = (): ReturnType<typeof observeCalls> =>
    observeCalls(sandbox.aws, {
      async before() {
        calls++;
        await thief.act();
      },
    });
  const now = (): number => sandbox.clock.now().getTime();
  const connect = () => connectionAs('plan', sandbox, watched());
  const { plan, begunAt: plannedAt } = await planComplete(connect, story.incident);
  if (plan && plan.steps.length > 0) await untilApproved(sandbox, story, thief);
  const appliedAt = now();
  const ended =
    plan && plan.steps.length > 0
      ? await applyAll(connectionAs('apply', sandbox, watched()), plan, options.heldBack)
      : undefined;
  const applied = ended?.applied;
  const looked = applied ? { lastLookAt: ended.lastLookAt, trailAt: appliedAt } : undefined;
  const { lastLookAt, trailAt } = looked ?? { lastLookAt: plannedAt, trailAt: plannedAt };
  await linger(sandbox, thief);
  const during = eventsSince(sandbox, mark);
  const isHeldBack = plan !== undefined && stepsOf(plan, options.heldBack).size > 0;
  const played = { sandbox, plan, applied, before: from.thief, thief: thief.state() };
  const moments = { plannedAt, appliedAt, trailAt, lastLookAt };
  return { ...played, ...moments, during, calls, cutoffs, isBare, isHeldBack };
}
