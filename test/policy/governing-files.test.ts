import { describe, expect, it } from 'vitest';
import { BESIDE_INCIDENTS, governingFiles } from '../../src/policy/governing-files.ts';
import { documents } from '../workflows/workflow.ts';
import { GOVERNING_PATHS, UNGOVERNED_PATHS } from './paths.ts';

// Names that no line of a list can hold.
const STRANGE = ['x\nincidents/x.yaml', 'incidents/\n/x.yaml', ''];

it.each([...GOVERNING_PATHS, ...STRANGE])('no incident comes along with %j', (path) => {
  expect(governingFiles([path])).toEqual([path]);
});

it.each(UNGOVERNED_PATHS)('an incident may come along with %s', (path) => {
  expect(governingFiles([path])).toEqual([]);
});

describe('the documentation', () => {
  it('tells the same list wherever it tells one', () => {
    const wanted = BESIDE_INCIDENTS.map((pattern) => `\`${pattern}\``).join(' and ');
    const lists = documents().flatMap((text) =>
      [...text.replaceAll(/\s+/g, ' ').matchAll(/`incidents\/\*[^`]*`( and `[^`]*`)+/g)].map(
        ([list]) => list,
      ),
    );
    expect(new Set(lists)).toEqual(new Set([wanted]));
    expect(lists.length).toBeGreaterThanOrEqual(4);
  });
});
