import { associationsOf, isOn } from '../aws/associations.ts';
import {
  findInstance,
  removeTag,
  requireTokens,
  writeTag,
  type InstanceState,
} from '../aws/instances.ts';
import { isAwsProblem, withHint } from '../aws/problem.ts';
import { TAGS } from '../domain/names.ts';
import { reattachTag } from '../domain/reattach-tag.ts';
import { refreshedIn } from '../domain/refreshed-tag.ts';
import type { Performed, Run } from './action.ts';
import type { ProfileStep } from './profile-step.ts';
import {
  attach,
  detach,
  detached,
  patiently,
  refuseStranger,
  settled,
  until,
} from './change-profile.ts';
import { attachCommand, GONE } from './concerned-instances.ts';
import { exchangeTags, forgottenImdsv2, refuseFull } from './refresh-tags.ts';

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
    if (state !== 'gone' && !GONE.includes(state)) throw error;
    return { before: { state }, after: { state }, requestIds: [] };
  }
}

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
  const before = {
    profile: step.profileArn,
    associations: held.map(({ associationId }) => associationId),
  };
  run.soFar?.({ before, after: before });
  if (isRenewed(step, instance, run)) {
    // A refresh got as far as that, or somebody wrote the tag: nothing is taken off for it.
    note(await removeTag(aws, step, TAGS.reattach));
    return { before, after: { ...before, forgotten: TAGS.reattach }, requestIds };
  }
  refuseFull(step, instance);
  if (step.requireImdsv2 && !instance.imdsv2) await closeImdsv1(step, run, { note });
  const value = reattachTag(step.profileArn, { digest: run.digest, run: run.name });
  note(await writeTag(aws, step, { key: TAGS.reattach, value }));
  for (const { associationId } of held) note(await detach(step, run, associationId));
  return withCommand(step, run, async () => {
    const left = await until(run, step, 'the profile to be gone', (now) =>
      now.every(({ profileArn }) => profileArn !== step.profileArn),
    );
    run.soFar?.({ after: { profile: left[0]?.profileArn ?? 'none' } });
    // An automation may give another one to whatever has none.
    refuseStranger(step, left);
    return { before, ...(await attached(step, run, noted(requestIds))) };
  });
}

function isRenewed(
  { requireImdsv2, instanceId }: ProfileStep,
  { tags, launchedAt, imdsv2 }: InstanceState,
  { renewedAfter, attachedAt, awsNow }: Run,
): boolean {
  if (renewedAfter === undefined || (requireImdsv2 === true && !imdsv2)) return false;
  const refreshedAt = refreshedIn(tags, awsNow()) ?? '';
  const renewedAt = [launchedAt, refreshedAt, attachedAt?.get(instanceId) ?? ''];
  return tags.has(TAGS.reattach) && renewedAt.some((at) => at > renewedAfter.toISOString());
}

async function attachBare(step: ProfileStep, run: Run): Promise<Performed> {
  const notes = noted();
  const instance = await settled(step, run);
  const held = notes.note(await associationsOf(run.aws, step)).output.filter(isOn);
  refuseStranger(step, held);
  const before = { profile: 'none' };
  run.soFar?.({ before, after: before });
  const attaching = () => withCommand(step, run, () => attached(step, run, notes));
  if (!step.requireImdsv2 || instance.imdsv2) return { before, ...(await attaching()) };
  // Its workload waits for credentials: no room for a tag must not keep them from it.
  const forgotten = forgottenImdsv2(instance);
  await closeImdsv1(step, run, { ...notes, remember: forgotten.problem === undefined });
  return { before, ...(await attaching()), ...forgotten };
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
  run.soFar?.({ after: { profile: step.profileArn, association: attached.output } });
  await until(run, step, 'the profile to be back', (now) =>
    now.some((it) => it.associationId === attached.output && it.state === 'associated'),
  );
  const refreshedAt = run.awsNow().toISOString();
  (await exchangeTags(aws, step, refreshedAt)).forEach(note);
  return {
    after: { association: attached.output, profile: step.profileArn, refreshedAt },
    requestIds,
  };
}

// From here on the workload may have no credentials at all: what fails then says so, and what gives them back.
async function withCommand<T>(step: ProfileStep, run: Run, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAwsProblem(error) || (await holdsAny(step, run))) throw error;
    const { instanceId } = step;
    throw withHint(
      error,
      `${instanceId} has no profile now, and so its workload has no credentials. Attach it: ${attachCommand(step)}. ${error.hint}`,
    );
  }
}

async function holdsAny(step: ProfileStep, { aws }: Run): Promise<boolean> {
  try {
    return (await associationsOf(aws, step)).output.some(isOn);
  } catch {
    return false;
  }
}

// Before the new credentials arrive: the hole that leaked the old ones is closed by then.
async function closeImdsv1(
  step: ProfileStep,
  run: Run,
  { note, remember = true }: Pick<Noted, 'note'> & { readonly remember?: boolean },
): Promise<void> {
  const { aws, incident } = run;
  if (remember) note(await writeTag(aws, step, { key: TAGS.imdsv2, value: incident.name }));
  note(await requireTokens(aws, step, 'required'));
  await patiently(run, step, 'IMDSv2 to be required', async () => {
    const instance = await findInstance(aws, step.region, step.instanceId);
    return instance?.imdsv2 === true ? true : undefined;
  });
}
