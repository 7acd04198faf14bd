import { whatRefuses, whoCanAllow } from '../actions/attaching.ts';
import { stepId, type Plan, type Step } from '../actions/catalogue.ts';
import { concernedInstances, HOLDING } from '../actions/concerned-instances.ts';
import { ownCutoff } from '../actions/reach.ts';
import type { Wait } from '../domain/wait.ts';
import type { Inventory } from '../inventory/inventory.ts';

/**
 * The steps that wait because the incident says `outage: wait`, by `stepId`: a role whose instances could
 * not get new credentials is not revoked, and they are left as they are. One that is denied already does not wait.
 */
export function waitingForInstances(
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
  inventory: Inventory,
): ReadonlyMap<string, Wait> {
  if (incident.outage !== 'wait') return new Map();
  const concerned = concernedInstances(inventory).filter(({ state }) => HOLDING.includes(state));
  const open = inventory.roles.filter(({ denials }) => ownCutoff(incident, denials) === undefined);
  const why = new Map(
    open.flatMap(({ roleArn }) => {
      const due = concerned.filter((it) => it.roleArn === roleArn);
      const against = due.length === 0 ? [] : whatRefuses(inventory, roleArn, due);
      if (against.length === 0) return [];
      const why = `it waits since ${incident.detectedAt}, for the incident says \`outage: wait\`: ${against.join('; ')}`;
      return [[roleArn, { why, ...whoCanAllow(inventory, roleArn, due) }] as const];
    }),
  );
  return new Map(steps.flatMap((step) => whyOf(step, why)));
}

function whyOf(step: Step, why: ReadonlyMap<string, Wait>): [string, Wait][] {
  if (step.action !== 'revoke-role-sessions' && step.action !== 'refresh-instance') return [];
  const told = why.get(step.roleArn);
  return told === undefined ? [] : [[stepId(step), told]];
}
