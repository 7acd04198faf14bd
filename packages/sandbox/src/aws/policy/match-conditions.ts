import { conditionOperator, type ConditionOperator } from './condition-operator.ts';
import { listOf, type ConditionBlock } from './document.ts';
import { MalformedPolicy } from './malformed-policy.ts';
import { anyMatches, noneMatches } from './outcome.ts';
import type { Scope } from './scope.ts';

/** Whether every condition holds; throws MalformedPolicy for an operator IAM does not have. */
export function conditionsHold(block: ConditionBlock, scope: Scope): boolean {
  return Object.entries(block).every(([name, keys]) => {
    const operator = conditionOperator(name);
    // An unknown operator in a Deny would otherwise quietly let everything through.
    if (operator === undefined) throw new MalformedPolicy(`Unknown condition operator ${name}.`);
    return Object.entries(keys).every(([key, wanted]) =>
      holds(operator, key, { wanted: listOf(wanted).map(String), scope }),
    );
  });
}

interface Wanted {
  readonly wanted: readonly string[];
  readonly scope: Scope;
}

function holds(operator: ConditionOperator, key: string, { wanted, scope }: Wanted): boolean {
  const given = scope.keys.get(key.toLowerCase());
  const { compare } = operator;
  if (compare === undefined) return isNull(given === undefined, wanted);
  if (given === undefined) return holdsWithoutKey(operator);
  const matches = (value: string): boolean => {
    const outcomes = wanted.map((each) => compare(value, each, scope));
    return operator.negated ? noneMatches(outcomes) : anyMatches(outcomes);
  };
  return holdsFor(operator, given, matches);
}

function holdsFor(
  { quantifier }: ConditionOperator,
  given: string | readonly string[],
  matches: (value: string) => boolean,
): boolean {
  if (quantifier === 'all') return listOf(given).every(matches);
  if (quantifier === 'any') return listOf(given).some(matches);
  // Without ForAllValues or ForAnyValue a key with a list of values never matches.
  return typeof given === 'string' && matches(given);
}

// The absent key is why a cut-off by token age cannot touch long-term keys: they have no issue time.
function holdsWithoutKey({ ifExists, quantifier, negated }: ConditionOperator): boolean {
  if (ifExists || quantifier === 'all') return true;
  return quantifier === 'single' && negated;
}

function isNull(absent: boolean, wanted: readonly string[]): boolean {
  return wanted.some((value) => value.toLowerCase() === String(absent));
}
