import type { Connection } from '../../aws/connection.ts';
import { AwsProblem } from '../../aws/problem.ts';
import { lookupPage, type EventQuery } from '../../aws/trail.ts';
import type { Budget } from '../budget.ts';
import type { TrailEvent } from '../records/event.ts';
import { parseEvent } from '../records/read-event.ts';
import { sweptEvents, type Swept } from './swept-events.ts';

/** Something that is asked of each region: what LookupEvents takes, and which of all events would be its answer. */
export interface Question {
  /** The same for the same question. */
  readonly key: string;
  readonly query: EventQuery;
  /** Whether an event that was found in another way belongs to the answer; absent where that cannot be told. */
  readonly fits?: (event: TrailEvent) => boolean;
  /** The key id whose calls are asked for, where it is about one. */
  readonly accessKeyId?: string;
  readonly found: (event: TrailEvent) => void;
  /** The answer leads nowhere: where it is not read to its end nobody has to know. */
  readonly isAside?: true;
  /** From when on its calls may lead to further credentials, ISO 8601; absent where they lead nowhere. */
  readonly leadsFrom?: string;
}

/** Who watches, and what is counted. */
export interface RegionWatch {
  readonly asked: (questions: number) => void;
  readonly page: (events: number) => void;
  readonly answered: () => void;
  readonly malformed: (why: string) => void;
}

/** One region's event history. Every question is asked once, page by page, and in the way that takes fewest requests. */
export interface RegionHistory {
  readonly region: string;
  /** Asks what is new in this order; where nothing is, goes on with long answers. Says whether there is more to read. */
  readonly ask: (questions: readonly Question[]) => Promise<boolean>;
  /** Questions without their whole answer, in the order in which they were asked. */
  readonly open: () => readonly Open[];
  /** Records that are not what CloudTrail writes, by what was asked. */
  readonly malformed: () => ReadonlyMap<string, number>;
  readonly problem: () => AwsProblem | undefined;
}

/** A question that was not asked, or not to its end. */
export interface Open {
  readonly question: Question;
  readonly events: number;
}

interface Asked extends Open {
  events: number;
  token?: string;
}

// A longer answer waits until all others have begun: noise must not hide what stands beside it.
const PAGES_IN_A_ROW = 10;
// LookupEvents gives two slots a second.
const LANES = 2;
// Fewer questions than that are sooner asked one by one.
const WORTH_A_SWEEP = 3;
// Fifty thousand events: what is swept is held.
const MOST_SWEPT = 1000;

/** Opens a region's history; reads nothing yet. */
export function regionHistory(
  aws: Connection,
  region: string,
  { budget, watch }: { readonly budget: Budget; readonly watch: RegionWatch },
): RegionHistory {
  const known = new Set<string>();
  const tails: Asked[] = [];
  const notAsked: Question[] = [];
  const malformed = new Map<string, number>();
  let swept: Swept | undefined;
  let problem: AwsProblem | undefined;
  const isOver = (): boolean => problem !== undefined || budget.isSpent();

  const page = async (query: EventQuery, token?: string) => {
    try {
      const answer = await lookupPage(aws, region, { query, token, stop: budget.stop() });
      watch.page(answer.events.length);
      return answer;
    } catch (error) {
      if (!(error instanceof AwsProblem)) throw error;
      // What was cut off by the budget is not the region's fault.
      if (!budget.isSpent()) problem = error;
      return undefined;
    }
  };
  const read = (texts: readonly string[], what: string): TrailEvent[] =>
    texts.flatMap((text) => {
      const event = parseEvent(text);
      if (!('malformed' in event)) return [event];
      watch.malformed(event.malformed);
      malformed.set(what, (malformed.get(what) ?? 0) + 1);
      return [];
    });
  /** Reads on, some pages; whether the answer is whole. */
  const readOn = async (asked: Asked): Promise<boolean> => {
    const { query, found } = asked.question;
    for (let pages = 0; pages < PAGES_IN_A_ROW && !isOver(); pages++) {
      const answer = await page(query, asked.token);
      if (!answer) return false;
      const events = read(answer.events, query.value ?? 'everything');
      asked.events += events.length;
      events.forEach(found);
      if (answer.next === undefined) return true;
      asked.token = answer.next;
    }
    return false;
  };
  const inLanes = async <T>(todo: T[], work: (it: T) => Promise<void>): Promise<void> => {
    const lane = async (): Promise<void> => {
      for (let it = todo.shift(); it !== undefined; it = todo.shift()) await work(it);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };
  const begin = async (question: Question): Promise<void> => {
    if (isOver()) notAsked.push(question);
    else {
      const asked: Asked = { question, events: 0 };
      if (!(await readOn(asked))) tails.push(asked);
    }
    watch.answered();
  };
  // All there is since then, where that takes no more requests than to ask for each.
  const sweep = async (questions: readonly Question[]): Promise<Swept | undefined> => {
    const from = questions.map((it) => it.query.from).reduce((a, b) => (a < b ? a : b));
    const all = sweptEvents(from);
    let token: string | undefined;
    for (let pages = 1; pages <= Math.min(questions.length, MOST_SWEPT) && !isOver(); pages++) {
      const answer = await page({ from }, token);
      if (!answer) return undefined;
      all.add(read(answer.events, 'everything'));
      if (answer.next === undefined) return all;
      if (all.pagesLeft(pages, budget.now()) > questions.length - pages) return undefined;
      token = answer.next;
    }
    return undefined;
  };
  return {
    region,
    async ask(questions) {
      const fresh = [...notAsked.splice(0), ...questions.filter(({ key }) => !known.has(key))];
      for (const { key } of fresh) known.add(key);
      if (fresh.length === 0) {
        const again = tails.splice(0);
        await inLanes(again, async (asked) => {
          if (isOver() || !(await readOn(asked))) tails.push(asked);
        });
        return tails.length > 0 && !isOver();
      }
      const isSwept = (it: Question): boolean =>
        it.fits !== undefined && swept?.holds(it.query) === true;
      const rest = fresh.filter((it) => it.fits !== undefined && !isSwept(it));
      if (rest.length >= WORTH_A_SWEEP) swept = (await sweep(rest)) ?? swept;
      const oneByOne = fresh.filter((it) => !isSwept(it));
      watch.asked(oneByOne.length);
      await inLanes(oneByOne, begin);
      for (const question of fresh.filter(isSwept)) swept?.answer(question);
      return tails.length > 0 && !isOver();
    },
    open: () => [
      ...tails.map(({ question, events }) => ({ question, events })),
      ...notAsked.map((question) => ({ question, events: 0 })),
    ],
    malformed: () => malformed,
    problem: () => problem,
  };
}
