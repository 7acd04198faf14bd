import type { Member, OwnedEvent } from './member.ts';
import { roleKey } from '../../inventory/names.ts';
import { given } from '../records/fields.ts';
import type { TrailEvent } from '../records/event.ts';
import type { Found, NotRead, Subject } from '../sources/source.ts';
import { keyOf } from '../sources/subject-key.ts';
import { LONGEST_ROLE_SESSION_MS } from '../times.ts';
import { isInConsole } from './concerns.ts';
import { keptEvents, type Uses } from './kept-events.ts';
import { consoleId, isHalf, leadsOf, mintedBy, type Lead } from './leads.ts';
import { descendsFrom, inTreeOrder } from './tree.ts';

/** What leaked, as the trace begins with it. */
export interface Root {
  readonly subject: Subject;
  /** Absent for roles: their sessions are the members. */
  readonly member?: Member;
  /** Of a role's sessions only these, by session name: those of leaked instances. */
  readonly sessionNames?: readonly string[];
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
  /** The same for each member. */
  readonly uses: ReadonlyMap<string, Uses>;
  /** What could not be followed. */
  readonly lost: readonly NotRead[];
}

/** The family as it grows: takes events in, says what they lead to. */
export interface Family {
  readonly take: Found;
  readonly subjects: () => readonly Subject[];
  readonly traced: () => Traced;
}

// Whoever mints in a loop must not keep the audit from ending; nobody reads a tree of more.
const MEMBERS_FOLLOWED = 10_000;
// Enough sessions of a role to know what it usually does.
const PAST_SESSIONS = 5;
// Event times are whole seconds: what happened in the second of the exposure counts.
const SECOND_MS = 1000;

/** A family of which nothing is known but its roots. `telling`: the findings row of an event that must not be lost. */
export function growFamily(
  roots: readonly Root[],
  { exposedAt, telling }: { exposedAt: string; telling: (event: TrailEvent) => string | undefined },
): Family {
  const members = new Map<string, Member>();
  const subjects = new Map<string, Subject>();
  const kept = keptEvents(telling);
  let notFollowed = 0;
  // Calls whose other record is waited for, by the id that both have.
  const halves = new Map<string, { readonly event: TrailEvent; readonly by: string }>();
  // Sessions that were handed out before the exposure: not of the family, but they show what is usual.
  const past = new Map<string, string>();
  const pastOf = new Map<string, number>();
  // What those did after it all the same, by key id.
  const lateUses = new Map<string, Set<string>>();
  const begin = Date.parse(exposedAt) - SECOND_MS;
  // Those issued earlier had ended when it leaked.
  const oldest = begin - LONGEST_ROLE_SESSION_MS;
  const consoles: Extract<Subject, { kind: 'console' }>[] = [];

  const want = (subject: Subject): void => {
    const key = keyOf(subject);
    const known = subjects.get(key);
    if (!known && subject.kind === 'console') consoles.push(subject);
    if (!known || subject.since < known.since) subjects.set(key, subject);
  };
  const join = ({ member, subject }: Lead): void => {
    const known = member && members.get(member.id);
    if (member && !known && members.size >= MEMBERS_FOLLOWED) {
      notFollowed++;
      return;
    }
    want(subject);
    if (!member) return;
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
  const ownerOf = (event: TrailEvent): Member | undefined => {
    const own = members.get(event.by.accessKeyId ?? '');
    if (own) return own;
    const inConsole = consoles.find((it) => isInConsole(it, event));
    if (inConsole) return members.get(consoleId(inConsole.principalId ?? inConsole.user));
    return isOfLeakedRole(event) ? stranger(event) : undefined;
  };
  const isOfLeakedRole = ({ by }: TrailEvent): boolean =>
    roots.some((root) => isSessionOf(root, by.roleArn, nameOf(by.userId)));
  // A session of a leaked role whose issue is in no record.
  const stranger = (event: TrailEvent): Member | undefined => {
    const { accessKeyId, roleArn, issuedAt, account = event.account, userId } = event.by;
    if (accessKeyId === undefined || roleArn === undefined) return undefined;
    if (Date.parse(issuedAt ?? event.time) < oldest) return undefined;
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
  const handedOut = (event: TrailEvent): Lead[] => {
    const { minted } = event;
    if (!minted) return [];
    const own = exposed.has(minted.accessKeyId);
    if (!own && !roots.some((it) => isSessionOf(it, minted.roleArn, minted.sessionName))) return [];
    const leads = mintedBy(event, { account: event.account, holder: holderOf(event) });
    if (!own && Date.parse(event.time) < oldest) return usualSessions(leads, '');
    if (!own) return leads;
    // What leaked keeps its place; only how it was issued is learned.
    for (const { member } of leads) if (member) learn(member);
    return [];
  };
  const learn = (issued: Member): void => {
    const known = members.get(issued.id);
    if (known) members.set(issued.id, { ...issued, ...given('parent', known.parent) });
  };

  const take = (event: TrailEvent): readonly Subject[] => {
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
      const root = past.get(event.by.accessKeyId ?? '');
      const isUsual = root !== undefined || isOfLeakedRole(event);
      if (isUsual && isBefore) kept.keepUsual(event, root ?? '');
      else if (root !== undefined) noteLateUse(event);
      return joined(handedOut(event));
    }
    if (isBefore) {
      kept.keepUsual(event, owner.id);
      return joined(usualSessions(mintedBy(event, owner), owner.id));
    }
    kept.keep(event, owner.id);
    const leads = leadsOf(event, owner);
    if (isHalf(event)) {
      halves.set(event.sharedId ?? event.id, { event, by: owner.id });
    }
    return joined(leads);
  };
  // Looked for, and no members.
  const usualSessions = (leads: readonly Lead[], root: string): Lead[] =>
    leads.flatMap(({ subject, member }) => {
      if (!member || members.has(member.id) || past.has(member.id)) return [];
      const alike = pastOf.get(member.holder) ?? 0;
      if (alike >= PAST_SESSIONS) return [];
      pastOf.set(member.holder, alike + 1);
      past.set(member.id, root);
      return [{ subject }];
    });
  const noteLateUse = ({ id, by: { accessKeyId = '' } }: TrailEvent): void => {
    const uses = lateUses.get(accessKeyId) ?? new Set();
    lateUses.set(accessKeyId, uses.add(id));
  };
  const joined = (leads: readonly Lead[]): Subject[] =>
    leads.map((lead) => {
      join(lead);
      return lead.subject;
    });

  return {
    take,
    subjects: () => [...subjects.values()],
    traced() {
      const [events, before] = [kept.events(), kept.before()];
      return {
        members: withHolders(inTreeOrder([...members.values()]), [...before, ...events]),
        events,
        before,
        eventCount: kept.count(),
        uses: kept.uses(),
        lost: [
          ...[...halves.values()].map(halfLost),
          ...notFollowedLost(notFollowed),
          ...[...lateUses].map(lateUse),
        ],
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

function halfLost({ event, by }: { readonly event: TrailEvent; readonly by: string }): NotRead {
  return {
    what: `a session of ${event.askedRole ?? 'a role'} that ${by} asked for`,
    why: 'no record that could be read has its key id',
  };
}

function lateUse([accessKeyId, uses]: readonly [string, ReadonlySet<string>]): NotRead {
  return {
    what: `${uses.size} calls of session ${accessKeyId} since the exposure`,
    why: 'it was handed out before, and counts as the owner’s: if it was not, set exposedAt earlier and audit again',
  };
}

function notFollowedLost(number: number): NotRead[] {
  if (number === 0) return [];
  const why = `only ${MEMBERS_FOLLOWED} credentials of a family are followed`;
  return [{ what: `what ${number} or more further credentials did`, why }];
}

// Whose key it is stands in its events, where the incident does not say; a session belongs to whom its parent does.
function withHolders(members: readonly Member[], events: readonly OwnedEvent[]): Member[] {
  const first = new Map<string, OwnedEvent>();
  for (const event of events) if (!first.has(event.credential)) first.set(event.credential, event);
  const holders = new Map<string, string>();
  return members.map((member) => {
    const own = first.get(member.id);
    const told = own ? holderOf(own) : holders.get(member.parent ?? '');
    const holder = member.holder === '' ? (told ?? 'unknown') : member.holder;
    holders.set(member.id, holder);
    return { ...member, holder };
  });
}

/** Whose credentials a call was made with. */
export function holderOf({ by }: Pick<TrailEvent, 'by'>): string {
  if (by.user !== undefined) return `user ${by.user}`;
  return by.roleArn === undefined ? 'unknown' : `role ${by.roleArn}`;
}

function issue({ issuedAt = '', issuedIn = '' }: Member): string {
  return `${issuedAt} ${issuedIn}`;
}
