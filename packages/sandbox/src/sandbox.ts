import { freshAthena, type AthenaSetup } from './aws/athena/executions.ts';
import { awsHandler } from './aws/aws.ts';
import { buildAccount } from './aws/build-state.ts';
import type { SandboxParts } from './aws/call.ts';
import { eventLog, type EventLog, type EventLogMark } from './aws/cloudtrail/event-log.ts';
import { buildCredentials } from './aws/credentials.ts';
import { EC2_REQUEST_RATES } from './aws/ec2/request-rates.ts';
import { deterministicIds } from './aws/ids.ts';
import { recordPast } from './aws/past-events.ts';
import type { State } from './aws/state.ts';
import { checkWorld } from './check-world.ts';
import { writtenOut } from './repeated.ts';
import type { SandboxClock } from './clock.ts';
import { createGitHub, type GitHub } from './github/github.ts';
import type { HttpHandler } from './http.ts';
import { chance, secondsBy } from './aws/weather/chance.ts';
import { freshMemory } from './aws/weather/memory.ts';
import type { Weather } from './aws/weather/weather.ts';
import type { Undocumented, WorldFile } from './world-file.ts';
import type { Credential, Credentials } from './aws/credential.ts';

/** An AWS and a GitHub that begin in the state of a world file. */
export interface Sandbox {
  readonly clock: SandboxClock;
  readonly aws: HttpHandler;
  readonly github: GitHub;
  readonly credentials: Credentials;
  /** What it is made of, for snapshots. */
  readonly parts: SandboxParts;
  readonly world: WorldFile;
}

// CloudTrail delivers within 5 to 15 minutes; the sandbox takes the shorter.
const CLOUDTRAIL_DELAY_SECONDS = 300;
// A profile takes a few seconds to attach or detach.
const EC2_TRANSITION_SECONDS = 2;

// Nobody knows that these are AWS's; they are what the sandbox has always answered.
const USUAL_ANSWERS: Undocumented = { secondDisassociate: 'accepted', unknownKey: 'NoSuchEntity' };

/** Builds a sandbox, or throws with what is wrong with the world; its time is the clock's, and the world's `now` is only where a caller starts that clock. */
export function createSandbox(
  given: WorldFile,
  clock: SandboxClock,
  weather: Weather = {},
  { athena }: { readonly athena?: AthenaSetup } = {},
): Sandbox {
  checkWorld(given);
  const world = writtenOut(given);
  const state: State = { accounts: new Map(), sessions: new Map() };
  const parts: SandboxParts = {
    state,
    clock,
    ids: deterministicIds(),
    events: eventLogOf(world, weather),
    settings: {
      ec2TransitionSeconds: world.ec2TransitionSeconds ?? EC2_TRANSITION_SECONDS,
      ec2RequestRates: EC2_REQUEST_RATES,
      keyDeactivationSeconds: world.keyDeactivationSeconds ?? 0,
      undocumented: { ...USUAL_ANSWERS, ...world.undocumented },
      buckets: world.buckets ?? [],
      trails: world.trails ?? [],
    },
    weather,
    memory: freshMemory(),
    athena: freshAthena(athena),
  };
  const accounts = world.accounts.map(({ id }) => id);
  for (const account of world.accounts) {
    const own = (world.trails ?? []).filter((trail) => trail.account === account.id);
    const trailBuckets = own.map(({ bucket }) => bucket);
    const { organisation } = world;
    buildAccount(parts, account, { now: clock.now(), accounts, trailBuckets, organisation });
  }
  const credentials = buildCredentials(parts, world);
  recordPast(parts, world, credentials);
  return sandboxOf(parts, world, credentials);
}

/** Puts a sandbox together whose parts are there; its GitHub begins as the world has it. */
export function sandboxOf(
  parts: SandboxParts,
  world: WorldFile,
  credentials: Credentials,
): Sandbox {
  const { clock } = parts;
  const github = createGitHub(
    world.github ?? { owner: 'acme', repo: 'incidents', users: [] },
    clock,
  );
  return { clock, aws: awsHandler(parts), github, credentials, parts, world };
}

/** A CloudTrail as slow as the weather says, or else the world. */
export function eventLogOf(
  { cloudTrailDelaySeconds }: WorldFile,
  weather: Weather,
  from?: EventLogMark,
): EventLog {
  const seconds =
    weather.cloudTrailDelaySeconds ?? cloudTrailDelaySeconds ?? CLOUDTRAIL_DELAY_SECONDS;
  const luck = (id: string): number => chance(weather.seed ?? 0, 'delivery', id);
  return eventLog(({ eventID }) => secondsBy(seconds, luck(eventID)), from);
}

/** The credential of that name as it is now. */
export function credentialOf(sandbox: Sandbox, name: string): Credential {
  const credential = sandbox.credentials.get(name)?.();
  if (!credential) throw new Error(`this world has no credential named ${name} at the moment`);
  return credential;
}
