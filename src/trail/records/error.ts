import { objectIn, textIn, type Json } from '../fields.ts';

// Sign-in and the switching of roles tell by their answer how it went, and have no error code.
const ANSWERS = ['ConsoleLogin', 'SwitchRole', 'CheckMfa', 'PasswordRecoveryCompleted'];

/** How a call failed; undefined where it did not. */
export function errorOf(record: Json): string | undefined {
  const number = record['errorCode'];
  const code = typeof number === 'number' ? String(number) : textIn(record, 'errorCode');
  if (code !== undefined) return code;
  const answer = objectIn(record, 'responseElements');
  if (ANSWERS.some((name) => textIn(answer, name) === 'Failure')) return 'Failure';
  // Messages are not kept: they repeat what was sent.
  return textIn(record, 'errorMessage') === undefined ? undefined : 'error without a code';
}
