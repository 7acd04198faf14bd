import type { EnvironmentName } from '../domain/environments.ts';

/** Something that was read, or why it could not be. */
export type Fact<T> = { readonly value: T } | { readonly unread: string };

/** One thing that protects the default branch: a ruleset, or classic protection. */
export interface Protection {
  readonly name: string;
  readonly approvals?: number;
  readonly dismissStale: boolean;
  readonly codeOwners: boolean;
  readonly lastPush: boolean;
  readonly checks: readonly string[];
  readonly noForcePush: boolean;
  readonly noDeletion: boolean;
  /** Who may pass it by. */
  readonly bypass: Fact<readonly string[]>;
}

/** What protects the default branch, and whether that is all: classic protection is shown to administrators alone. */
export interface Protections {
  readonly seen: readonly Protection[];
  readonly notSeen: readonly string[];
}

/** The CODEOWNERS file as GitHub has it. */
export interface Codeowners {
  readonly text: string;
  /** Lines that GitHub does not understand, or whose owners it does not know. */
  readonly errors: number;
}

/** An environment as GitHub has it. */
export interface SeenEnvironment {
  readonly name: EnvironmentName;
  /** Branches that get into it; `any`, or `protected` ones; undefined where there is no such environment. */
  readonly admitted: Fact<readonly string[] | 'any' | 'protected' | undefined>;
}

/** What GitHub tells of a repository's set-up. */
export interface GitHubPicture {
  readonly repository: string;
  readonly repositoryId: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly protections: Protections;
  readonly codeowners: Fact<Codeowners | undefined>;
  /** Each that a workflow names. */
  readonly environments: readonly SeenEnvironment[];
  readonly workflowToken: Fact<{ readonly writes: boolean; readonly mayApprove: boolean }>;
  readonly variables: Fact<Readonly<Record<string, string>>>;
  /** How subjects of tokens begin, or the claims of which they are made instead. */
  readonly subject: Fact<{ readonly prefix: string } | { readonly customised: readonly string[] }>;
}
