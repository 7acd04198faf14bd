/**
 * What AWS's policy simulator answers, before a role is revoked, to whether Staunch could give its instances their profile
 * again. Pure data.
 */
export interface AttachAnswer {
  readonly roleArn: string;
  /** Why it could not be asked, in words: the first instance alone tells then. */
  readonly notAsked?: string;
  /** All would be allowed, in an account of an organisation: conditions of its policies may still refuse it. */
  readonly inOrganisation?: true;
  /** What would not be allowed: `iam:PassRole`. Absent where everything would be. */
  readonly refused?: {
    /** ARN of the role or user that would attach it. */
    readonly by: string;
    readonly action: string;
    /** ARN of what it would not be allowed on. */
    readonly on: string;
    /**
     * `implicitDeny`: nothing allows it. `organisation`: its organisation's policies do not, as far as the simulator knows
     * them; it does not know their conditions.
     */
    readonly decision: 'explicitDeny' | 'implicitDeny' | 'organisation';
  };
}
