import type { AccountEntry, InstanceEntry } from '@staunch/sandbox';
import type { Dice } from '../dice.ts';

type Profiles = NonNullable<AccountEntry['instanceProfiles']>;

/** The instances of a world, their profiles and their regions. */
export interface Fleet {
  readonly regions: readonly string[];
  readonly profiles: Profiles;
  readonly instances: readonly InstanceEntry[];
}

const REGIONS = ['us-east-1', 'eu-west-1', 'ap-southeast-2', 'sa-east-1', 'eu-north-1'] as const;

/** Draws instances that hold roles of the chain, and one that holds the bystander's. */
export function drawFleet(dice: Dice, chain: readonly string[], first: boolean): Fleet {
  const large = dice.happens(0.01);
  const regions = REGIONS.slice(0, large ? dice.between(2, 5) : dice.one([1, 1, 2]));
  const profiles: Profiles = [
    { name: 'other', role: 'other' },
    ...chain.flatMap((role, at) => {
      const number = at === 0 && first ? dice.between(1, 2) : dice.between(0, 2);
      return Array.from({ length: number }, (_, nth) => ({ name: `${role}-${nth}`, role }));
    }),
  ];
  const held = profiles.slice(1).map(({ name }) => name);
  const number = held.length === 0 ? 0 : large ? dice.between(50, 200) : dice.one([0, 1, 1, 2, 3]);
  const drawn = Array.from({ length: number }, (_, at) =>
    drawInstance(dice, at + 2, { held, regions }),
  );
  const leaked = first
    ? [instance(1, { region: dice.one(regionsOf(regions)), profile: 'chain-1-0' })]
    : [];
  const aside = instance(999, { region: dice.one(regionsOf(regions)), profile: 'other' });
  return { regions, profiles, instances: [...leaked, ...drawn, aside] };
}

interface Places {
  readonly held: readonly string[];
  readonly regions: readonly string[];
}

function drawInstance(dice: Dice, number: number, { held, regions }: Places): InstanceEntry {
  const [firstProfile = 'other', ...more] = held;
  const state = dice.happens(0.15)
    ? dice.one(['stopped', 'pending', 'stopping'] as const)
    : 'running';
  return instance(number, {
    region: dice.one(regionsOf(regions)),
    profile: dice.one([firstProfile, ...more]),
    state,
    ...(dice.happens(0.2) ? { tags: { 'aws:autoscaling:groupName': 'web' } } : {}),
  });
}

function instance(number: number, more: Omit<InstanceEntry, 'id'>): InstanceEntry {
  return { id: `i-${number.toString(16).padStart(17, '0')}`, ...more };
}

function regionsOf([first = 'us-east-1', ...rest]: readonly string[]): [string, ...string[]] {
  return [first, ...rest];
}
