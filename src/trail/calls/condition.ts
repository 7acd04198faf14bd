import { pathOf, textsAt, valuesAt } from './path.ts';
import type { Condition } from './rule.ts';

/** Whether a record is as a row asks. */
export type Check = (record: unknown) => boolean;

/** Conditions as one check of a record: all of them hold. */
export function checkOf(conditions: readonly Condition[]): Check {
  const checks = conditions.map(single);
  return (record) => checks.every((check) => check(record));
}

function single({ path, is, contains, exists, otherAccountThan }: Condition): Check {
  const at = pathOf(path);
  const own = otherAccountThan === undefined ? undefined : pathOf(otherAccountThan);
  return (record) => {
    const texts = textsAt(record, at);
    if (is && !texts.some((text) => is.includes(text))) return false;
    if (contains && !texts.some((text) => contains.some((part) => text.includes(part))))
      return false;
    if (exists !== undefined && valuesAt(record, at).length > 0 !== exists) return false;
    return own === undefined || isOfOther(texts, textsAt(record, own));
  };
}

// Where one of the two accounts is not known, they are not known to differ.
function isOfOther(arns: readonly string[], [account]: readonly string[]): boolean {
  const theirs = arns[0]?.split(':')[4] ?? '';
  return account !== undefined && /^\d{12}$/.test(theirs) && theirs !== account;
}
