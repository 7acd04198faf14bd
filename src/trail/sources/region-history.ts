import type { Connection } from '../../aws/connection.ts';
import { isAwsProblem, type AwsProblem } from '../../aws/problem.ts';
import { lookupPage, type EventPage, type EventQuery } from '../../aws/trail.ts';
import type { Budget } from '../budget.ts';
import type { TrailEvent } from '../records/event.ts';
import { parseEvent } from '../records/read-event.ts';
import { HISTORY_MS, earlier } from '../times.ts';
import { sweptEvents } from './swept-events.ts';
import type { Question } from './question.ts';

/** Who watches, and what is counted. */
export interface RegionWatch {
  readonly asked: (questions: number) => void;
  readonly page: (events: number) => void;
  readonly answered: () => void;
  readonly malformed: (why: string) => void;
}

/** A question that was not asked, or not to its end. */
export interface Open {
  readonly question: Question;
  readonly events: number;
}

interface Asked extends Open {
  events: number;
  token?: string;
  /** The time of the last event that was read. */
  oldest?: string;
}

// A longer answer waits until all others have begun: noise must not hide what stands beside it.
const PAGES_IN_A_ROW = 10;
// LookupEvents gives two slots a second.
const LANES = 2;
// Fewer questions than that are sooner asked one by one.
const WORTH_A_SWEEP = 3;
// Fifty thousand events: what is swept is held.
const MOST_SWEPT = 1000;

/** With what a region is read. */
interface RegionOptions {
  readonly budget: Budget;
  /** Since when everything may be read at once, ISO 8601: what was before is asked about by itself. */
  readonly since: string;
  readonly watch: RegionWatch;
}

/** One region's event history. Every question is asked once, page by page, and in the way that takes fewest requests. */
export class RegionHistory {
  readonly region: string;
  readonly #aws: Connection;
  readonly #budget: Budget;
  readonly #since: string;
  readonly #watch: RegionWatch;
  readonly #known = new Set<string>();
  readonly #malformed = new Map<string, number>();
  #tails: Asked[] = [];
  #notAsked: Question[] = [];
  readonly #swept = sweptEvents();
  // A token is good for the very query that it came from: this one begins with the history.
  readonly #first: string;
  #problem: AwsProblem | undefined;

  constructor(aws: Connection, region: string, { budget, since, watch }: RegionOptions) {
    this.#aws = aws;
    this.region = region;
    this.#budget = budget;
    this.#since = since;
    this.#watch = watch;
    this.#first = earlier(budget.now().toISOString(), HISTORY_MS);
  }

  /** Asks what is new, in this order; where nothing is, goes on with long answers. Says whether there is more to read. */
  async ask(questions: readonly Question[]): Promise<boolean> {
    const fresh = questions.filter(({ key }) => !this.#known.has(key));
    for (const { key } of fresh) this.#known.add(key);
    const waiting = this.#notAsked.splice(0);
    await inLanes(
      fresh.filter(({ isUrgent }) => isUrgent),
      (it) => this.#begin(it),
    );
    const rest = [...waiting, ...fresh.filter(({ isUrgent }) => !isUrgent)];
    if (rest.length > 0) await this.#askAll(rest);
    else if (fresh.length === 0) await this.#readTails();
    return this.#tails.length > 0 && !this.#isOver();
  }

  /** Questions without their whole answer, in the order in which they were asked. */
  open(): readonly Open[] {
    return [
      ...this.#tails.map(({ question, events }) => ({ question, events })),
      ...this.#notAsked.map((question) => ({ question, events: 0 })),
    ];
  }

  /** How many records are not what CloudTrail writes, by what was asked. */
  malformed(): ReadonlyMap<string, number> {
    return this.#malformed;
  }

  /** Why the region does not answer; undefined where it does. */
  problem(): AwsProblem | undefined {
    return this.#problem;
  }

  async #askAll(questions: readonly Question[]): Promise<void> {
    const isSwept = (it: Question): boolean => it.fits !== undefined && this.#swept.holds(it.query);
    const open = questions.filter((it) => isAboutOne(it) && !isSwept(it));
    if (open.length >= WORTH_A_SWEEP) await this.#trySweep(open);
    const oneByOne = questions.filter((it) => !isSwept(it));
    this.#watch.asked(oneByOne.length);
    await inLanes(oneByOne, async (it) => {
      await this.#begin(it);
      this.#watch.answered();
    });
    for (const question of questions.filter(isSwept)) this.#swept.answer(question);
  }

  async #begin(question: Question): Promise<void> {
    if (this.#isOver()) {
      this.#notAsked.push(question);
      return;
    }
    const asked: Asked = { question, events: 0 };
    if (!(await this.#readOn(asked))) this.#tails.push(asked);
  }

  async #readTails(): Promise<void> {
    await inLanes(this.#tails.splice(0), async (asked) => {
      if (this.#isOver() || !(await this.#readOn(asked))) this.#tails.push(asked);
    });
  }

  async #trySweep(questions: readonly Question[]): Promise<void> {
    await this.#sweep(questions);
    const from = this.#swept.from();
    if (from === undefined) return;
    // Of long answers only what was before is left to read.
    this.#tails = this.#tails.flatMap((asked) => {
      const { question, events, oldest = '' } = asked;
      if (question.fits === undefined || Date.parse(oldest) <= Date.parse(from)) return [asked];
      this.#swept.answer(question);
      if (this.#swept.holds(question.query)) return [];
      const query = { ...question.query, to: from };
      return [{ question: { ...question, query }, events }];
    });
  }

  // All there is since then, where that takes no more requests than to ask for each. What was read is kept where it
  // turns out to be more, and the next one goes on from there.
  async #sweep(questions: readonly Question[]): Promise<void> {
    const swept = this.#swept;
    const since = earliest([this.#since, ...questions.map(({ query }) => query.from)]);
    const most = swept.pages() + Math.min(questions.length, MOST_SWEPT - swept.pages());
    const isWorthIt = (): boolean =>
      swept.pages() === 0 || swept.pagesUntil(since, this.#budget.now()) <= most - swept.pages();
    while (
      !swept.holds({ from: since }) &&
      swept.pages() < most &&
      isWorthIt() &&
      !this.#isOver()
    ) {
      const answer = await this.#page({ from: this.#first }, swept.next());
      if (!answer) return;
      swept.add(this.#read(answer.events, 'everything'), answer.next);
    }
  }

  // Some pages more; whether the answer is whole.
  async #readOn(asked: Asked): Promise<boolean> {
    const { query, found } = asked.question;
    for (let pages = 0; pages < PAGES_IN_A_ROW && !this.#isOver(); pages++) {
      const answer = await this.#page(query, asked.token);
      if (!answer) return false;
      const events = this.#read(answer.events, query.value ?? 'everything');
      asked.events += events.length;
      asked.oldest = events.at(-1)?.time ?? asked.oldest ?? '';
      events.forEach(found);
      if (answer.next === undefined) return true;
      asked.token = answer.next;
    }
    return false;
  }

  async #page(query: EventQuery, token?: string): Promise<EventPage | undefined> {
    try {
      const answer = await this.#budget.within((stop) =>
        lookupPage(this.#aws, this.region, { query, token, stop }),
      );
      this.#watch.page(answer.events.length);
      return answer;
    } catch (error) {
      if (!isAwsProblem(error)) throw error;
      // What was cut off by the budget is not the region's fault.
      if (!this.#budget.isSpent()) this.#problem = error;
      return undefined;
    }
  }

  #read(texts: readonly string[], about: string): TrailEvent[] {
    return texts.flatMap((text) => {
      const event = parseEvent(text);
      if (!('malformed' in event)) return [event];
      this.#watch.malformed(event.malformed);
      this.#malformed.set(about, (this.#malformed.get(about) ?? 0) + 1);
      return [];
    });
  }

  #isOver(): boolean {
    return this.#problem !== undefined || this.#budget.isSpent();
  }
}

// A call by its name is anybody's: to ask for it is cheaper than to read everything.
function isAboutOne({ fits, query }: Question): boolean {
  return fits !== undefined && query.attribute !== 'EventName';
}

function earliest(times: readonly string[]): string {
  return times.reduce((a, b) => (Date.parse(a) < Date.parse(b) ? a : b));
}

async function inLanes<T>(all: readonly T[], work: (it: T) => Promise<void>): Promise<void> {
  const todo = [...all];
  const lane = async (): Promise<void> => {
    for (let it = todo.shift(); it !== undefined; it = todo.shift()) await work(it);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
