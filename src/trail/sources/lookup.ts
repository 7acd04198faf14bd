import { accountOf } from '../../domain/names.ts';
import { concerns } from './concerns.ts';
import { HISTORY_MS, earlier } from '../times.ts';
import type { EventHistory, HistoryWatch } from './event-history.ts';
import { LIMITS } from './limits.ts';
import { malformedCounts } from './malformed.ts';
import type { Found, NotRead, ReportProgress, Source, Subject, Window } from './source.ts';
import { keyOf } from './subject-key.ts';
import type { Question } from './question.ts';

/** What LookupEvents is opened with. */
interface LookupOptions {
  readonly account: string;
  readonly window: Window;
  readonly progress: ReportProgress;
  /** Opens the account's history, with who watches it. */
  readonly history: (watch: HistoryWatch) => Promise<EventHistory>;
}

// The other account's record of a call is of the same moment.
const SAME_MOMENT_MS = 60_000;
// CloudTrail gives two pages a second and region.
const SECONDS_A_PAGE = 0.51;

/** CloudTrail's event history of one account: LookupEvents in every region that is looked at. */
export async function openLookup(options: LookupOptions): Promise<Source> {
  const { account, window } = options;
  const name = `event history of account ${account}`;
  const pace = paceOf(name, options.progress);
  const malformed = malformedCounts();
  const history = await options.history({ ...pace.watch, malformed: malformed.add });
  return {
    name,
    search(subjects, found) {
      const here = oneOfEachFirst(subjects.filter((it) => isHere(it, account)));
      return history.ask(here.flatMap((it) => inTime(questions(it, window, found))));
    },
    coverage() {
      const unread = history.notRead().map(({ what, why }) => ({ what, why }));
      const notRead = [...unread, ...absent(history)];
      const failed = new Set([...history.failed(), ...history.absent()]);
      return {
        source: name,
        kind: 'lookup',
        accounts: [account],
        regions: history.regions.filter((region) => !failed.has(region)),
        from: later(window.from, earlier(window.to, HISTORY_MS)),
        to: window.to,
        notRead,
        limits: [...LIMITS.lookup, ...limitedTo(history)],
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
function questions(
  subject: Subject,
  { from, to, exposedAt = from }: Window,
  found: Found,
): Question[] {
  const key = keyOf(subject);
  const fits: Question['fits'] = (event) => concerns(subject, event);
  const ask = (query: Question['query'], more: Partial<Question> = {}): Question => ({
    ...{ key, query, fits, found },
    ...more,
  });
  switch (subject.kind) {
    case 'credential': {
      const { accessKeyId, since } = subject;
      const uses = ask(
        { attribute: 'AccessKeyId', value: accessKeyId, from: later(from, since), to },
        { key: sinceThen(subject), accessKeyId, leadsFrom: later(exposedAt, since) },
      );
      if (!subject.issuer) return [uses];
      // It was issued before.
      const issue = { attribute: 'ResourceName', value: accessKeyId, from, to } as const;
      return [uses, ask(issue, { key: `issue of ${key}`, accessKeyId })];
    }
    case 'role':
      return [ask({ attribute: 'ResourceName', value: subject.roleArn, from: subject.since, to })];
    case 'console':
      return [
        ask(
          { attribute: 'Username', value: subject.user, from: subject.since, to },
          { key: sinceThen(subject) },
        ),
      ];
    case 'machine': {
      const { name: value, since: from } = subject;
      return [
        ask({ attribute: 'Username', value, from, to }),
        ask({ attribute: 'ResourceName', value, from, to }, { key: `of ${key}` }),
      ];
    }
    case 'shared': {
      const at = Date.parse(subject.since);
      const within = (ms: number): string => new Date(at + ms).toISOString();
      return [
        ask({
          attribute: 'ResourceName',
          value: subject.roleArn,
          from: within(-SAME_MOMENT_MS),
          to: within(SAME_MOMENT_MS),
        }),
      ];
    }
  }
}

// A later round may show that it was there earlier than was known: what it did until then is asked as well.
function sinceThen(subject: Subject): string {
  return `${keyOf(subject)} since ${subject.since}`;
}

// AWS refuses to look back to front.
function inTime(asked: readonly Question[]): Question[] {
  return asked.filter(({ query: { from, to = from } }) => Date.parse(from) <= Date.parse(to));
}

function isHere(subject: Subject, account: string): boolean {
  const where = 'roleArn' in subject ? accountOf(subject.roleArn) : subject.account;
  return where === account;
}

// By id, so that two readings of one world ask alike. One credential of each holder goes first: they lead further.
function oneOfEachFirst(subjects: readonly Subject[]): Subject[] {
  const byId = subjects
    .map((subject) => ({ subject, key: keyOf(subject) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ subject }) => subject);
  const holderOf = (subject: Subject): string =>
    ('holder' in subject ? subject.holder : undefined) ?? keyOf(subject);
  const firsts = new Map([...byId].reverse().map((it) => [holderOf(it), it]));
  const first = new Set(firsts.values());
  return [...byId.filter((it) => first.has(it)), ...byId.filter((it) => !first.has(it))];
}

function absent(history: EventHistory): NotRead[] {
  return history.absent().map((region) => ({
    what: `CloudTrail in ${region}`,
    why: 'this endpoint has no event history',
  }));
}

function limitedTo({ leftOut }: EventHistory): string[] {
  return leftOut.length === 0 ? [] : [`Left out by policy/accounts.yaml: ${leftOut.join(', ')}.`];
}

function later(a: string, b: string): string {
  return Date.parse(a) > Date.parse(b) ? a : b;
}

interface Pace {
  readonly watch: Omit<HistoryWatch, 'malformed'>;
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
      asked: (region, questions) => change(region, questions),
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
