import { mayAs } from '../state/accounts.ts';
import type { Account } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { API, nodeId, timeText, WEB } from './urls.ts';

/** GitHub's `simple-user`, which stands wherever somebody is mentioned. */
export function renderAccount({ login, id, type }: Account) {
  const api = `${API}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url: api,
    html_url: webPage(login, type),
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** GitHub's `nullable-simple-user`: nobody, where the account is gone. */
export function renderAuthor(account: Account) {
  return account.deleted === true ? null : renderAccount(account);
}

/** GitHub's `private-user`: what somebody is told about himself. */
export function renderSelf(world: World, account: Account) {
  const nothing = { name: null, company: null, blog: null, location: null, email: null, bio: null };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0, private_gists: 0 };
  const quota = { total_private_repos: 0, owned_private_repos: 0, disk_usage: 0, collaborators: 0 };
  return {
    ...renderAccount(account),
    ...nothing,
    hireable: null,
    ...counts,
    ...quota,
    two_factor_authentication: true,
    created_at: timeText(world.createdAt),
    updated_at: timeText(world.createdAt),
  };
}

/** What an account may do, as the five switches GitHub shows. */
export function renderPermissions(account: Account) {
  return {
    admin: mayAs(account, 'admin'),
    maintain: mayAs(account, 'maintain'),
    push: mayAs(account, 'write'),
    triage: mayAs(account, 'triage'),
    pull: mayAs(account, 'read'),
  };
}

/** How somebody stands to the repository, as shown beside what he writes. */
export function associationOf(world: World, account: Account): string {
  if (account.login === world.accounts.owner.login) return 'OWNER';
  return account.type === 'User' && mayAs(account, 'read') ? 'COLLABORATOR' : 'NONE';
}

function webPage(login: string, type: Account['type']): string {
  return type === 'Bot' ? `${WEB}/apps/${login.replace('[bot]', '')}` : `${WEB}/${login}`;
}
