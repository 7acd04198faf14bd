import { associate, associationsOf, disassociate, isOn } from '../aws/associations.ts';
import type { ProfileAssociation } from '../aws/associations.ts';
import { findInstance, type InstanceState } from '../aws/instances.ts';
import { awsProblem, isAwsProblem, type AwsProblem } from '../aws/problem.ts';
import type { Answer } from '../aws/send.ts';
import type { Run } from './action.ts';
import type { ProfileStep } from './profile-step.ts';
import { GONE } from './concerned-instances.ts';

// Attaching and detaching takes seconds; three minutes is an outage.
const PATIENCE_MS = 180_000;
// IAM's changes are seen everywhere within seconds: a refusal that lasts longer is meant.
const REFUSAL_MS = 30_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Takes a profile off; undefined where it was off already, or on its way: what EC2 answers then is not documented, not
 * found or another state.
 */
export async function detach(
  { region, ...step }: ProfileStep,
  run: Run,
  associationId: string,
): Promise<Answer<object> | undefined> {
  const place = { ...step, region };
  const taken = await patiently(run, place, 'the profile to be taken off', async () => {
    try {
      return { answer: await disassociate(run.aws, region, associationId) };
    } catch (error) {
      if (!isAwsProblem(error) || error.code !== 'conflict') throw error;
      const { output } = await associationsOf(run.aws, place);
      const isHeld = output.some((it) => it.associationId === associationId && isOn(it));
      return isHeld ? undefined : { answer: undefined };
    }
  });
  return taken.answer;
}

/** Throws AwsProblem where an instance holds another profile than a step's. */
export function refuseStranger(step: ProfileStep, held: readonly ProfileAssociation[]): void {
  const stranger = held.find(({ profileArn }) => profileArn !== step.profileArn);
  if (!stranger) return;
  throw conflict(
    'OtherProfile',
    `${step.instanceId} holds another profile now (${stranger.profileArn}); plan again`,
  );
}

/** The problem that somebody else took a profile off. */
export function detached(step: ProfileStep): AwsProblem {
  return conflict(
    'NoProfile',
    `${step.instanceId} holds no profile any more: somebody took it off; plan again`,
  );
}

/** Waits for an instance on its way: profiles can be changed on running and stopped ones only. Throws AwsProblem where it is gone. */
export async function settled(step: ProfileStep, run: Run): Promise<InstanceState> {
  return patiently(run, step, 'the instance to settle', async () => {
    const instance = await findInstance(run.aws, step.region, step.instanceId);
    if (!instance || GONE.includes(instance.state)) throw isGone(step);
    return ['pending', 'stopping'].includes(instance.state) ? undefined : instance;
  });
}

/** Puts a profile on an instance that has none, for nothing but time gives up then. Throws AwsProblem where another is on. */
export async function attach(step: ProfileStep, run: Run): Promise<Answer<string>> {
  const { clock } = run.aws;
  const start = clock.now().getTime();
  const taken = await patiently(run, step, 'the profile to be taken', async () => {
    try {
      return { held: [], ...(await associate(run.aws, step, step.profileArn)) };
    } catch (error) {
      if (!isAwsProblem(error)) throw error;
      const isRefusal = error.code === 'not-allowed';
      if (isRefusal && clock.now().getTime() - start < REFUSAL_MS) return undefined;
      // EC2 does not know a profile yet that IAM has.
      if (error.aws.awsCode === 'InvalidParameterValue') return undefined;
      if (error.code !== 'conflict') throw error;
      // EC2 may still show the old association for a moment.
      // The answer to an earlier attempt may have been lost: then it is there already. Or another one is.
      const { output, requestId } = await associationsOf(run.aws, step);
      const held = output.filter(({ state }) => state === 'associated');
      const [first] = held;
      return first && { held, output: first.associationId, requestId };
    }
  });
  refuseStranger(step, taken.held);
  return taken;
}

/** Waits until the associations of an instance are as wanted, and answers with them. */
export async function until(
  run: Run,
  step: ProfileStep,
  what: string,
  reached: (now: readonly ProfileAssociation[]) => boolean,
): Promise<readonly ProfileAssociation[]> {
  return patiently(run, step, what, async () => {
    const { output } = await associationsOf(run.aws, step);
    const now = output.filter(({ state }) => state !== 'disassociated');
    return reached(now) ? now : undefined;
  });
}

const PASSING = ['conflict', 'throttled', 'unavailable'];

/** Tries something until it comes to something. Throws AwsProblem after three minutes, and for what does not pass. */
export async function patiently<T>(
  { aws }: Run,
  step: ProfileStep,
  what: string,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const start = aws.clock.now().getTime();
  let seen = '';
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const result = await attempt().catch((error: unknown) => {
      if (!isAwsProblem(error) || !PASSING.includes(error.code)) throw error;
      seen = `. The last answer: ${error.message}`;
      return undefined;
    });
    if (result !== undefined) return result;
    if (aws.clock.now().getTime() - start > PATIENCE_MS) throw tookTooLong(step, what + seen);
    await aws.clock.sleep(pause);
  }
}

function isGone({ instanceId }: ProfileStep): AwsProblem {
  return awsProblem({
    code: 'not-found',
    operation: 'ec2:DescribeInstances',
    awsCode: 'NoInstance',
    message: `${instanceId} is gone`,
    requestId: undefined,
  });
}

function conflict(awsCode: string, message: string): AwsProblem {
  const operation = 'ec2:DescribeIamInstanceProfileAssociations';
  return awsProblem({ code: 'conflict', operation, awsCode, message, requestId: undefined });
}

function tookTooLong({ instanceId }: ProfileStep, what: string): AwsProblem {
  return conflict('TookTooLong', `${instanceId}: waited ${PATIENCE_MS / 1000} s for ${what}`);
}
