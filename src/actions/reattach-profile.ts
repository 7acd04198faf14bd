import { associate, associationsOf, disassociate } from '../aws/associations.ts';
import type { ProfileAssociation } from '../aws/associations.ts';
import {
  findInstance,
  removeTag,
  requireTokens,
  writeTag,
  type InstanceState,
} from '../aws/instances.ts';
import { AwsProblem } from '../aws/problem.ts';
import type { Answer } from '../aws/send.ts';
import { profileNameOf, TAGS } from '../inventory/names.ts';
import type { RefreshInstance } from '../plan/plan.ts';
import type { Performed, Run } from './action.ts';

// Attaching and detaching takes seconds; three minutes is an outage.
const PATIENCE_MS = 180_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Takes an instance's profile off and puts it back. What to put back is written on the instance
 * first, so that a run that dies in between can be finished from any machine.
 */
export async function reattachProfile(step: RefreshInstance, run: Run): Promise<Performed> {
  try {
    return await reattach(step, run);
  } catch (error) {
    const state = await stateOf(step, run);
    // Auto Scaling may end an instance at any moment: then it holds nothing any more.
    if (!GONE.includes(state)) throw error;
    return { before: { state }, after: { state }, requestIds: [] };
  }
}

const GONE = ['gone', 'terminated', 'shutting-down'];

async function stateOf({ region, instanceId }: RefreshInstance, { aws }: Run): Promise<string> {
  try {
    return (await findInstance(aws, region, instanceId))?.state ?? 'gone';
  } catch {
    return 'unknown';
  }
}

async function reattach(step: RefreshInstance, run: Run): Promise<Performed> {
  const { aws } = run;
  const requestIds: string[] = [];
  const note = <T extends { readonly requestId: string } | undefined>(answer: T): T => {
    if (answer) requestIds.push(answer.requestId);
    return answer;
  };
  const instance = await settled(step, run);
  const held = note(await associationsOf(aws, step)).output.filter(isOn);
  const journalled = instance.tags.get(TAGS.reattach) === profileNameOf(step.profileArn);
  const { state } = instance;
  if (state !== 'running' && !journalled) {
    // It gets new credentials when it starts.
    return { before: { state }, after: { state }, requestIds };
  }
  refuseStranger(step, held);
  if (held.length === 0 && !journalled) throw detached(step);
  if (step.requireImdsv2 && !instance.imdsv2) requestIds.push(...(await closeImdsv1(step, run)));
  const journal = { key: TAGS.reattach, value: profileNameOf(step.profileArn) };
  note(await writeTag(aws, step, journal));
  for (const { associationId } of held) note(await disassociate(aws, step.region, associationId));
  await until(run, step, 'the profile to be gone', (now) => now.length === 0);
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
    before: { associations: held.map(({ associationId }) => associationId) },
    after: { association: attached.output, profile: step.profileArn, refreshedAt },
    requestIds,
  };
}

function isOn({ state }: ProfileAssociation): boolean {
  return state === 'associated' || state === 'associating';
}

function refuseStranger(step: RefreshInstance, held: readonly ProfileAssociation[]): void {
  const stranger = held.find(({ profileArn }) => profileArn !== step.profileArn);
  if (!stranger) return;
  throw conflict(
    'OtherProfile',
    `${step.instanceId} holds another profile now (${stranger.profileArn}); plan again`,
  );
}

// Somebody may have isolated the instance on purpose: only our own journal says that we took it off.
function detached(step: RefreshInstance): AwsProblem {
  return conflict(
    'NoProfile',
    `${step.instanceId} holds no profile any more: somebody took it off; plan again`,
  );
}

// Profiles can be changed on running and stopped instances only: what is on its way is waited for.
async function settled(step: RefreshInstance, run: Run): Promise<InstanceState> {
  return patiently(run, step, 'the instance to settle', async () => {
    const instance = await findInstance(run.aws, step.region, step.instanceId);
    if (!instance || GONE.includes(instance.state)) throw isGone(step);
    return ['pending', 'stopping'].includes(instance.state) ? undefined : instance;
  });
}

// Before the new credentials arrive: the hole that leaked the old ones is closed by then.
async function closeImdsv1(step: RefreshInstance, { aws, ...run }: Run): Promise<string[]> {
  const tag = { key: TAGS.imdsv2, value: run.incident.name };
  const answers = [await writeTag(aws, step, tag), await requireTokens(aws, step, 'required')];
  await patiently({ aws, ...run }, step, 'IMDSv2 to be required', async () => {
    const instance = await findInstance(aws, step.region, step.instanceId);
    return instance?.imdsv2 === true ? true : undefined;
  });
  return answers.map(({ requestId }) => requestId);
}

// EC2 may still show the old association for a moment; with the profile off, nothing but time gives up.
async function attach(step: RefreshInstance, run: Run): Promise<Answer<string>> {
  return patiently(run, step, 'the profile to be taken', async () => {
    try {
      return await associate(run.aws, step, step.profileArn);
    } catch (error) {
      if (!(error instanceof AwsProblem) || error.code !== 'conflict') throw error;
      // The answer to an earlier attempt may have been lost: then it is there already.
      const { output, requestId } = await associationsOf(run.aws, step);
      const there = output.filter(isOn).find(({ profileArn }) => profileArn === step.profileArn);
      return there && { output: there.associationId, requestId };
    }
  });
}

async function until(
  run: Run,
  step: RefreshInstance,
  what: string,
  reached: (now: readonly ProfileAssociation[]) => boolean,
): Promise<void> {
  await patiently(run, step, what, async () => {
    const { output } = await associationsOf(run.aws, step);
    return reached(output.filter(({ state }) => state !== 'disassociated')) ? true : undefined;
  });
}

const PASSING = ['conflict', 'throttled', 'unavailable'];

async function patiently<T>(
  { aws }: Run,
  step: RefreshInstance,
  what: string,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const start = aws.clock.now().getTime();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const result = await attempt().catch((error: unknown) => {
      if (error instanceof AwsProblem && PASSING.includes(error.code)) return undefined;
      throw error;
    });
    if (result !== undefined) return result;
    if (aws.clock.now().getTime() - start > PATIENCE_MS) throw tookTooLong(step, what);
    await aws.clock.sleep(pause);
  }
}

function isGone({ instanceId }: RefreshInstance): AwsProblem {
  return new AwsProblem({
    code: 'not-found',
    operation: 'ec2:DescribeInstances',
    awsCode: 'NoInstance',
    message: `${instanceId} is gone`,
    requestId: undefined,
  });
}

function conflict(awsCode: string, message: string): AwsProblem {
  const operation = 'ec2:DescribeIamInstanceProfileAssociations';
  return new AwsProblem({ code: 'conflict', operation, awsCode, message, requestId: undefined });
}

function tookTooLong(step: RefreshInstance, what: string): AwsProblem {
  return conflict(
    'TookTooLong',
    `waited ${PATIENCE_MS / 1000} s for ${what} on ${step.instanceId}; tag ${TAGS.reattach} on it says what to attach`,
  );
}
