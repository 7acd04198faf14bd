import { changesBetween } from '../git/changes.ts';
import { commitAt, commitsBetween, mergeBase, reachable, resolve } from '../git/history.ts';
import type { Blob, Commit } from '../git/objects.ts';
import { invalid, notFound, ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { linkHeader, paged, pageOf, slice } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderChange, renderCommit, renderStats } from '../render/commit.ts';
import { renderPull } from '../render/pull.ts';
import { repoApi, repoWeb } from '../render/urls.ts';
import { commitsOf } from '../state/pull-commits.ts';
import type { Pull } from '../state/records.ts';
import type { World } from '../state/world.ts';

/** Commits: one with its files, two compared, and the pull requests one came from. */
export const COMMIT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{sha}/pulls',
    needs: 'read',
    answer: listPulls,
  },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{ref+}', needs: 'read', answer: getCommit },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/compare/{basehead+}',
    needs: 'read',
    answer: compare,
  },
];

function getCommit({ world, param }: Call): Answer {
  const commit = resolve(world.git, param('ref'));
  if (commit === undefined) return noCommit(param('ref'));
  const [parent] = commit.parents;
  const before = parent === undefined ? new Map<string, Blob>() : commitAt(world.git, parent).tree;
  const changes = changesBetween(before, commit.tree);
  return ok({
    ...renderCommit(world, commit),
    stats: renderStats(changes),
    files: changes.map((change) => renderChange(world, change, commit.sha)),
  });
}

/** Three dots: the head against the commit where it left the base. All files come on every page. */
function compare(call: Call): Answer {
  const { world, param } = call;
  const { git } = world;
  const [baseName = '', headName = ''] = param('basehead').split('...');
  const base = resolve(git, withoutOwner(baseName));
  const head = resolve(git, withoutOwner(headName));
  const fork = base && head && mergeBase(git, base.sha, head.sha);
  if (base === undefined || head === undefined || fork === undefined) return notFound();
  const ahead = commitsBetween(git, base.sha, head.sha);
  const behind = commitsBetween(git, head.sha, base.sha).length;
  const changes = changesBetween(fork.tree, head.tree);
  const page = pageOf(call, 100);
  const body = {
    ...addresses(world, baseName, headName),
    base_commit: renderCommit(world, base),
    merge_base_commit: renderCommit(world, fork),
    status: statusOf(ahead.length, behind),
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: slice(ahead, page).map((commit) => renderCommit(world, commit)),
    files: changes.map((change) => renderChange(world, change, head.sha)),
  };
  return { status: 200, body, headers: linkHeader(call, page, ahead.length) };
}

/** On the default branch only the merge that brought a commit counts; elsewhere every pull request. */
function listPulls(call: Call): Answer {
  const { world, param } = call;
  const commit = world.git.commits.get(param('sha'));
  if (commit === undefined) return noCommit(param('sha'));
  const tip = world.git.refs.get(`refs/heads/${world.defaultBranch}`);
  const isOnDefault = tip !== undefined && reachable(world.git, tip).has(commit.sha);
  const pulls = world.pulls.filter((pull) =>
    isOnDefault ? broughtIn(world, pull, commit) : proposes(world, pull, commit),
  );
  return paged(
    call,
    pulls.map((pull) => renderPull(world, pull)),
  );
}

/** GitHub learns which pull request a merge came from some time after the merge. */
function broughtIn(world: World, { merged }: Pull, { sha }: Commit): boolean {
  if (merged === undefined || !merged.introduced.includes(sha)) return false;
  return world.now().getTime() >= merged.at.getTime() + world.associationLagSeconds * 1000;
}

function proposes(world: World, pull: Pull, { sha }: Commit): boolean {
  return commitsOf(world, pull).some((commit) => commit.sha === sha);
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

function addresses(world: World, base: string, head: string) {
  const range = `${encodeURIComponent(base)}...${encodeURIComponent(head)}`;
  const html = `${repoWeb(world)}/compare/${range}`;
  return {
    url: `${repoApi(world)}/compare/${range}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
  };
}

/** `owner:branch` names a branch of a fork's; there are no forks here. */
function withoutOwner(name: string): string {
  return name.replace(/^[^:]*:/, '');
}

function noCommit(name: string): Answer {
  const message = `No commit found for SHA: ${name}`;
  return invalid([{ resource: 'Commit', field: 'sha', code: 'invalid', message }], message);
}
