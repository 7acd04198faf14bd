import { TAGS } from './names.ts';

// Who reads it may have a clock that is behind the writer's by so much; no cutoff lies so short a time ahead.
const SKEW_MS = 5_000;

/**
 * When an instance was refreshed, as its tag says it. Anybody who may write tags can write this one: what is no moment as
 * Staunch writes it, or is still to come, says nothing, for it would hide that the instance holds old credentials.
 */
export function refreshedIn(tags: ReadonlyMap<string, string>, now: Date): string | undefined {
  const value = tags.get(TAGS.refreshed) ?? '';
  const moment = Date.parse(value);
  const isOurs = !Number.isNaN(moment) && new Date(moment).toISOString() === value;
  return isOurs && moment <= now.getTime() + SKEW_MS ? value : undefined;
}
