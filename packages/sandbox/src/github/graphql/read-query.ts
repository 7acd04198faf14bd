/** What a query wants of one thing: its fields, some of them only of a thing of one type. */
export type Selection = readonly (Field | OnType)[];

/** A field under the name that its answer has. */
export interface Field {
  readonly as: string;
  readonly name: string;
  readonly args: Readonly<Record<string, Argument>>;
  /** Absent where it is wanted as it is. */
  readonly selection?: Selection;
}

/** Fields that are wanted only where the thing is of this type. */
export interface OnType {
  readonly type: string;
  readonly selection: Selection;
}

/** A value, or the name of the variable that holds it. */
export type Argument = string | number | boolean | null | { readonly variable: string };

/** The text is no query, or one with more in it than is understood here: fragments with names, directives, lists. */
export class NotUnderstood extends Error {}

const TOKEN = /[\s,]*(\.\.\.|[{}()[\]:$!=]|"(?:\\.|[^"\\\n])*"|-?\d+|[A-Za-z_]\w*)/y;

/** Reads the text of one query. Throws NotUnderstood. */
export function readQuery(text: string): Selection {
  const tokens = tokensOf(text);
  if (tokens[0] !== '{') skipHead(tokens);
  const selection = readSelection(tokens);
  if (tokens.length > 0) throw new NotUnderstood(`Expected one query, but found ${tokens[0]}.`);
  return selection;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end;) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new NotUnderstood(`Parse error at character ${at + 1}.`);
    tokens.push(token);
  }
  return tokens;
}

// What variables there are stands in the head, and again where each of them is used.
function skipHead(tokens: string[]): void {
  take(tokens, 'query');
  while (tokens.length > 0 && tokens[0] !== '{') tokens.shift();
}

function readSelection(tokens: string[]): Selection {
  take(tokens, '{');
  const found: (Field | OnType)[] = [];
  while (tokens[0] !== '}') found.push(tokens[0] === '...' ? readOn(tokens) : readField(tokens));
  take(tokens, '}');
  return found;
}

function readOn(tokens: string[]): OnType {
  take(tokens, '...');
  take(tokens, 'on');
  return { type: takeName(tokens), selection: readSelection(tokens) };
}

function readField(tokens: string[]): Field {
  const first = takeName(tokens);
  const isAlias = tokens[0] === ':';
  if (isAlias) tokens.shift();
  const name = isAlias ? takeName(tokens) : first;
  const args = tokens[0] === '(' ? readArguments(tokens) : {};
  return {
    ...{ as: first, name, args },
    ...(tokens[0] === '{' ? { selection: readSelection(tokens) } : {}),
  };
}

function readArguments(tokens: string[]): Record<string, Argument> {
  take(tokens, '(');
  const args: Record<string, Argument> = {};
  while (tokens[0] !== ')') {
    const name = takeName(tokens);
    take(tokens, ':');
    args[name] = readArgument(tokens);
  }
  take(tokens, ')');
  return args;
}

function readArgument(tokens: string[]): Argument {
  const token = tokens.shift() ?? '';
  if (token === '$') return { variable: takeName(tokens) };
  if (/^["\d-]/.test(token)) return JSON.parse(token) as string | number;
  const literals: Readonly<Record<string, Argument>> = { true: true, false: false, null: null };
  const literal = literals[token];
  if (literal === undefined) throw new NotUnderstood(`Expected a value, but found ${token}.`);
  return literal;
}

function take(tokens: string[], wanted: string): void {
  const token = tokens.shift();
  if (token !== wanted)
    throw new NotUnderstood(`Expected ${wanted}, but found ${token ?? 'the end'}.`);
}

function takeName(tokens: string[]): string {
  const token = tokens.shift() ?? 'the end';
  if (!/^[A-Za-z_]\w*$/.test(token))
    throw new NotUnderstood(`Expected a name, but found ${token}.`);
  return token;
}
