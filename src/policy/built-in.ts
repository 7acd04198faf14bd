import { ACCEPTED, SAID_GONE, SETTLED } from './entry-findings.ts';
import { GROUP_SHARE } from './group-share.ts';
import { LIMIT_RULES } from './limits.ts';

/** The rules that nobody can leave out, by name. */
export const BUILT_IN: readonly string[] = [
  ...LIMIT_RULES,
  GROUP_SHARE,
  ACCEPTED,
  SETTLED,
  SAID_GONE,
];
