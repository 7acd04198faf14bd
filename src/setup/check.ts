import type { Fact } from '../github/picture.ts';
/** What a look at one part of a set-up came to. What could not be seen is never `ok`. */
export interface Check {
  readonly what: string;
  readonly outcome: 'ok' | 'warn' | 'fail' | 'unknown';
  readonly seen: string;
  /** Who can mend it and what to type; absent where it is fine. */
  readonly fix?: string;
  /** Arguments of the command of Staunch's that helps with it. */
  readonly command?: readonly string[];
}

/** Which answers a set-up takes only the people who make it know. */
export const INIT = ['init', '--help'] as const;

/** A check of something that may be unread: then it is unknown, with what it takes to read it. */
export function checkOf<T>(
  what: string,
  fact: Fact<T>,
  judge: (value: T) => Omit<Check, 'what'>,
): Check {
  if ('value' in fact) return { what, ...judge(fact.value) };
  return {
    what,
    outcome: 'unknown',
    seen: `could not be read: ${fact.unread}`,
    fix: 'Run this check again with a token of somebody who administers the repository.',
  };
}

/** Exit code of all checks together: 1 where one failed, 3 where some are unknown, else 0. */
export function codeOf(checks: readonly Check[]): 0 | 1 | 3 {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 1;
  return checks.some(({ outcome }) => outcome === 'unknown') ? 3 : 0;
}
