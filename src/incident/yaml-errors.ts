import type { ErrorCode } from 'yaml';
import type { Advice } from './finding.ts';

const INDENTATION: Advice = {
  message: 'The indentation does not fit the lines above.',
  hint: 'Fields of one block start in the same column; a block inside another is two spaces further in.',
};

const KNOWN: Partial<Record<ErrorCode, Advice>> = {
  TAB_AS_INDENT: {
    message: 'A tab is used to indent.',
    hint: 'YAML is indented with spaces only; put two spaces for each tab.',
  },
  BAD_INDENT: INDENTATION,
  MISSING_CHAR: {
    message:
      'A character is missing here, such as a closing quote or bracket, a comma, or a colon.',
    hint: 'Close every quote and bracket, and put a colon and a space after each field name.',
  },
  BAD_DQ_ESCAPE: {
    message: 'The text in double quotes holds a backslash escape that YAML does not know.',
    hint: 'Use single quotes, in which a backslash means itself.',
  },
  BAD_SCALAR_START: {
    message: 'A value cannot start with this character unless it is in quotes.',
    hint: 'Put the value in double quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There is a second colon or a list where a plain value is expected.',
    hint: 'Put a value that holds a colon and a space in double quotes.',
  },
  BLOCK_IN_FLOW: INDENTATION,
  MULTILINE_IMPLICIT_KEY: {
    message: 'A field name stands without its colon, or runs over several lines.',
    hint: 'Write each field as `name: value`.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'A field name is far too long.',
    hint: 'Write each field as `name: value`.',
  },
};

const OTHER: Advice = {
  message: 'This is not valid YAML.',
  hint: 'Compare the line, and the one above it, with an incident file that works.',
};

/** Explains a YAML error by its code alone, because the library's own messages quote the file. */
export function explainYamlError(code: ErrorCode): Advice {
  return KNOWN[code] ?? OTHER;
}
