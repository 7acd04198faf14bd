import type { Change } from '../git/changes.ts';
import type { Commit, Signature } from '../git/objects.ts';
import { emailOf, WEB_FLOW } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { renderAccount } from './account.ts';
import { nodeId, pathText, repoApi, repoWeb, timeText } from './urls.ts';

/** GitHub's `commit`. An author whose address belongs to nobody is `null`. */
export function renderCommit(world: World, commit: Commit) {
  const { sha, author, committer } = commit;
  const url = `${repoApi(world)}/commits/${sha}`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    commit: {
      ...gitParts(world, commit),
      url: `${repoApi(world)}/git/commits/${sha}`,
      comment_count: 0,
    },
    url,
    html_url: `${repoWeb(world)}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: renderSigner(world, author),
    committer: renderSigner(world, committer),
    parents: parentsOf(world, commit, 'commits'),
  };
}

/** GitHub's bare git commit, which answers changes made to contents. */
export function renderGitCommit(world: World, commit: Commit) {
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${repoApi(world)}/git/commits/${commit.sha}`,
    html_url: `${repoWeb(world)}/commit/${commit.sha}`,
    ...gitParts(world, commit),
    parents: parentsOf(world, commit, 'git/commits'),
  };
}

/** GitHub's `diff-entry`: one changed file of a commit, a comparison or a pull request. */
export function renderChange(
  world: World,
  { filename, status, blob, ...lines }: Change,
  at: string,
) {
  const path = pathText(filename);
  return {
    sha: blob.sha,
    filename,
    status,
    additions: lines.additions,
    deletions: lines.deletions,
    changes: lines.additions + lines.deletions,
    blob_url: `${repoWeb(world)}/blob/${at}/${path}`,
    raw_url: `${repoWeb(world)}/raw/${at}/${path}`,
    contents_url: `${repoApi(world)}/contents/${path}?ref=${at}`,
  };
}

/** How many lines all the changes together add and remove. */
export function renderStats(changes: readonly Change[]) {
  const additions = changes.reduce((sum, change) => sum + change.additions, 0);
  const deletions = changes.reduce((sum, change) => sum + change.deletions, 0);
  return { total: additions + deletions, additions, deletions };
}

function gitParts(world: World, commit: Commit) {
  const { author, committer, message, treeSha } = commit;
  return {
    author: renderSignature(author),
    committer: renderSignature(committer),
    message,
    tree: { sha: treeSha, url: `${repoApi(world)}/git/trees/${treeSha}` },
    verification: renderVerification(commit),
  };
}

/** GitHub signs what it commits itself, with a key that is not here; nothing else is signed. */
function renderVerification({ committer }: Commit) {
  const none = { signature: null, payload: null };
  if (committer.email !== emailOf(WEB_FLOW)) {
    return { verified: false, reason: 'unsigned', ...none, verified_at: null };
  }
  return { verified: true, reason: 'valid', ...none, verified_at: timeText(committer.date) };
}

function parentsOf(world: World, { parents }: Commit, folder: string) {
  return parents.map((sha) => ({
    sha,
    url: `${repoApi(world)}/${folder}/${sha}`,
    html_url: `${repoWeb(world)}/commit/${sha}`,
  }));
}

function renderSigner(world: World, { email }: Signature) {
  const account = world.accounts.byEmail(email);
  return account === undefined ? null : renderAccount(account);
}

function renderSignature({ name, email, date }: Signature) {
  return { name, email, date: timeText(date) };
}
