import { snapshot } from '@staunch/sandbox';
import { judge, type Judgement } from '../invariants/judge.ts';
import { lostProfiles, openingOf, type Opening } from '../invariants/pictures.ts';
import { alive, brokenWorkloads, hitBystanders } from '../invariants/probe.ts';
import { unnamed } from '../invariants/in-time.ts';
import type { Exposure, Incident } from '../../src/domain/incident.ts';
import { diceOf } from '../dice.ts';
import { stillOpen, type Opened } from '../thief/opened.ts';
import type { Story } from '../world/story.ts';
import { makeRoom } from '../world/refusals.ts';
import { FAIR } from '../world/weather.ts';
import type { CrashPoint } from './first-run.ts';
import { crashAgain } from './crash-again.ts';
import { shutByHand } from './people.ts';
import { playRound, type Round } from './second-run.ts';
import { goBack } from './way-back.ts';

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

/** Runs anew after a crash, then in fair weather until nothing is left to do, and holds all to the invariants. */
export async function tryPoint(story: Story, opening: Opening, point: CrashPoint): Promise<Tried> {
  const dice = diceOf(story.seed * 1_000 + point.call);
  const gap = dice.one([5_000, 60_000, 300_000]);
  const at = new Date(point.taken.at.getTime() + gap);
  const luck = dice.roll();
  const isTwice = luck > 1 - TWICE;
  // Twice nobody approves it; then somebody does.
  const [, heldBack] = story.thief.juggles ?? [];
  const begun =
    luck < AGAIN ? await crashAgain(story, point, { at, call: dice.between(1, 60) }) : point;
  const round = await playRound(story, begun, { at, heldBack, isTwice });
  const second = await judge(story, round);
  const other = round.twin ? await judge(story, { ...round, ...round.twin }) : undefined;
  const problems = [
    ...second.problems,
    ...(other?.problems ?? []),
    ...(await hitBystanders(round, story)),
  ];
  if (story.isRefused) makeRoom(round.sandbox);
  const later = { ...story, isRefused: false };
  const gone = await goOn(later, round, { second, heldBack });
  let { last, calls, further } = gone;
  let { incident } = story;
  problems.push(...gone.problems);
  for (let times = 0; times < MOST_BY_HAND && isLeftOpen(last) && !story.hopeless; times++) {
    await shutByHand(last.sandbox, last.thief.opened);
    incident = withKeys(story.incident, last.thief.opened);
    const more = await goOn({ ...later, incident }, last, {});
    last = more.last;
    calls += more.calls;
    further += more.further;
    problems.push(...more.problems);
  }
  if (!story.hopeless) problems.push(...(await lastLook({ ...story, incident }, opening, last)));
  const isPeaceful = last.thief.opened.length === 0 && last.thief.undone.length === 0;
  const mayGoBack = problems.length === 0 && isPeaceful && !story.hopeless && isOver(last);
  if (mayGoBack && dice.happens(BACK))
    problems.push(...(await goBack(story, { opening, from: last, dice })));
  return { problems, second, further, calls: calls + round.calls };
}

// How often the run after a crash crashes as well, two are started at once, and the incident is taken back at the end.
const AGAIN = 0.12;
const TWICE = 0.08;
const BACK = 0.15;

// What a key minted lives on without it: people write the key into the incident.
function withKeys(incident: Incident, opened: readonly Opened[]): Incident {
  const exposures = opened.flatMap(({ kind, object, on }): Exposure[] =>
    kind === 'access-key' ? [{ kind, accessKeyId: object, user: on }] : [],
  );
  return { ...incident, exposures: [...incident.exposures, ...exposures] };
}

// People shut what they are shown; a thief who has something left makes more, once or twice.
const MOST_BY_HAND = 3;

function isLeftOpen({ sandbox, thief, plan }: Round): boolean {
  // Also what a key minted that the thief deleted: naming the key denies it.
  const isMinted = plan?.unseen.some(({ id = '' }) => id.startsWith('session:')) ?? false;
  return isMinted || stillOpen(sandbox, thief.opened).length > 0;
}

interface GoneOn {
  readonly problems: readonly string[];
  readonly last: Round;
  readonly further: number;
  readonly calls: number;
}

// Rounds in fair weather, each with CloudTrail caught up, until one has nothing to do but what is for people.
async function goOn(
  story: Story,
  from: Round,
  { second, heldBack }: { readonly second?: Judgement; readonly heldBack?: string | undefined },
): Promise<GoneOn> {
  const problems: string[] = [];
  const fair = { ...story, weather: FAIR };
  let last = from;
  let calls = 0;
  let further = 0;
  for (; further <= MOST_FURTHER; further++) {
    last = await playRound(
      story,
      { taken: snapshot(last.sandbox), thief: last.thief },
      { ...fairAt(last), heldBack: further === 0 ? heldBack : undefined },
    );
    calls += last.calls;
    const isLast = isOver(last);
    if (further === 0 && second && last.plan?.steps.length !== 0)
      problems.push(...mustBeEmpty(second, last));
    const judged = await judge(fair, last);
    const found = [...judged.problems, ...(await caughtUp(judged, last))];
    problems.push(...found.map((problem) => `in fair weather: ${problem}`));
    if (isLast || story.hopeless) break;
  }
  return { problems, last, further, calls };
}

// What was there when CloudTrail had caught up has no excuse: it is shut, or the run is red and names it.
async function caughtUp({ end }: Judgement, round: Round): Promise<string[]> {
  const { before, sandbox } = round;
  if (end === 'refused') return [];
  if (end === 'red') return unnamed(round).map(({ what }) => `red, and yet not named: ${what}`);
  const open = [...(await alive(sandbox, before.held)), ...stillOpen(sandbox, before.opened)];
  return open.map(({ what }) => `${end} with CloudTrail caught up, and yet this works: ${what}`);
}

function fairAt({ sandbox }: Round) {
  return { at: new Date(sandbox.clock.now().getTime() + CAUGHT_UP_MS), weather: FAIR };
}

// As long as something is open that no program shuts, denies stay provisional: each run has steps.
function isOver({ plan, applied }: Round): boolean {
  if (plan === undefined || plan.steps.length === 0) return plan !== undefined;
  const left = applied?.verdict.items ?? [];
  return left.length > 0 && left.every(({ from }) => LEFT_TO_PEOPLE.includes(from));
}

const LEFT_TO_PEOPLE = [
  'made-credentials',
  'provisional-denies',
  'footholds',
  'ways-back',
  'unread',
];

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
    ...[...(await alive(sandbox, thief.held)), ...stillOpen(sandbox, thief.opened)].map(
      ({ what }) => `works at the end: ${what}`,
    ),
    ...lostProfiles(sandbox, opening.profiles, thief.tampered),
    ...(picture === opening.picture ? [] : ['a bystander was changed']),
    ...opening.statements
      // A thief who takes a deny away takes the whole policy.
      .filter((role) => thief.undone.length === 0 && !statements.includes(role))
      .map((role) => `another incident's revocation is gone from ${role}`),
    ...(await brokenWorkloads(sandbox)),
  ];
}
