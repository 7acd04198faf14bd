import type { Incident } from '../domain/incident.ts';
import { EC2, isEc2, roleKey } from '../domain/names.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { concernedInstances, HOLDING, instanceName } from './concerned-instances.ts';

/** Something of the family that is not shut. */
export interface OpenNow {
  /** By its full name. */
  readonly what: string;
  readonly why: string;
  /** A step of the plan shuts it. */
  readonly byStep: boolean;
}

/** What runs with a role that a service hands sessions to. */
export type Machines = (
  roleArn: string,
  service: string,
) => { readonly open: readonly OpenNow[]; readonly running: readonly string[] };

/** As long as a machine runs, AWS hands it sessions of its role. */
export function machinesOf(incident: Incident, inventory: Inventory): Machines {
  const { footholds = [], sessions } = inventory;
  const leaked = new Set(
    incident.exposures.flatMap((it) => (it.kind === 'instance' ? [it.instanceId] : [])),
  );
  const holds = concernedInstances(inventory).filter(
    ({ state, without }) => HOLDING.includes(state) && without === undefined,
  );
  return (roleArn, service) => {
    const isOfRole = (arn: string | undefined): boolean => roleKey(arn ?? '') === roleKey(roleArn);
    const kinds = isEc2(service) ? ['instance'] : (STARTED[service] ?? []);
    const made = footholds.filter((it) => isOfRole(it.roleArn) && kinds.includes(it.kind));
    const running = isEc2(service) ? holds.filter((it) => isOfRole(it.roleArn)) : [];
    const held = running.filter(
      ({ instanceId: id }) =>
        !made.some(({ name }) => name === id) &&
        (leaked.has(id) || sessions.some(({ userId }) => userId.endsWith(`:${id}`))),
    );
    return {
      open: [
        ...made.map(({ kind, name, region, how, by }) => ({
          ...{ what: `${kind} ${name} in ${region}`, byStep: false },
          why: `it was ${how} by ${by}`,
        })),
        ...held.map((it) => ({
          ...{ what: instanceName(it), byStep: false },
          why: 'credentials leaked from it, and its new ones may as well',
        })),
      ],
      running: running.map(({ instanceId }) => instanceId).toSorted(),
    };
  };
}

const STARTED: Readonly<Record<string, readonly string[]>> = {
  [EC2]: ['instance'],
  'lambda.amazonaws.com': ['function'],
  'ecs-tasks.amazonaws.com': ['task', 'service'],
};
