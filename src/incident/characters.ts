import { errorAt, type Finding } from './problem.ts';

// Control characters but for tab and line ends; a lone carriage return hides what stands before it.
const CONTROL = /(?!\t|\r?\n)\p{Cc}/gu;
// Format characters (bidi, zero-width, soft hyphen), lone surrogates, separators few editors show.
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Finds control characters in raw file text; with any of them in it the text is not fit for YAML. */
export function findControls(text: string): Finding[] {
  return [...text.matchAll(CONTROL)].map((match) => explain(match.index, match[0]));
}

/** Finds characters that a reviewer cannot see or that change the order of what is shown. */
export function findInvisible(text: string): Finding[] {
  return [...text.matchAll(INVISIBLE)].map((match) => explain(match.index, match[0]));
}

/** Explains the first character, if any, that an escape such as `\u202e` put into a value. */
export function findEscaped(value: string, offset: number): Finding[] {
  const bad = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u.exec(value);
  return bad === null ? [] : [explain(offset, bad[0])];
}

function explain(offset: number, character: string): Finding {
  return errorAt(offset, {
    message: `The ${nameOf(character)} ${codeOf(character)} is not allowed.`,
    hint: 'Delete it, or type the text again: a reviewer must see all there is.',
  });
}

function nameOf(character: string): string {
  if (BIDI.test(character)) return 'text-direction character';
  return /\p{Cc}/u.test(character) ? 'control character' : 'invisible character';
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
