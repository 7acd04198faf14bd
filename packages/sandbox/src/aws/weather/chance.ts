import type { Seconds } from './weather.ts';

/**
 * A number from 0 up to 1 that depends on the seed and the words alone. It keeps nothing between two
 * draws, so that a fork of a sandbox goes on with the very luck of its original.
 */
export function chance(seed: number, ...words: readonly (string | number)[]): number {
  // FNV-1a, and the last steps of MurmurHash3, so that neighbours come out far apart.
  let hash = 0x811c9dc5 ^ seed;
  for (const character of words.join(' ')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** So many seconds, by a chance. */
export function secondsBy(seconds: Seconds, chance: number): number {
  if (typeof seconds === 'number') return seconds;
  return seconds.min + (seconds.max - seconds.min) * chance;
}
