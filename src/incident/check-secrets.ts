import { errorAt, type Finding } from './problem.ts';
import { findSecrets, type SecretFound } from './secrets.ts';

/** Refuses anything like a secret anywhere in the text; says what it looks like, never what it is. */
export function checkSecrets(text: string): Finding[] {
  return [...findSecrets(text), ...findEscapedSecrets(text)].map(({ offset, kind }) =>
    errorAt(offset, {
      message: `This looks like ${kind}.`,
      hint: 'Delete it, also from the history of the branch: an incident names ids only, never a secret.',
    }),
  );
}

// Works on the text rather than on values, so that it does not depend on the YAML being sound.
function findEscapedSecrets(text: string): SecretFound[] {
  if (!text.includes('\\')) return [];
  const { plain, offsetOf } = unescapeYaml(text);
  return findSecrets(plain).map(({ offset, kind }) => ({ offset: offsetOf(offset), kind }));
}

// The escapes of double quotes that can stand for printable text, and the one that joins two lines.
const ESCAPE =
  /\\(?:x(?<byte>[0-9a-fA-F]{2})|u(?<short>[0-9a-fA-F]{4})|U(?<long>[0-9a-fA-F]{8})|\r?\n[ \t]*|(?<self>.))/g;
const LAST_CODE_POINT = 0x10ffff;

/** A text without YAML's escapes, and the way back to where each character stood. */
interface Unescaped {
  readonly plain: string;
  readonly offsetOf: (offset: number) => number;
}

// Undoes the escapes of double-quoted YAML wherever they stand, in quotes or not.
function unescapeYaml(text: string): Unescaped {
  const parts: { start: number; end: number; text: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(ESCAPE)) {
    parts.push({ start: end, end: match.index, text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    parts.push({ start: match.index, end, text: characterOf(match.groups ?? {}) });
  }
  parts.push({ start: end, end: text.length, text: text.slice(end) });
  return { plain: parts.map((part) => part.text).join(''), offsetOf: (at) => wayBack(parts, at) };
}

function characterOf(groups: Readonly<Record<string, string | undefined>>): string {
  const hex = groups['byte'] ?? groups['short'] ?? groups['long'];
  if (hex === undefined) return groups['self'] ?? '';
  const code = parseInt(hex, 16);
  return code > LAST_CODE_POINT ? ' ' : String.fromCodePoint(code);
}

function wayBack(parts: readonly { start: number; text: string }[], offset: number): number {
  let before = 0;
  for (const part of parts) {
    if (offset < before + part.text.length) return part.start + (offset - before);
    before += part.text.length;
  }
  return 0;
}
