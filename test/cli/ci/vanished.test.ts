import { describe, expect, it } from 'vitest';
import { vanishedFrom, type Held } from '../../../src/cli/ci/vanished.ts';

const version = (blob: string) => ({ blob, isPlain: true, size: 1 });

/** What a branch held one after the other: `a1 b2` is a.yaml with content 1 and b.yaml with content 2. */
function history(...states: readonly string[]): Held[] {
  return states.map((state, at) => ({
    commit: `c${at}`,
    ...(at > 0 ? { at: `t${at}` } : {}),
    files: new Map(
      state
        .split(' ')
        .filter(Boolean)
        .map((it) => [`incidents/${it[0]}.yaml`, version(it.slice(1))]),
    ),
  }));
}

const present = (...names: readonly string[]) =>
  new Set(names.map((name) => `incidents/${name}.yaml`));

describe('what has vanished from a branch', () => {
  it.each([
    ['nothing, where nothing was', history('', ''), present(), []],
    ['nothing, where all is there still', history('a1', 'a1 b1'), present('a', 'b'), []],
    ['what was there at first', history('a1', ''), present(), ['a1 c0 c1']],
    ['what came and went', history('', 'a1', ''), present(), ['a1 c1 c2']],
    ['the last of its versions', history('a1', 'a2', 'a3', ''), present(), ['a3 c2 c3']],
    ['the last time that it went', history('a1', '', 'a2', '', ''), present(), ['a2 c2 c3']],
    ['nothing that came back', history('a1', '', 'a1'), present('a'), []],
    ['what only the tip shows', history('a1', 'a2'), present(), ['a2 c1 -']],
    ['each by itself', history('a1 b1', 'b1', 'b2', ''), present(), ['a1 c0 c1', 'b2 c2 c3']],
  ])('is %s', (_, held, there, wanted) => {
    const told = vanishedFrom(held, there).map(
      ({ path, version: { blob }, last, removed }) =>
        `${path.slice(10, 11)}${blob} ${last} ${removed?.commit ?? '-'}`,
    );
    expect(told).toEqual(wanted);
  });

  it.each(['incidents/x.yml', 'incidents/x.txt', 'incidents/old/x.yaml', 'policy/x.yaml'])(
    'is nothing that was never applied: %s',
    (path) => {
      const held = [{ commit: 'c0', files: new Map([[path, version('1')]]) }];
      expect(vanishedFrom(held, present())).toEqual([]);
    },
  );
});
