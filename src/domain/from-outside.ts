import { createHash } from 'node:crypto';
import { withoutTreacherous } from './treacherous.ts';

// Tells any program from another; CloudTrail keeps a thousand, and who calls chooses them.
const LONGEST_TEXT = 256;
// As long as the longest key in S3; role ARNs with the longest path that IAM allows have 640.
const LONGEST_WHOLE = 1024;
// What most values consist of, so that most are not looked at character by character.
const PLAIN = /^[\x20-\x7e]*$/;
// 64 bits: nobody makes a second text with the same ones to pass for the first.
const FINGERPRINT_DIGITS = 16;

/**
 * Text from outside that is only told: at most 256 characters. One that was cut ends in `…` and a fingerprint of the
 * whole, so that two texts that begin alike stay two.
 */
export function toldText(text: string): string {
  return text.length <= LONGEST_TEXT && PLAIN.test(text) ? text : cut(text, LONGEST_TEXT);
}

/**
 * Text from outside of which each character counts, such as a name that is compared or sent back to AWS: left as it is.
 * What is longer than any name is cut like other text, and matches nothing: no name of AWS's has a `…`.
 */
export function wholeText(text: string): string {
  return text.length <= LONGEST_WHOLE ? text : cut(text, LONGEST_TEXT);
}

// By code points, each control replaced by one: nothing can be cut in two.
function cut(text: string, most: number): string {
  // No more of them are kept than `most`, and each is of two units at the most.
  const start = Array.from(withoutTreacherous(text.slice(0, 2 * (most + 1))));
  if (text.length <= 2 * most && start.length <= most) return start.join('');
  const fingerprint = createHash('sha256').update(text, 'utf16le').digest('hex');
  const end = `… [${text.length} characters, ${fingerprint.slice(0, FINGERPRINT_DIGITS)}]`;
  return `${start.slice(0, most - end.length).join('')}${end}`;
}
