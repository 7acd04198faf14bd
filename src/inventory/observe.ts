import type { Missing } from '../domain/missing.ts';
import { awsNow } from '../aws/aws-clock.ts';
import type { Caller } from '../domain/own-principals.ts';
import type { Connection } from '../aws/connection.ts';
import type { Account } from '../trail/account.ts';
import { familyReadings, type FamilyReadings } from '../trail/read-family.ts';
import type { Incident } from '../domain/incident.ts';
import type { Unseen, WholeInventory } from './inventory.ts';
import { instancesOf } from './held-instances.ts';
import type { Attacher } from './observe-attaching.ts';
import { observeKeys, type SeenKeys } from './observe-keys.ts';
import { asNamed, joinRoles, observeRoles } from './observe-roles.ts';
import { observeSshKeys, withOwners } from './observe-ssh-keys.ts';
import { observePasswords } from './observe-passwords.ts';
import { joinUsers, observeUsers } from './observe-users.ts';
import { inventoryOf, NOTHING_SEEN, type Seen } from './picture.ts';
import { namedRoles } from '../domain/named-roles.ts';
import { principalIdIn, roleKey, userNameOf } from '../domain/names.ts';
import { asWanted, isAmong, presumedIn, wantedRoles, wantedUsers, type Known } from './wanted.ts';
import type { SeenTrail } from './seen-trail.ts';

const NOTHING_KNOWN: Known = {
  roles: [],
  presumedRoles: [],
  users: [],
  owners: [],
  held: [],
  sessions: [],
  made: [],
};

/** What a look begins with, besides the incident. */
export interface ObserveOptions {
  /** A look at the keys that is under way already. */
  readonly keys?: Promise<SeenKeys>;
  readonly known?: Known;
  /** Whether what carries a deny of the incident is looked at, whatever leads to it today. */
  readonly withOwnTraces?: boolean;
  /** What this process has read of CloudTrail already; nothing unless told. */
  readonly readings?: FamilyReadings;
  /** Who is to attach profiles again: the role that applies, unless told. */
  readonly attacher?: Attacher;
  /** How long CloudTrail is read; as long as a plan may take, unless told. */
  readonly seconds?: number;
}

// People wait for a plan: a minute of CloudTrail's two requests a second and region, unless the owners say otherwise.
const PLAN_SECONDS = 60;

/** Reads everything that an incident's exposures touch. Only read-only calls. */
export async function observe(
  aws: Account,
  incident: Incident,
  caller: Caller,
  options?: ObserveOptions,
): Promise<WholeInventory> {
  return (await observeWithTrail(aws, incident, caller, options)).inventory;
}

/** The same, with all that CloudTrail showed. */
export async function observeWithTrail(
  aws: Account,
  incident: Incident,
  caller: Caller,
  { keys: looking = observeKeys(aws, incident.exposures), ...options }: ObserveOptions = {},
): Promise<{ readonly inventory: WholeInventory; readonly trail: SeenTrail }> {
  const keys = await looking;
  const seen = { keys, ...(await observeReach(aws, incident, { ...options, keys }).all()) };
  const inventory = inventoryOf({ caller, now: awsNow(aws) }, incident, seen);
  return { inventory, trail: seen.trail };
}

type Near = Pick<Seen, 'sshKeys' | 'passwords' | 'users' | 'roles' | 'behind'>;

/** What an incident reaches beyond its keys, as it comes to be known. */
interface Reaching {
  /** What the incident or an approved plan names. */
  readonly near: Promise<Near>;
  /** With the instances that hold those roles. */
  readonly held: Promise<Near & Pick<Seen, 'instances'>>;
  /** With what CloudTrail shows was reached from there, which is read from then on: this may take minutes. */
  readonly all: () => Promise<Omit<Seen, 'keys'>>;
}

interface ReachOptions extends Omit<ObserveOptions, 'keys'> {
  readonly keys: SeenKeys;
  /** Nothing large is loaded before this is over. */
  readonly urgent?: Promise<unknown>;
}

/**
 * Looks at users, roles, instances and CloudTrail. EC2's client is large: it is loaded only when there is
 * something to ask it, and not before what is `urgent` is over.
 */
export function observeReach(aws: Account, incident: Incident, options: ReachOptions): Reaching {
  const { keys, known = NOTHING_KNOWN, urgent = Promise.resolve() } = options;
  const { attacher = 'apply-role' } = options;
  const { readings = familyReadings(), seconds = aws.trailSeconds ?? PLAN_SECONDS } = options;
  const near = observeNear(aws, incident, { withOwnTraces: false, ...options, known, urgent });
  const held = near.then(async (seen) => {
    const roles = seen.roles.roles;
    await urgent;
    return { ...seen, instances: await instancesOf(aws, { incident, attacher }, roles) };
  });
  const all = async () => {
    await urgent;
    const { followTrail } = await import('./follow-trail.ts');
    const reading = readings.of(aws, incident);
    const following = { seen: keys, named: near, approved: known.roles, reading, seconds };
    const [seen, trail] = await Promise.all([held, followTrail(aws, incident, following)]);
    const presumed = presumedIn(incident, known);
    return observeFar(aws, incident, { ...seen, presumed, attacher }, trail);
  };
  // Whoever waits for them hears of a failure; until then nobody has to.
  for (const promise of [near, held]) promise.catch(() => undefined);
  return { near, held, all };
}

async function observeNear(
  aws: Account,
  incident: Incident,
  {
    keys,
    known,
    urgent,
    withOwnTraces,
  }: Required<Pick<ReachOptions, 'keys' | 'known' | 'urgent' | 'withOwnTraces'>>,
): Promise<Near> {
  const named = namedRoles(incident);
  const own = await ownTraces(aws, incident, withOwnTraces);
  known = {
    ...known,
    roles: [...known.roles, ...own.roles],
    users: [...known.users, ...own.users.map((user) => ({ user }))],
  };
  const [sshKeys, passwords, users, roles, behind] = await Promise.all([
    observeSshKeys(aws, incident.exposures, known.owners),
    observePasswords(aws, incident.exposures, known.owners),
    observeUsers(aws, wantedUsers(incident, keys, known), incident),
    observeRoles(aws, [...wantedRoles(named, known)], incident),
    urgent.then(() => behindInstances(aws, incident, { named, held: known.held })),
  ]);
  const isBehind = (arn: string): boolean => behind.wanted.some(({ roleArn }) => roleArn === arn);
  const more = behind.wanted.filter(
    ({ roleArn }) => !roles.roles.some((role) => role.roleArn === roleArn),
  );
  const rest = await observeRoles(aws, more, incident);
  const missing = [...behind.missing, ...own.missing];
  const marked = roles.roles.map((role) => (isBehind(role.roleArn) ? asNamed(role) : role));
  const all = joinRoles({ ...roles, roles: marked }, rest, { ...NOTHING_SEEN.roles, missing });
  return {
    sshKeys: withOwners(sshKeys, users),
    passwords,
    users,
    roles: all,
    behind: behind.behind,
  };
}

// Whatever carries a deny of this incident, found in AWS itself: for the way back, and because what was denied once
// stays in the family when CloudTrail has forgotten what led to it.
async function ownTraces(
  aws: Connection,
  incident: Incident,
  isWanted: boolean,
): Promise<{
  readonly roles: readonly string[];
  readonly users: readonly string[];
  readonly missing: readonly Missing[];
}> {
  const isContained = incident.state === 'contained';
  if (isContained && !isWanted) return { roles: [], users: [], missing: [] };
  const { observeOwnTraces } = await import('./observe-own-traces.ts');
  const traces = await observeOwnTraces(aws, incident);
  const { missing } = traces;
  const principalArns = isContained ? traces.wholeArns : traces.principalArns;
  const users = principalArns.filter((arn) => arn.includes(':user/')).map(userNameOf);
  return { users, roles: principalArns.filter((arn) => arn.includes(':role/')), missing };
}

async function behindInstances(
  aws: Connection,
  incident: Incident,
  { named, held }: { readonly named: readonly string[]; readonly held: Known['held'] },
) {
  if (!incident.exposures.some(({ kind }) => kind === 'instance'))
    return { wanted: [], missing: [], behind: NOTHING_SEEN.behind };
  const { rolesBehind } = await import('./behind-instances.ts');
  const { roleArns, missing, behind } = await rolesBehind(aws, incident.exposures, held);
  const fresh = [...new Set(roleArns)].filter((arn) => !named.includes(arn));
  return { wanted: fresh.map((roleArn) => ({ roleArn, revoke: true })), missing, behind };
}

// What CloudTrail leads to is looked at like everything else, unless it was already.
async function observeFar(
  aws: Account,
  incident: Incident,
  near: Near &
    Pick<Seen, 'instances'> & { readonly presumed: readonly string[]; readonly attacher: Attacher },
  trail: SeenTrail,
): Promise<Omit<Seen, 'keys'>> {
  // A role that is revoked as a whole stays so; what the incident names comes last.
  const reached = [...trail.reached].sort((a, b) => Number(a.revoke) - Number(b.revoke));
  const all = new Map(reached.map((role) => [roleKey(role.roleArn), role]));
  const known = near.roles.roles.map((role) => {
    const led = all.get(roleKey(role.roleArn));
    const isSure = role.revoke && !near.presumed.includes(role.roleArn);
    return led?.isShown ? asNamed(role) : { ...role, revoke: isSure || led?.revoke === true };
  });
  const fresh = [...all.values()].filter(
    ({ roleArn }) => !known.some((role) => roleKey(role.roleArn) === roleKey(roleArn)),
  );
  const userSessions = trail.sessions.filter(({ principalArn }) => principalArn.includes(':user/'));
  const users = userSessions.map(({ principalArn, userId, scope }) => ({
    user: userNameOf(principalArn),
    ...principalIdIn(userId),
    deny: scope === 'role',
  }));
  const owners = trail.foundKeys.flatMap(({ user, userGone }) =>
    userGone ? [] : [{ user, deny: true }],
  );
  const newUsers = [...owners, ...users].filter((wanted) => !isAmong(near.users.users, wanted));
  const [roles, more] = await Promise.all([
    observeRoles(aws, fresh, incident),
    observeUsers(aws, asWanted(newUsers), incident),
  ]);
  const instances = await instancesOf(aws, { incident, ...near }, roles.roles);
  return {
    trail,
    sshKeys: near.sshKeys,
    passwords: near.passwords,
    behind: near.behind,
    users: joinUsers(near.users, more),
    roles: joinRoles({ ...near.roles, roles: known }, roles),
    instances: {
      instances: [...near.instances.instances, ...instances.instances],
      attaching: [...(near.instances.attaching ?? []), ...(instances.attaching ?? [])],
      unseen: eachOnce([...near.instances.unseen, ...instances.unseen]),
    },
  };
}

// What did not answer the first time seldom does the second.
function eachOnce(unseen: readonly Unseen[]): Unseen[] {
  return [...new Map(unseen.map((it) => [it.what, it])).values()];
}
