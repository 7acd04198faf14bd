// GitHub takes 65,536 characters a comment; bytes are counted, with room to spare.
const BUDGET_BYTES = 60_000;
// How much of each list is shown, tried in turn until the comment fits.
const LENGTHS = [Number.POSITIVE_INFINITY, 200, 100, 50, 20, 5, 0];

/** The fullest rendering that fits into a comment; undefined where not even the shortest does. */
export function fitting(renderAt: (rows: number) => string): string | undefined {
  return LENGTHS.map(renderAt).find((text) => Buffer.byteLength(text) <= BUDGET_BYTES);
}

/** At most so many lines of a list, and how many more there are. */
export function cut(
  lines: readonly string[],
  rows: number,
  more: (number: number) => string,
): string[] {
  if (lines.length <= rows) return [...lines];
  return [...lines.slice(0, rows), more(lines.length - rows)];
}
