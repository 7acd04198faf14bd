import { findInstance } from '../aws/instances.ts';
import { roleIn } from '../aws/roles.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import type { Incident } from '../domain/incident.ts';
import { profileNameOf, TAGS } from '../domain/names.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import type { Member } from '../trail/family/member.ts';
import type { Traced } from '../trail/family/traced.ts';
import type { Foothold } from './foothold.ts';
import { wordsOf } from './family-facts.ts';
import type { WantedRole } from './observe-roles.ts';

// Two hundred of one region are asked about in one call: a thief who starts machines in a loop must not keep a plan from
// being shown.
const MOST_LOOKED_AT = 2_000;
// AWS's own, and nothing else: with a region the host is made that is asked.
const REGION = /^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$/;
// The states in which an instance holds credentials; out of the others it does not come by itself.
const RUNNING = ['pending', 'running', 'stopping'];
const NOT_READ: Readonly<Record<Exclude<Foothold['kind'], 'instance'>, string>> = {
  function: 'Staunch does not read functions',
  task: 'Staunch does not read tasks',
  service: 'Staunch does not read services of ECS',
  key: 'Staunch cannot read keys that are no user’s',
};

/** What the family made that goes on by itself, and that no record shows to have ended. */
export function footholdsIn({ members }: Traced): Foothold[] {
  const words = wordsOf(members);
  return members.flatMap((member) => {
    const { machine, account, parent, issuedAt, issuedBy = '', endedAt } = member;
    if (issuedAt === undefined || endedAt !== undefined) return [];
    if (member.ownerless) return [keyIn(member, words)];
    if (!machine) return [];
    const { kind, name, region, cluster, roleArn } = machine;
    return [
      {
        ...{ kind, name, region, account },
        ...(cluster === undefined ? {} : { cluster }),
        how: issuedBy.startsWith('lambda Update')
          ? ('given a role' as const)
          : ('started' as const),
        by: words.get(parent ?? '') ?? 'a credential that leaked',
        at: new Date(issuedAt).toISOString(),
        ...(roleArn === undefined ? {} : { roleArn }),
      },
    ];
  });
}

function keyIn(
  { id: name, holder, account, parent, issuedAt = '', ownerless }: Member,
  words: ReadonlyMap<string, string>,
): Foothold {
  const { region = '', bucket } = ownerless ?? {};
  return {
    ...{ kind: 'key', name, region, account, holder, how: 'made' },
    ...(bucket === undefined ? {} : { bucket }),
    by: words.get(parent ?? '') ?? 'a credential that leaked',
    at: new Date(issuedAt).toISOString(),
  };
}

/** Those of them that may still run with a role: an instance as EC2 shows it, others as long as nothing shows their end. */
export async function stillRunning(
  aws: Account,
  { account: home, exposures }: Pick<Incident, 'account' | 'exposures'>,
  footholds: readonly Foothold[],
): Promise<Foothold[]> {
  // People say of a key that it is gone: they have approved that.
  const gone = exposures.flatMap((it) =>
    it.kind === 'access-key' && it.gone ? [it.accessKeyId] : [],
  );
  const others = footholds.flatMap((it) =>
    it.kind === 'instance' || gone.includes(it.name) ? [] : [{ ...it, unread: NOT_READ[it.kind] }],
  );
  const instances = footholds.filter(({ kind }) => kind === 'instance');
  const looked = await Promise.all(
    instances.slice(0, MOST_LOOKED_AT).map((it) => instanceIfOn(aws, home, it)),
  );
  const unread = `only ${MOST_LOOKED_AT} of the instances that were started are looked at`;
  const rest = instances.slice(MOST_LOOKED_AT).map((it) => ({ ...it, unread }));
  return [...looked.flat(), ...rest, ...others];
}

/** Their roles: AWS hands out sessions of them, whether or not a record shows it. */
export function rolesOfFootholds(footholds: readonly Foothold[]): WantedRole[] {
  return footholds.flatMap(({ kind, name, roleArn, region, how, by }) =>
    roleArn === undefined
      ? []
      : [
          {
            ...{ roleArn, revoke: true },
            reachedBy: `is the role of ${kind} ${name} in ${region}, ${how} by ${by}`,
            reachedFrom: `${kind} ${name} in ${region}`,
          },
        ],
  );
}

async function instanceIfOn(aws: Account, home: string, machine: Foothold): Promise<Foothold[]> {
  const { name, region, account } = machine;
  const there = accountFrom(aws, home, account);
  if (!there) return [{ ...machine, unread: `account ${account} is not in policy/accounts.yaml` }];
  if (!REGION.test(region))
    return [{ ...machine, unread: 'its record does not name a region of AWS' }];
  const looking = findInstance(there, region, name).then((found) => ({ found }));
  const seen = await orUnreadable(`instance ${name}`, looking);
  if ('why' in seen) return [{ ...machine, unread: seen.why }];
  const { state = 'terminated', profileArn, tags } = seen.found ?? {};
  // Staunch refreshes whatever holds a role of the incident: while it does, a thief's machine is without its profile.
  if (RUNNING.includes(state) && profileArn === undefined && tags?.has(TAGS.reattach))
    return [{ ...machine, unread: 'its profile is off for a refresh, by its tag' }];
  // Without a profile it holds nothing; who gives it one later is in CloudTrail, and in the next look.
  if (!RUNNING.includes(state) || profileArn === undefined) return [];
  const profile = profileNameOf(profileArn);
  const role = await orUnreadable(
    `instance profile ${profile}`,
    roleIn(there, profile).then((roleArn) => ({ roleArn })),
  );
  const { roleArn } = 'why' in role ? {} : role;
  return [{ ...machine, profile, ...(roleArn === undefined ? {} : { roleArn }) }];
}
