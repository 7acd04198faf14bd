import type { Advice } from './finding.ts';

/** Explains what is wrong with a value that holds fields or items: the file, a part of it, or a list item. */
export function explainBlock(name: string, value: unknown): Advice {
  if (name === 'exposures') return explainExposures(value);
  if (name === 'reactivate') {
    return {
      message: '`reactivate` must be a list.',
      hint: 'Write it as `reactivate: [AKIA...]`, or each key on a line of its own with `- `.',
    };
  }
  if (name === '') {
    return {
      message: 'The file must hold fields, each a name and a value.',
      hint: 'Start with `apiVersion: staunch/v1`.',
    };
  }
  if (name === 'metadata' || name === 'spec') {
    return {
      message: `The field \`${name}\` must hold fields of its own.`,
      hint: `Indent them by two spaces below \`${name}:\`.`,
    };
  }
  return {
    message: 'An exposure must have fields.',
    hint: 'Write it as `- accessKey: AKIA...` or `- role: arn:...`.',
  };
}

function explainExposures(value: unknown): Advice {
  if (!Array.isArray(value)) {
    return {
      message: '`exposures` must be a list.',
      hint: 'Start each leaked thing on a line of its own with `- `.',
    };
  }
  return value.length === 0
    ? {
        message: 'No exposure is listed.',
        hint: 'List at least one, such as `- accessKey: AKIA...`.',
      }
    : {
        message: `There are ${value.length} exposures; a file holds at most 1000.`,
        hint: 'Spread them over several incident files.',
      };
}
