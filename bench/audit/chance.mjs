/** @typedef {ReturnType<typeof chanceFrom>} Chance */

/**
 * The same numbers for the same seed, from 0 to below 1 (mulberry32).
 * @param {number} seed
 */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** @param {number} count */
  const below = (count) => Math.floor(next() * count);
  /**
   * @param {string} alphabet
   * @param {number} length
   */
  const text = (alphabet, length) => {
    let made = '';
    for (let at = 0; at < length; at++) made += alphabet[below(alphabet.length)];
    return made;
  };
  /** @param {number} length */
  const hex = (length) => text('0123456789abcdef', length);
  /**
   * @template T
   * @param {readonly T[]} list
   */
  const pick = (list) => /** @type {T} */ (list[below(list.length)]);
  return {
    next,
    below,
    pick,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    id: (/** @type {string} */ prefix) => prefix + text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16),
    unique: () => text('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 16),
    address: () => `${20 + below(180)}.${below(256)}.${below(256)}.${1 + below(254)}`,
    hex,
  };
}
