import type { Partition } from './policy-document.ts';
import type { Workflows } from './trust.ts';

/** Where Staunch works: its own account, or several that it enters from one. */
export type Place =
  | { readonly kind: 'single'; readonly account: string }
  | {
      readonly kind: 'several';
      readonly entryAccount: string;
      readonly accounts: readonly string[];
    };

/** Everything that the files of a set-up depend on. */
export interface Answers {
  readonly workflows: Workflows;
  readonly place: Place;
  readonly partition: Partition;
  /** People or teams that must review what governs Staunch: `@org/security`. */
  readonly owners: readonly string[];
  readonly approvals: number;
  /** ARNs, with wildcards, of users and roles that are never touched. */
  readonly protectedPrincipals: readonly string[];
}

/** Names of the roles of a set-up. */
export const ROLES = {
  planEntry: 'staunch-plan-entry',
  applyEntry: 'staunch-apply-entry',
  plan: 'staunch-plan',
  apply: 'staunch-apply',
} as const;

/** The ARN of one of Staunch's roles. */
export function roleArn(partition: Partition, account: string, name: string): string {
  return `arn:${partition}:iam::${account}:role/${name}`;
}

/** The roles that the workflows start as. */
export function startingRoles({ place, partition }: Answers): { plan: string; apply: string } {
  if (place.kind === 'single') {
    return {
      plan: roleArn(partition, place.account, ROLES.plan),
      apply: roleArn(partition, place.account, ROLES.apply),
    };
  }
  return {
    plan: roleArn(partition, place.entryAccount, ROLES.planEntry),
    apply: roleArn(partition, place.entryAccount, ROLES.applyEntry),
  };
}
