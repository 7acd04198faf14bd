import { snapshot } from '@staunch/sandbox';
import { judge } from '../invariants/judge.ts';
import { firstLoot, thiefIn } from '../thief/thief.ts';
import { begin, generate } from '../world/generate.ts';
import type { Explored } from './explore.ts';
import { playRound } from './second-run.ts';

/**
 * Plans and applies one world once, with nothing in the way but its thief and its weather, and tries by real calls what still
 * works: nothing of the leak may where it ends green.
 */
export async function draw(seed: number): Promise<Explored> {
  const story = generate(seed);
  const sandbox = begin(story.world, story.weather);
  const thief = thiefIn(sandbox, story, firstLoot(story, sandbox));
  const from = { taken: snapshot(sandbox), thief: thief.state() };
  const [, heldBack] = story.thief.juggles ?? [];
  const round = await playRound(story, from, { at: sandbox.clock.now(), heldBack });
  const { end, problems: all, ...is } = await judge(story, round);
  // All else is judged once CloudTrail has caught up: see `tryPoint`.
  const problems = all.filter((it) => it.includes('and yet this works'));
  const { leak } = story;
  return {
    ...{ seed, leak, calls: round.calls, points: 1, further: 0 },
    green: Number(end === 'green' || end === 'nothing to do'),
    behind: Number(is.behind),
    late: Number(is.late),
    surprised: Number(is.surprised),
    failures: problems.length === 0 ? [] : [{ only: `${seed}:0`, leak, problems }],
  };
}
