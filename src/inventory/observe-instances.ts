import type { Connection } from '../aws/connection.ts';
import { findInstance, instancesConcerned, type InstanceState } from '../aws/instances.ts';
import { regionsLookedAt } from '../aws/regions-looked-at.ts';
import { roleIn } from '../aws/roles.ts';
import type { Exposure } from '../incident/incident.ts';
import type { InstanceFacts, Missing, RoleFacts, Unseen } from './inventory.ts';
import { profileNameOf, TAGS } from './names.ts';
import { orUnreadable } from './unreadable.ts';

type InstanceExposure = Extract<Exposure, { kind: 'instance' }>;

export interface SeenInstances {
  readonly instances: readonly InstanceFacts[];
  readonly unseen: readonly Unseen[];
}

export const NO_INSTANCES: SeenInstances = { instances: [], unseen: [] };

/** Every instance, in every enabled region, that holds one of these roles or lost it half-way. */
export async function observeInstances(
  aws: Connection,
  roles: readonly RoleFacts[],
): Promise<SeenInstances> {
  const roleOf = new Map(
    roles.flatMap(({ roleArn, profileArns }) => profileArns.map((arn) => [arn, roleArn] as const)),
  );
  if (roleOf.size === 0) return NO_INSTANCES;
  const looked = await orUnreadable('the list of regions', regionsLookedAt(aws));
  if ('why' in looked) return { instances: [], unseen: [looked] };
  // The first alone: an endpoint that refuses filters is then asked without them everywhere else.
  const [first, ...others] = looked.regions;
  const seen = first === undefined ? [] : [await observeRegion(aws, first, roleOf)];
  seen.push(...(await Promise.all(others.map((region) => observeRegion(aws, region, roleOf)))));
  return {
    instances: seen.flatMap(({ instances }) => instances),
    unseen: seen.flatMap(({ unseen }) => unseen),
  };
}

async function observeRegion(
  aws: Connection,
  region: string,
  roleOf: ReadonlyMap<string, string>,
): Promise<SeenInstances> {
  const profileArns = [...roleOf.keys()];
  const looking = instancesConcerned(aws, region, { profileArns, tag: TAGS.reattach });
  const seen = await orUnreadable(`instances in ${region}`, looking);
  if ('why' in seen) return { instances: [], unseen: [seen] };
  return { instances: seen.flatMap((it) => factsOf(it, roleOf) ?? []), unseen: [] };
}

function factsOf(
  instance: InstanceState,
  roleOf: ReadonlyMap<string, string>,
): InstanceFacts | undefined {
  const journal = instance.tags.get(TAGS.reattach);
  const journalled = [...roleOf.keys()].find((arn) => profileNameOf(arn) === journal);
  const profileArn = instance.profileArn ?? journalled;
  const roleArn = roleOf.get(profileArn ?? '');
  if (profileArn === undefined || roleArn === undefined) return undefined;
  const { instanceId, region, state, launchedAt, name } = instance;
  const refreshedAt = instance.tags.get(TAGS.refreshed);
  const group = instance.tags.get('aws:autoscaling:groupName');
  const imdsv2For = instance.tags.get(TAGS.imdsv2);
  return {
    instanceId,
    region,
    state,
    launchedAt,
    profileArn,
    roleArn,
    imdsv2: instance.imdsv2,
    interrupted: journal !== undefined,
    ...(name === undefined ? {} : { name }),
    ...(group === undefined ? {} : { group }),
    ...(imdsv2For === undefined ? {} : { imdsv2For }),
    ...(refreshedAt === undefined ? {} : { refreshedAt }),
  };
}

/** The roles behind leaked instances, through their profiles. */
export async function rolesBehind(
  aws: Connection,
  exposures: readonly Exposure[],
): Promise<{ roleArns: readonly string[]; missing: readonly Missing[] }> {
  const leaked = exposures.filter((exposure) => exposure.kind === 'instance');
  const found = await Promise.all(
    leaked.map((exposure) => {
      const what = `instance ${exposure.instanceId} in ${exposure.region}`;
      return orUnreadable(what, roleBehind(aws, exposure));
    }),
  );
  return {
    roleArns: found.flatMap((it) => (typeof it === 'string' ? [it] : [])),
    missing: found.flatMap((it) => (typeof it === 'string' ? [] : [it])),
  };
}

async function roleBehind(aws: Connection, exposure: InstanceExposure): Promise<string | Missing> {
  const { instanceId, region } = exposure;
  const what = `instance ${instanceId} in ${region}`;
  const instance = await findInstance(aws, region, instanceId);
  if (!instance) {
    const hint =
      'Check the id, the region and the account; a terminated instance is gone after an hour.';
    return { what, why: 'this region has no such instance', hint };
  }
  const profile = instance.profileArn ?? instance.tags.get(TAGS.reattach);
  const role = profile === undefined ? undefined : await roleIn(aws, profileNameOf(profile));
  if (role !== undefined) return role;
  const why =
    profile === undefined ? 'it holds no instance profile' : `profile ${profile} holds no role`;
  return {
    what,
    why,
    hint: 'It has no credentials of its own now. If it had, name the role instead.',
  };
}
