/** Something wrong in an incident file, where it stands, and what to write instead. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** What is wrong. Never contains text that could be a secret. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  /** Who writes the file puts it right; a file that was approved with it stays in force for everything else. */
  readonly isWrong?: true;
}

/** A problem before its place in the text is turned into line and column. */
export interface Finding {
  readonly severity: Problem['severity'];
  /** Counted in UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
  readonly isWrong?: true;
}

/** What is wrong and what to write instead, without a place. */
export type Advice = Pick<Finding, 'message' | 'hint'>;

/** Puts advice at a place, as an error. */
export function errorAt(offset: number, advice: Advice): Finding {
  return { severity: 'error', offset, ...advice };
}

/** Puts advice at a place, as something that a person should look at. */
export function warningAt(offset: number, advice: Advice): Finding {
  return { severity: 'warning', offset, ...advice };
}

/** Turns findings into problems in the order of the text, each said once. */
export function toProblems(text: string, findings: readonly Finding[]): Problem[] {
  const positionOf = positionsOf(text);
  const once = new Map(findings.map((each) => [`${each.offset} ${each.message}`, each]));
  return [...once.values()]
    .sort((a, b) => a.offset - b.offset)
    .map(({ severity, offset, message, hint, isWrong }) => ({
      severity,
      ...positionOf(offset),
      message,
      hint,
      ...(isWrong ? { isWrong } : {}),
    }));
}

/** A place in a text, as editors count. */
export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** Reads a text once and returns a function that turns offsets into positions. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    const line = countUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

// How many line starts are at or before the offset, by halving.
function countUpTo(starts: readonly number[], offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle - 1] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
