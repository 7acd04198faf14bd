import type { Access } from '../policy/access.ts';
import type { Incident } from '../domain/incident.ts';
import { StaunchError } from '../domain/staunch-error.ts';
import type { Plan } from '../actions/catalogue.ts';
import type { WholeInventory } from '../inventory/inventory.ts';
import type { Known } from '../inventory/wanted.ts';
import type { ObserveOptions } from '../inventory/observe.ts';
import { buildPlan } from '../plan/build.ts';
import type { Guardrails } from '../policy/guardrails.ts';
import { findingsOf } from '../policy/judge.ts';
import type { FamilyReadings } from '../trail/read-family.ts';
import { lookingFrom, type NotLooked } from './look-at.ts';

/** The plan of an incident, with what the guardrails say about it, and what it was made from. */
export interface Judged {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly inventory: WholeInventory;
}

/** An incident with its plan, or with why it has none. */
export type Planned = Judged | ({ readonly incident: Incident } & NotLooked);

/** What a look may know and prove beyond what it reads itself. */
interface Planning extends Pick<ObserveOptions, 'withOwnTraces'> {
  readonly readings?: FamilyReadings | undefined;
  /** What an approved plan names: it need not be found again. */
  readonly known?: Known | undefined;
}

/** An incident could not be planned. */
export function notPlanned({ problem, hint }: Pick<NotLooked, 'problem' | 'hint'>): StaunchError {
  return new StaunchError('not-planned', `${problem}. ${hint}`, { hint });
}

/** Looks at incidents, each in its own account, plans them and judges the plans; one that cannot be looked at stops no other. */
export function planIncidents(
  aws: Access,
  incidents: readonly Incident[],
  guardrails: Guardrails,
  { readings, known, withOwnTraces = false }: Planning = {},
): Promise<Planned[]> {
  const look = lookingFrom(aws, readings, { withOwnTraces });
  return Promise.all(
    incidents.map(async (incident) => {
      const inventory = await look(incident, known);
      if ('problem' in inventory) return { incident, ...inventory };
      const made = buildPlan(incident, inventory);
      const picture = { incident, steps: made.steps, inventory };
      const findings = findingsOf(guardrails, picture, aws.clock.now());
      return { incident, plan: { ...made, findings }, inventory };
    }),
  );
}

/** The same for one incident. Throws `not-planned`. */
export async function planIncident(
  aws: Access,
  incident: Incident,
  guardrails: Guardrails,
  how: Planning = {},
): Promise<Judged> {
  const [planned] = await planIncidents(aws, [incident], guardrails, how);
  if (planned && 'plan' in planned) return planned;
  throw notPlanned(planned ?? { problem: 'nothing was planned', hint: '' });
}
