import type { JudgedEvent } from '../../src/trail/usual/judged.ts';
import { createHash } from 'node:crypto';
import type { Audit, CredentialUse, Finding, Tally } from '../../src/audit/audit.ts';
import { ACTS, FAMILY, HOME, ROUTINE, type Act, type Part } from './audit-story.ts';
import { COVERAGE, FOLLOWS } from './audit-coverage.ts';

const FROM = Date.parse('2026-11-20T02:10:00Z');
const TO = Date.parse('2026-11-22T10:10:00Z');
// What the story's numbers of events are about.
const WHOLE_STORY = 100_000;

/** A small audit that has something of everything; the same at each call. */
export function anAudit(differences: Partial<Audit> = {}): Audit {
  return { ...aBigAudit(400), ...differences };
}

/** The story of a leaked key in so many events: a family of twelve credentials, hostile names, quiet and busy hours. */
export function aBigAudit(number: number): Audit {
  const random = dice(number);
  const telling = ACTS.flatMap((act) =>
    told(act, Math.max(2, (act.events * number) / WHOLE_STORY)),
  );
  const rest = Array.from({ length: Math.max(0, number - telling.length) }, () => routine(random));
  const drafts = [...telling, ...rest].slice(0, number).sort((a, b) => a.at - b.at);
  const events = drafts.map((draft, at) => eventOf(draft, at, random));
  return {
    incident: '2026-11-22-ci-deploy-key',
    account: HOME,
    exposedAt: moment(0),
    from: moment(0),
    to: moment(1),
    credentials: FAMILY.map((part) => useOf(part, events)),
    findings: ACTS.flatMap((act) => findingOf(act, events)),
    events,
    eventCount: events.length,
    follows: FOLLOWS,
    coverage: COVERAGE,
  };
}

interface Draft {
  /** Of the window, from 0 to 1. */
  readonly at: number;
  readonly by: Part;
  readonly usual: boolean;
  readonly act?: Act;
}

function told(act: Act, events: number): Draft[] {
  const by = FAMILY.find(({ id }) => id === act.by);
  if (!by) throw new Error(`no credential ${act.by} in the story`);
  const lasts = events > 100 ? 0.06 : 0.004;
  return Array.from({ length: Math.floor(events) }, (_, n) => ({
    at: act.at + (lasts * n) / events,
    by,
    act,
    usual: false,
  }));
}

function routine(random: () => number): Draft {
  const usual = random() < 0.45;
  const by = usual ? FAMILY[random() < 0.6 ? 0 : 2] : pick(FAMILY, random);
  if (!by || by.share === 0) return routine(random);
  // Mostly in bursts: a thief works in sittings.
  const sitting = Math.floor(random() * 5) / 5 + random() * 0.06;
  return { at: by.from + (by.to - by.from) * (usual ? random() : sitting), by, usual };
}

function eventOf({ at, by, usual, act }: Draft, number: number, random: () => number): JudgedEvent {
  const { addresses, agents } = usual ? ROUTINE.usual : ROUTINE.foreign;
  const call = pick(act?.calls ?? (usual ? ROUTINE.calls : ROUTINE.browsing), random);
  const error = act?.refused ?? (!usual && !act && random() < 0.08 ? 'AccessDenied' : undefined);
  const service = call.split(' ')[0] ?? '';
  return {
    id: uuid(number),
    time: moment(at),
    call,
    region: service === 'iam' ? 'us-east-1' : pick(ROUTINE.regions, random),
    address: pick(addresses, random),
    userAgent: pick(agents, random),
    by: { accessKeyId: by.id, account: by.account ?? HOME },
    account: by.account ?? HOME,
    kind:
      call.startsWith('s3 GetObject') || call.startsWith('s3 PutObject') ? 'data' : 'management',
    objects: act?.object ? [act.object] : [],
    file: `AWSLogs/${by.account ?? HOME}/CloudTrail/eu-west-1/2026/11/2${Math.floor(at * 3)}/part-${Math.floor(at * 200)}.json.gz`,
    credential: by.id,
    origin: usual ? 'usual' : by.certainty === 'none' ? 'unclear' : 'foreign',
    ...(error === undefined ? {} : { error }),
    ...(act ? { rule: act.id } : {}),
    ...(by.kind === 'console-session' ? { console: true as const } : {}),
  };
}

function useOf(part: Part, events: readonly JudgedEvent[]): CredentialUse {
  const own = events.filter(({ credential }) => credential === part.id);
  const [first, last] = [own[0]?.time, own.at(-1)?.time];
  const known = (what: string) => (ROUTINE.usual.addresses as readonly string[]).includes(what);
  const { id, kind, holder, account = HOME, sessionName, parent, issuedBy } = part;
  return {
    ...{ id, kind, holder, account },
    ...(sessionName === undefined ? {} : { sessionName }),
    ...(parent === undefined ? {} : { parent }),
    ...(issuedBy === undefined
      ? {}
      : { issuedBy, issuedAt: moment(part.from), issuedIn: uuid(9_000_000 + part.from * 100) }),
    events: own.length,
    ...(first === undefined ? {} : { firstUse: first }),
    ...(last === undefined ? {} : { lastUse: last }),
    addresses: tally(own.map(({ address }) => address)).map((it) => ({
      ...it,
      known: known(it.what),
    })),
    userAgents: tally(own.map(({ userAgent }) => userAgent)),
    regions: tally(own.map(({ region }) => region)),
    calls: tally(own.map(({ call }) => call)),
    errors: tally(own.flatMap(({ error, call }) => (error ? [`${error} on ${call}`] : []))),
    before: {
      events: part.certainty === 'none' ? 0 : 1840,
      from: '2026-10-21T02:10:00Z',
      certainty: part.certainty,
      why:
        part.certainty === 'none'
          ? 'Nothing is known of it before the exposure.'
          : 'Its calls of the thirty days before the exposure were read.',
    },
  };
}

function findingOf(act: Act, events: readonly JudgedEvent[]): Finding[] {
  const own = events.filter(({ rule }) => rule === act.id);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  const origins = { usual: 0, foreign: 0, unclear: 0 };
  for (const { origin } of own) origins[origin]++;
  return [
    {
      rule: act.id,
      title: act.title,
      tactic: act.tactic,
      ...(act.technique ? { technique: act.technique } : {}),
      weight: act.weight,
      credentials: [...new Set(own.map(({ credential }) => credential))],
      events: own.length,
      refused: own.filter(({ error }) => error !== undefined).length,
      failed: own.filter(({ error }) => error !== undefined).length,
      origins,
      first: first.time,
      last: last.time,
      calls: tally(own.map(({ call }) => call)),
      regions: tally(own.map(({ region }) => region)),
      objects: tally(own.flatMap(({ objects }) => objects.map((it) => `${it.what} ${it.name}`))),
      eventIds: own.slice(0, 20).map(({ id }) => id),
    },
  ];
}

function tally(values: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}

function moment(at: number): string {
  return new Date(Math.floor((FROM + at * (TO - FROM)) / 1000) * 1000)
    .toISOString()
    .replace('.000Z', 'Z');
}

function uuid(number: number): string {
  const hex = createHash('sha256').update(`event ${number}`).digest('hex');
  return [0, 8, 12, 16, 20].map((at, n) => hex.slice(at, [8, 12, 16, 20, 32][n])).join('-');
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

// Mulberry32: the same seed throws the same numbers.
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
