import { given } from '../fields.ts';
import type { TrailEvent } from '../records/event.ts';
import type { Subject } from '../sources/source.ts';
import { keyOf } from '../sources/subject-key.ts';
import { LONGEST_ROLE_SESSION_MS } from '../times.ts';
import { assumptionsKept } from './assumptions.ts';
import { isInConsole } from '../sources/concerns.ts';
import { holderOf, withHolders } from './holders.ts';
import { keptEvents, type KeptEvents } from './kept-events.ts';
import { consoleId, isHalf, leadsOf, mintedBy, type Lead } from './leads.ts';
import { halfLost, notFollowedLost } from './lost.ts';
import { Machines } from './machines.ts';
import type { Member } from './member.ts';
import { PastSessions } from './past-sessions.ts';
import { isSessionOf, type Root } from './root.ts';
import type { Family, Traced } from './traced.ts';
import { descendsFrom, inTreeOrder } from './tree.ts';

/** With what a family grows. */
interface FamilyOptions {
  /** ISO 8601. */
  readonly exposedAt: string;
  /** The row of the table of calls of an event that must not be lost where not all can be kept. */
  readonly telling: (event: TrailEvent) => string | undefined;
}

// A thief who mints in a loop must not keep a reading from ending; nobody reads a tree of more.
const MEMBERS_FOLLOWED = 10_000;
// Event times are whole seconds: what happened in the second of the exposure counts.
const SECOND_MS = 1000;

/** A family of which nothing is known but its roots. */
export function growFamily(roots: readonly Root[], options: FamilyOptions): Family {
  const family = new Growing(roots, options);
  return {
    take: (event) => family.take(event),
    subjects: () => family.subjects(),
    traced: () => family.traced(),
    assumptions: family.assumptions,
  };
}

type Console = Extract<Subject, { kind: 'console' }>;

class Growing {
  readonly assumptions = assumptionsKept();
  readonly #roots: readonly Root[];
  readonly #exposedAt: string;
  readonly #begin: number;
  readonly #exposed: ReadonlySet<string>;
  readonly #members = new Map<string, Member>();
  readonly #subjects = new Map<string, Subject>();
  readonly #consoles: Console[] = [];
  readonly #kept: KeptEvents;
  readonly #past = new PastSessions();
  readonly #machines = new Machines();
  readonly #issues = new Map<string, TrailEvent>();
  // Calls whose other record is waited for, by the id that both have.
  readonly #halves = new Map<string, { readonly event: TrailEvent; readonly by: string }>();
  #notFollowed = 0;

  constructor(roots: readonly Root[], { exposedAt, telling }: FamilyOptions) {
    this.#roots = roots;
    this.#exposedAt = exposedAt;
    this.#begin = Date.parse(exposedAt) - SECOND_MS;
    this.#kept = keptEvents(telling);
    this.#exposed = new Set(roots.flatMap(({ member }) => member?.id ?? []));
    for (const { member, subject } of roots) this.#join({ subject, ...(member ? { member } : {}) });
  }

  subjects(): readonly Subject[] {
    return [...this.#subjects.values()];
  }

  traced(): Traced {
    const [events, before] = [this.#kept.events(), this.#kept.before()];
    return {
      members: withHolders(inTreeOrder(this.#machines.withEnds(this.#members)), [
        ...before,
        ...events,
      ]),
      events,
      before,
      eventCount: this.#kept.count(),
      uses: this.#kept.uses(),
      issues: this.#issues,
      lost: [
        ...[...this.#halves.values()].map(halfLost),
        ...notFollowedLost(this.#notFollowed, MEMBERS_FOLLOWED),
        ...this.#past.lost(),
        ...this.#machines.lost(this.#members),
      ],
    };
  }

  take(event: TrailEvent): readonly Subject[] {
    this.assumptions.take(event);
    this.#machines.note(event);
    const half = this.#otherHalf(event);
    if (half) return this.#joined(half);
    const isBefore = Date.parse(event.time) < this.#begin;
    const owner = this.#ownerOf(event);
    if (!owner) return this.#takeOfOthers(event, isBefore);
    if (isBefore) {
      this.#kept.keepUsual(event, owner.id);
      return this.#joined(this.#usualSessions(mintedBy(event, owner), owner.id));
    }
    this.#kept.keep(event, owner.id);
    const leads = [...leadsOf(event, owner), ...this.#machines.startedBy(event, owner)];
    if (isHalf(event)) this.#halves.set(event.sharedId ?? event.id, { event, by: owner.id });
    return this.#joined(leads);
  }

  #takeOfOthers(event: TrailEvent, isBefore: boolean): readonly Subject[] {
    const root = this.#past.rootOf(event.by.accessKeyId);
    const isUsual = root !== undefined || this.#isOfLeakedRole(event);
    if (isUsual && isBefore) this.#kept.keepUsual(event, root ?? '');
    else if (root !== undefined) this.#past.noteLate(event);
    return this.#joined([...this.#handedOut(event), ...this.#machines.handedTo(event)]);
  }

  // The record of a call in another account, which has the answer that the caller's record lacks.
  #otherHalf(event: TrailEvent): Lead[] | undefined {
    const half = event.sharedId === undefined ? undefined : this.#halves.get(event.sharedId);
    const first = half && this.#members.get(half.by);
    if (!half || !first || half.event.id === event.id || !event.minted) return undefined;
    const { minted } = event;
    this.#halves.delete(event.sharedId ?? '');
    return leadsOf({ ...half.event, minted }, first).filter(({ member }) => member);
  }

  #want(subject: Subject): void {
    const key = keyOf(subject);
    const known = this.#subjects.get(key);
    if (!known && subject.kind === 'console') this.#consoles.push(subject);
    if (!known || subject.since < known.since) this.#subjects.set(key, subject);
  }

  #join({ member, subject }: Lead): void {
    const known = member && this.#members.get(member.id);
    if (member && !known && this.#members.size >= MEMBERS_FOLLOWED) {
      this.#notFollowed++;
      return;
    }
    if (subject) this.#want(subject);
    if (!member) return;
    if (!known) this.#members.set(member.id, member);
    else if (this.#isBetter(member, known)) this.#members.set(member.id, { ...known, ...member });
  }

  #joined(leads: readonly Lead[]): Subject[] {
    return leads.flatMap((lead) => {
      this.#join(lead);
      return lead.subject ?? [];
    });
  }

  // What leaked stays at the root; else the first who got it, and never its own descendant.
  #isBetter(member: Member, known: Member): boolean {
    return (
      !this.#exposed.has(member.id) &&
      !descendsFrom(member.parent, member.id, this.#members) &&
      (known.parent === undefined || issue(member) < issue(known))
    );
  }

  #ownerOf(event: TrailEvent): Member | undefined {
    const own = this.#members.get(event.by.accessKeyId ?? '');
    if (own) return own;
    const inConsole = this.#consoles.find((it) => isInConsole(it, event));
    if (inConsole) {
      const { principalId, user, account } = inConsole;
      return this.#members.get(consoleId(principalId ?? user, account));
    }
    return this.#isOfLeakedRole(event) ? this.#stranger(event) : undefined;
  }

  #isOfLeakedRole({ by: { roleArn, userId, issuedAt } }: TrailEvent): boolean {
    const session = { roleArn, name: nameOf(userId), issuedAt };
    return this.#roots.some((root) => isSessionOf(root, session));
  }

  // A session of a leaked role whose issue is in no record.
  #stranger(event: TrailEvent): Member | undefined {
    const { accessKeyId, roleArn, issuedAt, account = event.account, userId } = event.by;
    if (accessKeyId === undefined || roleArn === undefined) return undefined;
    if (this.#hadEnded(issuedAt ?? event.time)) return undefined;
    const holder = `role ${roleArn}`;
    const since = issuedAt ?? this.#exposedAt;
    const member: Member = {
      id: accessKeyId,
      kind: 'role-session',
      holder,
      account,
      ...given('sessionName', nameOf(userId)),
      ...given('issuedAt', issuedAt),
    };
    this.#join({ member, subject: { kind: 'credential', accessKeyId, account, since, holder } });
    return this.#members.get(accessKeyId);
  }

  // Who got a session of a leaked role is not of the family; the session is.
  #handedOut(event: TrailEvent): Lead[] {
    const { minted } = event;
    if (!minted) return [];
    const isExposed = this.#exposed.has(minted.accessKeyId);
    const { roleArn, sessionName: name } = minted;
    const session = { roleArn, name, issuedAt: event.time };
    if (!isExposed && !this.#roots.some((it) => isSessionOf(it, session))) return [];
    const leads = mintedBy(event, { account: event.account, holder: holderOf(event) });
    if (!isExposed && this.#hadEnded(event.time)) return this.#usualSessions(leads, '');
    if (!isExposed) return leads;
    // What leaked keeps its place; only how it was issued is learned.
    for (const { member } of leads) if (member) this.#learn(member);
    this.#issues.set(minted.accessKeyId, event);
    return [];
  }

  #learn(issued: Member): void {
    const known = this.#members.get(issued.id);
    if (known) this.#members.set(issued.id, { ...issued, ...given('parent', known.parent) });
  }

  #usualSessions(leads: readonly Lead[], root: string): Lead[] {
    return this.#past.take(
      leads.filter(({ member }) => member && !this.#members.has(member.id)),
      root,
    );
  }

  // What was issued so long before the exposure had ended when it leaked.
  #hadEnded(issuedAt: string): boolean {
    return Date.parse(issuedAt) < this.#begin - LONGEST_ROLE_SESSION_MS;
  }
}

function nameOf(userId: string | undefined): string | undefined {
  return userId?.split(':')[1];
}

function issue({ issuedAt = '', issuedIn = '' }: Member): string {
  return `${issuedAt} ${issuedIn}`;
}
