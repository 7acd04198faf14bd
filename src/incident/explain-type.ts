import { safeText } from './echo.ts';
import type { Advice } from './finding.ts';
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
