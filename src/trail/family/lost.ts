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

/** Machines that a call started, and that its record does not name. */
export function namelessLost({ call, time, region, account }: TrailEvent, by: string): NotRead {
  return {
    what: `what ${call} by ${by} started at ${time} in ${region} of account ${account}`,
    why: 'its record does not name it, so that no session of it can be followed',
  };
}

/** A session that a call handed out, and that its record does not name. */
export function unnamedLost({ call, time }: TrailEvent, by: string): NotRead {
  return {
    what: `the session that ${by} was handed out by ${call} at ${time}`,
    why: 'its record does not name it, so that nothing of it can be followed',
  };
}

/** A session that is called like a machine of the family, and of which nobody knows who got it. */
export function alikeLost([accessKeyId, machine]: readonly [string, string]): NotRead {
  return {
    what: `calls of session ${accessKeyId}, which is called like ${machine}`,
    why: 'no record that was read shows to whom it was handed out',
  };
}

/** Machines whose sessions are not looked for. */
export function machinesLost(number: number, most: number): NotRead[] {
  if (number === 0) return [];
  const why = `of the machines that a family started the sessions of ${most} are followed`;
  return [{ what: `what ${number} or more further machines did`, why }];
}
