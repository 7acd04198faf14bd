import type { Advice } from './finding.ts';
import type { Place } from './yaml-tree.ts';

const NO = /^(n|no|off|false)$/i;

/** Explains that a field holds something other than true or false. */
export function explainFlag(name: string, { value }: Place): Advice {
  const meant = typeof value === 'string' && NO.test(value) ? 'false' : 'true';
  return { message: messageFor(name, value), hint: `Write \`${name}: ${meant}\`, without quotes.` };
}

function messageFor(name: string, value: unknown): string {
  if (value === null) return `\`${name}\` is empty.`;
  if (typeof value === 'object') return `\`${name}\` must be true or false.`;
  const kind = typeof value === 'string' ? 'text' : `a ${typeof value}`;
  return `\`${name}\` is read as ${kind}, not as true or false.`;
}
