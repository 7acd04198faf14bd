import { whoAmI } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import { findingsOf } from '../guardrails/judge.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { observe } from '../inventory/observe.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';
import { buildPlan } from '../plan/build.ts';
import type { Plan } from '../plan/plan.ts';
import { statusOf, type Status } from '../watch/status.ts';
import { guarded } from './guarded.ts';
import type { Policy } from './read-policy.ts';

/** One incident, as AWS shows it now. */
export interface Inspected {
  readonly plan: Plan;
  readonly inventory: Inventory;
  readonly status: Status;
}

/** Looks at everything that an incident touches, and says where it stands. Only reads. */
export async function inspect(
  aws: Connection,
  incident: Incident,
  { guardrails }: Pick<Policy, 'guardrails'>,
): Promise<Inspected> {
  const there = guarded(aws, guardrails);
  const caller = await whoAmI(there);
  refuseOtherAccount(incident, caller);
  const inventory = await observe(there, incident, caller);
  const made = buildPlan(incident, inventory);
  const picture = { incident, steps: made.steps, inventory };
  const plan = { ...made, findings: findingsOf(guardrails, picture, aws.clock.now()) };
  return { plan, inventory, status: statusOf(plan, inventory) };
}
