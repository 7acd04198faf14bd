import type { Connection } from '../../aws/connection.ts';
import type { EventQuery } from '../../aws/trail.ts';
import { accountOf } from '../../inventory/names.ts';
import { openTrail, type Trail, type TrailWatch } from './event-history.ts';
import { HISTORY_MS, earlier } from '../times.ts';
import { LIMITS } from './limits.ts';
import { malformedCounts } from './malformed.ts';
import type { NotRead, ReportProgress, Source, Subject, Window } from './source.ts';
import { keyOf } from './subject-key.ts';

/** What LookupEvents is opened with. */
export interface LookupOptions {
  /** A connection to the account. */
  readonly aws: Connection;
  readonly account: string;
  readonly window: Window;
  readonly progress: ReportProgress;
  /** AWS's time when the audit began. */
  readonly now: Date;
}

// Half a second each and region: whoever mints in a loop must not keep the audit from ending.
const CREDENTIALS_FOLLOWED = 400;
// Ten minutes of one region.
const PAGES_A_QUESTION = 1200;
// The other account's record of a call is of the same moment.
const SAME_MOMENT_MS = 60_000;
// CloudTrail gives two pages a second and region.
const SECONDS_A_PAGE = 0.51;

/** CloudTrail's event history of one account: LookupEvents in every region that is looked at. */
export async function openLookup(options: LookupOptions): Promise<Source> {
  const { aws, account, window, now } = options;
  const name = `event history of account ${account}`;
  const pace = paceOf(name, options.progress);
  const malformed = malformedCounts();
  const trail = await openTrail(aws, {
    malformed: malformed.add,
    mostPages: PAGES_A_QUESTION,
    watch: pace.watch,
  });
  const asked = new Set<string>();
  let followed = 0;
  const leftOut: NotRead[] = [];

  const chosen = (subjects: readonly Subject[]): Subject[] => {
    const fresh = subjects.filter((it) => isHere(it, account) && !asked.has(keyOf(it)));
    const inOrder = oneOfEachFirst(fresh);
    const most = inOrder.slice(0, Math.max(0, CREDENTIALS_FOLLOWED - followed));
    if (most.length < inOrder.length) leftOut.push(tooMany(inOrder.length - most.length, account));
    for (const it of inOrder) asked.add(keyOf(it));
    followed += most.length;
    return most;
  };
  return {
    name,
    async search(subjects, found) {
      await Promise.all(
        chosen(subjects).flatMap((subject) =>
          inTime(questions(subject, window)).map(async (query) => {
            for (const event of await trail.look(query)) found(event);
          }),
        ),
      );
    },
    coverage() {
      const notRead = [...trail.unseen(), ...absent(trail), ...leftOut];
      const failed = new Set(notRead.map(({ what }) => what));
      return {
        source: name,
        kind: 'lookup',
        accounts: [account],
        regions: trail.regions.filter((region) => !failed.has(`CloudTrail in ${region}`)),
        from: later(window.from, earlier(now.toISOString(), HISTORY_MS)),
        to: window.to,
        notRead,
        limits: [...LIMITS.lookup, ...limitedTo(trail)],
        counts: [
          { what: 'pages', count: pace.pages() },
          { what: 'events read', count: pace.events() },
          ...malformed.counts(),
        ],
      };
    },
  };
}

// One attribute a question is all that LookupEvents takes.
function questions(subject: Subject, { from, to }: Window): EventQuery[] {
  switch (subject.kind) {
    case 'credential': {
      const { accessKeyId: value, since } = subject;
      const uses = { attribute: 'AccessKeyId', value, from: later(from, since), to } as const;
      // Whoever issued it did so before.
      return subject.issuer ? [uses, { attribute: 'ResourceName', value, from, to }] : [uses];
    }
    case 'role':
      return [{ attribute: 'ResourceName', value: subject.roleArn, from: subject.since, to }];
    case 'console':
      return [{ attribute: 'Username', value: subject.user, from: subject.since, to }];
    case 'shared': {
      const at = Date.parse(subject.since);
      const within = (ms: number): string => new Date(at + ms).toISOString();
      return [
        {
          attribute: 'ResourceName',
          value: subject.roleArn,
          from: within(-SAME_MOMENT_MS),
          to: within(SAME_MOMENT_MS),
        },
      ];
    }
  }
}

// AWS refuses to look back to front.
function inTime(queries: readonly EventQuery[]): EventQuery[] {
  return queries.filter(({ from, to = from }) => Date.parse(from) <= Date.parse(to));
}

function isHere(subject: Subject, account: string): boolean {
  const where = 'roleArn' in subject ? accountOf(subject.roleArn) : subject.account;
  return where === account;
}

// One credential of each holder first: they are what leads further.
function oneOfEachFirst(subjects: readonly Subject[]): Subject[] {
  const holderOf = (subject: Subject): string =>
    (subject.kind === 'credential' ? subject.holder : undefined) ?? keyOf(subject);
  const firsts = new Map([...subjects].reverse().map((it) => [holderOf(it), it]));
  const first = new Set(firsts.values());
  return [...first, ...subjects.filter((it) => !first.has(it))];
}

function tooMany(number: number, account: string): NotRead {
  return {
    what: `what ${number} further credentials did in account ${account}`,
    why: `the event history takes half a second a credential and region: only ${CREDENTIALS_FOLLOWED} are followed; an archive or Athena has no such limit`,
  };
}

function absent(trail: Trail): NotRead[] {
  return trail.absent().map((region) => ({
    what: `CloudTrail in ${region}`,
    why: 'this endpoint has no event history',
  }));
}

function limitedTo({ leftOut }: Trail): string[] {
  return leftOut.length === 0 ? [] : [`Left out by policy/accounts.yaml: ${leftOut.join(', ')}.`];
}

function later(a: string, b: string): string {
  return Date.parse(a) > Date.parse(b) ? a : b;
}

interface Pace {
  readonly watch: TrailWatch;
  readonly pages: () => number;
  readonly events: () => number;
}

// Each question to a region has at least one page; the fullest region tells how long it still takes.
function paceOf(source: string, progress: ReportProgress): Pace {
  const waiting = new Map<string, number>();
  let pages = 0;
  let events = 0;
  const change = (region: string, by: number): void => {
    waiting.set(region, (waiting.get(region) ?? 0) + by);
    const left = [...waiting.values()];
    progress({
      source,
      done: pages,
      total: pages + left.reduce((sum, it) => sum + it, 0),
      unit: 'pages',
      events,
      secondsLeft: Math.max(0, ...left) * SECONDS_A_PAGE,
    });
  };
  return {
    watch: {
      asked: (region) => change(region, 1),
      page(region, count) {
        pages++;
        events += count;
        change(region, 0);
      },
      answered: (region) => change(region, -1),
    },
    pages: () => pages,
    events: () => events,
  };
}
