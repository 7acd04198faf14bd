import { safeText } from './echo.ts';
import type { Advice } from './problem.ts';
import type { Place } from './yaml-tree.ts';

/** Explains that a field holds something other than text. */
export function explainType(name: string, { value, source }: Place): Advice {
  if (typeof value === 'number' || typeof value === 'boolean') {
    const loss = typeof value === 'number' ? ', which would drop a leading zero' : '';
    return {
      message: `\`${name}\` is read as a ${typeof value}, not as text${loss}.`,
      hint: `Put it in quotes: ${quoted(name, source)}.`,
    };
  }
  const message = value === null ? `\`${name}\` is empty.` : `\`${name}\` must be a single value.`;
  return { message, hint: 'Write one value after the colon.' };
}

function quoted(name: string, source: string): string {
  const isWrongAnyway = name === 'account' && !/^[0-9]{12}$/.test(source);
  const typed = isWrongAnyway ? undefined : safeText(source);
  return `\`${name}: "${typed ?? '...'}"\``;
}

const NO = /^(n|no|off|false)$/i;

/** Explains that a field holds something other than true or false. */
export function explainFlag(name: string, { value }: Place): Advice {
  const meant = typeof value === 'string' && NO.test(value) ? 'false' : 'true';
  return {
    message: flagMessage(name, value),
    hint: `Write \`${name}: ${meant}\`, without quotes.`,
  };
}

function flagMessage(name: string, value: unknown): string {
  if (value === null) return `\`${name}\` is empty.`;
  if (typeof value === 'object') return `\`${name}\` must be true or false.`;
  const kind = typeof value === 'string' ? 'text' : `a ${typeof value}`;
  return `\`${name}\` is read as ${kind}, not as true or false.`;
}

const DATE_ONLY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const NO_ZONE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$/;
const HINT =
  'Write date, time and zone, such as `2026-11-22T08:55:00Z` or `2026-11-22T09:55:00+01:00`.';

/** Explains why a text is not a time that can be placed exactly. */
export function explainTime(text: string): Advice {
  return { message: timeMessage(text), hint: HINT };
}

function timeMessage(text: string): string {
  if (DATE_ONLY.test(text)) return 'The time of day and the zone are missing.';
  if (NO_ZONE.test(text)) return 'The zone is missing.';
  return 'This is not a time that exists, or not in the form of RFC 3339.';
}
