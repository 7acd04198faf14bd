import { isScalar, parseAllDocuments, type Document, type ErrorCode, type ParsedNode } from 'yaml';
import { errorAt, type Finding, type Advice } from './problem.ts';
import { checkTokens } from './yaml-tokens.ts';

/** What was read: the root node if the text is one sound document, and all that is wrong with it. */
interface YamlRead {
  readonly root?: ParsedNode;
  readonly findings: readonly Finding[];
}

/** How incident files are read. The core schema leaves timestamps as text; duplicate keys are found later, in linear time. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

// Anchors, aliases, tags and directives are refused anyway, broken or not.
const TOLD_BY_TOKENS: readonly ErrorCode[] = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
];

/** Reads a text without control characters as one plain YAML document. */
export function readYaml(text: string): YamlRead {
  const tokens = checkTokens(text);
  if (tokens.tooDeep) return { findings: tokens.findings };
  const documents = compose(text);
  if (documents === undefined) return { findings: [...tokens.findings, unreadable()] };
  const findings = [
    ...tokens.findings,
    // Whatever follows an open quote is part of its value, so other errors would mislead.
    ...(tokens.hasOpenQuote ? [] : documents.flatMap(syntaxErrors)),
    ...documents.slice(1, 2).map(secondDocument),
  ];
  const root = documents[0]?.contents ?? null;
  if (documents.some((each) => each.errors.length > 0)) return { findings };
  if (isEmpty(root)) return { findings: [...findings, empty()] };
  return { root, findings };
}

function compose(text: string): Document.Parsed[] | undefined {
  try {
    return [...parseAllDocuments(text, YAML_OPTIONS)];
  } catch {
    // The library does not throw by design; one strange file must not hide what is wrong in the others.
    return undefined;
  }
}

function isEmpty(root: ParsedNode | null): root is null {
  return root === null || (isScalar(root) && root.value === null);
}

// One slip often breaks every line below it, so each kind of error is told once, where it first shows.
function syntaxErrors(document: Document.Parsed): Finding[] {
  const first = new Map<string, Finding>();
  for (const { code, pos } of document.errors) {
    const finding = errorAt(pos[0], explainYamlError(code));
    const isTold = TOLD_BY_TOKENS.includes(code) || first.has(finding.message);
    if (!isTold) first.set(finding.message, finding);
  }
  return [...first.values()];
}

function secondDocument(document: Document.Parsed): Finding {
  return errorAt(document.range[0], {
    message: 'A second YAML document starts here.',
    hint: 'Keep one incident in each file; move this one to a file of its own.',
  });
}

function empty(): Finding {
  return errorAt(0, {
    message: 'The file holds no incident.',
    hint: 'Start with `apiVersion: staunch/v1` and `kind: Incident`.',
  });
}

function unreadable(): Finding {
  return errorAt(0, {
    message: 'The file cannot be read as YAML.',
    hint: 'Compare it with an incident file that works.',
  });
}

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

// Explains a YAML error by its code alone, because the library's own messages quote the file.
function explainYamlError(code: ErrorCode): Advice {
  return KNOWN[code] ?? OTHER;
}
