import pLimit from 'p-limit';
import type { Inventory } from '../../inventory/inventory.ts';
import { isOwnSid, latestCutoff } from '../../domain/denials.ts';
import type { Step } from '../../actions/catalogue.ts';
import { principalOf, type Context, type HomeRun } from './context.ts';
import { passRoleProblem } from './pass-role.ts';
import { performStep } from './perform-step.ts';
import type { Receipt } from './receipts.ts';
import type { AwsProblemCode } from '../../domain/staunch-error.ts';
import { verify } from './verify.ts';

// A cutoff further ahead than this was not meant to be waited for.
const LONGEST_WAIT_MS = 15 * 60_000;

// Those in hand are finished when somebody stops a run: few enough that this takes seconds.
const AT_ONCE = 20;

interface RenewContext {
  readonly inventory: Inventory;
  /** Receipts of the denies of this run. */
  readonly denied: readonly Receipt[];
  readonly context: Context;
}

/**
 * Renews what holds a denied role, once every cutoff on that role has passed: credentials issued before
 * it would be denied for hours. What holds a role that could not be revoked is left as it is, and what
 * an interrupted run left without its profile is helped first, whatever else went wrong.
 */
export async function renew(
  steps: readonly Step[],
  run: HomeRun,
  { inventory, denied, context }: RenewContext,
): Promise<void> {
  const { journal, time, stop } = context;
  const skip = (all: readonly Step[], why: string): void => {
    for (const step of all) journal.skip(step, why);
  };
  const interrupted = steps.filter((step) => isInterrupted(step, inventory));
  const failed = denied.flatMap(({ outcome, step }) =>
    outcome === 'done' ? [] : [principalOf(step)],
  );
  const whole = steps.filter((step) => !interrupted.includes(step));
  const blocked = whole.filter((step) => failed.includes(principalOf(step)));
  skip(blocked, 'the sessions of its role could not be revoked');
  const ready = whole.filter((step) => !blocked.includes(step));
  if (ready.length + interrupted.length === 0) return;
  const until = lastCutoff([...ready, ...interrupted], run, { inventory, denied });
  const farAway = until.getTime() - time.now().getTime() > LONGEST_WAIT_MS;
  if (!farAway && !stop.aborted) await time.waitUntil(until, journal.progress, stop);
  const refresh = (step: Step) => performStep(step, run, context);
  await Promise.all(interrupted.map(refresh));
  if (ready.length === 0) return;
  if (farAway) {
    const why =
      `a revocation on its role denies every session until ${until.toISOString()}: take that statement` +
      ' out of AWSRevokeOlderSessions, or apply again after that time';
    skip(ready, why);
    return;
  }
  const allowed = await passable(ready, context, skip);
  const looking = { run, inventory, denied, context };
  let [canary, ...rest] = allowed;
  for (; canary; [canary, ...rest] = rest) {
    const { outcome, after, code } = await refresh(canary);
    // One that was stopped or gone by then proves nothing for the others, nor does one with a problem of its own.
    const isProof = outcome === 'done' ? 'association' in after : !ITS_OWN.includes(code);
    if (isProof || (outcome !== 'done' && (await mayBeBare(canary, looking)))) break;
  }
  if (!canary || rest.length === 0) return;
  if (stop.aborted) {
    await Promise.all(rest.map(refresh));
    return;
  }
  if (!(await isFine(canary, looking))) {
    skip(rest, 'the first instance did not come back as it should: the others were not touched');
    return;
  }
  // EC2's own limits hold them apart: see aws/associations.ts.
  const limit = pLimit(AT_ONCE);
  await Promise.all(rest.map((step) => limit(() => refresh(step))));
}

function isInterrupted(step: Step, { instances }: Inventory): boolean {
  return instances.some(
    (it) =>
      (it.interrupted || it.without !== undefined) &&
      'instanceId' in step &&
      it.instanceId === step.instanceId,
  );
}

// A missing iam:PassRole would show only after the profile is off.
async function passable(
  steps: readonly Step[],
  context: Context,
  skip: (steps: readonly Step[], why: string) => void,
): Promise<readonly Step[]> {
  const roles = [...new Set(steps.map(principalOf))];
  const problems = await Promise.all(
    roles.map(async (role) => [role, await passRoleProblem(context, role ?? '')] as const),
  );
  const problemOf = new Map(problems);
  const refused = steps.filter((step) => problemOf.get(principalOf(step)) !== undefined);
  for (const step of refused) skip([step], problemOf.get(principalOf(step)) ?? '');
  return steps.filter((step) => !refused.includes(step));
}

// What another instance need not have: other changes to it, its end, tags that fill it.
const ITS_OWN: readonly (AwsProblemCode | undefined)[] = ['conflict', 'not-found', 'quota'];

interface Looking extends RenewContext {
  readonly run: HomeRun;
}

async function isFine(canary: Step, looking: Looking): Promise<boolean> {
  const done = looking.context.journal.done();
  if (done.findLast(({ step }) => step === canary)?.outcome !== 'done') return false;
  return (await lookAgain(canary, looking))?.held === true;
}

// Where the second half failed and nothing else holds it, the others would be left like that too.
async function mayBeBare(canary: Step, looking: Looking): Promise<boolean> {
  const seen = await lookAgain(canary, looking);
  return seen === undefined || seen.unread === true || seen.withoutProfile === true;
}

async function lookAgain(canary: Step, { run, context, ...denying }: Looking) {
  const since = (): Date => lastCutoff([canary], run, denying);
  const [seen] = await verify([canary], run, { done: context.journal.done(), since });
  return seen;
}

function lastCutoff(
  steps: readonly Step[],
  run: HomeRun,
  { inventory, denied }: Omit<RenewContext, 'context'>,
): Date {
  const roles = steps.map(principalOf);
  const held = inventory.roles
    .filter(({ roleArn }) => roles.includes(roleArn))
    .flatMap(({ roleArn, denials }) => {
      // What this run has written over counts no longer.
      const rewritten = denied.flatMap(({ step }) =>
        principalOf(step) === roleArn && 'incident' in step ? [step.incident] : [],
      );
      const others = denials.filter(({ sid }) => !rewritten.some((name) => isOwnSid(name, sid)));
      return latestCutoff(others) ?? [];
    });
  const own = denied.some(({ step }) => usesCutoff(step) && roles.includes(principalOf(step)))
    ? [run.cutoff()]
    : [];
  return new Date(Math.max(0, ...[...held, ...own].map((date) => date.getTime())));
}

// A session whose time of issue is known is denied by that, and no other session is.
function usesCutoff(step: Step): boolean {
  return step.action !== 'deny-session' || step.issuedAt === undefined;
}
