import { awsNow } from '../aws/aws-clock.ts';
import type { Connection } from '../aws/connection.ts';
import { findInstance, type InstanceState } from '../aws/instances.ts';
import { roleIn } from '../aws/roles.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { toldText } from '../domain/from-outside.ts';
import type { Exposure } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import { profileNameOf, TAGS } from '../domain/names.ts';
import type { GoneInstance } from './gone.ts';
import { profilesTakenOff } from './profile-taken-off.ts';
import type { HeldRole } from './wanted.ts';

type InstanceExposure = Extract<Exposure, { kind: 'instance' }>;

/** An instance that the incident names, and whose role EC2 and IAM do not tell any more. */
export interface LostInstance {
  readonly instanceId: string;
  readonly region: string;
  /** What is said of it where nothing else tells. */
  readonly missing: Missing;
}

/** What is known of instances that the incident names, besides their roles. */
export interface SeenBehind {
  /** CloudTrail may show what they held. */
  readonly lost: readonly LostInstance[];
  /** Those of the lost whose role people named or approved. */
  readonly gone: readonly GoneInstance[];
}

/** The roles of leaked instances, as EC2 and IAM tell them. */
interface RolesBehind {
  readonly roleArns: readonly string[];
  readonly missing: readonly Missing[];
  readonly behind: SeenBehind;
}

/** Lost instances whose role nothing shows: neither people nor what was found since. */
export function stillLost(
  { lost, gone }: SeenBehind,
  found: readonly GoneInstance[] = [],
): Missing[] {
  const known = new Set([...gone, ...found].map(({ instanceId }) => instanceId));
  return lost.filter((it) => !known.has(it.instanceId)).map(({ missing }) => missing);
}

/** The roles behind leaked instances, through their profiles. `held`: what an approved plan names. */
export async function rolesBehind(
  aws: Connection,
  exposures: readonly Exposure[],
  held: readonly HeldRole[] = [],
): Promise<RolesBehind> {
  const leaked = exposures.filter((exposure) => exposure.kind === 'instance');
  const found = await Promise.all(
    leaked.map((exposure) => {
      const what = `instance ${exposure.instanceId} in ${exposure.region}`;
      const about = { kind: 'instance', object: exposure.instanceId } as const;
      return orUnreadable(what, roleBehind(aws, exposure), about);
    }),
  );
  const lost = found.flatMap((it) => (typeof it === 'object' && 'missing' in it ? [it] : []));
  const isLost = ({ instanceId }: InstanceExposure): boolean =>
    lost.some((it) => it.instanceId === instanceId);
  const gone = leaked.filter(isLost).flatMap((exposure) => goneBy(exposure, held));
  return {
    roleArns: [
      ...found.flatMap((it) => (typeof it === 'string' ? [it] : [])),
      ...gone.flatMap(({ roleArns }) => roleArns),
    ],
    missing: found.flatMap((it) => (typeof it === 'object' && 'why' in it ? [it] : [])),
    behind: { lost, gone },
  };
}

// What people wrote or approved names a role; no tag and no list does.
function goneBy(
  { instanceId, region, roleArn }: InstanceExposure,
  held: readonly HeldRole[],
): GoneInstance[] {
  if (roleArn !== undefined)
    return [{ instanceId, region, roleArns: [roleArn], gone: 'the incident names its role' }];
  const own = held.flatMap((it) => (it.instanceId === instanceId ? [it.roleArn] : []));
  const roleArns = [...new Set(own)];
  if (roleArns.length === 0) return [];
  return [{ instanceId, region, roleArns, gone: 'the approved plan names its role' }];
}

async function roleBehind(
  aws: Connection,
  exposure: InstanceExposure,
): Promise<string | LostInstance> {
  const { instanceId, region } = exposure;
  const instance = await findInstance(aws, region, instanceId);
  if (!instance) return lost(exposure, 'this region has no such instance');
  const profile = instance.profileArn ?? (await heldLast(aws, instance));
  const role = profile === undefined ? undefined : await roleIn(aws, profileNameOf(profile));
  if (role !== undefined) return role;
  return lost(
    exposure,
    profile === undefined ? withoutProfile(instance) : `profile ${profile} holds no role`,
  );
}

function lost({ instanceId, region }: InstanceExposure, why: string): LostInstance {
  const missing = {
    what: `instance ${instanceId} in ${region}`,
    why: `${why}, and no record of CloudTrail shows which role it held`,
    hint:
      'Check the id, the region and the account. If it was terminated, or lost its profile, leave it in the incident, for' +
      ' its credentials work for up to 6 h after, and add `role: <ARN of the role that it held>`. The event history goes' +
      ' 90 days back and is 15 minutes late.',
    about: { kind: 'not-found', object: instanceId },
  } as const;
  return { instanceId, region, missing };
}

// What it handed out while it held one works on for hours.
async function heldLast(
  aws: Connection,
  { region, instanceId }: InstanceState,
): Promise<string | undefined> {
  const looking = profilesTakenOff(aws, region, awsNow(aws)).then((last) => ({ last }));
  const taken = await orUnreadable('who took a profile off', looking);
  return 'why' in taken ? undefined : taken.last?.get(instanceId)?.profileArn;
}

// A tag leads to no role: somebody who broke into the instance may have written it, to have another role revoked.
function withoutProfile({ state, tags }: InstanceState): string {
  const tag = tags.get(TAGS.reattach);
  const hint =
    tag === undefined ? '' : `; that its tag ${TAGS.reattach} says ${toldText(tag)} proves nothing`;
  return `it is ${state} and holds no instance profile${hint}`;
}
