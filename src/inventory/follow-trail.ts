import { awsNow } from '../aws/aws-clock.ts';
import { connectionTo, type Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import { assumes } from '../trail/records/assumption.ts';
import { isOwnSid, latestCutoff } from './denials.ts';
import { goneKey, type LookUp, type LostKey } from './gone-keys.ts';
import type { KeyFacts, Missing, RoleFacts, SessionFacts, Unseen, Use } from './inventory.ts';
import { observeKeys, type SeenKeys } from './observe-keys.ts';
import { accountOf } from './names.ts';
import type { WantedRole } from './observe-roles.ts';
import { observeSessions } from './observe-sessions.ts';
import {
  mintsIn,
  trace,
  type Credential,
  type Followed,
  type MadeKey,
  type Traced,
} from './trace.ts';
import {
  DELIVERY_MS,
  HISTORY_MS,
  LONGEST_ROLE_SESSION_MS,
  USUAL_MS,
  earlier,
} from '../trail/times.ts';
import { openTrail, type Trail } from '../trail/sources/event-history.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import { orUnreadable } from './unreadable.ts';
import { useOf } from './uses.ts';

/** What CloudTrail shows that an incident reaches. */
export interface SeenTrail {
  /** Keys that IAM alone did not find: gone, or known by their users' lists. */
  readonly foundKeys: readonly KeyFacts[];
  readonly sessions: readonly SessionFacts[];
  readonly reached: readonly WantedRole[];
  readonly mints: Readonly<Record<string, string>>;
  readonly madeKeys: readonly MadeKey[];
  readonly uses: readonly Use[];
  /** What leaked and all that came from it, with what it did. */
  readonly family: readonly Followed[];
  /** Sessions that EC2 handed to instances of the roles concerned. */
  readonly renewals: readonly Renewal[];
  readonly missing: readonly Missing[];
  readonly unseen: readonly Unseen[];
  readonly absent: readonly Unseen[];
  /** From when on the sources of the incident's account reach. ISO 8601. */
  readonly from?: string;
  /** Not looked at, because the owners say so. */
  readonly leftOut: readonly Unseen[];
}

/** EC2's own AssumeRole for an instance. */
export interface Renewal {
  readonly instanceId: string;
  readonly roleArn: string;
  readonly at: string;
}

// Twice what AWS says is on the safe side.
const LATEST_DELIVERY_MS = 2 * DELIVERY_MS;
// IAM tells the last use to the minute or so.
const MINUTE_MS = 60_000;

/** Resolves leaked sessions and follows everything that leaked through what it minted. */
export async function followTrail(
  aws: Connection,
  incident: Incident,
  { seen, named }: { seen: SeenKeys; named: Promise<readonly RoleFacts[]> },
): Promise<SeenTrail> {
  const trails = trailsOf(aws, incident.account);
  const home = await trails(incident.account);
  if (!home) throw new Error('the incident’s own account always has a connection');
  const { exposedAt } = incident;
  const [{ sessions, missing }, roles] = await Promise.all([
    observeSessions(home, incident),
    named,
  ]);
  const usual = earlier(exposedAt, USUAL_MS);
  // A role of another account is assumed there; only what came from here is in our own history too.
  const assumptions = async (roleArn: string): Promise<readonly TrailEvent[]> => {
    const there = (await trails(accountOf(roleArn))) ?? home;
    return there.look({ attribute: 'ResourceName', value: roleArn, from: usual });
  };
  const ofRoles = await Promise.all(
    roles.filter(({ revoke }) => revoke).map((role) => heldBy(role, incident, assumptions)),
  );
  const ofConsoles = await consoleSessions(home, incident);
  const traced = await trace([...rootsOf(incident), ...ofConsoles, ...ofRoles.flat()], {
    trailOf: trails,
    exposedAt,
    // A session has no past before the exposure that would tell what is usual.
    from: ({ accessKeyId }) => (accessKeyId.startsWith('AKIA') ? usual : exposedAt),
  });
  const reached = [
    ...traced.roles.map((role) => ({ ...role, revoke: true })),
    ...rolesOf(sessions),
  ];
  const all = [...new Set([...roles, ...reached].map(({ roleArn }) => roleArn))];
  const ofKeys = keysOf(incident).map((id) =>
    useOf(`access key ${id}`, traced.followed.get(id)?.events ?? [], exposedAt),
  );
  const usesOfRoles = await Promise.all(
    all.map(async (roleArn) =>
      useOf(`role ${roleArn}`, await eventsOf(roleArn, traced, assumptions), exposedAt),
    ),
  );
  const foundKeys = await findLost(aws, seen.lost, { home, traced, account: incident.account });
  const byAccount = await trails.opened();
  const opened = byAccount.map(([, trail]) => trail);
  return {
    foundKeys,
    sessions,
    reached,
    mints: traced.mints,
    madeKeys: await stillOn(aws, incident, traced.madeKeys),
    uses: [...ofKeys, ...usesOfRoles],
    family: [...traced.followed.values()],
    renewals: (
      await Promise.all(all.map(async (arn) => renewalsIn(await assumptions(arn), arn)))
    ).flat(),
    missing,
    unseen: [
      ...opened.flatMap((trail) => trail.unseen()),
      ...traced.unseen,
      ...seen.keys.flatMap((key) => outstanding(key, traced, awsNow(aws))),
    ],
    absent: opened.flatMap(absenceOf),
    from: earlier(awsNow(aws).toISOString(), HISTORY_MS),
    leftOut: byAccount.flatMap(([account, trail]) => leftOutOf(account, trail)),
  };
}

// A key that could not be looked up now stays missing, with what was said of it.
async function findLost(
  aws: Connection,
  lost: readonly LostKey[],
  {
    home,
    traced,
    account,
  }: { readonly home: Trail; readonly traced: Traced; readonly account: string },
): Promise<KeyFacts[]> {
  const from = earlier(awsNow(aws).toISOString(), HISTORY_MS);
  const lookUp: LookUp = (value) => home.look({ attribute: 'ResourceName', value, from });
  const found = await Promise.all(
    lost.map(async (key) => {
      const uses = traced.followed.get(key.accessKeyId)?.events ?? [];
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

// What is off, gone or named by the incident needs nobody any more.
async function stillOn(
  aws: Connection,
  { exposures }: Incident,
  made: readonly MadeKey[],
): Promise<MadeKey[]> {
  const named = exposures.flatMap((it) => (it.kind === 'access-key' ? [it.accessKeyId] : []));
  const others = made.filter(({ accessKeyId }) => !named.includes(accessKeyId));
  const wanted = others.map(({ accessKeyId }) => ({ kind: 'access-key' as const, accessKeyId }));
  const { keys, missing } = await observeKeys(aws, wanted);
  const off = keys.flatMap(({ active, accessKeyId }) => (active ? [] : [accessKeyId]));
  const gone = missing.flatMap(({ what, why }) => (why.startsWith('no user') ? [what] : []));
  return others.filter(
    ({ accessKeyId }) => !off.includes(accessKeyId) && !gone.includes(`access key ${accessKeyId}`),
  );
}

function renewalsIn(events: readonly TrailEvent[], roleArn: string): Renewal[] {
  return events.flatMap(({ by, minted, time }) =>
    by.service === 'ec2.amazonaws.com' && minted?.sessionName !== undefined
      ? [{ instanceId: minted.sessionName, roleArn, at: time }]
      : [],
  );
}

// IAM knows of a use at once, CloudTrail 5 to 15 minutes later: a use of STS may have minted something.
function outstanding(
  { accessKeyId, lastUsed }: KeyFacts,
  { followed }: Traced,
  now: Date,
): Unseen[] {
  if (lastUsed?.service !== 'sts') return [];
  // What has not arrived by then is too old for the event history, or came from elsewhere.
  if (now.getTime() - Date.parse(lastUsed.at) > LATEST_DELIVERY_MS) return [];
  const events = followed.get(accessKeyId)?.events ?? [];
  const isThere = events.some(
    ({ call, time }) =>
      call.startsWith('sts ') && Date.parse(time) >= Date.parse(lastUsed.at) - MINUTE_MS,
  );
  if (isThere) return [];
  return [
    {
      what: `what access key ${accessKeyId} asked of STS last`,
      why: `at ${lastUsed.at} has not arrived in CloudTrail: it may have minted a session. Plan again in 15 minutes`,
    },
  ];
}

function keysOf({ exposures }: Incident): string[] {
  return exposures.flatMap((it) => (it.kind === 'access-key' ? [it.accessKeyId] : []));
}

function rootsOf({ exposures, account }: Incident): Credential[] {
  return exposures.flatMap((it) => {
    if (it.kind === 'access-key') {
      return [{ accessKeyId: it.accessKeyId, what: `access key ${it.accessKeyId}`, account }];
    }
    if (it.kind !== 'session') return [];
    return [{ accessKeyId: it.accessKeyId, what: `session ${it.accessKeyId}`, account }];
  });
}

// Whoever signs in with a password gets temporary credentials: the user's own, with a key id of their own.
async function consoleSessions(
  home: Trail,
  { exposures, exposedAt, account }: Incident,
): Promise<Credential[]> {
  const users = exposures.flatMap((it) => (it.kind === 'console-password' ? [it.user] : []));
  const found = await Promise.all(
    users.map(async (user) => {
      const query = { attribute: 'Username', value: user, from: exposedAt } as const;
      const events = await home.look(query);
      const ids = events.flatMap(({ by }) => (by.user === user ? (by.accessKeyId ?? []) : []));
      const sessions = [...new Set(ids)].filter((id) => id.startsWith('ASIA'));
      return sessions.map((accessKeyId) => ({
        accessKeyId,
        what: `session ${accessKeyId} of user ${user}`,
        holder: `console password of user ${user}`,
        account,
        issuedAt: exposedAt,
      }));
    }),
  );
  return found.flat();
}

// The sessions of a role that leaked as a whole; of an instance's role only the instance's own. Those minted
// after this incident's cutoff are the good ones.
async function heldBy(
  { roleArn, denials }: RoleFacts,
  { name, exposures, exposedAt, account }: Incident,
  assumptions: (roleArn: string) => Promise<readonly TrailEvent[]>,
): Promise<Credential[]> {
  const whole = exposures.some((it) => it.kind === 'role' && it.roleArn === roleArn);
  const instances = exposures.flatMap((it) => (it.kind === 'instance' ? [it.instanceId] : []));
  if (!whole && instances.length === 0) return [];
  const since = earlier(exposedAt, LONGEST_ROLE_SESSION_MS);
  const own = denials.filter(({ sid, userId }) => isOwnSid(name, sid) && userId === undefined);
  const cutoff = latestCutoff(own);
  return mintsIn(await assumptions(roleArn), since)
    .filter(({ time }) => cutoff === undefined || Date.parse(time) < cutoff.getTime())
    .filter(({ minted }) => whole || instances.includes(minted.sessionName ?? ''))
    .map(({ minted: { accessKeyId }, time }) => ({
      accessKeyId,
      what: `session ${accessKeyId} of role ${roleArn}`,
      holder: `role ${roleArn}`,
      account,
      issuedAt: time,
    }));
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

// Who assumed it, and what those of its sessions did that were followed.
async function eventsOf(
  roleArn: string,
  traced: Traced,
  assumptions: (roleArn: string) => Promise<readonly TrailEvent[]>,
): Promise<TrailEvent[]> {
  const assumed = (await assumptions(roleArn)).filter(assumes);
  const minted = new Set(assumed.flatMap(({ minted: it }) => it?.accessKeyId ?? []));
  // Being assumed is not a use of STS by the role.
  const as = assumed.map((event) => ({ ...event, call: 'AssumeRole' }));
  return [...as, ...[...minted].flatMap((id) => traced.followed.get(id)?.events ?? [])];
}

function trailsOf(aws: Connection, home: string) {
  const trails = new Map<string, Promise<Trail>>();
  const trailOf = (account: string): Promise<Trail | undefined> => {
    const there = connectionTo(aws, home, account);
    if (!there) return Promise.resolve(undefined);
    const trail = trails.get(account) ?? openTrail(there);
    trails.set(account, trail);
    return trail;
  };
  return Object.assign(trailOf, {
    opened: () =>
      Promise.all([...trails].map(async ([account, trail]) => [account, await trail] as const)),
  });
}

function leftOutOf(account: string, { leftOut, withoutInstances }: Trail): Unseen[] {
  const why = `policy/accounts.yaml leaves this out for account ${account}`;
  return [
    { what: 'instances', regions: withoutInstances },
    { what: 'CloudTrail', regions: leftOut },
  ].flatMap(({ what, regions }) =>
    regions.length > 0 ? [{ what: `${what} in ${regions.join(', ')}`, why }] : [],
  );
}

function absenceOf(trail: Trail): Unseen[] {
  const regions = trail.absent();
  if (regions.length === 0) return [];
  return [
    {
      what: 'what the credentials minted',
      why: `is not looked for: this endpoint has no event history (${regions.length} of ${trail.regions.length} regions)`,
    },
  ];
}
