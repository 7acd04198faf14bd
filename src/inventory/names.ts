/** Name of a role from its ARN: IAM calls take the name without the path. */
export function roleNameOf(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}

/** Name of an instance profile from its ARN. */
export const profileNameOf = roleNameOf;

/** The tags that Staunch writes on instances: the journal of a refresh, in AWS itself. */
export const TAGS = {
  /** The profile to put back, written before it is taken off. */
  reattach: 'staunch:reattach',
  /** When the last refresh ended, ISO 8601. */
  refreshed: 'staunch:refreshed',
} as const;
