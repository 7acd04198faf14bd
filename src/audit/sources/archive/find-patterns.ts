import type { Pattern } from './patterns.ts';

/** Finds any of many patterns in bytes; positions in order, perhaps more than one in a match. */
export type FindPatterns = (text: Uint8Array) => readonly number[];

// The shortest pattern limits how far a search can jump: short ones are looked for by themselves.
const LONG = 16;

/** Prepares a search for all patterns at once. */
export function findPatterns(patterns: readonly Pattern[]): FindPatterns {
  const searches = [
    patterns.filter(({ bytes }) => bytes.length >= LONG),
    // Nothing shorter than a block of two bytes can be looked for, nor is there any.
    patterns.filter(({ bytes }) => bytes.length < LONG && bytes.length >= 2),
  ].flatMap((group) => (group.length === 0 ? [] : [wuManber(group)]));
  return (text) => {
    const found = searches.map((search) => search(text)).filter((it) => it.length > 0);
    return found.length < 2 ? (found[0] ?? []) : found.flat().sort((a, b) => a - b);
  };
}

// Sun Wu and Udi Manber, "A fast algorithm for multi-pattern searching" (1994): the last two bytes under a window as
// long as the shortest pattern say how far it can move. Every pattern is represented by its end.
function wuManber(patterns: readonly Pattern[]): FindPatterns {
  const window = Math.min(255, ...patterns.map(({ bytes }) => bytes.length));
  const shifts = new Uint8Array(65536).fill(window - 1);
  const endings = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    const { bytes } = pattern;
    for (let back = window - 2; back >= 0; back--) {
      const last = bytes.length - 1 - back;
      for (const block of blocks(pattern, last)) {
        shifts[block] = Math.min(shifts[block] ?? 0, back);
        if (back === 0) endings.set(block, [...(endings.get(block) ?? []), pattern]);
      }
    }
  }
  return (text) => {
    const hits: number[] = [];
    const end = text.length;
    let at = window - 1;
    while (at < end) {
      const block = ((text[at - 1] as number) << 8) | (text[at] as number);
      const shift = shifts[block] as number;
      if (shift !== 0) {
        at += shift;
        continue;
      }
      for (const pattern of endings.get(block) ?? []) {
        if (endsAt(text, at, pattern)) hits.push(at - pattern.bytes.length + 1);
      }
      at++;
    }
    return hits;
  };
}

/** The two bytes up to `last`, in each way that the pattern allows. */
function blocks({ bytes, anyCase }: Pattern, last: number): number[] {
  const ways = (byte: number): number[] => (anyCase ? [byte, otherCase(byte)] : [byte]);
  const [first, second] = [bytes[last - 1] ?? 0, bytes[last] ?? 0];
  return [...new Set(ways(first).flatMap((high) => ways(second).map((low) => (high << 8) | low)))];
}

function endsAt(text: Uint8Array, last: number, { bytes, anyCase }: Pattern): boolean {
  const start = last - bytes.length + 1;
  if (start < 0) return false;
  for (let at = bytes.length - 1; at >= 0; at--) {
    const seen = text[start + at];
    const wanted = bytes[at] ?? 0;
    if (seen !== wanted && !(anyCase && seen === otherCase(wanted))) return false;
  }
  return true;
}

function otherCase(byte: number): number {
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x7a ? byte ^ 0x20 : byte;
}
