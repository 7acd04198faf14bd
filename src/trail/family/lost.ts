import type { TrailEvent } from '../records/event.ts';
import type { NotRead } from '../sources/source.ts';

/** A call whose other record, which has the key id, was not found. */
export function halfLost({
  event,
  by,
}: {
  readonly event: TrailEvent;
  readonly by: string;
}): NotRead {
  return {
    what: `a session of ${event.askedRole ?? 'a role'} that ${by} asked for`,
    why: 'no record that could be read has its key id',
  };
}

/** Calls of a session that was handed out before the exposure. */
export function lateUse([accessKeyId, uses]: readonly [string, ReadonlySet<string>]): NotRead {
  return {
    what: `${uses.size} calls of session ${accessKeyId} since the exposure`,
    why: 'it was handed out before, and counts as the owner’s: if it was not, set exposedAt earlier and audit again',
  };
}

/** Members beyond those that are followed. */
export function notFollowedLost(number: number, most: number): NotRead[] {
  if (number === 0) return [];
  const why = `only ${most} credentials of a family are followed`;
  return [{ what: `what ${number} or more further credentials did`, why }];
}
