import { explainList } from './explain-list.ts';
import type { Advice } from './finding.ts';

// By what holds the fields: a field, an item of a list, or for an empty name the file.
const BLOCKS: ReadonlyMap<string, Advice> = new Map<string, Advice>([
  [
    '',
    {
      message: 'The file must hold fields, each a name and a value.',
      hint: 'Start with `apiVersion: staunch/v1`.',
    },
  ],
  ['metadata', fieldsOf('metadata')],
  ['spec', fieldsOf('spec')],
  [
    'accepted item',
    {
      message: 'An accepted item must have fields.',
      hint: 'Write it as `- item: ...`, with `why`, `by` and `until` below.',
    },
  ],
  [
    'settled window',
    {
      message: 'A settled window must have fields.',
      hint: 'Write it as `- from: ...`, with `until`, `accounts`, `regions`, `audit` and `by` below.',
    },
  ],
]);

const EXPOSURE: Advice = {
  message: 'An exposure must have fields.',
  hint: 'Write it as `- accessKey: AKIA...` or `- role: arn:...`.',
};

/** Explains what is wrong with a value that holds fields or items: the file, a part of it, or a list item. */
export function explainBlock(name: string, value: unknown): Advice {
  return explainList(name, value) ?? BLOCKS.get(name) ?? EXPOSURE;
}

function fieldsOf(name: string): Advice {
  return {
    message: `The field \`${name}\` must hold fields of its own.`,
    hint: `Indent them by two spaces below \`${name}:\`.`,
  };
}
