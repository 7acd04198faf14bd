/** Lines that are written anew as they change, for a person who watches. */
export interface LiveLines {
  /** Replaces the line of that name. */
  readonly show: (name: string, line: string) => void;
  readonly stop: () => void;
}

/** For wherever nobody watches. */
export const NO_LINES: LiveLines = { show: () => undefined, stop: () => undefined };
