/** One value or a list of them, as policies write either. */
type OneOrMany<T> = T | readonly T[];

/** A condition value; policies may leave numbers and booleans unquoted. */
type ConditionValue = string | number | boolean;

/** Operator name → condition key → values. */
export type ConditionBlock = Readonly<
  Record<string, Readonly<Record<string, OneOrMany<ConditionValue>>>>
>;

/** Whom a statement of a resource policy names. */
export type PrincipalElement =
  | string
  | {
      readonly AWS?: OneOrMany<string>;
      readonly Service?: OneOrMany<string>;
      readonly Federated?: OneOrMany<string>;
      readonly CanonicalUser?: OneOrMany<string>;
    };

/** One statement of a policy. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: OneOrMany<string>;
  readonly NotAction?: OneOrMany<string>;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Principal?: PrincipalElement;
  readonly NotPrincipal?: PrincipalElement;
  readonly Condition?: ConditionBlock;
}

/** A policy as AWS stores it. */
export interface PolicyDocument {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: OneOrMany<Statement>;
}

/** The elements of one value or a list, as a list. */
export function listOf<T>(value: OneOrMany<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

// Array.isArray does not narrow readonly arrays.
function isList<T>(value: OneOrMany<T>): value is readonly T[] {
  return Array.isArray(value);
}
