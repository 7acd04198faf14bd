import { changesBetween } from '../git/changes.ts';
import { commitAt, commitsBetween, NO_COMMIT, reachable } from '../git/history.ts';
import type { Commit, Signature } from '../git/objects.ts';
import type { Change } from '../git/changes.ts';
import type { Push } from '../state/records.ts';
import type { Account } from '../state/accounts.ts';
import { emailOf } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { renderAccount } from './account.ts';
import { renderRepository } from './repository.ts';
import { repoWeb, timeText } from './urls.ts';

/** The webhook payload of a push, which is also what a workflow finds in its event file. */
export type PushEvent = ReturnType<typeof renderPushEvent>;

/** Renders a push with the commits that were new to the branch. */
export function renderPushEvent(world: World, { ref, before, after }: Push, sender: Account) {
  const created = before === NO_COMMIT;
  const deleted = after === NO_COMMIT;
  const known = created ? defaultTip(world) : before;
  const commits = deleted ? [] : commitsBetween(world.git, known, after);
  return {
    ref,
    before,
    after,
    repository: renderPushRepository(world),
    pusher: { name: sender.login, email: emailOf(sender) },
    sender: renderAccount(sender),
    created,
    deleted,
    forced: !created && !deleted && !reachable(world.git, after).has(before),
    base_ref: null,
    compare: `${repoWeb(world)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: commits.map((commit) => renderPushed(world, commit)),
    head_commit: deleted ? null : renderPushed(world, commitAt(world.git, after)),
  };
}

/** In push events alone the repository's times are numbers and its owner has a name. */
function renderPushRepository(world: World) {
  const { owner } = world.accounts;
  const created = Math.floor(world.createdAt.getTime() / 1000);
  return {
    ...renderRepository(world),
    url: repoWeb(world),
    owner: { name: owner.login, email: null, ...renderAccount(owner) },
    created_at: created,
    pushed_at: Math.floor(world.now().getTime() / 1000),
    stargazers: 0,
    master_branch: world.defaultBranch,
  };
}

function renderPushed(world: World, commit: Commit) {
  const [parent] = commit.parents;
  const before = parent === undefined ? new Map() : commitAt(world.git, parent).tree;
  const changes = changesBetween(before, commit.tree);
  return {
    id: commit.sha,
    tree_id: commit.treeSha,
    distinct: true,
    message: commit.message,
    timestamp: timeText(commit.committer.date),
    url: `${repoWeb(world)}/commit/${commit.sha}`,
    author: renderSigner(world, commit.author),
    committer: renderSigner(world, commit.committer),
    added: namesOf(changes, 'added'),
    removed: namesOf(changes, 'removed'),
    modified: namesOf(changes, 'modified'),
  };
}

function renderSigner(world: World, { name, email, date }: Signature) {
  const account = world.accounts.byEmail(email);
  const signer = { name, email, date: timeText(date) };
  return account === undefined ? signer : { ...signer, username: account.login };
}

function namesOf(changes: readonly Change[], status: Change['status']): string[] {
  return changes.filter((change) => change.status === status).map(({ filename }) => filename);
}

function defaultTip({ git, defaultBranch }: World): string {
  return git.refs.get(`refs/heads/${defaultBranch}`) ?? NO_COMMIT;
}
