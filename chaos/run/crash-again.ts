import { Crashed, snapshot, type Snapshot } from '@staunch/sandbox';
import type { ThiefState } from '../thief/thief.ts';
import type { Story } from '../world/story.ts';
import { playRound } from './second-run.ts';

/** Where the world stands, and what the thief knows. */
export interface Moment {
  readonly taken: Snapshot;
  readonly thief: ThiefState;
}

/** Plays a run that dies before one of its calls, and tells where it left the world; as it ended, where it made fewer. */
export async function crashAgain(
  story: Story,
  from: Moment,
  { at, call }: { readonly at: Date; readonly call: number },
): Promise<Moment> {
  let left: Moment | undefined;
  const beforeCall = (number: number, moment: () => Moment): void => {
    if (number !== call) return;
    left = moment();
    throw new Crashed(`before call ${call}`);
  };
  const heldBack = story.thief.juggles?.[1];
  // What a dead process says is nobody's business.
  const ended = await playRound(story, from, { at, heldBack, beforeCall }).catch(
    (error: unknown) => {
      if (left === undefined) throw error;
      return undefined;
    },
  );
  if (left) return left;
  if (!ended) throw new Error('a run that did not crash has an end');
  return { taken: snapshot(ended.sandbox), thief: ended.thief };
}
