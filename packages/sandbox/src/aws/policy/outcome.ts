/** Whether one value matches; undefined when it cannot be decided, such as for a missing variable. */
export type Outcome = boolean | undefined;

/** Whether a list of alternatives matches: one of them is enough. */
export function anyMatches(outcomes: readonly Outcome[]): boolean {
  return outcomes.includes(true);
}

/** Whether a negated list matches: every value must be known not to match. */
export function noneMatches(outcomes: readonly Outcome[]): boolean {
  return outcomes.every((outcome) => outcome === false);
}
