import { expect, it } from 'vitest';
import { planAtScale } from '../bench/scale.ts';

it.each([1, 2, 4, 20])(
  'planning %i leaked keys takes the calls that docs/performance.md states, none of them twice',
  async (keys) => {
    const regions = 17;
    const users = Math.ceil(keys / 2);
    const scale = await planAtScale(keys);
    expect(scale).toMatchObject({
      steps: keys + users,
      calls: 2 + (1 + regions) * keys + 8 * users,
      lookups: regions * keys,
      repeated: 0,
    });
  },
);
