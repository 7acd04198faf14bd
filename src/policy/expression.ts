import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { CEL_TYPES, CEL_VARIABLES } from './cel-types.ts';
import { matchesWildcard } from '../domain/wildcard.ts';

/** A checked expression, ready to be asked. */
export interface Expression {
  readonly variables: ReadonlySet<string>;
  /** Throws where a field is absent, a time is none and the like. */
  readonly evaluate: (values: Readonly<Record<string, unknown>>) => unknown;
}

/** Why a text is no expression that a rule may have; `offset` counts from its start. */
interface Refusal {
  readonly problem: string;
  readonly hint: string;
  readonly offset: number;
}

// A rule is a sentence for people; whatever needs more is two rules.
const MOST_CHARACTERS = 2000;
const LIMITS = {
  maxAstNodes: 500,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 20,
  maxCallArguments: 8,
};
// Two of a thousand things each are a million questions: a second. Three would be a quarter of an hour.
const DEEPEST_LOOPS = 2;
const LOOPS = ['all', 'exists', 'exists_one', 'filter', 'map'];

/** The functions that a rule may call. What is not here could run for long, or get round the checks of types. */
export const FUNCTIONS: readonly string[] = [
  'has',
  'size',
  ...LOOPS,
  'contains',
  'startsWith',
  'endsWith',
  'like',
  'timestamp',
  'duration',
  'getFullYear',
  'getMonth',
  'getDayOfMonth',
  'getDayOfWeek',
  'getHours',
  'getMinutes',
];

/** Checks an expression by the declared variables, and makes it ready. */
export function compile(source: string): Expression | Refusal {
  if (source.length > MOST_CHARACTERS) {
    const problem = `it has more than ${MOST_CHARACTERS} characters`;
    return { problem, hint: 'Make several rules of it.', offset: 0 };
  }
  const checked = typeOf(source);
  if (typeof checked !== 'string') return checked;
  const parsed = environment().parse(source);
  const found = [...nodesOf(parsed.ast)];
  const refused = found.flatMap((it) => refusedCall(it)).at(0) ?? unknownInHas(source, found);
  if (refused) return refused;
  if (checked !== 'bool') {
    const hint = 'Compare it with something: a rule strikes where its expression is true.';
    return { problem: `it is a ${checked}, not a bool`, hint, offset: 0 };
  }
  const variables = new Set(found.flatMap(({ node }) => (node.op === 'id' ? [node.args] : [])));
  return { variables, evaluate: (values) => parsed(values) as unknown };
}

function typeOf(source: string): string | Refusal {
  const { valid, type, error } = environment().check(source);
  if (valid && type !== undefined) return type;
  const problem = (error?.summary ?? 'it cannot be read').replace('No such key:', 'no such field:');
  return { problem, hint: hintFor(error?.code), offset: error?.range?.start ?? 0 };
}

function hintFor(code: string | undefined): string {
  if (code === 'no_such_key') return 'docs/guardrails.md lists the fields of each type.';
  if (code === 'unknown_variable') return `Variables: ${Object.keys(CEL_VARIABLES).join(', ')}.`;
  if (code === 'no_such_overload') return 'Both sides must have the same type; put text in quotes.';
  return 'docs/guardrails.md shows how expressions are written.';
}

interface Found {
  readonly node: ASTNode;
  readonly loops: number;
}

function* nodesOf(node: ASTNode, loops = 0): Generator<Found> {
  yield { node, loops };
  const isLoop = node.op === 'rcall' && LOOPS.includes(node.args[0]);
  // What is gone through stands outside of the loop.
  const [outside, inside] = isLoop ? [node.args[1], node.args[2]] : [node.args, []];
  for (const child of childrenOf([outside])) yield* nodesOf(child, loops);
  for (const child of childrenOf(inside)) yield* nodesOf(child, loops + 1);
}

function childrenOf(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}

function refusedCall({ node, loops }: Found): Refusal[] {
  if (node.op !== 'call' && node.op !== 'rcall') return [];
  const [name] = node.args;
  const offset = node.start;
  if (!FUNCTIONS.includes(name)) {
    const hint = `Functions: ${FUNCTIONS.join(', ')}. For patterns write like("a*b").`;
    return [{ problem: `the function ${name} is not offered`, hint, offset }];
  }
  if (!LOOPS.includes(name) || loops < DEEPEST_LOOPS) return [];
  const problem = `${name} stands ${loops} deep in others: that could run for long`;
  return [{ problem, hint: `At most ${DEEPEST_LOOPS} may stand in each other.`, offset }];
}

// The library takes any name inside has(), where a slip of the finger would always be false.
function unknownInHas(source: string, found: readonly Found[]): Refusal | undefined {
  const calls = found.flatMap(({ node }) =>
    node.op === 'call' && node.args[0] === 'has' ? [{ node, arg: node.args[1][0] }] : [],
  );
  const replaced = calls
    .sort((a, b) => b.node.start - a.node.start)
    .reduce((text, { node, arg }) => {
      const field = arg ? source.slice(arg.start, arg.end) : '';
      return `${text.slice(0, node.start)}${asRead(field)}${text.slice(node.end)}`;
    }, source);
  const read = calls.length === 0 ? 'bool' : typeOf(replaced);
  return typeof read === 'string' ? undefined : { ...read, offset: 0 };
}

function asRead(field: string): string {
  return `([${field}].size() == 1)`;
}

// Made when it is first needed: without rules nobody waits for it.
let made: Environment | undefined;

function environment(): Environment {
  made ??= make();
  return made;
}

function make(): Environment {
  const env = new Environment({ limits: LIMITS });
  for (const [name, fields] of Object.entries(CEL_TYPES)) env.registerType(name, { fields });
  for (const [name, type] of Object.entries(CEL_VARIABLES)) env.registerVariable(name, type);
  env.registerFunction('string.like(string): bool', (text: string, pattern: string) =>
    matchesWildcard(pattern, text),
  );
  return env;
}
