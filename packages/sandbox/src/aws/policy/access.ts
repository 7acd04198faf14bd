import type { PolicyDocument } from './document.ts';

/** Who calls. */
export interface Principal {
  /** The user's ARN, or the session's ARN when a role has been assumed. */
  readonly arn: string;
  readonly account: string;
  /** The role behind the session. */
  readonly roleArn?: string;
  /** For calls that AWS makes itself, for instance `ec2.amazonaws.com`. */
  readonly service?: string;
  /** The identity provider's ARN or host, for AssumeRoleWithSAML and …WithWebIdentity. */
  readonly federated?: string;
}

/** One call to AWS, as policies see it. */
export interface AccessRequest {
  /** For instance `iam:ListUsers`. */
  readonly action: string;
  /** An ARN, or `*` for actions that have no resource. */
  readonly resource: string;
  readonly principal: Principal;
  /** Condition keys in any case; a key that is not here is absent from the request. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** The policies that apply to one call. */
export interface PolicySets {
  /** Service control policies by level, from the organisation's root to the account; one of each level has to allow. */
  readonly organisation?: readonly (readonly PolicyDocument[])[];
  readonly identity: readonly PolicyDocument[];
  /** The permissions boundary. */
  readonly boundary?: PolicyDocument;
  /** The session policies; each of them has to allow. */
  readonly session?: readonly PolicyDocument[];
  /** The policy on the resource, for instance a role's trust policy. */
  readonly resource?: PolicyDocument;
}

/** What AWS answers, and why. */
export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** The role a policy plays in a decision. */
export type PolicySet = 'organisation' | 'identity' | 'boundary' | 'session' | 'resource';

/** Where a statement that applied to the call stands. */
export interface MatchedStatement {
  readonly set: PolicySet;
  /** The policy's place in its set, from 0. */
  readonly index: number;
  /** The statement's place in its policy, from 0. */
  readonly statement: number;
  readonly sid?: string;
  /** Of service control policies, at which level, from 0; the place in the set is the place in the level then. */
  readonly level?: number;
}

/** The decision and its statements: the denials if any deny, otherwise every allow that applied. */
export interface Verdict {
  readonly decision: Decision;
  readonly matched: readonly MatchedStatement[];
  /** Of an implicit deny: what does not allow although it must, where a missing grant is not the first reason. */
  readonly limitedBy?: Exclude<PolicySet, 'identity' | 'resource'>;
}
