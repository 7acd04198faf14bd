import {
  concernedInstances,
  gotCredentialsAfter,
  HOLDING,
} from '../actions/concerned-instances.ts';
import { latestCutoff } from '../domain/denials.ts';
import type { InstanceFacts, RoleFacts } from '../inventory/inventory.ts';
import type { Evidence, RunEvidence } from './evidence.ts';

/** The instances that hold roles which are denied, and those of them whose workload is cut off at this moment. */
export interface CutOff {
  readonly instances: number;
  /** Ids of those that hold credentials from before the cutoff, or none at all. */
  readonly cutOff: readonly string[];
}

/** How many workloads hold denied credentials, or none, as far as instances show it. Pure. */
export function cutOffIn({ plan: { incident }, inventory, run }: Evidence): CutOff {
  if (incident.state !== 'contained') return { instances: 0, cutOff: [] };
  const denied = concernedInstances(inventory).filter(
    (instance) => HOLDING.includes(instance.state) && isDenied(instance, inventory.roles, run),
  );
  const cutOff = denied.filter((instance) => !isRenewed(instance, inventory.roles, run));
  return {
    instances: denied.length,
    cutOff: cutOff.map(({ instanceId }) => instanceId).toSorted(),
  };
}

function isDenied(
  { roleArn }: InstanceFacts,
  roles: readonly RoleFacts[],
  run: RunEvidence | undefined,
): boolean {
  const role = roles.find((it) => it.roleArn === roleArn);
  return isRevokedBy(run, roleArn) || latestCutoff(role?.denials ?? []) !== undefined;
}

function isRevokedBy(run: RunEvidence | undefined, roleArn: string): boolean {
  const done = run?.done ?? [];
  return done.some(
    ({ step, outcome }) =>
      step.action === 'revoke-role-sessions' && step.roleArn === roleArn && outcome === 'done',
  );
}

// What a run saw last counts more than what it began with.
function isRenewed(
  instance: InstanceFacts,
  roles: readonly RoleFacts[],
  run: RunEvidence | undefined,
): boolean {
  const { instanceId, roleArn, without } = instance;
  const seen = run?.verifications.find(
    ({ step }) => 'instanceId' in step && step.instanceId === instanceId,
  );
  if (seen) return seen.held;
  if (without || isRevokedBy(run, roleArn)) return false;
  const role = roles.find((it) => it.roleArn === roleArn);
  const cutoff = latestCutoff(role?.denials ?? [])?.toISOString() ?? '';
  return gotCredentialsAfter(instance, cutoff);
}
