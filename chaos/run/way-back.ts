import { snapshot } from '@staunch/sandbox';
import type { WantedState } from '../../src/domain/incident.ts';
import type { Dice } from '../dice.ts';
import { judge } from '../invariants/judge.ts';
import { lostProfiles, othersStatements, pictureOf, type Opening } from '../invariants/pictures.ts';
import { alive } from '../invariants/probe.ts';
import { KEY } from '../world/cast.ts';
import type { Story } from '../world/story.ts';
import { FAIR } from '../world/weather.ts';
import { crashAgain } from './crash-again.ts';
import { playRound, type Round } from './second-run.ts';

const MOST_ROUNDS = 4;
const HOUR_MS = 3_600_000;

/**
 * Takes a contained incident back, as a false alarm or because it is over, with one crash on the way, and holds the end to
 * what must be so: a closed one opens nothing, a restored one leaves nothing of itself, and neither touches anything else.
 */
export async function goBack(
  story: Story,
  { opening, from, dice }: { readonly opening: Opening; readonly from: Round; readonly dice: Dice },
): Promise<string[]> {
  const state = dice.one<WantedState>(['restored', 'closed']);
  const back = storyOf(story, state);
  const hours = state === 'closed' ? dice.one([0, 1]) : 0;
  const at = new Date(from.sandbox.clock.now().getTime() + HOUR_MS * hours + 20 * 60_000);
  const begun = { taken: snapshot(from.sandbox), thief: from.thief };
  let moment = await crashAgain(back, begun, { at, call: dice.between(1, 40) });
  const problems: string[] = [];
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const later = new Date(moment.taken.at.getTime() + 20 * 60_000);
    const round = await playRound(back, moment, { at: later, weather: FAIR });
    // Whether it is contained is not asked on the way back: only what was written, and what was said of it.
    problems.push(...(await judge({ ...back, hopeless: true }, round)).written);
    if (round.plan?.steps.length === 0) {
      problems.push(...(await endOf(back, opening, round)));
      return problems.map((problem) => `${state}: ${problem}`);
    }
    moment = { taken: snapshot(round.sandbox), thief: round.thief };
  }
  return [...problems, `${state}: not over after ${MOST_ROUNDS} rounds`];
}

function storyOf(story: Story, state: WantedState): Story {
  const { incident, thief } = story;
  const isKey = incident.exposures.some((it) => 'accessKeyId' in it && it.accessKeyId === KEY);
  const reactivate = state === 'restored' && isKey ? [KEY] : [];
  return {
    ...story,
    weather: FAIR,
    incident: { ...incident, state, reactivate, accepted: [], settled: [] },
    // By then nobody comes any more.
    thief: { ...thief, pace: 0, isBusy: false, approvalSeconds: 0 },
  };
}

async function endOf({ incident, bystanders }: Story, opening: Opening, round: Round) {
  const { sandbox, thief } = round;
  const own = [...sandbox.parts.state.accounts.values()].flatMap(({ users, roles }) =>
    [...users.values(), ...roles.values()].filter(({ inline, attached }) =>
      /Staunch(?!Earlier)\w*Chaos/i.test(JSON.stringify([[...inline.values()], [...attached]])),
    ),
  );
  const isRestored = incident.state === 'restored';
  const keys = [...sandbox.parts.state.accounts.values()].flatMap((it) =>
    [...it.users.values()].flatMap(({ accessKeys }) => accessKeys),
  );
  const statements = othersStatements(sandbox);
  return [
    ...(isRestored ? own : []).map(({ arn }) => `a deny is left on ${arn}`),
    ...(isRestored && incident.reactivate.length > 0 && keys.some(isOffLeaked)
      ? ['the key is off']
      : []),
    ...(isRestored ? [] : await alive(sandbox, thief.held)).map(({ what }) => `works: ${what}`),
    ...lostProfiles(sandbox, opening.profiles, thief.tampered),
    ...(pictureOf(sandbox, bystanders) === opening.picture ? [] : ['a bystander was changed']),
    ...opening.statements
      .filter((role) => !statements.includes(role))
      .map((role) => `another incident's revocation is gone from ${role}`),
  ];
}

function isOffLeaked({ id, status }: { readonly id: string; readonly status: string }): boolean {
  return id === KEY && status !== 'Active';
}
