import { explainType } from './explain-type.ts';
import type { Advice } from './finding.ts';
import type { Place } from './yaml-tree.ts';

/** Explains why a value is not the user of a console password. Never shows it: it may be the password. */
export function explainConsolePassword(place: Place): Advice {
  const message =
    typeof place.value === 'string'
      ? 'This is not an IAM user name.'
      : explainType('consolePassword', place).message;
  return {
    message,
    hint: "Write the user's name, never the password: letters, digits and +=,.@_-, at most 64; digits alone in quotes.",
  };
}
