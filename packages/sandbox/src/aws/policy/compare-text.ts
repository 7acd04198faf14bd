import type { Outcome } from './outcome.ts';
import { exactText, likePattern, matchesPattern } from './pattern.ts';
import type { Scope } from './scope.ts';

/** StringEquals: case-sensitive, without wildcards. */
export function equalsText(given: string, wanted: string, scope: Scope): Outcome {
  const text = exactText(wanted, scope);
  return text === undefined ? undefined : text === given;
}

/** StringEqualsIgnoreCase. */
export function equalsIgnoringCase(given: string, wanted: string, scope: Scope): Outcome {
  const text = exactText(wanted, scope);
  return text === undefined ? undefined : text.toLowerCase() === given.toLowerCase();
}

/** StringLike: case-sensitive, with wildcards. */
export function likeText(given: string, wanted: string, scope: Scope): Outcome {
  const pattern = likePattern(wanted, scope);
  return pattern === undefined ? undefined : matchesPattern(pattern, given);
}

/** Bool: undecided unless both sides are true or false. */
export function equalsBoolean(given: string, wanted: string, scope: Scope): Outcome {
  const text = exactText(wanted, scope)?.toLowerCase();
  if (text === undefined || !isBoolean(text) || !isBoolean(given.toLowerCase())) return undefined;
  return text === given.toLowerCase();
}

/** ArnEquals and ArnLike, which AWS treats alike: wildcards stay within one of the six segments. */
export function likeArn(given: string, wanted: string, scope: Scope): Outcome {
  const segments = arnSegments(given, /:/);
  const patterns = arnSegments(wanted, COLON_OUTSIDE_VARIABLE);
  if (segments === undefined || patterns === undefined) return undefined;
  const outcomes = patterns.map((pattern, at) => likeText(segments[at] ?? '', pattern, scope));
  return outcomes.includes(undefined) ? undefined : !outcomes.includes(false);
}

const COLON_OUTSIDE_VARIABLE = /:(?![^{]*\})/;

// The sixth segment keeps its own colons.
function arnSegments(arn: string, separator: RegExp): readonly string[] | undefined {
  const parts = arn.split(separator);
  if (parts.length < 6) return undefined;
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function isBoolean(text: string): boolean {
  return text === 'true' || text === 'false';
}
