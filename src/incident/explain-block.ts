import type { Advice } from './problem.ts';

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

interface ListWords {
  /** How to write it. */
  readonly hint: string;
  /** Where it may not be empty: that it is, and what to do. */
  readonly empty?: Advice;
  /** Where it may have so many items only: what holds them, how many, and what to do. */
  readonly most?: { readonly held: string; readonly number: number; readonly hint: string };
}

// By the name of the field.
const LISTS: ReadonlyMap<string, ListWords> = new Map<string, ListWords>([
  [
    'exposures',
    {
      hint: 'Start each leaked thing on a line of its own with `- `.',
      empty: {
        message: 'No exposure is listed.',
        hint: 'List at least one, such as `- accessKey: AKIA...`.',
      },
      most: {
        held: 'exposures; a file holds',
        number: 1000,
        hint: 'Spread them over several incident files.',
      },
    },
  ],
  [
    'reactivate',
    { hint: 'Write it as `reactivate: [AKIA...]`, or each key on a line of its own with `- `.' },
  ],
  [
    'accepted',
    {
      hint: 'Start each item on a line of its own with `- item: `.',
      most: {
        held: 'accepted items; a file holds',
        number: 100,
        hint: 'Shut some of them: nobody can answer for so many.',
      },
    },
  ],
  [
    'settled',
    {
      hint: 'Start each window on a line of its own with `- from: `.',
      most: {
        held: 'settled windows; a file holds',
        number: 100,
        hint: 'Delete those that lie within another one.',
      },
    },
  ],
  [
    'accounts',
    {
      hint: 'Write it as `accounts: ["111122223333"]`.',
      empty: { message: 'No account is listed.', hint: 'List every account that was read.' },
      most: {
        held: 'accounts; a window holds',
        number: 1000,
        hint: 'Spread them over several windows.',
      },
    },
  ],
  [
    'regions',
    {
      hint: 'Write it as `regions: [eu-west-1]`.',
      empty: { message: 'No region is listed.', hint: 'List every region that was read.' },
      most: {
        held: 'regions; a window holds',
        number: 100,
        hint: 'Spread them over several windows.',
      },
    },
  ],
]);

// Explains what is wrong with a list as a whole; undefined for any other field.
function explainList(name: string, value: unknown): Advice | undefined {
  const words = LISTS.get(name);
  if (words === undefined) return undefined;
  const { hint, empty, most } = words;
  if (Array.isArray(value) && value.length === 0 && empty) return empty;
  if (!Array.isArray(value) || !most) return { message: `\`${name}\` must be a list.`, hint };
  const message = `There are ${value.length} ${most.held} at most ${most.number}.`;
  return { message, hint: most.hint };
}
