import type { ReachedRole, Unseen } from './inventory.ts';
import { accountOf, roleKey } from './names.ts';
import type { Trail } from '../trail/sources/event-history.ts';
import type { TrailEvent } from '../trail/records/event.ts';

/** A credential whose uses are followed. */
export interface Credential {
  readonly accessKeyId: string;
  /** In words, for instance `access key AKIA…`. */
  readonly what: string;
  /** What it was handed to, by its full name; the credential itself unless told. */
  readonly holder?: string;
  /** Account in whose event history its uses stand. */
  readonly account: string;
  /** When it was handed out; absent for long-term keys. ISO 8601. */
  readonly issuedAt?: string;
}

/** A credential that was followed, and what it did. */
export interface Followed extends Credential {
  readonly events: readonly TrailEvent[];
  /** False where its account is not configured: what it did is not known. */
  readonly read: boolean;
}

/** Everything that was minted, directly or not, from the credentials that leaked. */
export interface Traced {
  readonly roles: readonly ReachedRole[];
  /** When a session of a role was last minted, ISO 8601, by the role's ARN. */
  readonly mints: Readonly<Record<string, string>>;
  /** Long-term keys that were made since the exposure. */
  readonly madeKeys: readonly MadeKey[];
  /** Each credential followed, by its key id. */
  readonly followed: ReadonlyMap<string, Followed>;
  readonly unseen: readonly Unseen[];
}

/** A long-term key that something that leaked made: it outlives everything that is denied. */
export interface MadeKey {
  readonly accessKeyId: string;
  readonly user: string;
  /** In words. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface TraceOptions {
  /** The event history of an account; undefined where it is not configured. */
  readonly trailOf: (account: string) => Promise<Trail | undefined>;
  /** Minted before it: not by whoever found the leak. ISO 8601. */
  readonly exposedAt: string;
  /** From when uses are read, ISO 8601: earlier than the exposure, to know what is usual. */
  readonly from: (credential: Credential) => string;
}

// What hands out sessions of the caller itself.
const OWN_SESSIONS = ['sts GetSessionToken', 'sts GetFederationToken'];
// Each costs half a second a region. Whoever mints in a loop must not keep the plan from ending: three minutes
// of it are the most that a responder should wait.
const CHILDREN_FOLLOWED = 200;
const DESCENDANTS_FOLLOWED = 360;

/**
 * Follows credentials breadth first through what they minted (`responseElements.credentials.accessKeyId`).
 * Read-only: two requests a second and region is all that CloudTrail gives.
 */
export async function trace(roots: readonly Credential[], options: TraceOptions): Promise<Traced> {
  const followed = new Map<string, Followed>();
  const roles = new Map<string, ReachedRole>();
  const lastMints = new Map<string, string>();
  const unseen: Unseen[] = [];
  const madeKeys: MadeKey[] = [];
  let level = distinct(roots, followed);
  while (level.length > 0) {
    const seen = await Promise.all(level.map((it) => usesOf(it, options)));
    const next: Credential[] = [];
    for (const it of seen) {
      const { events } = it;
      followed.set(it.accessKeyId, it);
      const mints = mintsIn(events, options.exposedAt);
      for (const roleArn of askedIn(events, options.exposedAt)) {
        const key = roleKey(roleArn);
        if (!roles.has(key)) roles.set(key, { roleArn, ...reachedThrough(it) });
        unseen.push({
          what: `a session of role ${roleArn}`,
          why: 'its record has no key id to follow',
        });
      }
      const made = keysMadeIn(events, it, options.exposedAt);
      madeKeys.push(...made);
      next.push(...made.map((key) => keyOf(key, it)));
      for (const { minted, time, call } of mints) {
        const { roleArn } = minted;
        if (roleArn === undefined) {
          if (!OWN_SESSIONS.includes(call)) unseen.push(unknownMint(it, minted.accessKeyId, call));
          continue;
        }
        const at = new Date(time).toISOString();
        const key = roleKey(roleArn);
        if (at > (lastMints.get(key) ?? '')) lastMints.set(key, at);
        if (roles.has(key)) continue;
        roles.set(key, { roleArn, ...reachedThrough(it) });
      }
      next.push(...mints.slice(0, CHILDREN_FOLLOWED).map((mint) => childOf(it, mint)));
      if (mints.length > CHILDREN_FOLLOWED) unseen.push(notFollowed(it, mints.length));
    }
    // One session of each role first: they are what leads further.
    level = distinct(oneOfEachFirst(next), followed);
    const room = roots.length + DESCENDANTS_FOLLOWED - followed.size;
    if (level.length > room) {
      unseen.push(tooMany(level.length - room));
      level = level.slice(0, room);
    }
  }
  return {
    roles: [...roles.values()],
    mints: Object.fromEntries(lastMints),
    madeKeys,
    followed,
    unseen,
  };
}

function holderOf({ holder, what }: Credential): string {
  return holder ?? what;
}

function reachedThrough(credential: Credential): Omit<ReachedRole, 'roleArn'> {
  return {
    reachedBy: `was assumed by ${credential.what}`,
    reachedFrom: holderOf(credential),
  };
}

interface Mint extends TrailEvent {
  readonly minted: NonNullable<TrailEvent['minted']>;
}

/** Events that handed out a credential at or after a moment, newest first. */
export function mintsIn(events: readonly TrailEvent[], since: string): Mint[] {
  return events
    .filter((event): event is Mint => event.minted !== undefined)
    .filter(({ time }) => Date.parse(time) >= Date.parse(since) - 1000)
    .sort((a, b) => (a.time < b.time ? 1 : -1));
}

function askedIn(events: readonly TrailEvent[], since: string): string[] {
  return events.flatMap(({ askedRole, time }) =>
    askedRole !== undefined && Date.parse(time) >= Date.parse(since) - 1000 ? [askedRole] : [],
  );
}

function keysMadeIn(events: readonly TrailEvent[], by: Credential, since: string): MadeKey[] {
  return events.flatMap(({ madeKey, time }) =>
    madeKey && Date.parse(time) >= Date.parse(since) - 1000
      ? [{ ...madeKey, by: by.what, at: new Date(time).toISOString() }]
      : [],
  );
}

function keyOf({ accessKeyId, user }: MadeKey, { account }: Credential): Credential {
  const holder = `access key ${accessKeyId}`;
  return { accessKeyId, what: `${holder} of user ${user}`, holder, account };
}

async function usesOf(credential: Credential, { trailOf, from }: TraceOptions): Promise<Followed> {
  const trail = await trailOf(credential.account);
  const query = { attribute: 'AccessKeyId', value: credential.accessKeyId } as const;
  if (!trail) return { ...credential, events: [], read: false };
  const events = await trail.look({ ...query, from: from(credential) });
  return { ...credential, events, read: true };
}

function oneOfEachFirst(credentials: readonly Credential[]): Credential[] {
  const roleOf = ({ what }: Credential): string => what.replace(/^session \S+ /, '');
  const first = new Map([...credentials].reverse().map((it) => [roleOf(it), it]));
  const firsts = [...first.values()];
  return [...firsts, ...credentials.filter((it) => !firsts.includes(it))];
}

function distinct(
  credentials: readonly Credential[],
  followed: ReadonlyMap<string, unknown>,
): Credential[] {
  const fresh = credentials.filter(({ accessKeyId }) => !followed.has(accessKeyId));
  return [...new Map(fresh.map((it) => [it.accessKeyId, it])).values()];
}

function childOf(parent: Credential, { minted, time }: Mint): Credential {
  const { accessKeyId, roleArn } = minted;
  const what =
    roleArn === undefined
      ? `session ${accessKeyId} minted by ${parent.what}`
      : `session ${accessKeyId} of role ${roleArn}`;
  const account = roleArn === undefined ? parent.account : accountOf(roleArn);
  const holder = roleArn === undefined ? holderOf(parent) : `role ${roleArn}`;
  return { accessKeyId, what, holder, account, issuedAt: time };
}

function unknownMint({ what }: Credential, accessKeyId: string, call: string): Unseen {
  return {
    what: `session ${accessKeyId}, minted by ${what}`,
    why: `the record of ${call} does not say whose it is`,
  };
}

function notFollowed({ what }: Credential, number: number): Unseen {
  return {
    what: `older sessions minted by ${what}`,
    why: `of ${number} only the newest ${CHILDREN_FOLLOWED} are followed`,
  };
}

function tooMany(number: number): Unseen {
  return {
    what: 'sessions minted further on',
    why: `${number} are not followed, of more than ${DESCENDANTS_FOLLOWED}; the roles that they are sessions of are in the plan`,
  };
}
