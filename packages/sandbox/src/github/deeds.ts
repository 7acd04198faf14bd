import { exportGit } from './git/export.ts';
import { openForkedPull, pushToFork } from './state/forked-pull.ts';
import type { ForkedPull } from './state/forked-pull.ts';
import { landTogether } from './state/land.ts';
import { accountNamed, pullNumbered } from './state/look-up.ts';
import type { MergeMethod } from './state/merge-commits.ts';
import type { MinimisedReason, RunConclusion, WorkflowRun } from './state/records.ts';
import type { World } from './state/world.ts';

/** What people do on GitHub's pages, or somewhere else than in this repository, and no REST call here does. */
export interface Deeds {
  /** Hides a comment; its text and its times stay. Throws when there is none. */
  minimise(comment: number, reason: MinimisedReason): void;
  /** Deletes somebody's account: what they wrote stays, and is nobody's. */
  deleteAccount(login: string): void;
  /** Opens a pull request from its author's fork and gives its number. */
  pullFromFork(pull: ForkedPull): number;
  /** Adds a commit with these files to the branch of a pull request from a fork. */
  pushToFork(pull: number, files: ForkedPull['files']): void;
  /** Deletes the fork a pull request came from; the pull request stays. */
  deleteFork(pull: number): void;
  /** Lets the merge queue land these pull requests in one push; squashes unless told otherwise. */
  mergeTogether(pulls: readonly number[], method?: MergeMethod): void;
  /** The runner takes up a job: another attempt of a run that was there before, where an id is given. */
  startRun(run: StartedRun): Pick<WorkflowRun, 'id' | 'attempt'>;
  /** A run ends now; throws when there is none. */
  endRun(run: Pick<WorkflowRun, 'id' | 'attempt'>, conclusion: RunConclusion): void;
  /** Makes a bare repository of all commits and branches in a folder, for real git to clone from. */
  exportGit(folder: string): void;
}

/** What GitHub knows of a run when it starts. */
interface StartedRun {
  readonly id?: number;
  readonly event: string;
  /** The default branch unless told. */
  readonly branch?: string;
}

/** The deeds done to this world. */
export function deedsOf(world: World): Deeds {
  return {
    minimise(id, reason) {
      const comment = world.comments.find((candidate) => candidate.id === id);
      if (comment === undefined) throw new Error(`The sandbox has no comment ${id}.`);
      comment.minimised = reason;
    },
    deleteAccount(login) {
      accountNamed(world, login).deleted = true;
    },
    pullFromFork: (wanted) =>
      openForkedPull(world, accountNamed(world, wanted.author), wanted).number,
    pushToFork: (number, files) => pushToFork(world, pullNumbered(world, number), files),
    deleteFork(number) {
      const { fork } = pullNumbered(world, number);
      if (fork === undefined) throw new Error(`Pull request ${number} comes from no fork.`);
      fork.deleted = true;
    },
    mergeTogether(numbers, method = 'squash') {
      const pulls = numbers.map((number) => pullNumbered(world, number));
      landTogether(world, pulls, method);
    },
    startRun: ({ id = world.nextId(), event, branch = world.defaultBranch }) => {
      const attempt = 1 + world.runs.filter((run) => run.id === id).length;
      const path = `.github/workflows/${event === 'push' ? 'apply' : 'reconcile'}.yml`;
      const sha = world.git.refs.get(`refs/heads/${branch}`) ?? '';
      world.runs.push({ id, attempt, event, branch, path, sha, startedAt: world.now() });
      return { id, attempt };
    },
    endRun({ id, attempt }, conclusion) {
      const at = world.runs.findIndex((run) => run.id === id && run.attempt === attempt);
      const run = world.runs[at];
      if (run === undefined) throw new Error(`The sandbox has no run ${id}, attempt ${attempt}.`);
      world.runs[at] = { ...run, ended: { at: world.now(), conclusion } };
    },
    exportGit: (folder) => exportGit(world.git, folder, world.defaultBranch),
  };
}
