import type { Account } from './accounts.ts';

/** A pull request between two branches of the repository. */
export interface Pull {
  readonly number: number;
  readonly id: number;
  readonly author: Account;
  readonly draft: boolean;
  readonly headRef: string;
  readonly createdAt: Date;
  title: string;
  body: string | null;
  baseRef: string;
  /** Follow the branches while the pull request is open, and stay as they were when it is merged. */
  headSha: string;
  baseSha: string;
  updatedAt: Date;
  /** The last time its branch moved while it was open. */
  moved?: { readonly before: string; readonly after: string; readonly by: Account };
  /** What the last change of its title, text or base replaced, and whose change it was. */
  edited?: Edit;
  /** Where its branch is, unless that is the repository itself. */
  readonly fork?: Fork;
  /** Merged or not. */
  closed?: Closed;
  merged?: Merged;
}

/** Something to be done that people talk about; numbered together with the pull requests. */
export interface Issue {
  readonly number: number;
  readonly id: number;
  readonly author: Account;
  readonly createdAt: Date;
  title: string;
  body: string | null;
  labels: readonly string[];
  updatedAt: Date;
  closed?: Closed;
  /** Why it is in the state it is in; `null` before it was closed for the first time. */
  reason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
}

/** Somebody's copy of the repository. */
export interface Fork {
  readonly owner: Account;
  /** GitHub forgets a deleted fork, but not the pull requests that came from it. */
  deleted: boolean;
}

/** The old values of what somebody changed in a pull request. */
export interface Edit {
  readonly by: Account;
  readonly title?: string;
  readonly body?: string | null;
  readonly base?: { readonly ref: string; readonly sha: string };
}

/** Who closed something, and when. */
interface Closed {
  readonly by: Account;
  readonly at: Date;
}

/** How a pull request came to its base branch. */
interface Merged {
  readonly sha: string;
  readonly by: Account;
  readonly at: Date;
  /** The commits the merge brought to the base branch. */
  readonly introduced: readonly string[];
}

/** What somebody thinks of a pull request, on the commit he saw. */
export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly author: Account;
  readonly body: string;
  readonly commit: string;
  readonly submittedAt: Date;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
}

/** Something said below a pull request or an issue. */
export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  readonly createdAt: Date;
  body: string;
  updatedAt: Date;
  /** Why it is hidden; GitHub folds it away on the page and leaves its text as it was. */
  minimised?: MinimisedReason;
}

/** Why a comment can be hidden, as GitHub's REST API tells it. */
export type MinimisedReason =
  'abuse' | 'duplicate' | 'low-quality' | 'off-topic' | 'outdated' | 'resolved' | 'spam';

/** One movement of one reference; forty zeros stand for no commit. */
export interface Push {
  /** In full, such as `refs/heads/main`. */
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  /** Login of who did it. */
  readonly sender: string;
  readonly at: Date;
}

/** One attempt of a run of a workflow, as far as anybody asks for it. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** Path of the workflow's file. */
  readonly path: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly startedAt: Date;
  /** Absent while it runs. */
  readonly ended?: { readonly at: Date; readonly conclusion: RunConclusion };
}

export type RunConclusion = 'success' | 'failure' | 'cancelled' | 'timed_out';
