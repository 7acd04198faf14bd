import { diceOf, type Dice } from '../dice.ts';
import { HABITS, type ThiefNature } from './story.ts';

// How many thieves make themselves a key that outlives what leaked.
const PERSISTING = 0.08;
// In so many worlds the thief has habits at all; in the others a run has no excuse for being red.
const ANY = 0.55;
const EACH = 0.3;

type Drawn = Pick<ThiefNature, 'habits' | 'isPatient' | 'approvalSeconds' | 'isBusy'>;

/** Draws what a thief does beyond going on; by dice of its own but for the first, so that the other draws stay as they are. */
export function drawHabits(dice: Dice, seed: number): Drawn {
  const persists = dice.happens(PERSISTING);
  const own = diceOf(seed + 7_000_003);
  const isAny = own.happens(ANY);
  const habits = HABITS.filter((habit) => {
    if (habit === 'persists') return persists;
    return own.happens(EACH) && isAny;
  });
  const makes = habits.some((habit) => habit === 'persists' || habit === 'makes');
  const isPatient = own.happens(0.5) && makes;
  return {
    habits,
    isPatient,
    // A patient one uses that time to get what no plan names.
    approvalSeconds: own.one(isPatient ? [20, 120] : [0, 0, 20, 120]),
    isBusy: own.happens(0.15),
  };
}
