import { given } from '../trail/fields.ts';
import type { Traced } from '../trail/family/traced.ts';
import type { Member, OwnedEvent } from '../trail/family/member.ts';
import { assumes } from '../trail/records/assumption.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import type { NotRead } from '../trail/sources/source.ts';
import type { ReachedRole } from './inventory.ts';
import { isEc2, roleKey } from '../domain/names.ts';
import type { FamilyRead } from '../trail/family-read.ts';

/** A credential of the family as plans and the watch speak of it, and what it did since the exposure. */
export interface Followed {
  readonly accessKeyId: string;
  /** In words, for instance `session ASIA… of role arn:…`. */
  readonly what: string;
  readonly account: string;
  /** When it was handed out; absent for what leaked. ISO 8601. */
  readonly issuedAt?: string;
  /** What it came from; absent for what leaked. */
  readonly parent?: string;
  /** Of a key that the family made for a user, or switched on again: of whom, and by what, in words. */
  readonly made?: { readonly user: string; readonly by: string };
  readonly events: readonly TrailEvent[];
  /** False where its account is not configured: what it did is not known. */
  readonly read: boolean;
}

/** EC2's own AssumeRole for an instance. */
export interface Renewal {
  readonly instanceId: string;
  readonly roleArn: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What leaked and all that came from it, parents before children. */
export function followedIn({ traced, closed }: FamilyRead): Followed[] {
  const words = wordsOf(traced.members);
  const events = new Map<string, OwnedEvent[]>();
  for (const event of traced.events) {
    const own = events.get(event.credential);
    if (own) own.push(event);
    else events.set(event.credential, [event]);
  }
  // A machine makes no calls: its sessions do.
  const credentials = traced.members.filter(({ kind }) => kind !== 'machine');
  return credentials.map((member) => ({
    accessKeyId: member.id,
    what: words.get(member.id) ?? member.id,
    account: member.account,
    ...given('issuedAt', member.issuedAt),
    ...given('parent', member.parent),
    ...given('made', madeIn(member, words)),
    events: events.get(member.id) ?? [],
    read: !closed.includes(member.account),
  }));
}

function madeIn(
  { kind, holder, parent }: Member,
  words: ReadonlyMap<string, string>,
): Followed['made'] {
  if (kind !== 'access-key' || parent === undefined || !holder.startsWith('user '))
    return undefined;
  return { user: holder.slice('user '.length), by: words.get(parent) ?? parent };
}

/** The roles that the family assumed, each with what led to it first. */
export function reachedRolesIn({ members, events }: Traced): ReachedRole[] {
  const words = wordsOf(members);
  const byId = new Map(members.map((it) => [it.id, it]));
  const roles = new Map<string, ReachedRole>();
  const reach = (roleArn: string, credential: string): void => {
    if (roles.has(roleKey(roleArn))) return;
    const by = words.get(credential) ?? credential;
    const isMachine = byId.get(credential)?.kind === 'machine';
    const reachedBy = isMachine ? `has sessions of ${by}` : `was assumed by ${by}`;
    const reachedFrom = holderOf(credential, byId);
    roles.set(roleKey(roleArn), { roleArn, reachedBy, reachedFrom });
  };
  for (const { credential, error, minted, askedRole } of inTreeOrder(members, events)) {
    const roleArn = minted?.roleArn ?? askedRole;
    if (error === undefined && roleArn !== undefined) reach(roleArn, credential);
  }
  // Not every event of a loud family can be held; every session of it is.
  for (const { roleArn, parent } of mintedSessions(members)) reach(roleArn, parent);
  return [...roles.values()];
}

/** When the family last minted a session of a role, ISO 8601, by `roleKey`. */
export function lastMintsIn({ members }: Traced): Record<string, string> {
  const last = new Map<string, string>();
  for (const { roleArn, issuedAt } of mintedSessions(members)) {
    const at = new Date(issuedAt).toISOString();
    const key = roleKey(roleArn);
    if (at > (last.get(key) ?? '')) last.set(key, at);
  }
  return Object.fromEntries(last);
}

/** Who of the family assumed which role, each by its full name, by `roleKey`. */
export function assumersIn({ members }: Traced): Record<string, string[]> {
  const byId = new Map(members.map((it) => [it.id, it]));
  const found = new Map<string, Set<string>>();
  for (const { roleArn, parent } of mintedSessions(members)) {
    const key = roleKey(roleArn);
    found.set(key, (found.get(key) ?? new Set()).add(holderOf(parent, byId)));
  }
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names].sort()]));
}

interface MintedSession {
  readonly roleArn: string;
  readonly parent: string;
  readonly issuedAt: string;
}

// Sessions of roles that a member asked for: what leaked itself somebody else was handed.
function mintedSessions(members: readonly Member[]): MintedSession[] {
  return members.flatMap(({ kind, holder, parent, issuedAt }) => {
    if (kind !== 'role-session' || parent === undefined || issuedAt === undefined) return [];
    return holder.startsWith('role ')
      ? [{ roleArn: holder.slice('role '.length), parent, issuedAt }]
      : [];
  });
}

// What hands out sessions of the caller itself.
const OWN_SESSIONS = ['sts GetSessionToken', 'sts GetFederationToken'];

/** Sessions that the family was handed out and that no deny of a known user or role stops. */
export function nobodysSessionsIn({ members, events }: Traced): NotRead[] {
  const words = wordsOf(members);
  return events.flatMap(({ credential, minted, error, call }) => {
    if (error !== undefined || !minted || minted.roleArn !== undefined) return [];
    if (OWN_SESSIONS.includes(call)) return [];
    const what = `session ${minted.accessKeyId}, minted by ${words.get(credential) ?? credential}`;
    return [{ what, why: `${call} handed it out, and its record names no role or user of it` }];
  });
}

/** What EC2 fetched for instances of a role. */
export function renewalsIn({ assumptions }: FamilyRead, roleArn: string): Renewal[] {
  return (assumptions.kept().get(roleKey(roleArn)) ?? []).flatMap(({ by, minted, time }) =>
    isEc2(by.service) && minted?.sessionName !== undefined
      ? [{ instanceId: minted.sessionName, roleArn, at: time }]
      : [],
  );
}

/** Who assumed a role, and what those of its sessions did that are of the family. */
export function eventsOfRole(
  { assumptions, traced: { events } }: FamilyRead,
  roleArn: string,
): TrailEvent[] {
  const assumed = (assumptions.kept().get(roleKey(roleArn)) ?? []).filter(assumes);
  const minted = new Set(assumed.flatMap((event) => event.minted?.accessKeyId ?? []));
  // Being assumed is not a use of STS by the role.
  const as = assumed.map((event) => ({ ...event, call: 'AssumeRole' }));
  return [...as, ...events.filter(({ credential }) => minted.has(credential))];
}

// Whatever is met first on the way from what leaked is what led there.
function inTreeOrder(members: readonly Member[], events: readonly OwnedEvent[]): OwnedEvent[] {
  const place = new Map(members.map(({ id }, at) => [id, at]));
  return events.toSorted((a, b) => (place.get(a.credential) ?? 0) - (place.get(b.credential) ?? 0));
}

/** What each member is called, by its id. */
export function wordsOf(members: readonly Member[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const member of members) words.set(member.id, wordsFor(member, words));
  return words;
}

function wordsFor(
  { id, kind, holder, parent, issuedBy = '' }: Member,
  words: ReadonlyMap<string, string>,
): string {
  switch (kind) {
    case 'access-key':
      return parent === undefined ? `access key ${id}` : `access key ${id} of ${holder}`;
    case 'console-session':
      return `console sessions of ${holder}`;
    case 'machine': {
      const done = issuedBy.startsWith('lambda ') ? 'made or given a role' : 'started';
      return `${id}, ${done} by ${words.get(parent ?? '') ?? 'a credential that leaked'}`;
    }
    case 'role-session':
      return holder.startsWith('role ') ? `session ${id} of ${holder}` : `session ${id}`;
    case 'user-session':
    case 'federated-session':
      if (holder.startsWith('root user of ')) return `session ${id} of ${holder}`;
      return parent === undefined
        ? `session ${id}`
        : `session ${id} minted by ${words.get(parent) ?? parent}`;
  }
}

// What was handed out by whom: a user's own session is no other holder than what minted it.
function holderOf(id: string, members: ReadonlyMap<string, Member>): string {
  const member = members.get(id);
  if (!member) return id;
  const { kind, holder, parent } = member;
  if (kind === 'access-key') return `access key ${id}`;
  if (kind === 'machine') return id;
  if (parent === undefined && kind === 'console-session') return `console password of ${holder}`;
  if (kind === 'role-session' && holder.startsWith('role ')) return holder;
  if (parent === undefined) return `session ${id}`;
  return kind === 'console-session' ? holder : holderOf(parent, members);
}
