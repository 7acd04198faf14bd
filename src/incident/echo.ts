import { findSecrets } from './secrets.ts';

const SAFE = /^[A-Za-z0-9_.:-]{1,64}$/;
// An access key id has 20; anything longer without a break may be a part of a secret.
const LONG_RUN = /[A-Za-z0-9]{21,}/;

/**
 * The only way for text from a file into a message: the text if it is short, plain and nothing like a secret.
 * It is never shortened, for a part of a secret is still a part of a secret.
 */
export function safeText(text: string): string | undefined {
  const isSafe = SAFE.test(text) && !LONG_RUN.test(text) && findSecrets(text).length === 0;
  return isSafe ? text : undefined;
}

/** Text from a file in backticks if it is safe to show, else `instead`. */
export function echo(text: string, instead: string): string {
  const safe = safeText(text);
  return safe === undefined ? instead : `\`${safe}\``;
}
