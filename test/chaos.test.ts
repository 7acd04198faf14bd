import { beforeAll, describe, expect, it } from 'vitest';
import { explore } from '../chaos/run/explore.ts';
import { signNothing } from '../chaos/run/unsigned.ts';

// `npm run chaos` tries thousands; these few, always the same, hold one world of each kind of leak.
const WORLDS = [11, 12, 13, 14, 15];

beforeAll(signNothing);

describe.each(WORLDS)('world %i, crashed at every call', (seed) => {
  it('is contained by the next run, and nothing else is touched', async () => {
    const { failures, points, green } = await explore(seed);
    expect(failures).toEqual([]);
    expect(points).toBeGreaterThan(10);
    expect(green).toBeGreaterThan(0);
  }, 120_000);
});
