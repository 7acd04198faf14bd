import type { Incident } from '../../src/domain/incident.ts';
import { denialSid, type Denial } from '../../src/domain/denials.ts';
import type {
  InstanceFacts,
  WholeInventory,
  KeyFacts,
  RoleFacts,
  UserFacts,
} from '../../src/inventory/inventory.ts';
import { inventoryOf, NOTHING_SEEN } from '../../src/inventory/picture.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Evidence } from '../../src/respond/evidence.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from './worlds.ts';
import { ROOM } from './inventories.ts';

/** When everything in these facts was shut: a little after the detection. */
export const CUTOFF = '2026-11-22T09:20:31.000Z';
/** When it is looked at, unless told. */
export const NOW = '2026-11-22T10:00:00.000Z';

/** A deny of an incident over all older sessions. */
export function aDenial(differs: Partial<Denial> = {}, incident = anIncident()): Denial {
  return { sid: denialSid(incident.name), cutoff: CUTOFF, ...differs };
}

/** The leaked key, off. */
export function aKey(differs: Partial<KeyFacts> = {}): KeyFacts {
  return { accessKeyId: KEY, user: 'ci-deploy', active: false, siblings: [], ...differs };
}

/** Its user, whose older sessions are denied. */
export function aUser(differs: Partial<UserFacts> = {}): UserFacts {
  return {
    ...{ user: 'ci-deploy', userArn: `arn:aws:iam::${ACCOUNT}:user/ci-deploy`, userId: 'AIDAX' },
    ...{ deny: true, passwordLeaked: false, denials: [aDenial()], changed: [], ...ROOM },
    ...{ others: [], quarantine: [], tags: {} },
    ...differs,
  };
}

/** The leaked role, whose older sessions are denied. */
export function aRole(differs: Partial<RoleFacts> = {}): RoleFacts {
  return {
    ...{ roleArn: ROLE, roleName: 'app', roleId: 'AROAX', path: '/', revoke: true },
    ...{ ...ROOM, denials: [aDenial()], changed: [], profileArns: [], consumers: [] },
    ...differs,
  };
}

/** An instance of the role that got its credentials after the cutoff. */
export function aMachine(differs: Partial<InstanceFacts> = {}): InstanceFacts {
  return {
    ...{ instanceId: 'i-00000000000000001', region: 'eu-west-1', state: 'running' },
    ...{ launchedAt: '2026-11-22T09:30:00.000Z', imdsv2: true, interrupted: false },
    ...{ profileArn: `arn:aws:iam::${ACCOUNT}:instance-profile/app-web`, roleArn: ROLE },
    ...differs,
  };
}

/** What AWS shows where everything that an incident names is shut. */
export function allShut(incident: Incident, differs: Partial<WholeInventory> = {}): WholeInventory {
  const caller = { arn: `${ROLE}/x`, account: ACCOUNT, ownRoleArns: [] };
  return {
    ...inventoryOf({ caller, now: new Date(NOW) }, incident, NOTHING_SEEN),
    ...{ keys: [aKey()], users: [aUser()], roles: [aRole()], instances: [aMachine()] },
    ...differs,
  };
}

/** Evidence of an incident of which everything is shut, but for what differs. */
export function evidenceOf(
  incident: Incident,
  differs: Partial<WholeInventory> = {},
  more: Pick<Evidence, 'run' | 'watch'> = {},
): Evidence {
  const inventory = allShut(incident, differs);
  return { plan: buildPlan(incident, inventory), inventory, ...more };
}
