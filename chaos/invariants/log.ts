import type { CloudTrailRecord, EventLogMark, Sandbox } from '@staunch/sandbox';

/** One record of the sandbox's CloudTrail, whether anybody could look it up already or not. */
export interface Logged {
  readonly record: CloudTrailRecord;
  readonly deliveredAt: number;
}

/** Everything that happened after a mark; everything at all unless one is given. */
export function eventsSince(sandbox: Sandbox, mark?: EventLogMark): Logged[] {
  return [...sandbox.parts.events.mark()].flatMap(([place, { entries, count }]) =>
    entries.slice(mark?.get(place)?.count ?? 0, count),
  );
}

/** Text at a path of a record; undefined where there is none. */
export function textAt(record: CloudTrailRecord, ...path: readonly string[]): string | undefined {
  let value: unknown = record;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return typeof value === 'string' ? value : undefined;
}
