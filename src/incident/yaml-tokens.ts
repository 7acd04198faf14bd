import { CST, Lexer } from 'yaml';
import { errorAt, type Advice, type Finding } from './problem.ts';

/** What the tokens alone tell: refused notation, and whether it is safe to build a tree. */
interface TokenCheck {
  readonly findings: readonly Finding[];
  readonly tooDeep: boolean;
  readonly hasOpenQuote: boolean;
}

interface Token {
  readonly type: CST.Token['type'] | CST.SourceToken['type'] | null;
  readonly source: string;
  readonly offset: number;
}

// An incident nests four deep. The YAML library recurses, so a hostile file could exhaust the stack.
const DEEPEST = 16;
const MARKERS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

const REFUSED: ReadonlyMap<Token['type'], Advice> = new Map<Token['type'], Advice>([
  [
    'anchor',
    {
      message: 'YAML anchors (&) are not allowed.',
      hint: 'Write the value out wherever it is needed; quote it if it really starts with &.',
    },
  ],
  [
    'alias',
    {
      message: 'YAML aliases (*) are not allowed.',
      hint: 'Write the value out here; quote it if it really starts with *.',
    },
  ],
  [
    'tag',
    {
      message: 'YAML tags (!) are not allowed.',
      hint: 'Delete the tag; quote the value if it really starts with !.',
    },
  ],
  [
    'directive-line',
    {
      message: 'YAML directives (%) are not allowed.',
      hint: 'Delete this line.',
    },
  ],
]);

const TOO_DEEP: Advice = {
  message: 'The nesting is too deep.',
  hint: 'Write one field a line, indented as in the examples.',
};
const OPEN_QUOTE: Advice = {
  message: 'A quote opens here and does not close.',
  hint: 'Put the same kind of quote at the end of the value.',
};

/** Looks for notation that incident files do without, and for nesting too deep to read. */
export function checkTokens(text: string): TokenCheck {
  const findings: Finding[] = [];
  const depth = newDepth();
  let hasOpenQuote = false;
  for (const token of tokensOf(text)) {
    const isOpen = isOpenQuote(token);
    const isDeep = depth(token) > DEEPEST;
    hasOpenQuote ||= isOpen;
    const advice = isDeep ? TOO_DEEP : isOpen ? OPEN_QUOTE : REFUSED.get(token.type);
    if (advice !== undefined) findings.push(errorAt(token.offset, advice));
    if (isDeep) return { findings, tooDeep: true, hasOpenQuote };
  }
  return { findings, tooDeep: false, hasOpenQuote };
}

function isOpenQuote({ type, source }: Token): boolean {
  if (type === 'single-quoted-scalar') return source.length < 2 || !source.endsWith("'");
  if (type !== 'double-quoted-scalar') return false;
  // An even number of backslashes before the last quote is escaped among itself.
  return source.length < 2 || !/(?<!\\)(?:\\\\)*"$/.test(source.slice(1));
}

function* tokensOf(text: string): Generator<Token> {
  let offset = 0;
  let afterScalarMarker = false;
  for (const source of new Lexer().lex(text)) {
    const isMarker: boolean = !afterScalarMarker && MARKERS.includes(source);
    yield { type: afterScalarMarker ? 'scalar' : CST.tokenType(source), source, offset };
    afterScalarMarker = isMarker && source === CST.SCALAR;
    if (!isMarker) offset += source.length;
  }
}

// Brackets nest until they close; indicators such as `- - -` nest within their line. Over several lines
// depth costs indentation, so the limit on a file's size bounds it.
function newDepth(): (token: Token) => number {
  let brackets = 0;
  let indicators = 0;
  return ({ type }) => {
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1);
    if (type === 'newline') indicators = 0;
    if (brackets === 0 && isIndicator(type)) indicators++;
    return Math.max(brackets, indicators);
  };
}

function isIndicator(type: Token['type']): boolean {
  return type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind';
}
