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
      for (const block of blocks(pattern, bytes.length - 1 - back)) {
        shifts[block] = Math.min(shifts[block] ?? 0, back);
        if (back === 0) endings.set(block, [...(endings.get(block) ?? []), pattern]);
      }
    }
  }
  return (text) => {
    const hits: number[] = [];
    inQuarters(text, { shifts, from: window - 1 }, (last) => {
      const block = ((text[last - 1] ?? 0) << 8) | (text[last] ?? 0);
      for (const pattern of endings.get(block) ?? []) {
        if (endsAt(text, last, pattern)) hits.push(last - pattern.bytes.length + 1);
      }
    });
    return hits.sort((a, b) => a - b);
  };
}

// Each step waits for two reads from memory, the second of which depends on the first. Four windows at once, each in
// its quarter of the text, wait together: twice as fast.
function inQuarters(
  text: Uint8Array,
  { shifts, from }: { readonly shifts: Uint8Array; readonly from: number },
  stop: (last: number) => void,
): void {
  const step = (at: number): number => {
    const shift = shifts[(byteAt(text, at - 1) << 8) | byteAt(text, at)] as number;
    if (shift === 0) stop(at);
    return shift === 0 ? at + 1 : at + shift;
  };
  const end = text.length;
  const quarter = Math.max(0, end - from) >> 2;
  const [endA, endB, endC] = [from + quarter, from + 2 * quarter, from + 3 * quarter];
  let [a, b, c, d] = [from, endA, endB, endC];
  while (a < endA && b < endB && c < endC && d < end) {
    const shiftA = shifts[(byteAt(text, a - 1) << 8) | byteAt(text, a)] as number;
    const shiftB = shifts[(byteAt(text, b - 1) << 8) | byteAt(text, b)] as number;
    const shiftC = shifts[(byteAt(text, c - 1) << 8) | byteAt(text, c)] as number;
    const shiftD = shifts[(byteAt(text, d - 1) << 8) | byteAt(text, d)] as number;
    if (shiftA !== 0 && shiftB !== 0 && shiftC !== 0 && shiftD !== 0) {
      a += shiftA;
      b += shiftB;
      c += shiftC;
      d += shiftD;
    } else {
      [a, b, c, d] = [step(a), step(b), step(c), step(d)];
    }
  }
  while (a < endA) a = step(a);
  while (b < endB) b = step(b);
  while (c < endC) c = step(c);
  while (d < end) d = step(d);
}

function byteAt(text: Uint8Array, at: number): number {
  return text[at] as number;
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
