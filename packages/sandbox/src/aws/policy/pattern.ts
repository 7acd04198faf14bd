import { variableValue, type Scope } from './scope.ts';

const one = Symbol('?');
const many = Symbol('*');

/** Literal characters, `?` and `*`, with variables already filled in. */
type Pattern = readonly (string | typeof one | typeof many)[];

/** A text with `*` and `?` as wildcards and nothing else. */
export function wildcardPattern(text: string): Pattern {
  return [...text].map((char) => (char === '*' ? many : char === '?' ? one : char));
}

/** A text with wildcards and variables; undefined if a variable has no value. */
export function likePattern(text: string, scope: Scope): Pattern | undefined {
  return fill(text, scope, wildcardPattern);
}

/** A text with variables whose `*` and `?` are themselves; undefined if a variable has no value. */
export function exactText(text: string, scope: Scope): string | undefined {
  return fill(text, scope, (part) => [...part])
    ?.map(String)
    .join('');
}

/** Whether the whole text matches, in time proportional to pattern × text. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const chars = [...text];
  let at = 0;
  let retry: { readonly pattern: number; text: number } | undefined;
  for (let read = 0; read < chars.length;) {
    const token = pattern[at];
    if (token === many) {
      retry = { pattern: ++at, text: read };
    } else if (token === one || (token !== undefined && token === chars[read])) {
      at++;
      read++;
    } else if (retry !== undefined) {
      at = retry.pattern;
      read = ++retry.text;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((token) => token === many);
}

function fill(text: string, scope: Scope, literal: (part: string) => Pattern): Pattern | undefined {
  if (!scope.variables) return literal(text);
  const filled: Pattern[] = [];
  for (const part of text.split(/(\$\{[^}]*\})/)) {
    const piece = part.startsWith('${') ? variable(part, scope) : literal(part);
    if (piece === undefined) return undefined;
    filled.push(piece);
  }
  return filled.flat();
}

// A value's own `*` and `?` are literal: otherwise a user named `*` would match everyone's resources.
function variable(part: string, scope: Scope): Pattern | undefined {
  const [, escaped] = /^\$\{([*?$])\}$/.exec(part) ?? [];
  if (escaped !== undefined) return [escaped];
  const [, key = '', fallback] = /^\$\{\s*([^,}]*?)\s*(?:,\s*'([^']*)'\s*)?\}$/.exec(part) ?? [];
  const value = variableValue(scope, key) ?? fallback;
  return value === undefined ? undefined : [...value];
}
