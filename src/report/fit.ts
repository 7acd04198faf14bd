/** GitHub takes 65,536 characters a comment; bytes are counted, with room to spare. */
export const COMMENT_BYTES = 60_000;

/** How much of each list is shown. */
export interface Room {
  /** Of steps, and of what people must see before they approve. */
  readonly rows: number;
  /** Of what explains them. */
  readonly notes: number;
}

/** Room for everything. */
export const ALL: Room = { rows: Number.POSITIVE_INFINITY, notes: Number.POSITIVE_INFINITY };

// Tried in turn until the comment fits: explanations go first, steps last.
const ROOMS: readonly Room[] = [
  ALL,
  ...[50, 10, 3].map((notes) => ({ ...ALL, notes })),
  ...[200, 100, 50, 20, 5].map((rows) => ({ rows, notes: Math.min(rows, 3) })),
  { rows: 0, notes: 0 },
];

/** The fullest rendering that fits into a comment; undefined where not even the shortest does. */
export function fitting(renderAt: (room: Room) => string): string | undefined {
  for (const room of ROOMS) {
    const text = renderAt(room);
    if (Buffer.byteLength(text) <= COMMENT_BYTES) return text;
  }
  return undefined;
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
