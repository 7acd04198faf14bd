import { associate, associationsOf, disassociate, isOn } from '../aws/associations.ts';
import type { ProfileAssociation } from '../aws/associations.ts';
import {
  findInstance,
  removeTag,
  requireTokens,
  writeTag,
  type InstanceState,
} from '../aws/instances.ts';
import { awsProblem, isAwsProblem, type AwsProblem } from '../aws/problem.ts';
import type { Answer } from '../aws/send.ts';
import { TAGS } from '../domain/names.ts';
import { reattachTag } from '../domain/reattach-tag.ts';
import type { Performed, Run } from './action.ts';
import type { ProfileStep } from './profile-step.ts';
import { attachCommand } from './concerned-instances.ts';

// Attaching and detaching takes seconds; three minutes is an outage.
const PATIENCE_MS = 180_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Takes an instance's profile off and puts it back. Which run does so is written on the instance first, so that another
 * can finish what one leaves undone.
 */
export function reattachProfile(step: ProfileStep, run: Run): Promise<Performed> {
  return unlessGone(step, run, reattach);
}

/** Attaches a profile to an instance that has none. */
export function attachOnly(step: ProfileStep, run: Run): Promise<Performed> {
  return unlessGone(step, run, attachBare);
}

async function unlessGone<S extends ProfileStep>(
  step: S,
  run: Run,
  change: (step: S, run: Run) => Promise<Performed>,
): Promise<Performed> {
  try {
    return await change(step, run);
  } catch (error) {
    const state = await stateOf(step, run);
    // Auto Scaling may end an instance at any moment: then it holds nothing any more.
    if (!GONE.includes(state)) throw error;
    return { before: { state }, after: { state }, requestIds: [] };
  }
}

const GONE = ['gone', 'terminated', 'shutting-down'];

async function stateOf({ region, instanceId }: ProfileStep, { aws }: Run): Promise<string> {
  try {
    return (await findInstance(aws, region, instanceId))?.state ?? 'gone';
  } catch {
    return 'unknown';
  }
}

async function reattach(step: ProfileStep, run: Run): Promise<Performed> {
  const { aws } = run;
  const { requestIds, note } = noted();
  const instance = await settled(step, run);
  const held = note(await associationsOf(aws, step)).output.filter(isOn);
  const { state, tags } = instance;
  if (state !== 'running' && !tags.has(TAGS.reattach)) {
    // It gets new credentials when it starts.
    return { before: { state }, after: { state }, requestIds };
  }
  refuseStranger(step, held);
  // Somebody may have isolated the instance on purpose.
  if (held.length === 0) throw detached(step);
  if (step.requireImdsv2 && !instance.imdsv2) requestIds.push(...(await closeImdsv1(step, run)));
  const value = reattachTag(step.profileArn, { digest: run.digest, run: run.name });
  note(await writeTag(aws, step, { key: TAGS.reattach, value }));
  for (const { associationId } of held) note(await disassociate(aws, step.region, associationId));
  const left = await until(run, step, 'the profile to be gone', (now) =>
    now.every(({ profileArn }) => profileArn !== step.profileArn),
  );
  // An automation may give another one to whatever has none.
  refuseStranger(step, left);
  const before = { associations: held.map(({ associationId }) => associationId) };
  return { before, ...(await attached(step, run, noted(requestIds))) };
}

async function attachBare(step: ProfileStep, run: Run): Promise<Performed> {
  const notes = noted();
  const instance = await settled(step, run);
  const held = notes.note(await associationsOf(run.aws, step)).output.filter(isOn);
  refuseStranger(step, held);
  if (step.requireImdsv2 && !instance.imdsv2)
    notes.requestIds.push(...(await closeImdsv1(step, run)));
  return { before: { profile: 'none' }, ...(await attached(step, run, notes)) };
}

interface Noted {
  readonly requestIds: string[];
  readonly note: <T extends { readonly requestId: string } | undefined>(answer: T) => T;
}

function noted(requestIds: string[] = []): Noted {
  return {
    requestIds,
    note: (answer) => {
      if (answer) requestIds.push(answer.requestId);
      return answer;
    },
  };
}

// With the profile off: attaches it, and says on the instance that this is done.
async function attached(
  step: ProfileStep,
  run: Run,
  { requestIds, note }: Noted,
): Promise<Omit<Performed, 'before'>> {
  const { aws } = run;
  const attached = note(await attach(step, run));
  await until(run, step, 'the profile to be back', (now) =>
    now.some((it) => it.associationId === attached.output && it.state === 'associated'),
  );
  const refreshedAt = run.awsNow().toISOString();
  // Whichever of the two a crash leaves undone: the next run refreshes once more.
  const tagged = await Promise.all([
    writeTag(aws, step, { key: TAGS.refreshed, value: refreshedAt }),
    removeTag(aws, step, TAGS.reattach),
  ]);
  tagged.forEach(note);
  return {
    after: { association: attached.output, profile: step.profileArn, refreshedAt },
    requestIds,
  };
}

function refuseStranger(step: ProfileStep, held: readonly ProfileAssociation[]): void {
  const stranger = held.find(({ profileArn }) => profileArn !== step.profileArn);
  if (!stranger) return;
  throw conflict(
    'OtherProfile',
    `${step.instanceId} holds another profile now (${stranger.profileArn}); plan again`,
  );
}

function detached(step: ProfileStep): AwsProblem {
  return conflict(
    'NoProfile',
    `${step.instanceId} holds no profile any more: somebody took it off; plan again`,
  );
}

// Profiles can be changed on running and stopped instances only: what is on its way is waited for.
async function settled(step: ProfileStep, run: Run): Promise<InstanceState> {
  return patiently(run, step, 'the instance to settle', async () => {
    const instance = await findInstance(run.aws, step.region, step.instanceId);
    if (!instance || GONE.includes(instance.state)) throw isGone(step);
    return ['pending', 'stopping'].includes(instance.state) ? undefined : instance;
  });
}

// Before the new credentials arrive: the hole that leaked the old ones is closed by then.
async function closeImdsv1(step: ProfileStep, { aws, ...run }: Run): Promise<string[]> {
  const tag = { key: TAGS.imdsv2, value: run.incident.name };
  const answers = [await writeTag(aws, step, tag), await requireTokens(aws, step, 'required')];
  await patiently({ aws, ...run }, step, 'IMDSv2 to be required', async () => {
    const instance = await findInstance(aws, step.region, step.instanceId);
    return instance?.imdsv2 === true ? true : undefined;
  });
  return answers.map(({ requestId }) => requestId);
}

// EC2 may still show the old association for a moment; with the profile off, nothing but time gives up.
async function attach(step: ProfileStep, run: Run): Promise<Answer<string>> {
  const taken = await patiently(run, step, 'the profile to be taken', async () => {
    try {
      return { held: [], ...(await associate(run.aws, step, step.profileArn)) };
    } catch (error) {
      if (!isAwsProblem(error) || error.code !== 'conflict') throw error;
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

async function until(
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

async function patiently<T>(
  { aws }: Run,
  step: ProfileStep,
  what: string,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const start = aws.clock.now().getTime();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const result = await attempt().catch((error: unknown) => {
      if (isAwsProblem(error) && PASSING.includes(error.code)) return undefined;
      throw error;
    });
    if (result !== undefined) return result;
    if (aws.clock.now().getTime() - start > PATIENCE_MS) throw tookTooLong(step, what);
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

function tookTooLong(step: ProfileStep, what: string): AwsProblem {
  return conflict(
    'TookTooLong',
    `waited ${PATIENCE_MS / 1000} s for ${what} on ${step.instanceId}. If it has no profile now: ${attachCommand(step)}`,
  );
}
