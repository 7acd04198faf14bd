import { snapshot } from '@staunch/sandbox';
import { judge, type Judgement } from '../invariants/judge.ts';
import { lostProfiles, openingOf, type Opening } from '../invariants/pictures.ts';
import { alive, brokenWorkloads, hitBystanders } from '../invariants/probe.ts';
import { diceOf } from '../dice.ts';
import type { Story } from '../world/story.ts';
import { FAIR } from '../world/weather.ts';
import type { CrashPoint } from './first-run.ts';
import { playRound, type Round } from './second-run.ts';

/** What became of one crash. */
export interface Tried {
  readonly problems: readonly string[];
  readonly second: Judgement;
  /** Rounds in fair weather until nothing was left to do, the last and empty one not counted. */
  readonly further: number;
  readonly calls: number;
}

// CloudTrail has shown everything by then.
const CAUGHT_UP_MS = 20 * 60_000;
const MOST_FURTHER = 4;

/** Runs anew after a crash, then in fair weather until a plan has no steps, and holds all to the invariants. */
export async function tryPoint(story: Story, opening: Opening, point: CrashPoint): Promise<Tried> {
  const gap = diceOf(story.seed * 1_000 + point.call).one([5_000, 60_000, 300_000]);
  const at = new Date(point.taken.at.getTime() + gap);
  // Twice nobody approves it; then somebody does.
  const [, heldBack] = story.thief.juggles ?? [];
  let round = await playRound(story, point, { at, heldBack });
  const second = await judge(story, round);
  const problems = [...second.problems, ...(await hitBystanders(round.sandbox, story))];
  let calls = round.calls;
  let further = 0;
  for (; further <= MOST_FURTHER; further++) {
    round = await playRound(
      story,
      { taken: snapshot(round.sandbox), thief: round.thief },
      { ...fairAt(round), heldBack: further === 0 ? heldBack : undefined },
    );
    calls += round.calls;
    if (isOver(round)) break;
    if (further === 0) problems.push(...mustBeEmpty(second, round));
    const judged = await judge({ ...story, weather: FAIR }, round);
    problems.push(...judged.problems.map((problem) => `in fair weather: ${problem}`));
    if (story.hopeless) break;
  }
  if (!story.hopeless) problems.push(...(await lastLook(story, opening, round)));
  return { problems, second, further, calls };
}

function fairAt({ sandbox }: Round) {
  return { at: new Date(sandbox.clock.now().getTime() + CAUGHT_UP_MS), weather: FAIR };
}

// As long as a key works that the thief made, and that no incident names yet, denies stay provisional: each run has steps.
function isOver({ plan, applied, thief }: Round): boolean {
  if (plan === undefined || plan.steps.length === 0) return plan !== undefined;
  const left = applied?.verdict.items ?? [];
  const isLeft = left.length > 0 && left.every(({ from }) => LEFT_TO_PEOPLE.includes(from));
  return thief.made.length > 0 && isLeft;
}

const LEFT_TO_PEOPLE = ['made-credentials', 'provisional-denies'];

// Where nobody moved meanwhile, what one run says is contained needs nothing from the next.
function mustBeEmpty({ end, surprised }: Judgement, { plan }: Round): string[] {
  if (end !== 'green' || surprised) return [];
  return [`the plan after a green run has steps: ${JSON.stringify(plan?.steps)}`];
}

async function lastLook(story: Story, opening: Opening, round: Round): Promise<string[]> {
  const { sandbox, thief } = round;
  if (!isOver(round)) return [`not over after ${MOST_FURTHER} further rounds`];
  const { picture, statements } = openingOf(sandbox, story.bystanders);
  return [
    ...(await alive(sandbox, thief.held)).map(({ what }) => `works at the end: ${what}`),
    ...lostProfiles(sandbox, opening.profiles),
    ...(picture === opening.picture ? [] : ['a bystander was changed']),
    ...opening.statements
      // A thief who takes a deny away takes the whole policy.
      .filter((role) => thief.undone === 0 && !statements.includes(role))
      .map((role) => `another incident's revocation is gone from ${role}`),
    ...(await brokenWorkloads(sandbox)),
  ];
}
