import { freshAthena, type AthenaSetup } from '../athena/executions.ts';
import type { EventLogMark } from '../cloudtrail/event-log.ts';
import type { Settings } from '../call.ts';
import { deterministicIds } from '../ids.ts';
import type { State } from '../state.ts';
import { manualClock } from '../../clock.ts';
import { eventLogOf, sandboxOf, type Sandbox } from '../../sandbox.ts';
import type { WorldFile } from '../../world-file.ts';
import { copyOf } from './copy.ts';
import { fixedCredentials, forkedCredentials, type FixedCredentials } from './fork-credentials.ts';
import type { Memory } from './memory.ts';
import type { Weather } from './weather.ts';

/** A sandbox's AWS as it was at a moment; any number of sandboxes can go on from it. */
export interface Snapshot {
  /** The sandbox's time when it was taken. */
  readonly at: Date;
  /** Nobody's business but fork's. */
  readonly inside: Inside;
}

interface Inside {
  readonly world: WorldFile;
  readonly state: State;
  readonly memory: Memory;
  readonly events: EventLogMark;
  readonly idsGiven: number;
  readonly settings: Settings;
  readonly weather: Weather;
  /** Without its queries: a second look at them would need the first's. */
  readonly athena: AthenaSetup;
  readonly credentials: FixedCredentials;
}

/** Where a fork differs from the sandbox that the snapshot was taken of. */
interface ForkOptions {
  /** When its clock starts; the moment of the snapshot unless told, and never before it. */
  readonly at?: Date;
  readonly weather?: Weather;
}

/** Takes down all of a sandbox's AWS; what the sandbox does later does not reach it. */
export function snapshot({ clock, parts, world, credentials }: Sandbox): Snapshot {
  const { state, memory, events, ids, settings, weather, athena } = parts;
  // Reading one may renew it, and what was minted then belongs into the picture.
  const fixed = fixedCredentials(world, credentials);
  return {
    at: clock.now(),
    inside: {
      world,
      state: copyOf(state),
      memory: copyOf(memory),
      events: events.mark(),
      idsGiven: ids.given(),
      settings,
      weather,
      athena,
      credentials: fixed,
    },
  };
}

/**
 * A sandbox of its own that goes on from a snapshot, on a manual clock. Its GitHub begins anew.
 *
 *     const taken: Snapshot[] = [];
 *     const handle = observeCalls(sandbox.aws, { after: () => void taken.push(snapshot(sandbox)) });
 *     // … one whole run of a client on that handler; then, for each call at which it could have died:
 *     const second = fork(taken[6], { at: new Date(taken[6].at.getTime() + 60_000) });
 */
export function fork({ at, inside }: Snapshot, options: ForkOptions = {}): Sandbox {
  const { world, settings, weather = inside.weather } = { ...inside, ...options };
  const parts = {
    state: copyOf(inside.state),
    memory: copyOf(inside.memory),
    clock: manualClock(new Date(Math.max(at.getTime(), options.at?.getTime() ?? 0))),
    ids: deterministicIds(inside.idsGiven),
    events: eventLogOf(world, weather, inside.events),
    settings,
    weather,
    athena: freshAthena(inside.athena),
  };
  return sandboxOf(parts, world, forkedCredentials(parts, world, inside.credentials));
}
