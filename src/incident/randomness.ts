const JUMP = /(?<=[a-z])[A-Z]|(?<=[A-Za-z])[0-9]|(?<=[0-9])[A-Za-z]/g;
const WORD = /[A-Z]?[a-z]{3,}/g;
const MOST_JUMPS = 8;
const LEAST_WORDY = 24;

/**
 * Whether forty characters of base64 look drawn at random rather than written by a person.
 * Names and paths are mostly words and seldom jump between letters and digits. Of a million keys drawn at
 * random, 258 were as tame as that; so this judges only where the shape alone would refuse ordinary paths.
 */
export function looksRandom(text: string): boolean {
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false;
  const jumps = text.match(JUMP)?.length ?? 0;
  return jumps > MOST_JUMPS || wordiness(text) < LEAST_WORDY;
}

// A slash counts as structure: paths have several, a random key has fewer than one.
function wordiness(text: string): number {
  const slashes = text.split('/').length - 1;
  return (text.match(WORD) ?? []).join('').length + slashes * 2;
}
