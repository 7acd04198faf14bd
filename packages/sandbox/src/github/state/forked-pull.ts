import { commitAt, NO_COMMIT } from '../git/history.ts';
import { blobOf, commitOf } from '../git/objects.ts';
import type { Commit } from '../git/objects.ts';
import type { Account } from './accounts.ts';
import { follow } from './push.ts';
import type { Pull } from './records.ts';
import { nextNumber, signatureOf } from './world.ts';
import type { World } from './world.ts';

/** A pull request as its author makes it in his own fork: one commit with these files. */
export interface ForkedPull {
  /** Login of whoever forked; reading is enough. */
  readonly author: string;
  readonly branch: string;
  readonly files: Readonly<Record<string, string>>;
  readonly title: string;
  readonly body?: string;
}

/** Opens a pull request from a fork to the default branch. */
export function openForkedPull(world: World, author: Account, wanted: ForkedPull): Pull {
  const baseRef = world.defaultBranch;
  const baseSha = world.git.refs.get(`refs/heads/${baseRef}`) ?? NO_COMMIT;
  const { branch, files, title, body = null } = wanted;
  const at = world.now();
  const pull: Pull = {
    number: nextNumber(world),
    id: world.nextId(),
    author,
    draft: false,
    headRef: branch,
    headSha: commitFiles(world, author, { parent: baseSha, files }).sha,
    baseRef,
    baseSha,
    fork: { owner: author, deleted: false },
    title,
    body,
    createdAt: at,
    updatedAt: at,
  };
  world.pulls.push(pull);
  return pull;
}

/** Adds a commit with these files to the fork's branch. */
export function pushToFork(world: World, pull: Pull, files: ForkedPull['files']): void {
  const commit = commitFiles(world, pull.author, { parent: pull.headSha, files });
  if (pull.closed === undefined) follow(world, pull, { to: commit.sha, by: pull.author });
}

function commitFiles(
  world: World,
  author: Account,
  { parent, files }: { parent: string; files: ForkedPull['files'] },
): Commit {
  const added = Object.entries(files).map(([path, text]) => [path, blobOf(text)] as const);
  const signature = signatureOf(author, world.now());
  const commit = commitOf({
    tree: new Map([...commitAt(world.git, parent).tree, ...added]),
    parents: [parent],
    author: signature,
    committer: signature,
    message: `Write ${Object.keys(files).join(', ')}`,
  });
  world.git.commits.set(commit.sha, commit);
  return commit;
}
