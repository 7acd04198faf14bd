import { isNotFound } from './problem.ts';
import type { Repository } from './repository.ts';

/** What a branch has beyond the base. */
export interface BranchState {
  readonly head: string;
  /** The last commit of the base that it has. */
  readonly mergeBase: string;
  /** Messages of its own commits. */
  readonly messages: readonly string[];
  readonly changes: readonly BranchChange[];
  /** Whether GitHub listed all of it. */
  readonly isWhole: boolean;
}

interface BranchChange {
  readonly path: string;
  /** Git's name of the content; for a file that was removed, of what it was. */
  readonly blob: string;
  readonly removed: boolean;
}

// GitHub lists no more files of a comparison.
const LISTED_FILES = 300;

/** A branch against a commit of the base; undefined where there is no such branch. */
export async function branchState(
  repository: Repository,
  base: string,
  branch: string,
): Promise<BranchState | undefined> {
  const { octokit, owner, repo } = repository;
  const head = await headOf(repository, branch);
  if (head === undefined) return undefined;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${base}...${head}`,
    per_page: 100,
  });
  const files = data.files ?? [];
  return {
    head,
    mergeBase: data.merge_base_commit.sha,
    messages: data.commits.map(({ commit }) => commit.message),
    changes: files.map(({ filename, sha, status }) => ({
      path: filename,
      blob: sha ?? '',
      removed: status === 'removed',
    })),
    isWhole: data.commits.length === data.total_commits && files.length < LISTED_FILES,
  };
}

/** The commit that a branch is at; undefined where there is no such branch. */
export async function headOf(
  { octokit, owner, repo }: Repository,
  branch: string,
): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

interface NewCommit {
  /** Its files are those of this commit, but for the ones given. */
  readonly like: string;
  readonly parents: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly message: string;
}

/** Makes one commit out of several files. No branch holds it yet. */
export async function makeCommit(
  { octokit, owner, repo }: Repository,
  { like, parents, files, message }: NewCommit,
): Promise<string> {
  const { data: base } = await octokit.rest.repos.getCommit({ owner, repo, ref: like });
  const { data: tree } = await octokit.rest.git.createTree({
    owner,
    repo,
    base_tree: base.commit.tree.sha,
    tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
  });
  const made = { message, tree: tree.sha, parents: [...parents] };
  const { data: commit } = await octokit.rest.git.createCommit({ owner, repo, ...made });
  return commit.sha;
}

/**
 * Moves a branch ahead, or makes it. Never by force: if somebody pushed to it in the meantime, GitHub refuses it as
 * no fast forward, and nothing is lost. Whether it was moved.
 */
export async function moveBranch(
  { octokit, owner, repo }: Repository,
  branch: string,
  { to, isNew }: { readonly to: string; readonly isNew: boolean },
): Promise<boolean> {
  try {
    if (isNew)
      await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: to });
    else await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha: to });
    return true;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 422) return false;
    throw error;
  }
}
