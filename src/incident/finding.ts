import type { Problem } from './problem.ts';

/** A problem before its place in the text is turned into line and column. */
export interface Finding {
  readonly severity: Problem['severity'];
  /** Counted in UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** What is wrong and what to write instead, without a place. */
export type Advice = Pick<Finding, 'message' | 'hint'>;

/** Puts advice at a place, as something that must be mended. */
export function errorAt(offset: number, advice: Advice): Finding {
  return { severity: 'error', offset, ...advice };
}

/** Puts advice at a place, as something that a person should look at. */
export function warningAt(offset: number, advice: Advice): Finding {
  return { severity: 'warning', offset, ...advice };
}
