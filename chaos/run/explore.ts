import type { ObservedCall } from '@staunch/sandbox';
import { openingOf } from '../invariants/pictures.ts';
import { begin, generate } from '../world/generate.ts';
import type { Leak } from '../world/story.ts';
import { firstRun } from './first-run.ts';
import { tryPoint } from './try-point.ts';

/** One crash after which an invariant was broken, and how to see it again. */
export interface Failure {
  readonly only: string;
  readonly leak: Leak;
  readonly problems: readonly string[];
}

/** What became of one world and all its crashes. */
export interface Explored {
  readonly seed: number;
  readonly leak: Leak;
  readonly calls: number;
  readonly points: number;
  readonly green: number;
  /** Green while CloudTrail had not shown everything yet. */
  readonly behind: number;
  /** Green while the thief made something in the last seconds. */
  readonly late: number;
  readonly surprised: number;
  readonly further: number;
  readonly failures: readonly Failure[];
}

// The calls of large worlds are many alike.
const MOST_CALLS = 150;

export interface ExploreOptions {
  /** The most calls of the first run at which it crashes, evenly spread; 150 unless told. */
  readonly most?: number | undefined;
  readonly only?: string | undefined;
  /** Ends early, between two crash points. */
  readonly isOver?: () => boolean;
}

/** Crashes one world at the calls of its first run. */
export async function explore(seed: number, options: ExploreOptions = {}): Promise<Explored> {
  const story = generate(seed);
  const { most = MOST_CALLS, only, isOver = () => false } = options;
  const counted = await firstRun(story, () => false);
  const stride = Math.ceil(counted.calls / most);
  const wanted = ({ number }: ObservedCall): boolean => number % stride === 0;
  const { points, calls } = await firstRun(story, wanted);
  const found = { points: 0, green: 0, behind: 0, late: 0, surprised: 0, further: 0, calls };
  const failures: Failure[] = [];
  const opening = openingOf(begin(story.world, {}), story.bystanders);
  if (points.length === 0)
    failures.push({ only: `${seed}:0`, leak: story.leak, problems: ['there was no first run'] });
  for (const point of points) {
    const id = `${seed}:${point.call}${point.moment === 'after' ? '+' : ''}`;
    if (only !== undefined && only !== id) continue;
    if (isOver()) break;
    const {
      problems,
      second,
      further,
      calls: more,
    } = await tryPoint(story, opening, point).catch(broken);
    found.points++;
    found.calls += more;
    found.further += further;
    if (second.end === 'green' || second.end === 'nothing to do') found.green++;
    if (second.behind) found.behind++;
    if (second.late) found.late++;
    if (second.surprised) found.surprised++;
    if (problems.length > 0) failures.push({ only: id, leak: story.leak, problems });
  }
  return { seed, leak: story.leak, ...found, failures };
}

function broken(error: unknown): Awaited<ReturnType<typeof tryPoint>> {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const second = {
    problems: [],
    written: [],
    end: 'refused',
    surprised: false,
    behind: false,
    late: false,
  } as const;
  return { problems: [`thrown: ${text}`], second, further: 0, calls: 0 };
}
