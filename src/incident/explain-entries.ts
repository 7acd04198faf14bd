import { explainType } from './explain-type.ts';
import type { Advice } from './problem.ts';
import type { Place } from './yaml-tree.ts';

// As in schemas/incident.schema.json.
const LONGEST_WHY = 500;
const LONGEST_BY = 100;
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]/;

/** Explains why a text is not the id of an item. */
export function explainItem(text: string): Advice {
  return {
    message: 'This is not the id of an item.',
    hint: /^(AKIA|ASIA)/.test(text)
      ? 'Write kind and account before it, as in `access-key:111122223333:AKIA...`.'
      : 'Copy it from what is said to be open or unknown: kind, account and object, such as `region:111122223333:eu-west-3`.',
  };
}

/** Explains why a text is no reason. */
export function explainWhy(text: string): Advice {
  const length = [...text].length;
  if (length > LONGEST_WHY)
    return {
      message: `The reason has ${length} characters; ${LONGEST_WHY} is the most.`,
      hint: 'Shorten it; details belong in the pull request.',
    };
  return {
    message: 'The reason must be one line of visible text.',
    hint: 'Write a single line that says why it may stay so until that day.',
  };
}

/** Explains why a text is nobody's name. */
export function explainBy(): Advice {
  return {
    message: `\`by\` must be one line of visible text, at most ${LONGEST_BY} characters.`,
    hint: 'Write who decided, such as `by: jane`.',
  };
}

/** Explains why a text is not the name of an audit. */
export function explainAudit(): Advice {
  return {
    message: 'This is not the SHA-256 of an audit.',
    hint: "Write that of the audit's JSON: 64 digits or small letters a to f.",
  };
}

/** Explains why a value is not a day. */
export function explainLastDay(place: Place): Advice {
  const hint = 'Write the last day on which it counts, such as `until: 2026-12-31`.';
  if (place.value === null) return { message: explainType('until', place).message, hint };
  const isTime = typeof place.value === 'string' && TIME.test(place.value);
  return { message: isTime ? 'This is a time, not a day.' : 'This is not a day.', hint };
}

/** Explains why a value is not one of the accounts of a window. */
export function explainSettledAccount({ value }: Place): Advice {
  const isNumber = typeof value === 'number';
  return {
    message: isNumber
      ? 'This account is read as a number, which would drop a leading zero.'
      : 'This account is not twelve digits.',
    hint: 'Write each in quotes, such as `accounts: ["111122223333"]`.',
  };
}
