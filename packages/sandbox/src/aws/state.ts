import type { Instance } from './instance-state.ts';
import type { PolicyDocument } from './policy/evaluate.ts';
import type { ManagedPolicy, Role, User } from './principal-state.ts';

export type { Association, Instance, MetadataOptions } from './instance-state.ts';
export type {
  AccessKey,
  ManagedPolicy,
  PolicyVersion,
  Principal,
  Role,
  User,
  UserCredential,
} from './principal-state.ts';

/** Everything the sandbox's AWS knows; operations change it in place. */
export interface State {
  readonly accounts: Map<string, Account>;
  /** Temporary credentials by access key id. */
  readonly sessions: Map<string, Session>;
}

export interface Account {
  readonly id: string;
  /** Enabled regions; the order is the order of DescribeRegions. */
  readonly regions: readonly string[];
  /** By name in lower case, because IAM names differ by more than case. */
  readonly users: Map<string, User>;
  readonly roles: Map<string, Role>;
  readonly profiles: Map<string, InstanceProfile>;
  /** Customer managed policies by ARN. */
  readonly policies: Map<string, ManagedPolicy>;
  readonly instances: Map<string, Instance>;
  /** How many may run at once in a region; no limit by default. */
  readonly instanceQuota: number | undefined;
  /** The organisation that it belongs to, if any. */
  readonly organisation: Organisation | undefined;
  readonly quotas: Quotas;
}

/** What an organisation is to one of its accounts. */
export interface Organisation {
  readonly id: string | undefined;
  /**
   * Service control policies by level, from the root to the account; none for the management account. No call changes
   * them here: a test may, as the organisation's administrators would.
   */
  serviceControl: readonly (readonly PolicyDocument[])[];
}

/** What AWS raises for an account on request. */
export interface Quotas {
  /** Managed policies on a user. */
  readonly policiesPerUser: number;
  /** Managed policies on a role. */
  readonly policiesPerRole: number;
  /** Customer managed policies of the account. */
  readonly policies: number;
}

export interface InstanceProfile {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Date;
  roleName: string | undefined;
  /** Given when it was made; nothing changes them. */
  readonly tags?: ReadonlyMap<string, string>;
}

export interface Session {
  readonly accessKeyId: string;
  readonly secret: string;
  readonly token: string;
  readonly account: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** Role sessions and GetSessionToken or GetFederationToken sessions of a user. */
  readonly of:
    | { readonly kind: 'role'; readonly roleName: string; readonly sessionName: string }
    | { readonly kind: 'user'; readonly userName: string }
    | { readonly kind: 'federated'; readonly userName: string; readonly name: string };
  readonly policies: readonly PolicyDocument[];
  /** Set once at the head of a chain of roles, and the same in all of it. */
  readonly sourceIdentity?: string;
}
