import { inRange } from './compare-address.ts';
import { compareDates, compareNumbers, ORDERINGS } from './compare-order.ts';
import {
  equalsBoolean,
  equalsIgnoringCase,
  equalsText,
  likeArn,
  likeText,
} from './compare-text.ts';
import type { Outcome } from './outcome.ts';
import type { Scope } from './scope.ts';

/** Compares one value of the request with one value of the policy. */
type Comparison = (given: string, wanted: string, scope: Scope) => Outcome;

/** A condition operator's name, taken apart. */
export interface ConditionOperator {
  /** Absent for `Null`, which asks for the key rather than its value. */
  readonly compare?: Comparison;
  readonly negated: boolean;
  readonly ifExists: boolean;
  /** How many of the request's values must match: the only one, or any or all of several. */
  readonly quantifier: 'single' | 'any' | 'all';
}

/** The operator with this name, or undefined if IAM has none; names are case-sensitive here. */
export function conditionOperator(name: string): ConditionOperator | undefined {
  const [, set, base = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  if (name === 'Null') return { negated: false, ifExists: false, quantifier: 'single' };
  const known = COMPARISONS.get(base);
  if (known === undefined) return undefined;
  return { ...known, ifExists: ifExists !== undefined, quantifier: quantifier(set) };
}

function quantifier(set: string | undefined): ConditionOperator['quantifier'] {
  if (set === undefined) return 'single';
  return set === 'ForAllValues' ? 'all' : 'any';
}

const COMPARISONS: ReadonlyMap<string, { compare: Comparison; negated: boolean }> = new Map([
  ...withNegation('StringEquals', 'StringNotEquals', equalsText),
  ...withNegation('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', equalsIgnoringCase),
  ...withNegation('StringLike', 'StringNotLike', likeText),
  ...withNegation('ArnEquals', 'ArnNotEquals', likeArn),
  ...withNegation('ArnLike', 'ArnNotLike', likeArn),
  ...withNegation('IpAddress', 'NotIpAddress', inRange),
  ...ORDERINGS.flatMap(([suffix, ordering]) => [
    ...positive(`Numeric${suffix}`, compareNumbers(ordering)),
    ...positive(`Date${suffix}`, compareDates(ordering)),
  ]),
  ...negative(
    'NumericNotEquals',
    compareNumbers((given, wanted) => given === wanted),
  ),
  ...negative(
    'DateNotEquals',
    compareDates((given, wanted) => given === wanted),
  ),
  ...positive('Bool', equalsBoolean),
  ...positive('BinaryEquals', equalsText),
]);

type Entry = readonly [string, { compare: Comparison; negated: boolean }];

function withNegation(name: string, negation: string, compare: Comparison): readonly Entry[] {
  return [...positive(name, compare), ...negative(negation, compare)];
}

function positive(name: string, compare: Comparison): readonly Entry[] {
  return [[name, { compare, negated: false }]];
}

function negative(name: string, compare: Comparison): readonly Entry[] {
  return [[name, { compare, negated: true }]];
}
