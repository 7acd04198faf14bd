import { awsNow } from '../aws/aws-clock.ts';
import { accessFor, type Access, callerOf } from '../policy/access.ts';
import { isAwsProblem } from '../aws/problem.ts';
import type { Incident } from '../domain/incident.ts';
import { itemId } from '../domain/item-id.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import { bornUses } from '../inventory/born-uses.ts';
import { observeWithTrail } from '../inventory/observe.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';
import { buildPlan } from '../plan/build.ts';
import { familyReadings } from '../trail/read-family.ts';
import { WHO } from './item.ts';
import { sightingOf, type Sighting } from './sighting.ts';
import { blindVerdict } from './verdict.ts';

interface WatchOptions {
  readonly minutes: number;
  readonly everySeconds: number;
  /** Told of every look. */
  readonly seen: (sighting: Sighting) => void;
  readonly stop: AbortSignal;
}

/** Looks at a contained incident again and again; the last look is the answer. Read-only calls. */
export async function watch(
  entry: Access,
  incident: Incident,
  { minutes, everySeconds, seen, stop }: WatchOptions,
): Promise<Sighting> {
  const aws = accessFor(entry, incident);
  const begun = await awsStart(aws, incident);
  const stopped = aborted(stop);
  const end = begun.getTime() + minutes * 60_000;
  for (;;) {
    const sighting = await look(aws, incident, begun.toISOString()).catch((error: unknown) =>
      blindLook(aws, incident, error),
    );
    seen(sighting);
    const next = awsNow(aws).getTime() + everySeconds * 1000;
    if (next > end || stop.aborted) return sighting;
    await Promise.race([aws.clock.sleep(everySeconds * 1000, stop), stopped]);
    if (stop.aborted) return sighting;
  }
}

// One look that fails must not end the watch: somebody relies on it.
function blindLook(aws: Access, incident: Incident, error: unknown): Sighting {
  if (!isAwsProblem(error)) throw error;
  const at = awsNow(aws).toISOString();
  const look = { what: 'this look', why: error.message };
  const nothing = {
    ...{ needed: [], whyNeeded: [], alarms: [], confirmations: [] },
    ...{ newSessions: [], left: [] },
  };
  const verdict = blindVerdict({
    ...look,
    id: itemId('unread' satisfies ItemKind, incident.account, look.what),
    who: WHO.roles(incident.account),
    ways: [{ how: 'by-hand', text: error.hint }],
  });
  return { at, incident: incident.name, since: at, unseen: [look], ...nothing, verdict };
}

async function awsStart(aws: Access, incident: Incident): Promise<Date> {
  refuseOtherAccount(incident, await callerOf(aws));
  return awsNow(aws);
}

// One look: is any of it undone, is anything of it still used, has it minted anything new?
async function look(aws: Access, incident: Incident, begunAt: string): Promise<Sighting> {
  const caller = await callerOf(aws);
  const readings = familyReadings();
  const seen = await observeWithTrail(aws, incident, caller, { withOwnTraces: true, readings });
  const { inventory } = seen;
  const made = { account: incident.account, inventory };
  const born = await bornUses(aws, made, readings.of(aws, incident));
  return sightingOf({ ...seen, born, plan: buildPlan(incident, inventory), begunAt });
}

function aborted(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    stop.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
