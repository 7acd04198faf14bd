import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIncident } from '../../src/incident/parse.ts';
import { NOW, textOf } from './fixtures.ts';

const FILE = 'everything.yaml';
const FILES = [FILE, 'restored.yaml', 'accepted-and-settled.yaml'];
const YAML_BITS = [
  '- ',
  ': ',
  '\n',
  '  ',
  '{',
  '}',
  '[',
  ']',
  '&a',
  '*a',
  '!!str ',
  '"',
  "'",
  '|',
  '>',
  '#',
  '%',
  '---\n',
  '...\n',
  '<<',
  '? ',
  ',',
  '\t',
  '\r',
  '\0',
  '__proto__',
  'spec',
  '\x1f',
  '\x02',
  '\x18',
  '\ufeff',
  '\ud800',
  '~',
  '0',
  'a',
];

function expectAnswer(text: string, fileName = FILE): void {
  const { incident, problems } = parseIncident(text, fileName, NOW);
  const broken = problems.some((each) => each.severity === 'error');
  expect(incident === undefined).toBe(broken);
  const lines = text.split('\n').length;
  for (const { line, column } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
  }
}

describe('any text at all', () => {
  it('gets an incident or an error when it is garbage', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, (garbage) => {
        expectAnswer(garbage);
      }),
      { numRuns: 500 },
    );
  });

  it('gets an incident or an error when it is made of YAML', () => {
    const text = fc
      .array(fc.constantFrom(...YAML_BITS), { maxLength: 60 })
      .map((bits) => bits.join(''));
    fc.assert(
      fc.property(text, (yaml) => {
        expectAnswer(yaml);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(FILES)('gets an incident or an error when bits of %s are flipped', (name) => {
    const bytes = Buffer.from(textOf('accepted', name));
    const flips = fc.array(fc.nat({ max: bytes.length * 8 - 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(flips, (bits) => {
        const broken = Buffer.from(bytes);
        for (const bit of bits) broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expectAnswer(broken.toString('utf8'), name);
      }),
      { numRuns: 500 },
    );
  });

  it.each(FILES)('gets an incident or an error when YAML is put into %s', (name) => {
    const text = textOf('accepted', name);
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.constantFrom(...YAML_BITS), (at, bit) => {
        expectAnswer(text.slice(0, at) + bit + text.slice(at), name);
      }),
      { numRuns: 500 },
    );
  });
});
