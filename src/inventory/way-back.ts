/**
 * What the family opened or made in IAM, by which the holder of anything of it may come in again, and that Staunch does not
 * shut: people do.
 */
export type WayBack = OpenTrust | NewUser | NewProvider | WidenedPolicy | RewrittenPolicy;

interface Opened {
  /** As IAM calls take it. */
  readonly name: string;
  readonly account: string;
  /** In the words of the audit, for instance `was created`. */
  readonly done: string;
  /** In words. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Why its state is not known; absent where AWS shows it. */
  readonly unread?: string;
}

/** A role whose trust policy the family wrote. */
export interface OpenTrust extends Opened {
  readonly kind: 'trust';
  /** Whom it wrote into it, and AWS shows there still; where that is not known, whom it wrote. */
  readonly letsIn: readonly LetIn[];
}

/** Whom a trust policy lets in. */
export interface LetIn {
  /** As the policy has it. */
  readonly principal: string;
  /** Open by itself: everybody, another's account, or sign-in from elsewhere. Others are as long as they are of the family and not shut. */
  readonly isOutside: boolean;
}

/** A user that the family made. */
export interface NewUser extends Opened {
  readonly kind: 'new-user';
}

/** An identity provider that the family made or changed; by its ARN, or by name or address where the record has none. */
export interface NewProvider extends Opened {
  readonly kind: 'identity-provider';
}

/**
 * What the family gave a user, role or group: a policy, by its ARN, or by name where it is an inline one; or the policies of
 * a group that it put a user into, by the group's name.
 */
export interface WidenedPolicy extends Opened {
  readonly kind: 'policy';
  readonly how: 'attached' | 'inline' | 'group';
  readonly holder: { readonly kind: 'user' | 'role' | 'group'; readonly name: string };
}

/** A managed policy of which the family made a version, or chose the one that counts; by its ARN. */
export interface RewrittenPolicy extends Opened {
  readonly kind: 'rewritten-policy';
}
