import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEntries, lapsedItems, liveEntries, NO_ENTRIES } from '../../src/domain/entries.ts';
import { parseIncident } from '../../src/incident/parse.ts';
import { NOW, textOf } from './fixtures.ts';

const FILE = 'accepted-and-settled.yaml';
const TEXT = textOf('accepted', FILE);
const [HEAD = ''] = textOf('accepted', 'everything.yaml').split('  exposures:');
const EXPOSURES = `  exposures:
    - accessKey: AKIARTX3GSDSQQWERTYU
    - session: ASIARTX3GSDSQQWERTYU
    - consolePassword: Jane
`;

function incidentIn(text: string, now = NOW) {
  const { incident } = parseIncident(text, FILE, now);
  if (!incident) throw new Error('the file is sound');
  return incident;
}

/** Whether a file with this in `spec` is taken, at some time. */
function isTaken(spec: string, now = NOW, state = 'contained'): boolean {
  const head = HEAD.replace('name: everything', 'name: x').replace('contained', state);
  const { incident, problems } = parseIncident(`${head}${spec}\n${EXPOSURES}`, 'x.yaml', now);
  expect(incident === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  return incident !== undefined;
}

const accepted = (item: string, until = '2026-12-31') =>
  `  accepted: [{ item: "${item}", why: w, by: b, until: ${until} }]`;
const settled = (from: string, until: string) =>
  `  settled: [{ from: ${from}, until: ${until}, accounts: ["111122223333"], regions: [eu-west-1], audit: ${'a'.repeat(64)}, by: b }]`;

describe('what a file accepts and calls settled', () => {
  it('is read whole, its times turned into UTC', () => {
    const audit = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const read = incidentIn(TEXT);
    expect(read.accepted).toMatchObject([
      {
        item: 'region:111122223333:eu-west-3',
        why: 'Nothing of ours runs there; a service control policy denies it',
        by: 'rhea',
        until: '2026-12-31',
      },
      { item: 'account:444455556666:CloudTrail', by: 'Rolf & Rita', until: '2026-01-31' },
      { why: 'No trail was kept before that year', until: '2027-02-20' },
      { item: 'console-password:444455556666:jane', until: '2026-11-22' },
    ]);
    expect(read.settled).toEqual([
      {
        from: '2026-11-19T23:00:00.000Z',
        until: '2026-11-22T09:30:00.500Z',
        accounts: ['111122223333', '444455556666'],
        regions: ['eu-west-1', 'us-east-1'],
        audit,
        by: 'rita',
      },
      {
        from: '2026-11-01T00:00:00.000Z',
        until: '2026-11-20T00:00:00.000Z',
        accounts: ['111122223333'],
        regions: ['us-gov-west-1'],
        audit,
        by: 'rolf, by hand',
      },
    ]);
  });

  it('counts to the end of its last day, and a settled window for good', () => {
    const incident = incidentIn(TEXT);
    const [, over, , lastDay] = incident.accepted.map(({ item }) => item);
    const at = (time: string) => {
      const now = new Date(time);
      return [liveEntries(incident, now).accepted.length, lapsedItems(incident, now)];
    };
    expect(at('2026-11-22T23:59:59Z')).toEqual([3, [over]]);
    expect(at('2026-11-23T00:00:00Z')).toEqual([2, [over, lastDay]]);
    const later = liveEntries(incident, new Date('2030-01-01T00:00:00Z'));
    expect(later).toEqual({ accepted: [], settled: incident.settled });
    expect([hasEntries(later), hasEntries(NO_ENTRIES)]).toEqual([true, false]);
  });

  it('stays sound for ever: no day that passes makes a file unsound', () => {
    const days = fc.nat({ max: 4000 });
    fc.assert(
      fc.property(days, (after) => {
        const later = new Date(NOW.getTime() + after * 86_400_000);
        expect(incidentIn(TEXT, later)).toEqual(incidentIn(TEXT));
      }),
      { numRuns: 50 },
    );
  });

  it('is accepted for 90 days at most, whatever the time of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 400 }), fc.nat({ max: 86_399 }), (days, second) => {
        const midnight = Date.parse('2026-11-22T00:00:00Z');
        const now = new Date(midnight + second * 1000);
        const until = new Date(midnight + days * 86_400_000).toISOString().slice(0, 10);
        const taken = isTaken(
          accepted('region:111122223333:eu-west-3', until),
          new Date(Math.max(now.getTime(), NOW.getTime())),
        );
        expect(taken).toBe(days <= 90);
      }),
      { numRuns: 100 },
    );
  });

  it('never takes in what the file says leaked', () => {
    const items: [string, boolean][] = [
      ['access-key:111122223333:AKIARTX3GSDSQQWERTYU', false],
      ['session:111122223333:AKIARTX3GSDSQQWERTYU', false],
      ['access-key:444455556666:ASIARTX3GSDSQQWERTYU', false],
      ['console-password:111122223333:JANE', false],
      ['access-key:111122223333:AKIARTX3GSDSQASDFGHJ', true],
      ['console-password:444455556666:Jane', true],
      ['console-password:111122223333:rhea', true],
      ['role:111122223333:AKIARTX3GSDSQQWERTYU', true],
    ];
    expect(items.map(([item]) => [item, isTaken(accepted(item))])).toEqual(items);
  });

  it('is taken as incidents/README.md shows it', () => {
    const page = readFileSync(new URL('../../incidents/README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```yaml\nspec:\n([^]*?)\n```/.exec(page) ?? [];
    expect(example).toContain('accepted:');
    expect(isTaken(example)).toBe(true);
  });

  it('goes with a state that holds something', () => {
    const states = ['contained', 'closed', 'restored'];
    const entry = [
      accepted('region:111122223333:x'),
      '  accepted: []',
      settled('2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'),
      '  settled: []',
    ];
    for (const spec of entry)
      expect(
        states.map((state) => isTaken(spec, NOW, state)),
        spec,
      ).toEqual([true, true, false]);
  });

  it('has windows that begin before they end, and have ended', () => {
    const times = fc.integer({ min: -1000, max: 10 });
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
    fc.assert(
      fc.property(times, times, (from, until) => {
        expect(isTaken(settled(at(from), at(until)))).toBe(from < until && until <= 5);
      }),
      { numRuns: 100 },
    );
  });
});
