import {
  hashOf,
  denialSid,
  isOwnSid,
  isOfSession,
  ownSids,
  sessionSid,
  writtenAt,
} from './denial-sids.ts';

export { denialSid, isOwnSid, writtenAt } from './denial-sids.ts';

/** One statement that denies everything to sessions by their age. */
export interface Denial {
  readonly sid?: string;
  /** Sessions issued before it are denied. ISO 8601 in UTC with milliseconds. */
  readonly cutoff: string;
  /** Only sessions of this `aws:userid`. */
  readonly userId?: string;
  /** Only sessions issued at or after it. */
  readonly from?: string;
  /** Stands in a managed policy, not inline. */
  readonly managed?: true;
}

/** On roles: the inline policy that AWS's own console writes when it revokes a role's sessions. */
export const REVOCATION_POLICY = 'AWSRevokeOlderSessions';
/** On users: AWS has no name of its own for it. */
export const USER_DENIAL_POLICY = 'StaunchDenyOlderSessions';

// Whether CloudTrail's creationDate is the token's issue time to the second is not documented.
const ISSUE_TIME_SLACK_MS = 1000;
// CloudTrail cuts to whole seconds: the session may have been issued anywhere in that second.
const ISSUE_TIME_RESOLUTION_MS = 1000;
// What `aws:userid` can be: a statement with another text denies nobody, and is not what Staunch wrote.
const USER_ID = /^[A-Za-z0-9:+=,.@_-]{1,256}$/;
// The largest margin that apply takes is ten minutes.
const FURTHEST_AHEAD_MS = 15 * 60_000;

/** What a statement of ours denies: every session issued before a cutoff, or one session alone. */
export interface WantedDenial {
  readonly sid: string;
  /** Sids that this one takes the place of. */
  readonly replaces: (sid: string) => boolean;
  readonly cutoff: Date;
  readonly userId?: string;
  /** Together with `userId`: sessions issued before this are let alone. */
  readonly from?: Date;
}

type Statement = Readonly<Record<string, unknown>>;

/** The policy in which the denials of a user or role stand. */
export function denialPolicyOf(principalArn: string): string {
  return principalArn.includes(':user/') ? USER_DENIAL_POLICY : REVOCATION_POLICY;
}

/** The denial of all sessions that were issued before a cutoff. */
export function olderSessions(incident: string, cutoff: Date, provisional: boolean): WantedDenial {
  const own = ownSids(incident);
  const replaces = (sid: string): boolean => own.includes(sid);
  return { sid: denialSid(incident, provisional), replaces, cutoff };
}

/** The denial of one session, by who it is and when it was issued; of all its namesakes where that is not known. */
export function oneSession(
  incident: string,
  { userId, issuedAt }: { readonly userId: string; readonly issuedAt?: string },
  times: { readonly now: Date; readonly cutoff: () => Date },
): WantedDenial {
  const who = hashOf(`${userId} ${issuedAt ?? ''}`);
  const sid = sessionSid(incident, who, times.now);
  const replaces = (other: string): boolean => isOfSession(other, who) && isOwnSid(incident, other);
  if (issuedAt === undefined) return { sid, replaces, userId, cutoff: times.cutoff() };
  const issued = Date.parse(issuedAt);
  const end = issued + ISSUE_TIME_RESOLUTION_MS + ISSUE_TIME_SLACK_MS;
  const from = new Date(issued - ISSUE_TIME_SLACK_MS);
  return { sid, replaces, userId, from, cutoff: new Date(end) };
}

/** Every statement of a policy that denies everything to sessions by their age, judged by meaning. */
export function denialsIn(policy: string | undefined): Denial[] {
  return statementsOf(policy).flatMap((statement) => {
    const meaning = meaningOf(statement);
    const sid = statement['Sid'];
    return meaning ? [{ ...meaning, ...(typeof sid === 'string' ? { sid } : {}) }] : [];
  });
}

/** Sids of an incident's statements that no longer mean what we write: somebody changed them. */
export function changedIn(policy: string | undefined, incident: string): string[] {
  return statementsOf(policy).flatMap((statement) => {
    const sid = statement['Sid'];
    const own = typeof sid === 'string' && isOwnSid(incident, sid);
    return own && !meaningOf(statement) ? [sid] : [];
  });
}

/** The latest cutoff in force for all sessions; undefined where there is none. */
export function latestCutoff(denials: readonly Denial[]): Date | undefined {
  const times = denials.flatMap(({ cutoff, userId }) =>
    userId === undefined ? [Date.parse(cutoff)] : [],
  );
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/** When the newest of these denials began to hold; undefined where there is none. */
export function heldSince(denials: readonly Denial[]): Date | undefined {
  const written = denials.flatMap(({ sid }) => writtenAt(sid) ?? []);
  const times = [...written, ...[latestCutoff(denials) ?? []].flat()].map((it) => it.getTime());
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/**
 * The policy with a denial in it. Everybody else's statements stay, and an own cutoff for all sessions is
 * never earlier than the one that it takes the place of.
 */
export function withDenial(policy: string | undefined, wanted: WantedDenial): string {
  const others = statementsOf(policy).filter(({ Sid }) => !wanted.replaces(String(Sid)));
  const own = denialsIn(policy).filter(({ sid = '' }) => wanted.replaces(sid));
  const before = wanted.userId === undefined ? latestCutoff(own) : undefined;
  const cutoff =
    before && isSound(before, wanted.cutoff) ? later(before, wanted.cutoff) : wanted.cutoff;
  return documentOf([...others, statementOf({ ...wanted, cutoff })]);
}

/** Whether a cutoff can be one that Staunch wrote: nobody means to deny sessions for long into the future. */
export function isSound(cutoff: Date, now: Date): boolean {
  return cutoff.getTime() - now.getTime() <= FURTHEST_AHEAD_MS;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

/** The policy with nothing in it but denials of sessions. */
export function onlyDenials(policy: string | undefined): string | undefined {
  const denials = statementsOf(policy).filter((statement) => meaningOf(statement));
  return denials.length === 0 ? undefined : documentOf(denials);
}

/** The policy without one statement; undefined where nothing else is in it. */
export function withoutDenial(policy: string | undefined, sid: string): string | undefined {
  const others = statementsOf(policy).filter(({ Sid }) => Sid !== sid);
  return others.length === 0 ? undefined : documentOf(others);
}

/** Length of a policy as IAM counts it for its quota: white space is free. */
export function countedLength(policy: string): number {
  return policy.replaceAll(/\s/g, '').length;
}

function documentOf(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function statementOf({ sid, cutoff, userId, from }: WantedDenial): Statement {
  const issued = 'aws:TokenIssueTime';
  return {
    Sid: sid,
    Effect: 'Deny',
    Action: ['*'],
    Resource: ['*'],
    Condition: {
      DateLessThan: { [issued]: cutoff.toISOString() },
      ...(userId === undefined ? {} : { StringEquals: { 'aws:userid': userId } }),
      ...(from === undefined ? {} : { DateGreaterThanEquals: { [issued]: from.toISOString() } }),
    },
  };
}

function statementsOf(policy: string | undefined): readonly Statement[] {
  const { Statement: held = [] } = parsed(policy ?? '{}');
  return [held].flat();
}

// IAM keeps nothing that is no JSON; another endpoint might.
function parsed(policy: string): { readonly Statement?: Statement | readonly Statement[] } {
  try {
    return JSON.parse(policy) as { Statement?: Statement | readonly Statement[] };
  } catch {
    return {};
  }
}

function meaningOf(statement: Statement): Omit<Denial, 'sid'> | undefined {
  const { Effect, Action, Resource, Condition, ...rest } = statement;
  const extra = Object.keys(rest).filter((key) => key !== 'Sid');
  if (Effect !== 'Deny' || !isStar(Action) || !isStar(Resource) || extra.length > 0)
    return undefined;
  const read = new Map<string, string>();
  for (const [operator, keys] of entriesOf(Condition)) {
    const [[key, value] = ['', undefined], ...more] = entriesOf(keys);
    const single = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
    if (more.length > 0 || typeof single !== 'string') return undefined;
    read.set(`${operator} ${key}`.toLowerCase(), single);
  }
  return denialOf(read);
}

// Any other operator or key would narrow the deny: such a statement does not count.
function denialOf(conditions: ReadonlyMap<string, string>): Omit<Denial, 'sid'> | undefined {
  const cutoff = dateOf(conditions.get('datelessthan aws:tokenissuetime'));
  const userId = conditions.get('stringequals aws:userid');
  const from = dateOf(conditions.get('dategreaterthanequals aws:tokenissuetime'));
  const known = [cutoff, userId, from].filter((it) => it !== undefined).length;
  if (cutoff === undefined || known !== conditions.size) return undefined;
  if (userId === undefined) return from === undefined ? { cutoff } : undefined;
  if (!USER_ID.test(userId)) return undefined;
  return { cutoff, userId, ...(from === undefined ? {} : { from }) };
}

function dateOf(text: string | undefined): string | undefined {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function isStar(value: unknown): boolean {
  const values: unknown[] = [value].flat();
  return values.includes('*');
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
