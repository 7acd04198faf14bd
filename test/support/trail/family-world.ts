import { diceOf, type Dice } from './dice.ts';
import { recordOf, roleActor, userActor, whole, type Actor, type TrailRecord } from './records.ts';

/** A trail in which one credential's family is known. */
export interface FamilyWorld {
  readonly accounts: readonly [string, ...string[]];
  readonly regions: readonly [string, ...string[]];
  readonly exposedAt: Date;
  readonly now: Date;
  /** The long-term key that leaked. */
  readonly root: string;
  /** The truth: the parent of each member of the family, by key id; the root has none. */
  readonly parents: ReadonlyMap<string, string | undefined>;
  /** The truth: how many events each member has. */
  readonly uses: ReadonlyMap<string, number>;
  /** Of the family and of everybody else, in no order. */
  readonly records: readonly TrailRecord[];
}

const ACCOUNTS = ['111122223333', '444455556666', '777788889999'] as const;
const REGIONS = ['us-east-1', 'eu-west-1', 'ap-southeast-2'] as const;
const EXPOSED_AT = new Date('2026-11-20T22:30:00Z');
const NOW = new Date('2026-11-22T09:20:00Z');
const ROLES = 5;

interface World {
  readonly dice: Dice;
  readonly records: TrailRecord[];
  readonly parents: Map<string, string | undefined>;
  readonly uses: Map<string, number>;
}

/** A world by its seed: so many members in the family, so many events of others. */
export function familyWorld(seed: number, { members = 20, decoys = 10_000 } = {}): FamilyWorld {
  const dice = diceOf(seed);
  const world: World = { dice, records: [], parents: new Map(), uses: new Map() };
  const root = userActor(userOf(ACCOUNTS[0], 'ci-deploy', dice), `AKIA${dice.id(16)}`);
  world.parents.set(root.id, undefined);
  const family: Living[] = [{ actor: root, since: EXPOSED_AT }];
  use(world, { actor: root, since: EXPOSED_AT });
  while (family.length < members) {
    // The youngest lead on more often than not: chains get deep.
    const back = dice.chance(0.6)
      ? dice.whole(Math.min(2, family.length))
      : dice.whole(family.length);
    const by = family[family.length - 1 - back];
    if (!by || by.since.getTime() > NOW.getTime() - 3_600_000) continue;
    const child = mint(world, by, true);
    family.push(child);
    use(world, child);
  }
  bystanders(world, decoys);
  // CloudTrail may deliver an event twice.
  const again = world.records.filter(() => dice.chance(0.01));
  return {
    accounts: ACCOUNTS,
    regions: REGIONS,
    exposedAt: EXPOSED_AT,
    now: NOW,
    root: root.id,
    parents: world.parents,
    uses: world.uses,
    records: [...world.records, ...again],
  };
}

interface Living {
  readonly actor: Actor;
  /** From when on it acts. */
  readonly since: Date;
}

// Members mint members, others mint others, in the same ways: only the family is in the truth.
function mint(world: World, { actor, since }: Living, isFamily: boolean): Living {
  const { dice } = world;
  const at = new Date(since.getTime() + 1000 * (1 + dice.whole(1800)));
  const made = make(world, actor, at);
  for (const record of made.records) world.records.push(record);
  if (isFamily) {
    world.parents.set(made.child.id, actor.id);
    world.uses.set(actor.id, (world.uses.get(actor.id) ?? 0) + 1);
  }
  return { actor: made.child, since: at };
}

interface Made {
  readonly child: Actor;
  readonly records: readonly TrailRecord[];
}

function make(world: World, actor: Actor, at: Date): Made {
  const { dice } = world;
  const isUser = actor.identity['type'] === 'IAMUser';
  const isLongTerm = actor.id.startsWith('AKIA');
  if (isLongTerm && dice.chance(0.2)) return userSession(world, actor, at);
  if (isUser && isLongTerm && dice.chance(0.1)) return federated(world, actor, at);
  if (dice.chance(0.15)) return madeKey(world, actor, at);
  return assumed(world, actor, at);
}

function assumed({ dice }: World, actor: Actor, at: Date): Made {
  const account = dice.chance(0.7) ? actor.account : dice.of(ACCOUNTS);
  const role = roleOf(account, dice.whole(ROLES));
  const issued = {
    accessKeyId: `ASIA${dice.id(16)}`,
    sessionName: dice.of(['deploy', 'ops', `s-${dice.whole(1000)}`]),
    issuedAt: at,
  };
  const call = {
    at,
    region: dice.of(REGIONS),
    service: 'sts',
    name: 'AssumeRole',
    request: { roleArn: role.arn, roleSessionName: issued.sessionName },
    response: {
      credentials: credentialsOf(issued.accessKeyId, at, dice),
      assumedRoleUser: {
        assumedRoleId: `${role.id}:${issued.sessionName}`,
        arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${issued.sessionName}`,
      },
    },
    more: {
      resources: [{ accountId: account, type: 'AWS::IAM::Role', ARN: role.arn }],
      ...(account === actor.account ? {} : { sharedEventID: dice.uuid() }),
    },
  };
  const own = recordOf(actor, call, dice);
  const child = roleActor(role, issued);
  if (account === actor.account) return { child, records: [own] };
  const there: TrailRecord = {
    ...own,
    eventID: dice.uuid(),
    recipientAccountId: account,
    userIdentity: {
      type: 'AWSAccount',
      principalId: actor.identity['principalId'],
      accountId: actor.account,
    },
  };
  // Large answers are left out of a record: then only the other account's has the key id.
  const isHalf = dice.chance(0.4);
  return { child, records: [isHalf ? { ...own, responseElements: null } : own, there] };
}

function userSession({ dice }: World, actor: Actor, at: Date): Made {
  const accessKeyId = `ASIA${dice.id(16)}`;
  const call = {
    at,
    region: dice.of(REGIONS),
    service: 'sts',
    name: 'GetSessionToken',
    response: { credentials: credentialsOf(accessKeyId, at, dice) },
  };
  const { userName, principalId } = actor.identity;
  const user = { name: String(userName), id: String(principalId), account: actor.account };
  return { child: userActor(user, accessKeyId, at), records: [recordOf(actor, call, dice)] };
}

function federated({ dice }: World, actor: Actor, at: Date): Made {
  const accessKeyId = `ASIA${dice.id(16)}`;
  const name = `guest-${dice.whole(100)}`;
  const principalId = `${actor.account}:${name}`;
  const call = {
    at,
    region: dice.of(REGIONS),
    service: 'sts',
    name: 'GetFederationToken',
    request: { name },
    response: {
      credentials: credentialsOf(accessKeyId, at, dice),
      federatedUser: { federatedUserId: principalId },
    },
  };
  const identity = {
    type: 'FederatedUser',
    principalId,
    arn: `arn:aws:sts::${actor.account}:federated-user/${name}`,
    accountId: actor.account,
    accessKeyId,
    sessionContext: {
      sessionIssuer: { type: 'IAMUser', userName: String(actor.identity['userName']) },
      attributes: { creationDate: whole(at), mfaAuthenticated: 'false' },
    },
  };
  return {
    child: { id: accessKeyId, account: actor.account, identity },
    records: [recordOf(actor, call, dice)],
  };
}

function madeKey({ dice }: World, actor: Actor, at: Date): Made {
  const user = userOf(actor.account, `svc-${dice.whole(1000)}`, dice);
  const accessKeyId = `AKIA${dice.id(16)}`;
  const call = {
    at,
    // IAM reports to one region.
    region: 'us-east-1',
    service: 'iam',
    name: 'CreateAccessKey',
    request: { userName: user.name },
    response: { accessKey: { accessKeyId, userName: user.name, status: 'Active' } },
  };
  return { child: userActor(user, accessKeyId), records: [recordOf(actor, call, dice)] };
}

const READS = [
  ['s3', 'ListBuckets'],
  ['ec2', 'DescribeInstances'],
  ['iam', 'ListUsers'],
  ['sts', 'GetCallerIdentity'],
  ['secretsmanager', 'GetSecretValue'],
] as const;

// In the same second as its issue at the earliest.
function use(world: World, { actor, since }: Living): void {
  const { dice } = world;
  const times = dice.whole(6);
  for (let n = 0; n < times; n++) world.records.push(read(world, actor, since));
  world.uses.set(actor.id, (world.uses.get(actor.id) ?? 0) + times);
}

function read({ dice }: World, actor: Actor, since: Date): TrailRecord {
  const [service, name] = dice.of(READS);
  const rest = NOW.getTime() - since.getTime() - 1_800_000;
  const at = new Date(since.getTime() + dice.whole(Math.max(1, Math.min(rest, 3_600_000))));
  return recordOf(actor, { at, region: dice.of(REGIONS), service, name }, dice);
}

// Others use the same roles, the same session names and the same moments, and mint chains of their own.
function bystanders(world: World, decoys: number): void {
  const { dice } = world;
  const end = world.records.length + decoys;
  while (world.records.length < end) {
    const account = dice.of(ACCOUNTS);
    const key = userActor(userOf(account, `user-${dice.whole(40)}`, dice), `AKIA${dice.id(16)}`);
    const since = new Date(EXPOSED_AT.getTime() + dice.whole(24 * 3_600_000));
    let living: Living = { actor: key, since };
    for (let depth = dice.whole(4); depth >= 0; depth--) {
      for (let n = dice.whole(12); n >= 0; n--)
        world.records.push(read(world, living.actor, living.since));
      living = mint(world, living, false);
    }
  }
}

function userOf(account: string, name: string, dice: Dice) {
  return { name, account, id: `AIDA${dice.id(16)}` };
}

function roleOf(account: string, number: number) {
  const name = `role-${number}`;
  return {
    name,
    account,
    id: `AROA${account}${name.toUpperCase().replace('-', '')}`,
    arn: `arn:aws:iam::${account}:role/${name}`,
  };
}

// As CloudTrail shows them: the token is there, and the time is written for people.
function credentialsOf(accessKeyId: string, at: Date, dice: Dice) {
  return {
    accessKeyId,
    sessionToken: `TOKEN-${dice.id(40)}`,
    expiration: new Date(at.getTime() + 3_600_000).toLocaleString('en-US', { timeZone: 'UTC' }),
  };
}
