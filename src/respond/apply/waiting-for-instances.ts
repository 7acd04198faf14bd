import { whatRefuses } from '../../actions/attaching.ts';
import { stepId, type Plan, type Step } from '../../actions/catalogue.ts';
import { concernedInstances, HOLDING } from '../../actions/concerned-instances.ts';
import { ownCutoff } from '../../actions/reach.ts';
import type { Inventory } from '../../inventory/inventory.ts';

/**
 * The steps that wait because the incident says `outage: wait`, by `stepId`, each with why: a role whose instances could
 * not get new credentials is not revoked, and they are left as they are. One that is denied already does not wait.
 */
export function waitingForInstances(
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
  inventory: Inventory,
): ReadonlyMap<string, string> {
  if (incident.outage !== 'wait') return new Map();
  const concerned = concernedInstances(inventory).filter(({ state }) => HOLDING.includes(state));
  const open = inventory.roles.filter(({ denials }) => ownCutoff(incident, denials) === undefined);
  const why = new Map(
    open.flatMap(({ roleArn }) => {
      const due = concerned.filter((it) => it.roleArn === roleArn);
      const against = due.length === 0 ? [] : whatRefuses(inventory, roleArn, due);
      if (against.length === 0) return [];
      const told = `it waits since ${incident.detectedAt}, for the incident says \`outage: wait\`: ${against.join('; ')}`;
      return [[roleArn, told] as const];
    }),
  );
  return new Map(steps.flatMap((step) => whyOf(step, why)));
}

function whyOf(step: Step, why: ReadonlyMap<string, string>): [string, string][] {
  if (step.action !== 'revoke-role-sessions' && step.action !== 'refresh-instance') return [];
  const told = why.get(step.roleArn);
  return told === undefined ? [] : [[stepId(step), told]];
}
