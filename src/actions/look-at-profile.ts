import { associationsOf, isOn } from '../aws/associations.ts';
import { findInstance } from '../aws/instances.ts';
import { profileNameOf, TAGS } from '../domain/names.ts';
import { profileInTag } from '../domain/reattach-tag.ts';
import { refreshedIn } from '../domain/refreshed-tag.ts';
import type { Look, Run } from './action.ts';
import type { ProfileStep } from './profile-step.ts';
import { GONE, HOLDING } from './concerned-instances.ts';

/** Whether an instance holds its profile, and got it after a moment. */
export async function lookAtProfile(step: ProfileStep, run: Run, since: Date): Promise<Look> {
  const [{ output }, instance] = await Promise.all([
    associationsOf(run.aws, step),
    findInstance(run.aws, step.region, step.instanceId),
  ]);
  const state = instance?.state ?? 'gone';
  const isGone = state === 'gone' || GONE.includes(state);
  const isOff = !HOLDING.includes(state) && instance?.tags.get(TAGS.reattach) === undefined;
  if (isGone || isOff) {
    const evidence = [`EC2 shows ${step.instanceId} ${state}: it holds no credentials now`];
    return { held: true, verified: true, worthAnother: false, evidence };
  }
  const holds = output.some((it) => it.profileArn === step.profileArn && it.state === 'associated');
  const refreshedAt = instance && refreshedIn(instance.tags, run.awsNow());
  const isAfter = (at = ''): boolean => at > since.toISOString();
  // The tag of a run that got no further stays where a person finished it.
  const byOthers = run.attachedAt?.get(step.instanceId);
  const isOwn = instance?.tags.get(TAGS.reattach) === undefined;
  const renewed = isAfter(byOthers) || (isOwn && [refreshedAt, instance?.launchedAt].some(isAfter));
  const imds = step.requireImdsv2 === true && instance?.imdsv2 !== true;
  const held = holds && renewed && !imds;
  const shown = holds ? 'associated' : 'not associated';
  const attached = isAfter(byOthers)
    ? `and CloudTrail that somebody attached it at ${byOthers}`
    : refreshedAt === undefined
      ? 'no refresh is recorded on it'
      : `attached again at ${refreshedAt}; that it uses new credentials only CloudTrail can confirm, later`;
  const evidence = [
    `EC2 shows profile ${profileNameOf(step.profileArn)} ${shown}, ${attached}`,
    ...(step.requireImdsv2 === true ? [`EC2 shows IMDSv2 ${imds ? 'not ' : ''}required`] : []),
  ];
  return {
    ...{ held, verified: held, worthAnother: !held, evidence },
    ...(output.some(isOn) ? {} : bare(step, instance?.tags)),
  };
}

// Without the tag somebody else took it off, perhaps to isolate the instance: nobody is told to attach it then.
function bare(
  step: ProfileStep,
  tags: ReadonlyMap<string, string> = new Map(),
): Pick<Look, 'bare' | 'withoutProfile'> {
  const isOurs = profileInTag(tags.get(TAGS.reattach) ?? '') === profileNameOf(step.profileArn);
  const toAttach = step.action === 'attach-profile' || isOurs;
  return toAttach ? { withoutProfile: true } : { bare: true };
}
