import type { Access } from '../policy/access.ts';
import type { Known } from '../inventory/wanted.ts';
import type { Incident } from '../domain/incident.ts';
import type { Policy } from '../policy/policy.ts';
import type { FamilyReadings } from '../trail/read-family.ts';
import { planIncident, type Judged } from './plan-incidents.ts';
import { statusOf, type Status } from './status.ts';

/** One incident, as AWS shows it now. */
export interface Inspected extends Judged {
  readonly status: Status;
}

/** Looks at everything that an incident touches, and says where it stands. Only reads. Throws `not-planned`. */
export async function inspect(
  aws: Access,
  incident: Incident,
  { guardrails }: Pick<Policy, 'guardrails'>,
  { readings, known }: { readonly readings?: FamilyReadings; readonly known?: Known } = {},
): Promise<Inspected> {
  const how = { readings, known, withOwnTraces: true };
  const judged = await planIncident(aws, incident, guardrails, how);
  return { ...judged, status: statusOf(judged.plan, judged.inventory) };
}
