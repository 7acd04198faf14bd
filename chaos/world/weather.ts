import { seededFaults, type Weather, type WeatherCall } from '@staunch/sandbox';
import type { Dice } from '../dice.ts';

// The thief's own calls meet no faults: he is to have every chance.
const isStaunch = ({ caller }: WeatherCall): boolean => caller.includes(':assumed-role/staunch-');

/** Draws the weather of a world: fine for some, every delay and fault that the sandbox knows for most. */
export function drawWeather(dice: Dice, seed: number): Weather {
  const delays = {
    iamPropagationSeconds: { min: 0, max: dice.between(0, 10) },
    cloudTrailDelaySeconds: { min: 60, max: dice.between(60, 600) },
    ...(dice.happens(0.3) ? { staleReadSeconds: { min: 0, max: 2 } } : {}),
  };
  if (dice.happens(0.25)) return { seed, ...delays };
  const rate = dice.one([0.02, 0.1, 0.2]);
  return { seed, ...delays, fault: seededFaults(seed, { rate, only: isStaunch }) };
}

/** Everything takes effect and is answered at once; CloudTrail is as slow as it was. */
export const FAIR: Weather = { cloudTrailDelaySeconds: { min: 60, max: 600 } };
