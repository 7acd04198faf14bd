import type { Applied } from '../../src/respond/apply/apply.ts';
import type { Access } from '../../src/policy/access.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import { fork, observeCalls, snapshot, type Sandbox, type Weather } from '@staunch/sandbox';
import { eventsSince, type Logged } from '../invariants/log.ts';
import { cutoffsIn } from '../invariants/cutoffs.ts';
import { bareServers } from '../invariants/pictures.ts';
import { thiefIn, type ThiefState } from '../thief/thief.ts';
import type { Story } from '../world/story.ts';
import { insist, linger, untilApproved } from './between.ts';
import { connectionAs } from './connection.ts';
import type { Moment } from './crash-again.ts';
import { applyAll, planComplete, stepsOf, type Around, type Ended } from './plan-and-apply.ts';

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
  /** What another run of the same plan did at the same time. */
  readonly twin?: Ended;
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
  /** Asked before each call of applying, by its number. */
  readonly beforeCall?: (call: number, moment: () => Moment) => void;
  /** Two people start a run of the same plan at once. */
  readonly isTwice?: boolean;
}

/** Plans and applies on a fork of a moment, while the thief goes on. */
export async function playRound(story: Story, from: Moment, options: RoundOptions): Promise<Round> {
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
  const watchedApply = (): ReturnType<typeof observeCalls> => {
    let number = 0;
    return observeCalls(sandbox.aws, {
      async before() {
        calls++;
        await thief.act();
        options.beforeCall?.(++number, () => ({
          taken: snapshot(sandbox),
          thief: thief.state(),
        }));
      },
    });
  };
  const now = (): number => sandbox.clock.now().getTime();
  const connect = () => connectionAs('plan', sandbox, watched());
  const { plan, begunAt: plannedAt } = await planComplete(connect, story.incident);
  if (plan && plan.steps.length > 0) await untilApproved(sandbox, story, thief);
  const appliedAt = now();
  const [ended, twin] =
    plan && plan.steps.length > 0
      ? await applyOften(plan, { ...options, meanwhile: () => insist(thief) }, () =>
          connectionAs('apply', sandbox, watchedApply()),
        )
      : [];
  const applied = ended?.applied;
  const looked = applied ? { lastLookAt: ended.lastLookAt, trailAt: appliedAt } : undefined;
  const { lastLookAt, trailAt } = looked ?? { lastLookAt: plannedAt, trailAt: plannedAt };
  await linger(sandbox, thief);
  const during = eventsSince(sandbox, mark);
  const isHeldBack = plan !== undefined && stepsOf(plan, options.heldBack).size > 0;
  const played = { sandbox, plan, applied, before: from.thief, thief: thief.state() };
  const moments = { plannedAt, appliedAt, trailAt, lastLookAt };
  const twins = twin ? { twin } : {};
  return { ...played, ...twins, ...moments, during, calls, cutoffs, isBare, isHeldBack };
}

async function applyOften(
  plan: Plan,
  { heldBack, meanwhile, isTwice = false }: RoundOptions & Around,
  connect: () => Access,
): Promise<Ended[]> {
  const runs = isTwice ? [connect(), connect()] : [connect()];
  return Promise.all(
    runs.map((access) => applyAll(access, plan, { heldBack, ...(meanwhile ? { meanwhile } : {}) })),
  );
}
