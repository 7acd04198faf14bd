import { roleKey } from '../../inventory/names.ts';
import { given } from '../../inventory/trail-event.ts';
import type { AuditEvent } from '../event.ts';
import type { Found, NotRead, Subject } from '../sources/source.ts';
import { keyOf } from '../sources/subject-key.ts';
import { isInConsole } from './concerns.ts';
import { consoleId, isHalf, leadsOf, mintedBy, type Lead } from './leads.ts';
import type { Member } from './member.ts';
import { descendsFrom, inTreeOrder } from './tree.ts';

/** What leaked, as the trace begins with it. */
export interface Root {
  readonly subject: Subject;
  /** Absent for roles: their sessions are the members. */
  readonly member?: Member;
  /** Of a role's sessions only these, by session name: those of leaked instances. */
  readonly sessionNames?: readonly string[];
}

/** An event and the member of the family that made the call. */
export interface OwnedEvent extends AuditEvent {
  readonly credential: string;
}

/** The family, once nothing leads further. */
export interface Traced {
  /** Parents before children. */
  readonly members: readonly Member[];
  /** Since the exposure, in order of time. */
  readonly events: readonly OwnedEvent[];
  /** Earlier ones, of what leaked: its usual use. */
  readonly before: readonly OwnedEvent[];
  /** How many events there were, also those not kept. */
  readonly eventCount: number;
  /** What could not be followed. */
  readonly lost: readonly NotRead[];
}

/** The family as it grows: takes events in, says what they lead to. */
export interface Family {
  readonly take: Found;
  readonly subjects: () => readonly Subject[];
  readonly traced: () => Traced;
}

// A report of more is read by nobody, and each event takes about a kilobyte of memory.
const EVENTS_KEPT = 100_000;
// Enough sessions of a role to know what it usually does.
const PAST_SESSIONS = 5;
// Event times are whole seconds: what happened in the second of the exposure counts.
const SECOND_MS = 1000;

/** A family of which nothing is known but its roots. `telling`: events that are kept whatever their number. */
export function growFamily(
  roots: readonly Root[],
  { exposedAt, telling }: { exposedAt: string; telling: (event: AuditEvent) => boolean },
): Family {
  const members = new Map<string, Member>();
  const subjects = new Map<string, Subject>();
  const events = new Map<string, OwnedEvent>();
  const notKept = new Set<string>();
  // Calls whose other record is waited for, by the id that both have.
  const halves = new Map<string, { readonly event: AuditEvent; readonly by: string }>();
  // Sessions that were handed out before the exposure: not of the family, but they show what is usual.
  const past = new Map<string, { readonly root: string; readonly holder: string }>();
  const begin = Date.parse(exposedAt) - SECOND_MS;

  const consoles: Extract<Subject, { kind: 'console' }>[] = [];

  const want = (subject: Subject): void => {
    const key = keyOf(subject);
    const known = subjects.get(key);
    if (!known && subject.kind === 'console') consoles.push(subject);
    if (!known || subject.since < known.since) subjects.set(key, subject);
  };
  const join = ({ member, subject }: Lead): void => {
    want(subject);
    if (!member) return;
    const known = members.get(member.id);
    if (!known) members.set(member.id, member);
    else if (isBetter(member, known)) members.set(member.id, { ...known, ...member });
  };
  // What leaked stays at the root; else the first who got it, and never its own descendant.
  const isBetter = (member: Member, known: Member): boolean =>
    !exposed.has(member.id) &&
    !descendsFrom(member.parent, member.id, members) &&
    (known.parent === undefined || issue(member) < issue(known));

  for (const { member, subject } of roots) join({ subject, ...(member ? { member } : {}) });
  const exposed = new Set(members.keys());
  const keep = (event: AuditEvent, credential: string): void => {
    if (events.size < EVENTS_KEPT || telling(event)) events.set(event.id, { ...event, credential });
    else notKept.add(event.id);
  };

  const ownerOf = (event: AuditEvent): Member | undefined => {
    const own = members.get(event.by.accessKeyId ?? '');
    if (own) return own;
    const inConsole = consoles.find((it) => isInConsole(it, event));
    if (inConsole) return members.get(consoleId(inConsole.principalId ?? inConsole.user));
    return roots.some((root) => isSessionOf(root, event.by.roleArn, nameOf(event.by.userId)))
      ? stranger(event)
      : undefined;
  };
  // A session of a leaked role whose issue is in no record.
  const stranger = (event: AuditEvent): Member | undefined => {
    const { accessKeyId, roleArn, issuedAt, account = event.account, userId } = event.by;
    if (accessKeyId === undefined || roleArn === undefined) return undefined;
    const holder = `role ${roleArn}`;
    const since = issuedAt ?? exposedAt;
    const member: Member = {
      id: accessKeyId,
      kind: 'role-session',
      holder,
      account,
      ...given('sessionName', nameOf(userId)),
      ...given('issuedAt', issuedAt),
    };
    join({ member, subject: { kind: 'credential', accessKeyId, account, since, holder } });
    return members.get(accessKeyId);
  };

  // Who got a session of a leaked role is not of the family; the session is.
  const handedOut = (event: AuditEvent): Lead[] => {
    const { minted } = event;
    if (!minted) return [];
    const own = exposed.has(minted.accessKeyId);
    if (!own && !roots.some((it) => isSessionOf(it, minted.roleArn, minted.sessionName))) return [];
    const leads = mintedBy(event, { account: event.account, holder: holderOf(event) });
    if (!own) return leads;
    // What leaked keeps its place; only how it was issued is learned.
    for (const { member } of leads) if (member) learn(member);
    return [];
  };
  const learn = (issued: Member): void => {
    const known = members.get(issued.id);
    if (known) members.set(issued.id, { ...issued, ...given('parent', known.parent) });
  };

  const take = (event: AuditEvent): readonly Subject[] => {
    const half = event.sharedId === undefined ? undefined : halves.get(event.sharedId);
    const first = half && members.get(half.by);
    if (half && first && half.event.id !== event.id && event.minted) {
      const { minted } = event;
      const leads = leadsOf({ ...half.event, minted }, first).filter(({ member }) => member);
      halves.delete(event.sharedId ?? '');
      return joined(leads);
    }
    const isBefore = Date.parse(event.time) < begin;
    const owner = ownerOf(event);
    if (!owner) {
      const usual = past.get(event.by.accessKeyId ?? '');
      if (usual && isBefore) keep(event, usual.root);
      return joined(handedOut(event));
    }
    keep(event, owner.id);
    if (isBefore) return usualSessions(event, owner);
    const leads = leadsOf(event, owner);
    if (isHalf(event)) {
      halves.set(event.sharedId ?? event.id, { event, by: owner.id });
    }
    return joined(leads);
  };
  const usualSessions = (event: AuditEvent, { id: root, holder, account }: Member): Subject[] =>
    mintedBy(event, { account, holder }).flatMap(({ subject, member }) => {
      if (!member || exposed.has(member.id) || past.has(member.id)) return [];
      const alike = [...past.values()].filter((it) => it.holder === member.holder);
      if (alike.length >= PAST_SESSIONS) return [];
      past.set(member.id, { root, holder: member.holder });
      want(subject);
      return [subject];
    });
  const joined = (leads: readonly Lead[]): Subject[] =>
    leads.map((lead) => {
      join(lead);
      return lead.subject;
    });

  return {
    take,
    subjects: () => [...subjects.values()],
    traced() {
      const all = [...events.values()].sort(byTime);
      const isBefore = ({ time }: AuditEvent): boolean => Date.parse(time) < begin;
      return {
        members: withHolders(inTreeOrder([...members.values()]), all),
        events: all.filter((event) => !isBefore(event)),
        before: all.filter(isBefore),
        eventCount: all.filter((event) => !isBefore(event)).length + notKept.size,
        lost: [...halves.values()].map(({ event, by }) => ({
          what: `a session of ${event.askedRole ?? 'a role'} that ${by} asked for`,
          why: 'no record that could be read has its key id',
        })),
      };
    },
  };
}

function isSessionOf(
  { subject, sessionNames }: Root,
  roleArn: string | undefined,
  sessionName: string | undefined,
): boolean {
  if (subject.kind !== 'role' || roleArn === undefined) return false;
  if (roleKey(subject.roleArn) !== roleKey(roleArn)) return false;
  return sessionNames === undefined || sessionNames.includes(sessionName ?? '');
}

function nameOf(userId: string | undefined): string | undefined {
  return userId?.split(':')[1];
}

// Whose key it is stands in its events, where the incident does not say; a session belongs to whom its parent does.
function withHolders(members: readonly Member[], events: readonly OwnedEvent[]): Member[] {
  const holders = new Map<string, string>();
  return members.map((member) => {
    const own = events.find(({ credential }) => credential === member.id);
    const told = own ? holderOf(own) : holders.get(member.parent ?? '');
    const holder = member.holder === '' ? (told ?? 'unknown') : member.holder;
    holders.set(member.id, holder);
    return { ...member, holder };
  });
}

/** Whose credentials a call was made with. */
export function holderOf({ by }: Pick<AuditEvent, 'by'>): string {
  if (by.user !== undefined) return `user ${by.user}`;
  return by.roleArn === undefined ? 'unknown' : `role ${by.roleArn}`;
}

function issue({ issuedAt = '', issuedIn = '' }: Member): string {
  return `${issuedAt} ${issuedIn}`;
}

function byTime(a: AuditEvent, b: AuditEvent): number {
  if (a.time === b.time) return a.id < b.id ? -1 : 1;
  return a.time < b.time ? -1 : 1;
}
