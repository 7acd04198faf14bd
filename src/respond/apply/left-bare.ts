import { attachCommand, GONE } from '../../actions/concerned-instances.ts';
import type { ProfileStep } from '../../actions/profile-step.ts';
import type { Step } from '../../actions/catalogue.ts';
import { accountOf } from '../../domain/names.ts';
import type { Wait } from '../../domain/wait.ts';
import { WHO } from '../item.ts';
import type { InstanceFacts, Inventory } from '../../inventory/inventory.ts';
import { isAttachedIn } from './own-runs.ts';
import type { Receipt } from './receipts.ts';

/**
 * Why no other instance of a role may be taken off its profile, and what ends that: one that a run of Staunch took off is not back on.
 * What keeps it off may keep the next one off as well. Undefined where there is none.
 */
export function whyNoOther(
  roleArn: string,
  { instances }: Pick<Inventory, 'instances'>,
  done: readonly Receipt[],
): Wait | undefined {
  const [left] = [
    ...instances.filter((it) => it.roleArn === roleArn && isLeftBare(it)),
    ...done.flatMap(({ step }) => (isProfileStep(step) && step.roleArn === roleArn ? [step] : [])),
  ].filter(({ instanceId }) => isBareBy(instanceId, instances, done));
  if (left === undefined) return undefined;
  const tried = done.findLast(
    ({ step, outcome }) => outcome === 'failed' && isAbout(step, left.instanceId),
  );
  const why =
    `instance ${left.instanceId} in ${left.region} has no profile, for a run of Staunch took it off and it is not back on` +
    `${tried?.problem === undefined ? '' : ' (it was tried again)'}: until it is, no other instance of its role is touched`;
  const account = accountOf(left.roleArn);
  return {
    why,
    who: WHO.account(account),
    end: `Attach the profile of ${left.instanceId} first: ${attachCommand(left)}`,
  };
}

// A tag alone shows nothing: whoever may write tags could keep all others from new credentials.
function isLeftBare({ without, state }: InstanceFacts): boolean {
  return without?.proof !== undefined && !GONE.includes(state);
}

function isBareBy(
  instanceId: string,
  instances: readonly InstanceFacts[],
  done: readonly Receipt[],
): boolean {
  const own = done.filter(({ step }) => isAbout(step, instanceId));
  if (isAttachedIn(own, instanceId)) return false;
  // One that is gone by now is done, without an association.
  if (own.some(({ step, outcome }) => outcome === 'done' && isProfileStep(step))) return false;
  const seen = instances.find((it) => it.instanceId === instanceId);
  return (seen !== undefined && isLeftBare(seen)) || own.some(tookOff);
}

/** Whether a step took a profile off, and then failed. */
export function tookOff({ outcome, writes = [] }: Receipt): boolean {
  return (
    outcome === 'failed' &&
    writes.some(({ operation }) => operation === 'ec2:DisassociateIamInstanceProfile')
  );
}

function isAbout(step: Step, instanceId: string): boolean {
  return isProfileStep(step) && step.instanceId === instanceId;
}

function isProfileStep(step: Step): step is Step & ProfileStep {
  return step.action === 'refresh-instance' || step.action === 'attach-profile';
}
