import { expect, it } from 'vitest';
import { draw } from '../chaos/run/draw.ts';
import type { Explored } from '../chaos/run/explore.ts';

// Whatever the world, its thief and its weather: where a run says that an incident is contained, with nothing accepted, nothing
// that leaked or was made since works, tried by real calls. `npm run chaos -- --most 0 --points 5000` tries more.
const FIRST = 1_001;
const DRAWS = 200;

it(`contained means that nothing of the leak works, in ${DRAWS} worlds`, async () => {
  const drawn: Explored[] = [];
  for (let seed = FIRST; seed < FIRST + DRAWS; seed++) drawn.push(await draw(seed));
  expect(drawn.flatMap(({ failures }) => failures)).toEqual([]);
  // Else it would say nothing.
  const green = drawn.reduce((sum, it) => sum + it.green, 0);
  expect(green).toBeGreaterThan(DRAWS / 4);
}, 600_000);
