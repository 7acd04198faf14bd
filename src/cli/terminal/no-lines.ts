/** Lines that are written anew as they change, for a person who watches. */
export interface LiveLines {
  /** Replaces the line of that name. */
  readonly show: (name: string, line: string) => void;
  readonly stop: () => void;
}

/** Something that keeps the last lines of a terminal for itself. */
export interface LiveArea {
  /** Prints above these lines, which would otherwise be drawn over what was printed. */
  readonly above: (print: () => void) => void;
  readonly stop: () => void;
}

/** For wherever nobody watches. */
export const NO_LINES: LiveLines = { show: () => undefined, stop: () => undefined };
