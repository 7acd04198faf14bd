import type { Connection } from '../aws/connection.ts';
import { findingsOf } from '../guardrails/judge.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { buildPlan } from '../plan/build.ts';
import type { Plan } from '../domain/plan.ts';
import { statusOf, type Status } from '../respond/status.ts';
import { lookingFrom } from './look-at.ts';
import { NotPlanned } from './plan.ts';
import type { FamilyReadings } from '../trail/read-family.ts';
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
  readings?: FamilyReadings,
): Promise<Inspected> {
  const inventory = await lookingFrom(aws, readings, { withOwnTraces: true })(incident);
  if ('problem' in inventory) throw new NotPlanned(inventory);
  const made = buildPlan(incident, inventory);
  const picture = { incident, steps: made.steps, inventory };
  const plan = { ...made, findings: findingsOf(guardrails, picture, aws.clock.now()) };
  return { plan, inventory, status: statusOf(plan, inventory) };
}
