import type { Account } from '../trail/account.ts';
import { awsNow } from '../aws/aws-clock.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import type { FamilyReading } from '../trail/read-family.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import { HISTORY_MS, earlier } from '../trail/times.ts';
import {
  assumersIn,
  eventsOfRole,
  followedIn,
  lastMintsIn,
  nobodysSessionsIn,
  reachedRolesIn,
  renewalsIn,
} from './family-facts.ts';
import {
  absentIn,
  leftOutIn,
  openedHistories,
  outstanding,
  reachOf,
  unseenIn,
} from './how-far-read.ts';
import type { SeenBehind } from './behind-instances.ts';
import { backByName } from './back-by-name.ts';
import { footholdsIn, rolesOfFootholds, stillRunning } from './footholds.ts';
import { goneNamed, type Records } from './gone-named.ts';
import { findLostInstances } from './gone-instances.ts';
import { goneKey, type LookUp, type LostKey } from './gone-keys.ts';
import type { GoneNamed } from './gone.ts';
import type { KeyFacts, SessionFacts } from './inventory.ts';
import { leakedRoles } from './leaked-roles.ts';
import { madeSince } from './made-since.ts';
import { accountOf, roleKey } from '../domain/names.ts';
import type { SeenKeys } from './observe-keys.ts';
import type { SeenRoles, WantedRole } from './observe-roles.ts';
import type { SeenSshKeys } from './observe-ssh-keys.ts';
import type { SeenUsers } from './observe-users.ts';
import { nearestKeys } from './nearest-keys.ts';
import { leakedSessions } from './leaked-sessions.ts';
import { openWays } from './open-ways.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { useOf } from './use-facts.ts';
import type { FamilyRead } from '../trail/family-read.ts';
import type { SeenTrail } from './seen-trail.ts';
import { undeniedSessionsIn } from './undenied-sessions.ts';

/** What is known before CloudTrail is read. */
interface Named {
  readonly sshKeys: Pick<SeenSshKeys, 'missing'>;
  readonly users: SeenUsers;
  readonly roles: Pick<SeenRoles, 'roles' | 'missing'>;
  readonly behind: SeenBehind;
}

/** What a trace is followed with. */
interface Following {
  readonly seen: SeenKeys;
  /** What the incident or an approved plan names. */
  readonly named: Promise<Named>;
  /** Roles that an approved plan names. */
  readonly approved: readonly string[];
  readonly reading: FamilyReading;
  /** How long CloudTrail is read. */
  readonly seconds: number;
}

// Some questions for each key that IAM did not find.
const LOST_SECONDS = 20;
// Of so many reached roles it is asked what was usual before; of more only what happened since.
const ROLES_WITH_PAST = 10;

/** Reads the family of what leaked, and tells what of it a plan is about. */
export async function followTrail(
  aws: Account,
  incident: Incident,
  { seen, named, approved, reading, seconds }: Following,
): Promise<SeenTrail> {
  const near = await named;
  const { behind } = near;
  const { roles } = near.roles;
  const held = await findLostInstances(aws, incident, { behind, roles, reading });
  // Also those that IAM does not have any more: what their sessions did and minted is followed all the same.
  const arns = [
    ...behind.gone.flatMap(({ roleArns }) => roleArns),
    ...held.roles.flatMap(({ isShown, roleArn }) => (isShown ? [roleArn] : [])),
  ];
  const once = arns.map((roleArn) => ({ roleArn, revoke: true, denials: [] }));
  const family = await reading.read(leakedRoles(incident, [...once, ...roles]), seconds);
  const { traced, window } = family;
  const { sessions, missing } = leakedSessions(family, incident);
  const footholds = await stillRunning(aws, incident, footholdsIn(traced));
  const reached = [
    ...rolesOfFootholds(footholds),
    ...reachedRolesIn(traced).map((role) => ({ ...role, revoke: true })),
    ...rolesOf(sessions),
    ...held.roles,
  ];
  const all = [...new Set([...roles, ...reached].map(({ roleArn }) => roleArn))];
  await askWhoAssumed(all, incident, { family, reading });
  const lookUp = lookUpIn(aws, reading);
  const records = { incident, family, lookUpIn: lookUp, approved };
  const { goneNamed, missing: back } = await findGone(near, records, reading);
  const foundKeys = await findLost(aws, seen.lost, { family, reading, account: incident.account });
  const keyEvents = (id: string) =>
    [...traced.before, ...traced.events].filter(({ credential }) => credential === id);
  const { made, unseen: unlisted } = await madeSince(aws, incident, {
    users: near.users.users,
    keys: [...seen.keys, ...foundKeys],
    traced,
    lookUpIn: lookUp,
  });
  const traces = { home: incident.account, traced, lookUpIn: lookUp };
  const { ways, unseen: notLooked } = await openWays(aws, traces);
  const histories = await openedHistories(incident.account, family, reading);
  return {
    foundKeys,
    nearest: await nearestKeys(
      aws,
      seen.lost.filter((it) => !foundKeys.some((key) => key.accessKeyId === it.accessKeyId)),
    ),
    goneNamed,
    goneInstances: held.gone,
    sessions,
    reached,
    mints: lastMintsIn(traced),
    assumedBy: assumersIn(traced),
    made,
    footholds,
    waysBack: ways,
    uses: [
      ...keysOf(incident).map((id) => useOf(`access key ${id}`, keyEvents(id), window)),
      ...all.map((arn) => useOf(`role ${arn}`, eventsOfRole(family, arn), window)),
    ],
    family: followedIn(family),
    renewals: all.flatMap((arn) => renewalsIn(family, arn)),
    missing: [...missing, ...back],
    unseen: [
      ...nobodysSessionsIn(traced),
      ...undeniedSessionsIn(traced, incident, { users: near.users.users, now: awsNow(aws) }),
      ...unlisted,
      ...notLooked,
      ...unseenIn(family, histories),
      ...seen.keys.flatMap((key) => outstanding(key, family, awsNow(aws))),
    ],
    absent: absentIn(histories),
    leftOut: leftOutIn(histories),
    ...reachOf(family, incident.account, histories),
  };
}

// Who else uses a role is worth a question, and nothing waits for the answer: it leads nowhere.
async function askWhoAssumed(
  roleArns: readonly string[],
  { exposedAt }: Incident,
  { family, reading }: { readonly family: FamilyRead; readonly reading: FamilyReading },
): Promise<void> {
  const { window, assumptions } = family;
  const from = roleArns.length > ROLES_WITH_PAST ? exposedAt : window.from;
  const accounts = [...new Set(roleArns.map(accountOf))];
  await Promise.all(
    accounts.map(async (account) => {
      const arns = roleArns.filter((arn) => accountOf(arn) === account).toSorted();
      const history = await reading.historyOf(account);
      const questions = arns.map((value) => ({
        key: `role ${roleKey(value)}`,
        query: { attribute: 'ResourceName' as const, value, from },
        fits: ({ minted, askedRole }: TrailEvent) =>
          roleKey(minted?.roleArn ?? askedRole ?? '') === roleKey(value),
        found: assumptions.take,
        isAside: true as const,
      }));
      await history?.ask(questions);
    }),
  );
}

// What all of an account's events show of a name, as far back as they go.
function lookUpIn(aws: Connection, reading: FamilyReading): (account: string) => LookUp {
  const from = earlier(awsNow(aws).toISOString(), HISTORY_MS);
  return (account) => async (value) =>
    (await (await reading.historyOf(account))?.look({ attribute: 'ResourceName', value, from })) ??
    [];
}

// Of what the incident names and IAM does not have, and of what has its name today.
async function findGone(
  { sshKeys, users, roles }: Named,
  records: Records,
  { budget }: FamilyReading,
): Promise<{ readonly goneNamed: readonly GoneNamed[]; readonly missing: readonly Missing[] }> {
  budget.extend(LOST_SECONDS);
  const missing = [...roles.missing, ...users.missing, ...sshKeys.missing];
  const [gone, back] = await Promise.all([
    goneNamed(missing, records),
    backByName({ roles: roles.roles, users: users.users }, records),
  ]);
  return { goneNamed: [...gone, ...back.gone], missing: back.missing };
}

// A key that could not be looked up now stays missing, with what was said of it.
async function findLost(
  aws: Connection,
  lost: readonly LostKey[],
  {
    family: { traced },
    reading,
    account,
  }: { readonly family: FamilyRead; readonly reading: FamilyReading; readonly account: string },
): Promise<KeyFacts[]> {
  if (lost.length === 0) return [];
  // What the incident names has its turn, however long the family took.
  reading.budget.extend(LOST_SECONDS);
  const lookUp = lookUpIn(aws, reading)(account);
  const found = await Promise.all(
    lost.map(async (key) => {
      const uses = [...traced.before, ...traced.events].filter(
        ({ credential }) => credential === key.accessKeyId,
      );
      const events = [...uses, ...(await lookUp(key.accessKeyId))];
      const known = goneKey(aws, key, { events, account, lookUp });
      return orUnreadable(
        `access key ${key.accessKeyId}`,
        known.then((it) => it ?? []),
      );
    }),
  );
  return found.flatMap((it) => ('active' in it ? [it] : []));
}

function keysOf({ exposures }: Incident): string[] {
  return exposures.flatMap((it) => (it.kind === 'access-key' ? [it.accessKeyId] : []));
}

function rolesOf(sessions: readonly SessionFacts[]): WantedRole[] {
  return sessions
    .filter(({ principalArn }) => principalArn.includes(':role/'))
    .map(({ principalArn, accessKeyId, scope }) => ({
      roleArn: principalArn,
      revoke: scope === 'role',
      reachedBy: `is the role of session ${accessKeyId ?? 'unknown'}`,
      ...(accessKeyId === undefined ? {} : { reachedFrom: `session ${accessKeyId}` }),
    }));
}
