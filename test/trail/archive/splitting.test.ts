import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPatterns } from '../../../src/trail/sources/archive/find-patterns.ts';
import { RecordSplitter } from '../../../src/trail/sources/archive/record-splitter.ts';

const object = fc.dictionary(
  fc.oneof(fc.constantFrom('Records', 'eventVersion', '\\"', '{', ']'), fc.string()),
  fc.jsonValue(),
);

it('splits any log file into the records that a parser finds, whole or in pieces', () => {
  fc.assert(
    fc.property(
      fc.array(object, { maxLength: 5 }),
      object,
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 1, max: 40 }),
      (records, beside, indent, size) => {
        const file = { ...without(beside), Records: records };
        const text = Buffer.from(JSON.stringify(file, null, indent));
        expect(inPieces(text, text.length).map(parse)).toEqual(clean(records));
        expect(inPieces(text, size).map(parse)).toEqual(clean(records));
      },
    ),
  );
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', '"', '7'),
  minLength: 2,
  maxLength: 20,
});

it('finds every place of every pattern, short and long, in either case where that is meant', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: letters, anyCase: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.oneof(letters, fc.string()), { maxLength: 30 }),
      (wanted, parts) => {
        const text = [...parts, ...wanted.map((one) => one.text), ...parts].join('');
        const patterns = wanted.map((one) => ({ ...one, bytes: Buffer.from(one.text) }));
        const bytes = Buffer.from(text);
        const found = new Set(findPatterns(patterns)(bytes));
        expect([...found]).toEqual(
          [...placesOf(wanted, bytes.toString('latin1'))].sort((a, b) => a - b),
        );
      },
    ),
  );
});

function placesOf(
  wanted: readonly { readonly text: string; readonly anyCase: boolean }[],
  text: string,
): Set<number> {
  const places = new Set<number>();
  for (const one of wanted) {
    const [inText, pattern] = one.anyCase ? [lower(text), lower(one.text)] : [text, one.text];
    for (let at = inText.indexOf(pattern); at !== -1; at = inText.indexOf(pattern, at + 1))
      places.add(at);
  }
  return places;
}

// ASCII alone: other letters may change their length.
function lower(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function inPieces(text: Buffer, size: number): string[] {
  const splitter = new RecordSplitter();
  const records: string[] = [];
  let held: Buffer = Buffer.alloc(0);
  for (let at = 0; at < text.length; at += size) {
    held = Buffer.concat([held, text.subarray(at, at + size)]);
    splitter.read(held, (start, end) => records.push(held.toString('utf8', start, end)) > 0);
    const done = Math.min(splitter.needed, held.length);
    held = held.subarray(done);
    splitter.moveBy(done);
  }
  expect(splitter.isWhole).toBe(true);
  return records;
}

function without(beside: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(beside).filter(([key]) => key !== 'Records'));
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function clean(records: readonly unknown[]): unknown {
  return parse(JSON.stringify(records));
}
