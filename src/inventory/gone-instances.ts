import { awsNow } from '../aws/aws-clock.ts';
import type { Connection } from '../aws/connection.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { roleIn } from '../aws/roles.ts';
import { lookupPage } from '../aws/trail.ts';
import type { Incident } from '../domain/incident.ts';
import { roleKey } from '../domain/names.ts';
import type { Account } from '../trail/account.ts';
import type { Budget } from '../trail/budget.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import { parseEvent } from '../trail/records/read-event.ts';
import type { EventHistory } from '../trail/sources/event-history.ts';
import type { FamilyReading } from '../trail/read-family.ts';
import { earlier, HISTORY_MS, LONGEST_EC2_SESSION_MS } from '../trail/times.ts';
import type { LostInstance, SeenBehind } from './behind-instances.ts';
import type { GoneInstance } from './gone.ts';
import type { WantedRole } from './observe-roles.ts';

/** What CloudTrail shows of instances that EC2 no longer shows with a role. */
export interface FoundInstances {
  readonly gone: readonly GoneInstance[];
  /** Their roles. */
  readonly roles: readonly WantedRole[];
}

/** What is known before CloudTrail is read. */
interface LostOptions {
  readonly behind: SeenBehind;
  /** Roles that the incident, an approved plan or a deny names: EC2 may have handed one of them out. */
  readonly roles: readonly { readonly roleArn: string }[];
  readonly reading: Pick<FamilyReading, 'budget' | 'historyOf'>;
}

// Some questions for each.
const SECONDS = 20;

/**
 * The roles of lost instances, as AWS itself wrote them down: EC2's own AssumeRole in the instance's name, or that it was
 * started with a profile or given one. The name of a session alone proves nothing, for anybody who may assume a role chooses
 * it: such a role is reached, and is the instance's only where all that EC2 assumed was read and shows no other. Comes
 * before the family is read: what the sessions of these roles did is part of it.
 */
export async function findLostInstances(
  aws: Account,
  { account, exposedAt }: Incident,
  { behind: { lost, gone }, roles, reading: { budget, historyOf } }: LostOptions,
): Promise<FoundInstances> {
  // What people named or approved needs no proof.
  const left = lost.filter((it) => !gone.some(({ instanceId }) => instanceId === it.instanceId));
  if (left.length === 0) return NOTHING;
  budget.extend(SECONDS);
  const history = await historyOf(account);
  if (!history) return NOTHING;
  const known = roles.map(({ roleArn }) => roleArn);
  const now = awsNow(aws).toISOString();
  const looking = { history, budget, now, exposedAt, known };
  const found = await Promise.all(left.map((it) => findOne(aws, it, looking)));
  return { gone: found.flatMap((it) => it.gone), roles: found.flatMap((it) => it.roles) };
}

/** With what it is looked for. */
interface Looking {
  readonly history: EventHistory;
  readonly budget: Budget;
  readonly now: string;
  readonly exposedAt: string;
  readonly known: readonly string[];
}

/** A role that an instance held at a moment, and what shows it. */
interface Held {
  readonly roleArn: string;
  readonly at: string;
  readonly shown: string;
}

const NOTHING: FoundInstances = { gone: [], roles: [] };

async function findOne(
  aws: Connection,
  lost: LostInstance,
  looking: Looking,
): Promise<FoundInstances> {
  const { history, now, exposedAt, known } = looking;
  const { instanceId } = lost;
  const from = earlier(now, HISTORY_MS);
  const [about, by] = await Promise.all([
    history.look({ attribute: 'ResourceName', value: instanceId, from }),
    history.look({ attribute: 'Username', value: instanceId, from }),
  ]);
  const profiles = await ofProfiles(aws, instanceId, about);
  const named = by.flatMap((event) => ofSessionName(instanceId, event));
  const candidates = distinctRoles([...known, ...named.map(({ roleArn }) => roleArn)]);
  const assumed = await Promise.all(
    candidates
      .slice(0, MOST_CANDIDATES)
      .map((value) => history.look({ attribute: 'ResourceName', value, from })),
  );
  const handed = assumed.flat().flatMap((event) => ofEc2(instanceId, event));
  const proven = atTheTime([...profiles, ...handed], exposedAt);
  if (proven.length > 0) return goneWith(lost, proven, true);
  const swept = await sweep(aws, lost, looking);
  if (swept.held.length > 0) return goneWith(lost, atTheTime(swept.held, exposedAt), true);
  return named.length > 0 && swept.isWhole ? goneWith(lost, named, false) : reachedBy(lost, named);
}

// A thief can make sessions of many roles by the name of one instance.
const MOST_CANDIDATES = 20;

function goneWith(lost: LostInstance, held: readonly Held[], isProven: boolean): FoundInstances {
  const { instanceId, region } = lost;
  const roleArns = distinctRoles(held.map(({ roleArn }) => roleArn));
  const newest = held.reduce((a, b) => (a.at > b.at ? a : b));
  const gone = `CloudTrail shows ${newest.shown} at ${newest.at}`;
  return {
    gone: [{ instanceId, region, roleArns, gone }],
    roles: isProven
      ? roleArns.map((roleArn) => ({ roleArn, revoke: true, isShown: true as const }))
      : reachedBy(lost, held).roles,
  };
}

function reachedBy({ instanceId }: LostInstance, held: readonly Held[]): FoundInstances {
  const roles = distinctRoles(held.map(({ roleArn }) => roleArn)).map((roleArn) => ({
    ...{ roleArn, revoke: true },
    reachedBy: `has sessions that are called like instance ${instanceId}, which is gone`,
    reachedFrom: `instance ${instanceId}`,
  }));
  return { gone: [], roles };
}

// What it held when the leak began, and since then.
function atTheTime(held: readonly Held[], exposedAt: string): Held[] {
  const since = earlier(exposedAt, LONGEST_EC2_SESSION_MS);
  const newestFirst = held.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const before = newestFirst.find(({ at }) => at < since);
  return [...newestFirst.filter(({ at }) => at >= since), ...(before ? [before] : [])];
}

async function ofProfiles(
  aws: Connection,
  instanceId: string,
  events: readonly TrailEvent[],
): Promise<Held[]> {
  const records = events.flatMap(({ held = [], error, time, call }) =>
    held.flatMap((it) =>
      error === undefined && it.instanceId === instanceId
        ? [{ profile: it.profile, at: new Date(time).toISOString(), call }]
        : [],
    ),
  );
  const roles = await Promise.all(
    records.map(({ profile }) => roleIn(aws, profile).catch(ifUnread)),
  );
  return records.flatMap(({ profile, at, call }, n) => {
    const roleArn = roles[n];
    return roleArn === undefined ? [] : [{ roleArn, at, shown: `${call} with profile ${profile}` }];
  });
}

// One source of several: what the others show counts all the same.
function ifUnread(error: unknown): undefined {
  if (!isAwsProblem(error)) throw error;
}

function ofSessionName(instanceId: string, { by, time }: TrailEvent): Held[] {
  const { roleArn, userId } = by;
  if (roleArn === undefined || userId?.endsWith(`:${instanceId}`) !== true) return [];
  const shown = `calls by a session of role ${roleArn} that is called like it`;
  return [{ roleArn, at: new Date(time).toISOString(), shown }];
}

const EC2 = /^ec2\.amazonaws\.com(\.cn)?$/;

// AWS alone writes that it was EC2 that asked.
function ofEc2(instanceId: string, { by, call, minted, error, time }: TrailEvent): Held[] {
  if (error !== undefined || call !== 'sts AssumeRole' || !EC2.test(by.service ?? '')) return [];
  if (minted?.roleArn === undefined || minted.sessionName !== instanceId) return [];
  const { roleArn } = minted;
  const at = new Date(time).toISOString();
  return [{ roleArn, at, shown: `that EC2 handed it a session of role ${roleArn}` }];
}

// Two thousand assumptions: twenty seconds of CloudTrail's two requests a second.
const MOST_PAGES = 40;

// Where nothing names the role, whatever was assumed in the region at the time is read, newest first.
async function sweep(
  aws: Connection,
  { instanceId, region }: LostInstance,
  { budget, exposedAt }: Looking,
): Promise<{ readonly held: readonly Held[]; readonly isWhole: boolean }> {
  const from = earlier(exposedAt, LONGEST_EC2_SESSION_MS);
  const query = { attribute: 'EventName', value: 'AssumeRole', from } as const;
  let token: string | undefined;
  try {
    for (let pages = 0; pages < MOST_PAGES && !budget.isSpent(); pages++) {
      const page = await budget.within((stop) => lookupPage(aws, region, { query, token, stop }));
      const held = page.events
        .map((text) => parseEvent(text))
        .flatMap((event) => ('malformed' in event ? [] : ofEc2(instanceId, event)));
      if (held.length > 0 || page.next === undefined) return { held, isWhole: true };
      token = page.next;
    }
  } catch (error) {
    ifUnread(error);
  }
  return { held: [], isWhole: false };
}

function distinctRoles(arns: readonly string[]): string[] {
  return [...new Map(arns.map((arn) => [roleKey(arn), arn])).values()];
}
