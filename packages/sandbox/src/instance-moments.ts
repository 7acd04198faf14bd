import type { InstanceEntry } from './world-file.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When an instance of the world started. */
export function launchOf({ launchedAt }: InstanceEntry, now: number): Date {
  return new Date(launchedAt === undefined ? now - DAY : launchedAt);
}

/** When the session that an instance holds at the start was issued: EC2 rotates it long before its six hours end, and here it is at most an hour old. */
export function firstSessionOf(entry: InstanceEntry, now: number): Date {
  return new Date(Math.max(launchOf(entry, now).getTime(), now - HOUR));
}
