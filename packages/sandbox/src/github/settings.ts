/** How a repository is set up. Whatever is not said is as in a new repository: nothing is protected. */
export interface Settings {
  readonly public?: boolean;
  /** Classic branch protection by the name of the branch. */
  readonly branchProtection?: Readonly<Record<string, BranchProtection>>;
  readonly rulesets?: readonly Ruleset[];
  readonly environments?: readonly Environment[];
  readonly oidcSubject?: OidcSubject;
  /** Variables of Actions by name. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What GITHUB_TOKEN may do where a workflow does not say; `read` unless told. */
  readonly workflowPermissions?: 'read' | 'write';
  readonly workflowsMayApprove?: boolean;
}

/** What a protected branch asks for; what is left out it does not ask for. */
export interface BranchProtection {
  /** How many people have to approve; no review is needed at all unless told. */
  readonly approvals?: number;
  readonly codeOwners?: boolean;
  readonly dismissStale?: boolean;
  readonly lastPushApproval?: boolean;
  /** Logins that may merge without a pull request. */
  readonly bypass?: readonly string[];
  /** Names of the status checks that have to pass. */
  readonly checks?: readonly string[];
  readonly strictChecks?: boolean;
  readonly enforceAdmins?: boolean;
  readonly allowForcePushes?: boolean;
  readonly allowDeletions?: boolean;
}

/** A ruleset for branches; rules and who may pass them by are told in GitHub's own words. */
export interface Ruleset {
  readonly name: string;
  /** Active unless told. */
  readonly enforcement?: 'active' | 'disabled' | 'evaluate';
  /** References such as `refs/heads/release/*`, or `~ALL`; `~DEFAULT_BRANCH` alone unless told. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly rules: readonly Rule[];
  readonly bypassActors?: readonly {
    readonly actor_id?: number | null;
    readonly actor_type: string;
    readonly bypass_mode?: string;
  }[];
}

/** One rule as GitHub's API has it, for instance `{ type: non_fast_forward }`. */
export interface Rule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** A deployment environment. */
export interface Environment {
  readonly name: string;
  /** `protected`, or name patterns of the branches that may deploy; any branch may unless told. */
  readonly branches?: 'protected' | readonly string[];
  /** Logins of those who have to let a deployment through. */
  readonly reviewers?: readonly string[];
  readonly preventSelfReview?: boolean;
  readonly waitMinutes?: number;
}

/** What the subject of this repository's OIDC tokens is made of. */
interface OidcSubject {
  /** GitHub's own unless told. */
  readonly claimKeys?: readonly string[];
  /**
   * With the ids of owner and repository, as in repositories made since 15 July 2026; so unless told.
   * GitHub says `use_immutable_subject` only where somebody chose it, and it is the prefix that counts.
   */
  readonly immutable?: boolean;
}
