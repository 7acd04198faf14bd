import { expect, it } from 'vitest';
import { planAtScale } from '../bench/scale.ts';

it.each([1, 2, 4, 20])(
  'planning %i leaked keys takes the calls that docs/performance.md states, none of them twice',
  async (keys) => {
    const regions = 17;
    const users = Math.ceil(keys / 2);
    // In an account where little happens, all of it is read sooner than what each of three keys did.
    const lookups = regions * (keys < 3 ? keys : 1);
    const scale = await planAtScale(keys);
    expect(scale).toMatchObject({
      steps: keys + 2 * users,
      calls: 2 + keys + 9 * users + lookups,
      lookups,
      repeated: 0,
    });
  },
);
