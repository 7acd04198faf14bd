/** Whether a call, as `service:EventName`, is meant. */
export type IsMeant = (call: string) => boolean;

/** A pattern in which `*` stands for any characters. */
export function patternOf(pattern: string): IsMeant {
  if (!pattern.includes('*')) return (call) => call === pattern;
  const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return (call) => expression.test(call);
}

/** How close a pattern is to the calls that it means: the more of a name it spells out, the closer. */
export function closeness(pattern: string): number {
  const spelled = pattern.replaceAll('*', '').length;
  // Longer than any name of a call: one without a wildcard is always closer.
  return pattern.includes('*') ? spelled : spelled + 1000;
}
