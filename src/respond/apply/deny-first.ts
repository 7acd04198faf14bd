import { knownFrom, stepId, type Step } from '../../actions/catalogue.ts';
import { cutoffIn } from '../../actions/reach.ts';
import type { SeenKeys } from '../../inventory/observe-keys.ts';
import type { SeenPasswords } from '../../inventory/observe-passwords.ts';
import { observeReach } from '../../inventory/observe.ts';
import { NO_TRAIL, type Seen } from '../../inventory/picture.ts';
import { byPart } from '../../policy/named-part.ts';
import { refuseWrongClock } from './aws-time.ts';
import { principalOf, type Context, type HomeRun } from './context.ts';
import { oneCutoff } from './cutoff.ts';
import { isTooLate, provisionalIn } from './finality.ts';
import { firstLook, type FirstLook } from './first-look.ts';
import { inTurns, knowing, passOf } from './one-pass.ts';
import type { Shut } from './perform-step.ts';
import type { Receipt } from './receipts.ts';
import { areOff, switchOff } from './switch-off.ts';
import { isDealtWith } from './waiting-steps.ts';

type Reaching = ReturnType<typeof observeReach>;

/** What is shut before CloudTrail is read, and by what is known then. */
export interface DeniedFirst {
  readonly run: HomeRun;
  readonly denied: readonly Receipt[];
  /** What this pass has not done yet. */
  readonly isNew: (step: Step) => boolean;
  /** With what waits by what was seen of instances. */
  readonly context: Context;
  readonly keys: SeenKeys;
  readonly passwords: SeenPasswords;
  readonly switchedOff: readonly Shut[];
  readonly held: Awaited<Reaching['held']>;
  readonly all: Reaching['all'];
}

/** What was denied so late that everything needs a later cutoff than this one. */
export interface TooLate {
  readonly tooLateFor: Date;
}

/** Switches off keys and passwords, and writes every deny that is approved and needs no look at CloudTrail. */
export async function denyFirst(
  context: Context,
  first: FirstLook,
  since: string | undefined,
): Promise<DeniedFirst | TooLate> {
  const { aws, plan, time, readings, journal } = context;
  const { incident, steps: approved } = plan;
  const { picture, agreed: agreedAtFirst, perform, shut, early } = passOf(context, since);
  const known = knownFrom(approved);
  const from = journal.done().length;
  const isNew = (step: Step): boolean => !isDealtWith(step, context, from);
  const off = await switchOff(first, {
    wanted: (seen) => agreedAtFirst('switch-off', picture(seen)),
    beforeFirst: () => refuseWrongClock(aws, incident),
    perform: shut,
  });
  const reaching = observeReach(aws, incident, {
    ...{ keys: off.keys, known, urgent: off.switching },
    ...{ readings, seconds: READ_SECONDS, attacher: 'caller' },
  });
  const [atOnce, near] = await Promise.all([off.switching, reaching.near]);
  // What the first look could not show, such as the path of a user where the owners protect one: with all of it.
  const keys = await keysAgain(context, off.keys);
  const madeOnly = { ...NO_TRAIL, made: off.made };
  const more = agreedAtFirst('switch-off', picture({ ...near, keys, trail: madeOnly }));
  const tried = new Set(atOnce.map(({ step }) => stepId(step)));
  const untried = more.filter((step) => !tried.has(stepId(step)));
  const switchedOff = [...atOnce, ...(await Promise.all(untried.map(shut)))];
  const trail = { ...NO_TRAIL, sessions: known.sessions };
  const seen = picture({ ...near, keys, trail });
  const wanted = agreedAtFirst('deny', seen);
  const run: HomeRun = {
    ...early,
    cutoff: oneCutoff(() => time.after(context.cutoffMarginSeconds), incident, {
      holders: near,
      now: time.now,
    }),
    keysAreOff: areOff(keys, off.passwords, switchedOff),
    isProvisional: provisionalIn(context, seen, wanted),
  };
  const toDeny = wanted.filter((step) => !asksFirst(step, near.roles, context));
  const [held, ...receipts] = await Promise.all([reaching.held, ...inTurns(toDeny, perform(run))]);
  const asked = knowing(picture({ ...held, keys, trail }), context);
  const { agreed } = passOf(asked, since);
  // One new cutoff makes all others old: then they are written again too, with those that had to be asked about.
  const again = agreed('deny', seen).filter(isNew);
  const denied = [...receipts, ...(await Promise.all(inTurns(again, perform(run))))];
  if (isTooLate(denied, run, context, seen)) return { tooLateFor: run.cutoff() };
  const { passwords } = off;
  return {
    ...{ run, denied, isNew, context: asked, keys, passwords, switchedOff, held },
    all: reaching.all,
  };
}

// What may keep a role from being revoked is seen before it is: how many instances a reached one has, and, where the
// incident says so, whether these could get new credentials.
function asksFirst(
  step: Step,
  { roles }: Seen['roles'],
  { waitingForShare, plan }: Pick<Context, 'waitingForShare' | 'plan'>,
): boolean {
  const isReached = byPart(plan).reached.some((it) => stepId(it) === stepId(step));
  if (plan.incident.outage !== 'wait' && !(waitingForShare && isReached)) return false;
  const principal = principalOf(step);
  // One that is denied already does not wait, and must not be the last to get the new cutoff.
  return roles.some(
    ({ roleArn, profileArns, denials }) =>
      roleArn === principal &&
      profileArns.length > 0 &&
      cutoffIn(denials, plan.incident) === undefined,
  );
}

// Three tries of a read are over in seconds, and an approved step must not wait for the next run.
async function keysAgain({ aws, plan }: Context, keys: SeenKeys): Promise<SeenKeys> {
  const isUnread = keys.missing.some(({ unread }) => unread);
  return isUnread ? firstLook(aws, plan).keys.all : keys;
}

// What is approved is done by then: it is read on for as long as a job can wait.
const READ_SECONDS = 600;
