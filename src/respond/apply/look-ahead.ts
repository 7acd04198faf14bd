import { turnOfTheLoop } from '../../aws/turn-of-the-loop.ts';
import type { Plan } from '../../actions/catalogue.ts';
import type { Caller } from '../../domain/own-principals.ts';
import { accessFor, type Access, callerOf } from '../../policy/access.ts';
import type { Incident } from '../../domain/incident.ts';
import { firstLook, type FirstLook } from './first-look.ts';

/** What the first writes depend on, read while it is still being found out whether anything is approved. */
export interface Ahead {
  readonly caller: Caller;
  readonly first: FirstLook;
  readonly at: Date;
}

// Longer than GitHub needs to answer; a look that is older is taken again.
const STALE_MS = 10_000;

/** Looks at who Staunch is and at the keys and passwords of an incident. Only reads. */
export async function lookAhead(entry: Access, incident: Incident): Promise<Ahead> {
  const aws = accessFor(entry, incident);
  const at = aws.clock.now();
  return { ...(await lookNow(aws, { incident, steps: [] })), at };
}

/** The same now: who Staunch is, while the first look goes on. */
export async function lookNow(
  aws: Access,
  plan: Pick<Plan, 'incident' | 'steps'>,
): Promise<Omit<Ahead, 'at'>> {
  const asking = callerOf(aws);
  const first = firstLook(aws, plan);
  return { caller: await asking, first };
}

/**
 * A look that was taken ahead, if it still serves. One that failed is taken again, to fail where it counts; and so is one that
 * does not show everything yet: the plan names the users of keys, so that nothing else need answer.
 */
export async function stillGood(
  aws: Access,
  ahead: Promise<Ahead> | undefined,
): Promise<Ahead | undefined> {
  const look = await ahead?.catch(() => undefined);
  if (!look || aws.clock.now().getTime() - look.at.getTime() >= STALE_MS) return undefined;
  const seen = await Promise.race([isWhole(look.first), turnOfTheLoop()]).catch(() => false);
  return seen === true ? look : undefined;
}

async function isWhole({ keys, sshKeys, passwords }: FirstLook): Promise<boolean> {
  const looks = await Promise.all([keys.all, ...sshKeys, ...passwords]);
  return looks.every(({ missing }) => missing.every(({ unread }) => !unread));
}
