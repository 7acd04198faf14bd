import { StaunchError } from '../domain/staunch-error.ts';

/** One statement of an IAM policy, as Staunch writes them. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Readonly<Record<string, string>>;
  readonly Action: readonly string[];
  readonly Resource?: readonly string[];
  readonly Condition?: Conditions;
}

/** Operator → condition key → values. */
export type Conditions = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/** An IAM policy as AWS takes it. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** The parts of the world that AWS keeps apart: in each, ARNs begin otherwise. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

/** A policy of these statements. */
export function policyOf(Statement: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement };
}

/** A policy's size as IAM counts it: without white space. */
export function sizeOf(policy: PolicyDocument): number {
  return JSON.stringify(policy).replaceAll(/\s/g, '').length;
}

// IAM: all inline policies of a role together.
const INLINE_QUOTA = 10_240;

/** The policy, if it fits into a role as an inline policy. Throws `policy-too-large`. */
export function fittingRole(policy: PolicyDocument): PolicyDocument {
  const size = sizeOf(policy);
  if (size <= INLINE_QUOTA) return policy;
  throw new StaunchError(
    'policy-too-large',
    `The role's policy has ${size} characters; IAM takes ${INLINE_QUOTA}.` +
      ' Name fewer protected principals, or gather them by wildcards, in policy/guardrails.yaml.',
  );
}

/** The patterns of ARNs that mean something in a partition, in its own words: `arn:*:…` means any. */
export function inPartition(partition: Partition, patterns: readonly string[]): string[] {
  return patterns
    .map((pattern) => pattern.replace(/^arn:\*:/, `arn:${partition}:`))
    .filter((pattern) => pattern.startsWith(`arn:${partition}:`));
}
