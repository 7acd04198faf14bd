import { objectIn, textIn, type Json } from '../../inventory/trail-event.ts';

// Sign-in and the switching of roles tell by their answer how it went, and have no error code.
const ANSWERS = ['ConsoleLogin', 'SwitchRole', 'CheckMfa', 'PasswordRecoveryCompleted'];

/** That a call failed, where its record has no error code that is text. */
export function errorOf(record: Json): string | undefined {
  const code = record['errorCode'];
  if (typeof code === 'number') return String(code);
  const answer = objectIn(record, 'responseElements');
  if (ANSWERS.some((name) => textIn(answer, name) === 'Failure')) return 'Failure';
  // Messages are not kept: they repeat what was sent.
  return textIn(record, 'errorMessage') === undefined ? undefined : 'error without a code';
}
