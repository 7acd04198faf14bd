import type { Audit } from '../../audit/audit.ts';

/** That the page does not hold every event, where it does not. */
export function keptText({ events, eventCount }: Audit): string {
  if (events.length >= eventCount) return '';
  const [kept, all] = [events.length, eventCount].map((it) => it.toLocaleString('en-GB'));
  return `This page holds ${kept ?? ''} of ${all ?? ''} events, the most telling.`;
}
