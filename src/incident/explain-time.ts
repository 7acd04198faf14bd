import type { Advice } from './finding.ts';

const DATE_ONLY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const NO_ZONE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$/;
const HINT =
  'Write date, time and zone, such as `2026-11-22T08:55:00Z` or `2026-11-22T09:55:00+01:00`.';

/** Explains why a text is not a time that can be placed exactly. */
export function explainTime(text: string): Advice {
  return { message: messageFor(text), hint: HINT };
}

function messageFor(text: string): string {
  if (DATE_ONLY.test(text)) return 'The time of day and the zone are missing.';
  if (NO_ZONE.test(text)) return 'The zone is missing.';
  return 'This is not a time that exists, or not in the form of RFC 3339.';
}
