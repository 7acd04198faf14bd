import { ownIdentity, type Account } from '../trail/account.ts';
import { awsNow } from '../aws/aws-clock.ts';
import type { Connection } from '../aws/connection.ts';
import { instancesConcerned, type InstanceState } from '../aws/instances.ts';
import { regionsLookedAt } from '../aws/regions-looked-at.ts';
import { latestCutoff } from '../domain/denials.ts';
import type { Incident } from '../domain/incident.ts';
import { tagsOver } from '../domain/tag-room.ts';
import type { AttachAnswer } from './attaching.ts';
import type { InstanceFacts, RoleFacts, Unseen } from './inventory.ts';
import type { About } from '../domain/item-names.ts';
import { accountOf, profileNameOf, refreshTags, TAGS } from '../domain/names.ts';
import { forgottenIn } from './observe-forgotten.ts';
import { isOwn, profilesAttached, profilesTakenOff, type TakenOff } from './profile-taken-off.ts';
import { profileInTag } from '../domain/reattach-tag.ts';
import { refreshedIn } from '../domain/refreshed-tag.ts';
import { DELIVERY_MS } from '../trail/times.ts';
import { orUnreadable } from '../aws/unreadable.ts';

export interface SeenInstances {
  readonly instances: readonly InstanceFacts[];
  readonly attaching?: readonly AttachAnswer[];
  readonly unseen: readonly Unseen[];
}

const NO_INSTANCES: SeenInstances = { instances: [], unseen: [] };

/** Every instance, in every enabled region, that holds one of these roles or lost it half-way. */
export async function observeInstances(
  aws: Account,
  roles: readonly RoleFacts[],
  { requireImdsv2, detectedAt, isAhead }: Wanted,
): Promise<SeenInstances> {
  const roleOf = new Map(
    roles.flatMap(({ roleArn, profileArns }) => profileArns.map((arn) => [arn, roleArn] as const)),
  );
  if (roleOf.size === 0) return NO_INSTANCES;
  const everywhere = aboutRegion('all', roles);
  const looked = await orUnreadable(
    'the list of regions',
    regionsLookedAt(aws, aws.regions),
    everywhere,
  );
  if ('why' in looked) return { instances: [], unseen: [looked] };
  // The first alone: an endpoint that refuses filters is then asked without them everywhere else.
  const [first, ...others] = looked.regions;
  const look = (region: string): Promise<SeenInstances> =>
    observeRegion(aws, aboutRegion(region, roles), {
      roleOf,
      roles,
      requireImdsv2,
      detectedAt,
      isAhead,
    });
  const seen = first === undefined ? [] : [await look(first)];
  seen.push(...(await Promise.all(others.map(look))));
  return {
    instances: seen.flatMap(({ instances }) => instances),
    unseen: seen.flatMap(({ unseen }) => unseen),
  };
}

/** What an incident says of them, and whether nobody is about to change them: a run reads what it was approved by itself. */
type Wanted = Pick<Incident, 'requireImdsv2' | 'detectedAt'> & { readonly isAhead: boolean };

interface Looking extends Wanted {
  /** The role of each profile. */
  readonly roleOf: ReadonlyMap<string, string>;
  readonly roles: readonly RoleFacts[];
  readonly now: Date;
}

async function observeRegion(
  aws: Account,
  about: About,
  wanted: Omit<Looking, 'now'>,
): Promise<SeenInstances> {
  const { object: region } = about;
  const profileArns = [...wanted.roleOf.keys()];
  const asking = instancesConcerned(aws, region, { profileArns, tag: TAGS.reattach });
  const seen = await orUnreadable(`instances in ${region}`, asking, about);
  if ('why' in seen) return { instances: [], unseen: [seen] };
  const looking = { ...wanted, now: awsNow(aws) };
  const instances = seen.flatMap((it) => factsOf(it, looking) ?? []);
  const proven = await withProofs(aws, region, instances);
  const [held, forgotten] = await Promise.all([
    withAttachTimes(aws, region, proven, looking),
    forgottenOf(aws, about, { ...looking, known: seen.map(({ instanceId }) => instanceId) }),
  ]);
  return { instances: [...held, ...forgotten.instances], unseen: forgotten.unseen };
}

// Before anything is denied no run has taken a profile off.
async function forgottenOf(
  aws: Account,
  about: About,
  { known, ...looking }: Looking & { readonly known: readonly string[] },
): Promise<SeenInstances> {
  const { roleOf, roles, detectedAt: since, isAhead } = looking;
  if (!isAhead || roles.every(({ denials }) => denials.length === 0)) return NO_INSTANCES;
  const { object: region } = about;
  const what = `whose profile was taken off in ${region}`;
  const profileArns = [...roleOf.keys()];
  const looked = await orUnreadable(
    what,
    forgottenIn(aws, region, { profileArns, known, since }).then((found) => ({ found })),
    about,
  );
  // That CloudTrail cannot be read there is said by whoever follows the family in it.
  if ('why' in looked) return NO_INSTANCES;
  if (!looked.found)
    return { instances: [], unseen: [{ what, why: 'CloudTrail holds too many records', about }] };
  const instances = looked.found.flatMap(({ instance, profileArn, shown }) => {
    const facts = factsOf({ ...instance, profileArn }, looking);
    return facts ? [{ ...facts, interrupted: false, without: { shown } }] : [];
  });
  return { instances, unseen: [] };
}

// Asked only of what nothing else shows to hold new credentials: where somebody else attached its profile again.
async function withAttachTimes(
  aws: Account,
  region: string,
  instances: readonly InstanceFacts[],
  { roles }: Looking,
): Promise<readonly InstanceFacts[]> {
  const cutoffs = new Map(
    roles.flatMap(({ roleArn, denials }) => {
      const cutoff = latestCutoff(denials)?.toISOString();
      return cutoff === undefined ? [] : [[roleArn, cutoff] as const];
    }),
  );
  const from = instances.flatMap(({ roleArn, without, launchedAt, refreshedAt = '' }) => {
    const cutoff = cutoffs.get(roleArn);
    const isOld = cutoff !== undefined && launchedAt <= cutoff && refreshedAt <= cutoff;
    return isOld && !without ? [cutoff] : [];
  });
  const [earliest] = from.sort();
  if (earliest === undefined) return instances;
  const what = 'who attached a profile';
  const at = await orUnreadable(what, profilesAttached(aws, region, earliest));
  // Then they count as not renewed, and are said.
  if ('why' in at) return instances;
  return instances.map((it) => {
    const attachedAt = it.without ? undefined : at.get(it.instanceId);
    return attachedAt === undefined ? it : { ...it, attachedAt };
  });
}

// The roles of one look are of one account.
function aboutRegion(object: string, [role]: readonly RoleFacts[]): About {
  return { kind: 'region', object, ...(role ? { account: accountOf(role.roleArn) } : {}) };
}

// Asked only where an instance has no profile: CloudTrail answers twice a second.
async function withProofs(
  aws: Account,
  region: string,
  instances: readonly InstanceFacts[],
): Promise<InstanceFacts[]> {
  if (instances.every(({ without }) => without === undefined)) return [...instances];
  const now = awsNow(aws);
  const [caller, taken] = await Promise.all([
    ownIdentity(aws),
    orUnreadable('who took a profile off', lastTakenOff(aws, region, now)),
  ]);
  if ('why' in taken) return [...instances];
  if (taken.last === undefined) {
    const against = 'CloudTrail holds too many records to tell who took a profile off';
    return instances.map((it) =>
      it.without ? { ...it, without: { ...it.without, against } } : it,
    );
  }
  const { last: changes } = taken;
  return instances.map((instance) => {
    const last = changes.get(instance.instanceId);
    const { without, profileArn } = instance;
    if (!without || !last) return instance;
    if (last.profileArn !== profileArn || !isOwn(last.by, caller)) {
      const against = `CloudTrail shows that ${whoIs(last.by)} took profile ${profileNameOf(last.profileArn)} off at ${last.at}`;
      return { ...instance, without: { ...without, against, byOthers: true } };
    }
    // A run may still be between taking a profile off and attaching it, or CloudTrail may not show yet that it did.
    if (now.getTime() - Date.parse(last.at) < DELIVERY_MS) return instance;
    const proof = `CloudTrail shows that Staunch took it off at ${last.at}, and that nobody attached one since`;
    return { ...instance, without: { ...without, proof } };
  });
}

async function lastTakenOff(aws: Connection, region: string, now: Date) {
  return { last: await profilesTakenOff(aws, region, now) };
}

function factsOf(
  instance: InstanceState,
  { roleOf, requireImdsv2, now }: Looking,
): InstanceFacts | undefined {
  const tag = instance.tags.get(TAGS.reattach);
  const hinted = [...roleOf.keys()].find(
    (arn) => tag !== undefined && profileNameOf(arn) === profileInTag(tag),
  );
  const held = instance.profileArn;
  // An automation may give a profile of its own to whatever has none, also while ours is off.
  const other = held !== undefined && !roleOf.has(held) && hinted !== undefined ? held : undefined;
  const profileArn = other === undefined ? (held ?? hinted) : hinted;
  const roleArn = roleOf.get(profileArn ?? '');
  if (profileArn === undefined || roleArn === undefined) return undefined;
  const { instanceId, region, state, launchedAt, name } = instance;
  const refreshedAt = refreshedIn(instance.tags, now);
  const group = instance.tags.get('aws:autoscaling:groupName');
  const imdsv2For = instance.tags.get(TAGS.imdsv2);
  const over = tagsOver(instance.tags, refreshTags(requireImdsv2 && !instance.imdsv2));
  return {
    instanceId,
    region,
    state,
    launchedAt,
    profileArn,
    roleArn,
    imdsv2: instance.imdsv2,
    interrupted: held !== undefined && other === undefined && tag !== undefined,
    ...(other === undefined ? {} : { otherProfileArn: other }),
    ...(held === undefined && tag !== undefined ? { without: { tag } } : {}),
    ...(name === undefined ? {} : { name }),
    ...(group === undefined ? {} : { group }),
    ...(imdsv2For === undefined ? {} : { imdsv2For }),
    ...(refreshedAt === undefined ? {} : { refreshedAt }),
    ...(over === 0 ? {} : { tagsOver: over }),
  };
}

function whoIs({ roleArn, user, service }: TakenOff['by']): string {
  if (roleArn !== undefined) return `role ${roleArn}`;
  return user === undefined ? (service ?? 'somebody') : `user ${user}`;
}
