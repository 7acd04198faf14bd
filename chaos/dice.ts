/** Seeded luck: the same seed gives the same draws in the same order. */
export interface Dice {
  /** From 0 up to 1. */
  readonly roll: () => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number, both bounds included. */
  readonly between: (least: number, most: number) => number;
  readonly one: <T>(choices: readonly [T, ...T[]]) => T;
}

/** Dice that begin from a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = (seed * 0x9e3779b1) >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    happens: (probability) => roll() < probability,
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    one: (choices) => choices[Math.floor(roll() * choices.length)] ?? choices[0],
  };
}
