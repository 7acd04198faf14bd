import { numberFrom } from '../state/accounts.ts';
import type { Account } from '../state/accounts.ts';
import type { Fork } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { renderAccount, renderPermissions } from './account.ts';
import { nodeId, repoApi, repoWeb, timeText } from './urls.ts';

/** The templates of addresses below the repository's own: field without `_url` to path. */
const ADDRESSES = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
} as const;

/** GitHub's `repository`, which stands inside pull requests and events. */
export function renderRepository(world: World) {
  const { owner, repo, repositoryId: id } = world;
  const full = `${owner}/${repo}`;
  const all = [...world.pulls, ...world.issues];
  const open = all.filter(({ closed }) => closed === undefined).length;
  return {
    id,
    node_id: nodeId('Repository', id),
    name: repo,
    full_name: full,
    private: world.settings.public !== true,
    owner: renderAccount(world.accounts.owner),
    html_url: repoWeb(world),
    description: null,
    fork: false,
    url: repoApi(world),
    ...addresses(world),
    git_url: `git://github.com/${full}.git`,
    ssh_url: `git@github.com:${full}.git`,
    clone_url: `${repoWeb(world)}.git`,
    svn_url: repoWeb(world),
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 0,
    topics: [],
    visibility: world.settings.public === true ? 'public' : 'private',
    default_branch: world.defaultBranch,
    ...dates(world),
    ...counts(open),
    ...features(),
  };
}

/** A fork: the same under another name, with nothing open in it. */
export function renderFork(world: World, { owner }: Fork) {
  const accounts = { ...world.accounts, owner };
  const repositoryId = numberFrom(`${owner.login}/${world.repo}`);
  const copy = { ...world, owner: owner.login, accounts, repositoryId, pulls: [], issues: [] };
  return { ...renderRepository(copy), fork: true };
}

/** GitHub's `full-repository`: the same with what the reader may do. */
export function renderFullRepository(world: World, reader: Account) {
  return {
    ...renderRepository(world),
    permissions: renderPermissions(reader),
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    subscribers_count: 0,
    network_count: 0,
  };
}

function addresses(world: World): Record<string, string> {
  const base = repoApi(world);
  const entries = Object.entries(ADDRESSES).map(([name, path]) => [`${name}_url`, base + path]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function dates(world: World) {
  const created = timeText(world.createdAt);
  return { created_at: created, updated_at: created, pushed_at: created };
}

function counts(open: number) {
  const zero = { forks_count: 0, forks: 0, stargazers_count: 0, watchers_count: 0, watchers: 0 };
  return { ...zero, open_issues_count: open, open_issues: open };
}

function features() {
  return {
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    is_template: false,
    allow_forking: false,
    web_commit_signoff_required: false,
    archived: false,
    disabled: false,
  };
}
