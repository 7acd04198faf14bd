import type { Account } from '../account.ts';
import type { Connection } from '../../aws/connection.ts';
import { globalRegion, partitionOf } from '../../aws/partition.ts';
import type { AwsProblem } from '../../aws/problem.ts';
import { regionsLookedAt } from '../../aws/regions-looked-at.ts';
import type { EventQuery } from '../../aws/trail.ts';
import { orUnreadable } from '../../aws/unreadable.ts';
import type { Budget } from '../budget.ts';
import type { TrailEvent } from '../records/event.ts';
import { leadQuestions } from './lead-questions.ts';
import { RegionHistory, type RegionWatch } from './region-history.ts';
import type { NotRead } from './source.ts';
import type { Question } from './question.ts';

/** CloudTrail's event history of one account, in all its regions at once. */
export interface EventHistory {
  readonly regions: readonly string[];
  /** Asks every region, in this order, and says whether there is more to read. */
  readonly ask: (questions: readonly Question[]) => Promise<boolean>;
  /** Matching events of all regions, each once; the same question is asked once. */
  readonly look: (query: EventQuery) => Promise<readonly TrailEvent[]>;
  /** What could not be read so far, and in which region. */
  readonly notRead: () => readonly NotReadIn[];
  /** Enabled regions that the owners leave out, and whose events are not looked at. */
  readonly leftOut: readonly string[];
  /** The same, where instances are not looked at. */
  readonly withoutInstances: readonly string[];
  /** Regions whose endpoint has no event history at all: not AWS's. */
  readonly absent: () => readonly string[];
  /** Regions that did not answer. */
  readonly failed: () => readonly string[];
}

/** Something that could not be read, and where: a region, or the whole account. */
interface NotReadIn extends NotRead {
  readonly region?: string;
}

/** With what a history is read, and who watches. */
interface HistoryOptions {
  readonly account: string;
  readonly budget: Budget;
  /** When it leaked, ISO 8601. */
  readonly since: string;
  readonly watch?: HistoryWatch;
}

/** Told of each question to a region, each page of its answer, and its end. */
export interface HistoryWatch {
  readonly asked: (region: string, questions: number) => void;
  readonly page: (region: string, events: number) => void;
  readonly answered: (region: string) => void;
  /** A record that is not what CloudTrail writes. */
  readonly malformed: (why: string) => void;
}

const NOBODY: HistoryWatch = {
  asked: () => undefined,
  page: () => undefined,
  answered: () => undefined,
  malformed: () => undefined,
};

/** Opens the event history of a connection's account. */
export async function openHistory(
  aws: Account,
  { account, budget, since, watch = NOBODY }: HistoryOptions,
): Promise<EventHistory> {
  const looked = await orUnreadable('all regions but one', regionsLookedAt(aws, aws.regions));
  const unseen =
    'why' in looked ? [{ what: looked.what, why: `the list of regions ${looked.why}` }] : [];
  const { regions, leftOut, off } =
    'why' in looked ? { regions: [aws.region], leftOut: [], off: [] } : looked;
  const notEnabled = off.map((region) => ({
    what: region,
    why: 'policy/accounts.yaml names it, and it is not enabled',
  }));
  // IAM's events are there, and there alone.
  const home = globalRegion(partitionOf(aws.region));
  const inRegions = leftOut.includes(home) ? [...regions, home] : regions;
  const histories = inRegions.map(
    (region) => new RegionHistory(aws, region, { budget, since, watch: watchIn(region, watch) }),
  );
  const failures = (): readonly (readonly [RegionHistory, AwsProblem])[] =>
    histories.flatMap((it) => {
      const problem = it.problem();
      return problem ? [[it, problem] as const] : [];
    });
  // One answer of AWS's protocol from any region: then the others are not absent but out of order.
  const isNowhere = (): boolean =>
    failures().length === histories.length && failures().every(([, it]) => isAbsent(aws, it));
  const ask = async (questions: readonly Question[]): Promise<boolean> => {
    const more = await Promise.all(
      histories.map(async (history) => {
        const isMore = await history.ask(questions);
        const leads = leadQuestions(history.open(), history.region === home);
        return leads.length > 0 ? history.ask(leads) : isMore;
      }),
    );
    return more.includes(true);
  };
  const looks = new Map<string, Promise<readonly TrailEvent[]>>();
  const lookOnce = async (query: EventQuery, key: string): Promise<readonly TrailEvent[]> => {
    const found = new Map<string, TrailEvent>();
    const question = { key, query, isUrgent: true as const };
    await ask([{ ...question, found: (event) => found.set(event.id, event) }]);
    return [...found.values()];
  };
  return {
    regions: inRegions,
    leftOut: leftOut.filter((region) => region !== home),
    withoutInstances: leftOut,
    ask,
    look(query) {
      const key = `look ${JSON.stringify(query)}`;
      const answer = looks.get(key) ?? lookOnce(query, key);
      looks.set(key, answer);
      return answer;
    },
    notRead: () => [
      ...unseen,
      ...notEnabled,
      ...(isNowhere()
        ? []
        : failures().map(([{ region }, { message }]) => ({
            what: `CloudTrail in ${region}`,
            why: message,
            region,
          }))),
      ...histories.flatMap((it) => (it.problem() ? [] : openIn(it, { account, budget }))),
      ...histories.flatMap(malformedIn),
    ],
    absent: () => (isNowhere() ? inRegions : []),
    failed: () => failures().map(([{ region }]) => region),
  };
}

function watchIn(region: string, watch: HistoryWatch): RegionWatch {
  return {
    asked: (questions) => {
      watch.asked(region, questions);
    },
    page: (events) => {
      watch.page(region, events);
    },
    answered: () => {
      watch.answered(region);
    },
    malformed: watch.malformed,
  };
}

// AWS's own endpoints all have it; another endpoint that does not even answer in AWS's protocol has not.
function isAbsent(aws: Connection, problem: AwsProblem): boolean {
  return aws.redirected === true && problem.code === 'unavailable' && problem.aws.awsCode === '';
}

// What is not read is named by its place alone: how far the budget went differs from run to run.
function openIn(
  history: RegionHistory,
  { account, budget }: Pick<HistoryOptions, 'account' | 'budget'>,
): NotReadIn[] {
  const why = `CloudTrail was read for ${budget.seconds()} s`;
  const { region } = history;
  const all = history.open().filter(({ question }) => question.isAside !== true);
  const begun = all.filter(({ events }) => events > 0);
  const rest = all.filter(({ events }) => events === 0);
  const [first] = rest;
  return [
    ...begun.map(({ question: { query }, events }) => ({
      what: `older events of ${query.value ?? 'everybody'} in ${region}`,
      why: `${why}: only the newest ${events} events are known`,
      region,
    })),
    ...(first
      ? [
          {
            what: `what further credentials did in ${region} of account ${account}`,
            why: `${why}: ${rest.length} questions were not asked, the first about ${first.question.query.value ?? 'everything'}`,
            region,
          },
        ]
      : []),
  ];
}

function malformedIn(history: RegionHistory): NotReadIn[] {
  return [...history.malformed()].map(([about, count]) => ({
    what: `${count} records about ${about} in ${history.region}`,
    why: 'they are not what CloudTrail writes',
    region: history.region,
  }));
}
