import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What expressions can see, and what became of the steps before. */
export interface Contexts {
  readonly github?: unknown;
  readonly vars?: unknown;
  readonly inputs?: unknown;
  readonly env?: unknown;
  readonly steps?: unknown;
  readonly runner?: unknown;
  readonly status?: 'success' | 'failure' | 'cancelled';
}

const STATUS_FUNCTION = /\b(always|success|failure|cancelled)\s*\(/;

/** An `if:` as GitHub reads it: without a status function it also wants success so far. */
export function wholeCondition(condition = 'success()'): string {
  const bare = condition.trim().replace(/^\$\{\{([^]*)\}\}$/, '$1');
  return STATUS_FUNCTION.test(bare) ? bare : `success() && (${bare})`;
}

/** Whether an `if:` lets its job or step run. */
export function isMet(condition: string | undefined, contexts: Contexts): boolean {
  const value = evaluated(wholeCondition(condition), contexts);
  return value.kind === data.Kind.Boolean ? value.value : value.coerceString() !== '';
}

/** A text with its `${{ }}` filled in, as GitHub hands it to a step. */
export function filledIn(text: unknown, contexts: Contexts): string {
  return String(text).replaceAll(/\$\{\{([^]*?)\}\}/g, (_, expression: string) =>
    evaluated(expression, contexts).coerceString(),
  );
}

/** The names and values of a `with:` or an `env:`, filled in. */
export function allFilledIn(
  values: Readonly<Record<string, unknown>> | undefined,
  contexts: Contexts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, filledIn(value, contexts)]),
  );
}

function evaluated(expression: string, { status = 'success', ...contexts }: Contexts) {
  const functions = ['always', 'success', 'failure', 'cancelled'].map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === 'always' || name === status),
  }));
  const known = { github: {}, vars: {}, inputs: {}, env: {}, steps: {}, runner: {}, ...contexts };
  const { tokens } = new Lexer(expression.trim()).lex();
  const parsed = new Parser(tokens, Object.keys(known), functions).parse();
  const context = JSON.parse(JSON.stringify(known), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, context, new Map(functions.map((it) => [it.name, it]))).evaluate();
}
