import type { Incident } from '../../src/domain/incident.ts';
import {
  createSandbox,
  credentialOf,
  manualClock,
  type Sandbox,
  type WorldFile,
} from '@staunch/sandbox';
import { diceOf } from '../dice.ts';
import { rightsFor } from '../thief/habits.ts';
import { BYSTANDER_CREDENTIAL, drawCast, MANAGED } from './cast.ts';
import { drawFleet } from './fleet.ts';
import { drawLoot } from './loot.ts';
import { ACCOUNT, filler, roleArn } from './policies.ts';
import { drawHabits } from './habits.ts';
import { drawRefusals } from './refusals.ts';
import { LEAKS, type Leak, type Story } from './story.ts';
import { drawWeather } from './weather.ts';

const NOW = '2026-11-22T09:20:00Z';

/** Draws a whole story from its seed; the kinds of leak take turns. */
export function generate(seed: number): Story {
  const dice = diceOf(seed);
  const leak = LEAKS[seed % LEAKS.length] ?? 'key';
  const undoes = dice.happens(0.2);
  const nature = drawHabits(dice, seed);
  const { habits, isPatient } = nature;
  const rights = { undoes, more: rightsFor(habits) };
  const juggles = isJuggler(seed, leak);
  const cast = drawCast(dice, rights, juggles);
  const fleet = drawFleet(dice, cast.chain, leak === 'instance');
  const loot = drawLoot(dice, leak, { cast, instances: fleet.instances, juggles, isPatient });
  const weather = drawWeather(dice, seed);
  const { isRefused, organisation, quotas } = drawRefusals(seed);
  const world: WorldFile = {
    now: NOW,
    ...(organisation ? { organisation } : {}),
    accounts: [
      {
        id: ACCOUNT,
        regions: fleet.regions,
        users: cast.users,
        roles: cast.roles,
        policies: Object.fromEntries(MANAGED.map((name) => [name, filler(100)])),
        instanceProfiles: fleet.profiles,
        instances: fleet.instances,
        ...(quotas ? { quotas } : {}),
      },
    ],
    credentials: { ...loot.credentials, bystander: BYSTANDER_CREDENTIAL },
  };
  const begun = begin(world, {});
  const idOf = (name: string): string => credentialOf(begun, name).accessKeyId;
  return {
    seed,
    leak,
    world,
    incident: incidentOf(seed, loot.exposures(idOf)),
    weather,
    thief: {
      loot: loot.held,
      pace: undoes || habits.length > 1 ? 0.5 : 0.15,
      mostMints: dice.between(isPatient ? 2 : 0, 3),
      ...{ undoes, ...nature },
      ...(juggles ? { juggles: [roleArn('chain-1'), roleArn('chain-2')] as const } : {}),
    },
    mayAssume: cast.mayAssume,
    spared: ['bystander', ...loot.spared],
    bystanders: {
      users: ['bystander', 'people'],
      roles: ['other', 'staunch-plan', 'staunch-apply'],
      instances: [fleet.instances.at(-1)?.id ?? ''],
    },
    hopeless: cast.full === 'both',
    isRefused,
  };
}

// One in nine of the worlds whose incident names a role; the dice of the others fall as they would without them.
function isJuggler(seed: number, leak: Leak): boolean {
  return NAMES_ROLE.includes(leak) && seed % 9 === 4;
}

const NAMES_ROLE: readonly Leak[] = ['session-role', 'role', 'instance'];

/** A sandbox at the beginning of a world. */
export function begin(world: WorldFile, weather: Story['weather']): Sandbox {
  return createSandbox(world, manualClock(new Date(world.now)), weather);
}

function incidentOf(seed: number, exposures: Incident['exposures']): Incident {
  return {
    name: `chaos-${seed}`,
    summary: 'A generated leak',
    account: ACCOUNT,
    severity: 'high',
    exposedAt: '2026-11-22T08:55:00.000Z',
    detectedAt: '2026-11-22T09:14:00.000Z',
    state: 'contained',
    requireImdsv2: seed % 7 === 0,
    reactivate: [],
    accepted: [],
    settled: [],
    exposures,
  };
}
