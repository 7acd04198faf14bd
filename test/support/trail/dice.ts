/** Random numbers that are the same for the same seed. */
export interface Dice {
  /** At least 0, below 1. */
  readonly real: () => number;
  /** From 0 to `below`, without it. */
  readonly whole: (below: number) => number;
  readonly of: <const T>(choices: readonly T[]) => T;
  readonly chance: (probability: number) => boolean;
  /** So many characters that key ids are made of. */
  readonly id: (length: number) => string;
  readonly uuid: () => string;
}

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Dice by a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const real = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(real() * below);
  const hex = (length: number): string => drawn(length, '0123456789abcdef');
  const drawn = (length: number, characters: string): string => {
    let text = '';
    for (let at = 0; at < length; at++) text += characters.charAt(whole(characters.length));
    return text;
  };
  return {
    real,
    whole,
    of(choices) {
      const choice = choices[whole(choices.length)];
      if (choice === undefined) throw new RangeError('nothing to choose from');
      return choice;
    },
    chance: (probability) => real() < probability,
    id: (length) => drawn(length, ID_CHARACTERS),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}
