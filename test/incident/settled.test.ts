import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSettled, patchSettled } from '../../src/incident/patch-settled.ts';
import type { Settled } from '../../src/domain/incident.ts';
import { parseIncident } from '../../src/incident/parse.ts';
import { hostile } from '../support/hostile.ts';
import { NOW, textOf, yamlFiles } from './fixtures.ts';

const WINDOW: Settled = {
  from: '2026-11-20T00:00:00.000Z',
  until: '2026-11-22T09:00:00.000Z',
  accounts: ['011122223333', '444455556666'],
  regions: ['eu-west-1', 'us-east-1'],
  audit: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  by: 'rita',
};
const LATER: Settled = { ...WINDOW, from: '2026-11-22T09:00:00.000Z', until: NOW.toISOString() };
const LINES = `from: 2026-11-20T00:00:00.000Z
until: 2026-11-22T09:00:00.000Z
accounts: [ "011122223333", "444455556666" ]
regions: [ eu-west-1, us-east-1 ]
audit: ${WINDOW.audit}
by: rita`;

const FILE = `# who may read this
apiVersion: staunch/v1
kind: Incident
spec:
    summary: 'A key leaked: on a public fork, in a line that is rather long and would be folded at eighty columns'
    account: "111122223333"
    severity: high   # aligned
    exposedAt: 2026-11-22T08:55:00Z
    detectedAt: 2026-11-22T09:14:00Z

    exposures:
        # the first
        - accessKey: AKIARTX3GSDSQQWERTYU   # ci
          user: ci-deploy
          # it is off by now

    # nothing more, so far
# what it is called
metadata:
    name: odd      # the file's name
`;

function indented(lines: string, by: number, dash = true): string {
  const [first, ...more] = lines.split('\n');
  const [start, rest] = [' '.repeat(by), ' '.repeat(dash ? by + 2 : by)];
  return [`${start}${dash ? '- ' : ''}${first}`, ...more.map((line) => rest + line)].join('\n');
}

function patched(text: string, window = WINDOW, path = 'incidents/odd.yaml'): string {
  const patch = patchSettled({ path, text }, window, NOW);
  if ('refusal' in patch) throw new Error(patch.refusal);
  return patch.text;
}

describe('a window that was read', () => {
  it('begins a list at the end of `spec`, and every other byte stays as it was', () => {
    const [before, after] = FILE.split('          # it is off by now\n');
    expect(patched(FILE)).toBe(
      `${before}          # it is off by now\n    settled:\n${indented(LINES, 6)}\n${after}`,
    );
  });

  it('goes to the end of the list that is there, and every other byte stays as it was', () => {
    const list = `    settled:
    # read at night
    - { from: 2026-11-01T00:00:00Z, until: 2026-11-20T00:00:00Z, accounts: ["111122223333"],
        regions: [eu-west-1], audit: ${WINDOW.audit}, by: x }  # by hand
`;
    const text = FILE.replace('    exposures:\n', `${list}    exposures:\n`);
    const expected = text.replace('  # by hand\n', `  # by hand\n${indented(LINES, 4)}\n`);
    expect(patched(text)).toBe(expected);
  });

  it.each(yamlFiles('accepted').filter((name) => !/restored/.test(name)))(
    'can stand in any incident that holds something, is read back, and stands there once: %s',
    (name) => {
      const text = textOf('accepted', name);
      const before = parseIncident(text, name, NOW).incident;
      const once = patched(text, WINDOW, name);
      const twice = patched(once, LATER, name);
      const { incident, problems } = parseIncident(twice, name, NOW);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(incident).toEqual({
        ...before,
        settled: [...(before?.settled ?? []), WINDOW, LATER],
      });
      expect(patched(patched(twice, WINDOW, name), LATER, name)).toBe(twice);
      const comments = (it: string) => it.match(/#.*/g) ?? [];
      expect(comments(twice)).toEqual(comments(text));
    },
  );

  it('keeps the ends of lines, a byte order mark, and a last line without one', () => {
    const windows = `\ufeff${FILE.replaceAll('\n', '\r\n')}`;
    expect(patched(windows)).toBe(`\ufeff${patched(FILE).replaceAll('\n', '\r\n')}`);
    const [head = '', spec = ''] = FILE.split('spec:\n');
    const [fields = '', meta = ''] = spec.split('    # nothing more, so far\n');
    const last = `${head}${meta}spec:\n${fields}`.replace(/\n *# it is off by now\n*$/, '');
    expect(last.endsWith('ci-deploy')).toBe(true);
    expect(patched(last)).toBe(`${last}\n    settled:\n${indented(LINES, 6)}\n`);
  });

  it.each([
    ['is to be restored', FILE.replace('    exposures:', '    state: restored\n    exposures:')],
    ['is not sound', FILE.replace('severity', 'sincerity')],
    ['is full', `${FILE}#${'x'.repeat(65_000 - FILE.length + 400)}`],
  ])('is refused politely by a file that %s', (_, text) => {
    const patch = patchSettled({ path: 'incidents/odd.yaml', text }, WINDOW, NOW);
    expect(patch).toEqual({ refusal: expect.stringMatching(/sound: ./) as unknown });
  });

  it.each([
    ['in the future', { until: '2026-11-23T00:00:00.000Z' }],
    ['out of order', { until: WINDOW.from }],
    ['nowhere', { regions: [] }],
    ['of no audit', { audit: 'x' }],
  ])('is refused politely where it is %s', (_, differs) => {
    const window = { ...WINDOW, ...differs };
    const patch = patchSettled({ path: 'incidents/odd.yaml', text: FILE }, window, NOW);
    expect(patch).toEqual({
      refusal: expect.stringContaining('with this window it would not be sound: ') as unknown,
    });
  });

  it('is read back whatever name stands under it, or refused', () => {
    const names = fc.oneof(
      hostile,
      fc.string({ maxLength: 100 }),
      fc.constantFrom(
        '~',
        '12',
        'a: b',
        'a #b',
        '- a',
        '"',
        "'",
        '[a',
        '{a',
        '*a',
        '&a',
        '! a',
        '',
      ),
    );
    fc.assert(
      fc.property(names, (by) => {
        const window = { ...WINDOW, by };
        const patch = patchSettled({ path: 'odd.yaml', text: FILE }, window, NOW);
        if ('refusal' in patch) {
          expect(patch.refusal).not.toBe('');
        } else {
          const { incident } = parseIncident(patch.text, 'odd.yaml', NOW);
          expect(incident?.settled).toEqual([window]);
          expect(patch.text).toBe(addSettled(FILE, window));
        }
      }),
      { numRuns: 300 },
    );
  });
});
