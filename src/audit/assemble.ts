import type { Member, OwnedEvent } from '../trail/family/member.ts';
import type { JudgedEvent } from '../trail/usual/judged.ts';
import type { Incident } from '../domain/incident.ts';
import type { Audit, Coverage, CredentialUse, Tally } from './audit.ts';
import { ruleNamed } from '../trail/calls/rules.ts';
import { findingsOf } from './findings/findings-of.ts';
import { judgeOrigins } from '../trail/usual/judge-origins.ts';
import { whatFollows } from './what-follows/what-follows.ts';
import { isKnownAddress, isKnownAgent } from '../trail/usual/origin-of.ts';
import { usualUse, type UsualUse } from '../trail/usual/usual-use.ts';
import type { Quarantine } from './quarantine.ts';
import { LIMITS } from '../trail/sources/limits.ts';
import { malformedAmong } from '../trail/sources/malformed.ts';
import type { NotRead, SourceCoverage, Window } from '../trail/sources/source.ts';
import { PRESIGNED, presignedWords } from '../trail/presigned.ts';
import type { Traced } from '../trail/family/traced.ts';
import type { Uses } from '../trail/family/kept-events.ts';

// Of 100: logging switched off, and ways to come back.
const BREACH = 80;

/** All that was found out, before it is an audit. */
interface Found {
  readonly incident: Incident;
  readonly window: Window;
  readonly traced: Traced;
  readonly sources: readonly SourceCoverage[];
  readonly notRead: readonly NotRead[];
  readonly quarantine: Quarantine;
}

/** Puts an audit together. Pure. */
export function assemble(found: Found): Audit {
  const { incident, window, traced } = found;
  const { exposedAt, account, name } = incident;
  const { events, usual } = judgeOrigins(traced, { from: window.from, exposedAt });
  const byCredential = grouped(events);
  const credentials = traced.members.map((member) =>
    useOf(member, {
      events: byCredential.get(member.id) ?? [],
      uses: traced.uses.get(member.id),
      usual: usual.get(member.id) ?? usualUse([], { from: window.from, exposedAt }),
    }),
  );
  return {
    incident: name,
    account,
    exposedAt,
    from: exposedAt,
    to: window.to,
    credentials,
    findings: findingsOf(events),
    events,
    eventCount: traced.eventCount,
    follows: whatFollows({ incident, credentials, events }),
    coverage: coverageOf(found, events.length),
  };
}

interface Use {
  readonly events: readonly JudgedEvent[];
  readonly uses: Uses | undefined;
  readonly usual: UsualUse;
}

function useOf(member: Member, { events, uses, usual }: Use): CredentialUse {
  const { baseline } = usual;
  const tallied = (of: (event: JudgedEvent) => string, isKnown: (value: string) => boolean) =>
    tally(events.map(of), baseline.certainty === 'none' ? undefined : isKnown);
  return {
    ...credentialOf(member),
    events: uses?.events ?? 0,
    ...(uses ? { firstUse: uses.first, lastUse: uses.last } : {}),
    calls: tally(events.map(({ call }) => call)),
    addresses: tallied(
      ({ address }) => address,
      (it) => isKnownAddress(it, usual),
    ),
    userAgents: tallied(
      ({ userAgent }) => userAgent,
      (it) => isKnownAgent(it, usual),
    ),
    regions: tallied(
      ({ region }) => region,
      (it) => usual.regions.has(it),
    ),
    errors: tally(
      events.flatMap(({ error, call }) => (error === undefined ? [] : [`${error} on ${call}`])),
    ),
    before: baseline,
  };
}

// What it is stands in its id and holder.
function credentialOf(member: Member): Member {
  const credential = { ...member };
  delete credential.machine;
  delete credential.endedAt;
  delete credential.ownerless;
  return credential;
}

/** Values by how often they occur, most frequent first. */
function tally(values: readonly string[], isKnown?: (value: string) => boolean): Tally[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([what, count]) => ({ what, count, ...(isKnown ? { known: isKnown(what) } : {}) }))
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}

function coverageOf(found: Found, kept: number): Coverage {
  const { sources, notRead, quarantine, traced, incident } = found;
  const gaps = [
    ...sources.flatMap((source) => source.notRead),
    ...sources.flatMap(notWhole),
    ...sources.flatMap(malformedIn),
    ...tellingBefore(traced),
    ...tooShort(sources, incident),
    ...notRead,
    ...quarantine.notRead,
    ...(sources.length === 0
      ? [{ what: 'CloudTrail', why: 'there is no source for the accounts concerned' }]
      : []),
    ...notKept(traced.eventCount - kept),
  ];
  return {
    sources,
    regionsRead: [...new Set(sources.flatMap(({ regions }) => regions))].sort(),
    notRead: sameReasons(gaps),
    limits: [
      ...new Set([
        ...quarantine.limits,
        ...sources.flatMap(({ limits }) => limits),
        ...LIMITS.always,
        ...stillAccepted(found),
      ]),
    ],
    malformed: malformedAmong(sources.flatMap(({ counts }) => counts)),
  };
}

// A long-term key that is off signs nothing any more; a session that is denied does until it ends.
function stillAccepted({ traced: { members }, window: { to } }: Found): string[] {
  const sessions = members.flatMap(({ kind, issuedAt }) => {
    if (kind === 'access-key' || kind === 'machine') return [];
    const of = kind === 'role-session' ? ('role' as const) : ('user' as const);
    return [{ of, ...(issuedAt === undefined ? {} : { issuedAt }) }];
  });
  const words = sessions.length === 0 ? undefined : presignedWords(sessions, to);
  return words === undefined ? [] : [`${PRESIGNED}: ${words}.`];
}

// Files are delivered some time after: that the first one of a trail is a little late means nothing.
const SLACK_MS = 3_600_000;

function tooShort(sources: readonly SourceCoverage[], { account, exposedAt }: Incident): NotRead[] {
  const own = sources.filter((it) => it.accounts.length === 0 || it.accounts.includes(account));
  const [from] = own.map((it) => it.from).sort();
  if (from === undefined || Date.parse(from) <= Date.parse(exposedAt) + SLACK_MS) return [];
  const what = `what was done from ${exposedAt} to ${from}`;
  return [{ what, why: 'no source that was read reaches so far back' }];
}

// LookupEvents tells them itself, with where they are.
function malformedIn({ kind, source, counts }: SourceCoverage): NotRead[] {
  if (kind === 'lookup') return [];
  return malformedAmong(counts).map(({ what, count }) => ({
    what: `${count} records in ${source}`,
    why: `they are not what CloudTrail writes: ${what}`,
  }));
}

// Nobody knows the hour of a leak for sure: such a deed is no usual use.
function tellingBefore({ before }: Traced): NotRead[] {
  const telling = before.filter(
    ({ rule, error }) => error === undefined && weightOf(rule) >= BREACH,
  );
  const [first] = telling;
  if (!first) return [];
  const more = telling.length > 1 ? `, and ${telling.length - 1} more` : '';
  return [
    {
      what: `what was done before the exposure: ${first.call} at ${first.time}${more}`,
      why: 'it counts as usual use: if it was the thief, set exposedAt earlier and audit again',
    },
  ];
}

function weightOf(rule: string | undefined): number {
  return rule === undefined ? 0 : (ruleNamed(rule)?.weight ?? 0);
}

function notWhole({ source, digests }: SourceCoverage): NotRead[] {
  const problems = digests?.problems ?? [];
  const broken = problems.filter(({ uncovered }) => !uncovered);
  const [first] = broken.length > 0 ? broken : problems;
  if (!first) return [];
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const what = broken.length > 0 ? `the integrity of ${source}` : `digests of some of ${source}`;
  return [{ what, why: `${first.what}: ${first.why}${more}` }];
}

function notKept(number: number): NotRead[] {
  if (number <= 0) return [];
  const why = 'more than a report can hold: counted, and not described';
  return [{ what: `${number} events that tell little`, why }];
}

// Many that fail alike are said once.
function sameReasons(notRead: readonly NotRead[]): NotRead[] {
  const byReason = new Map<string, Set<string>>();
  for (const { what, why } of notRead) {
    const whats = byReason.get(why) ?? new Set();
    byReason.set(why, whats.add(what));
  }
  return [...byReason].map(([why, whats]) => ({ what: [...whats].join(', '), why }));
}

function grouped<Event extends OwnedEvent>(events: readonly Event[]): Map<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const group = groups.get(event.credential);
    if (group) group.push(event);
    else groups.set(event.credential, [event]);
  }
  return groups;
}
