import type { Draft } from './draft.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import type { Located } from './located.ts';

// The clock of the machine that checks may be behind that of the person who wrote the time.
const CLOCK_SKEW_MS = 5 * 60 * 1000;
// CloudTrail's event history, which LookupEvents reads, ends here.
const HISTORY_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Checks that the times are in order, not to come, and within reach of the audit. */
export function checkTimes({ exposedAt, detectedAt }: Draft, now: Date): Finding[] {
  return [
    ...inFuture(exposedAt, now),
    ...inFuture(detectedAt, now),
    ...outOfOrder(exposedAt, detectedAt),
    ...outOfReach(exposedAt, now),
  ];
}

/** Finds a time that is still to come, give or take what clocks differ by. */
export function inFuture(time: Located<string> | undefined, now: Date): Finding[] {
  if (time === undefined || Date.parse(time.value) <= now.getTime() + CLOCK_SKEW_MS) return [];
  return [
    errorAt(time.offset, {
      message: 'This time is in the future.',
      hint: `It is ${now.toISOString()} now; check the date and the zone.`,
    }),
  ];
}

function outOfOrder(exposedAt?: Located<string>, detectedAt?: Located<string>): Finding[] {
  if (exposedAt === undefined || detectedAt === undefined) return [];
  if (Date.parse(exposedAt.value) <= Date.parse(detectedAt.value)) return [];
  return [
    errorAt(exposedAt.offset, {
      message: 'The leak begins after it was detected.',
      hint: 'Set `exposedAt` to the earliest time the leak can have begun, at or before `detectedAt`.',
    }),
  ];
}

function outOfReach(exposedAt: Located<string> | undefined, now: Date): Finding[] {
  if (exposedAt === undefined) return [];
  if (now.getTime() - Date.parse(exposedAt.value) <= HISTORY_DAYS * DAY_MS) return [];
  return [
    warningAt(exposedAt.offset, {
      message: `The leak began more than ${HISTORY_DAYS} days ago; CloudTrail's event history does not reach so far.`,
      hint: 'Keep the true time, and search an archived trail for what came before.',
    }),
  ];
}
