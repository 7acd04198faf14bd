import { createHash } from 'node:crypto';
import type { GitHubDeclaration, Permission } from '../declaration.ts';

/** Anybody with a login: a person, a bot, or the organisation that owns the repository. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly permission: Permission;
  /** Nobody can sign in as it any more, and GitHub no longer says who it was. */
  deleted?: boolean;
}

/** Everybody there is. GitHub tells logins apart without regard to case. */
export interface Accounts {
  readonly owner: Account;
  find(login: string): Account | undefined;
  byToken(token: string): Account | undefined;
  byEmail(email: string): Account | undefined;
}

/** What a workflow's GITHUB_TOKEN acts as; the id is the real one. */
export const ACTIONS_BOT = { login: 'github-actions[bot]', id: 41898282, type: 'Bot' } as const;

/** Who pushes what a merge queue lands; the id is the real one. */
export const MERGE_QUEUE_BOT: Account = {
  login: 'github-merge-queue[bot]',
  id: 118344674,
  type: 'Bot',
  permission: 'write',
};

/** Whom GitHub shows where it must name somebody whose account is gone; the id is the real one. */
export const GHOST: Account = { login: 'ghost', id: 10137, type: 'User', permission: 'none' };

/** Who commits what GitHub itself makes, such as merge commits; the id is the real one. */
export const WEB_FLOW: Account = {
  login: 'web-flow',
  id: 19864447,
  type: 'User',
  permission: 'none',
};

const ROLES: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** The declared users, the workflow bot, and the owner. */
export function accountsOf({ owner, users }: GitHubDeclaration): Accounts {
  const declared = users.map(
    ({ login, permission, type = 'User', id = numberFrom(login) }): Account =>
      login === ACTIONS_BOT.login
        ? { ...ACTIONS_BOT, permission }
        : { login, id, type, permission },
  );
  const bot: Account = { ...ACTIONS_BOT, permission: 'write' };
  const withTokens = new Map([bot, ...declared].map((account) => [keyOf(account.login), account]));
  const company: Account = {
    login: owner,
    id: numberFrom(owner),
    type: 'Organization',
    permission: 'none',
  };
  const ownerAccount = withTokens.get(keyOf(owner)) ?? company;
  const all = [...withTokens.values(), ownerAccount, WEB_FLOW, MERGE_QUEUE_BOT];
  return {
    owner: ownerAccount,
    find: (login) => all.find((account) => keyOf(account.login) === keyOf(login)),
    byToken: (token) =>
      [...withTokens.values()].find(
        ({ login, deleted }) => tokenFor(login) === token && deleted !== true,
      ),
    byEmail: (email) =>
      all.find((account) => emailOf(account) === email && account.deleted !== true),
  };
}

/** Whether an account may do what needs this role. */
export function mayAs({ permission }: Account, needed: Permission): boolean {
  return ROLES.indexOf(permission) >= ROLES.indexOf(needed);
}

/** The token of an account: worthless anywhere but here. */
export function tokenFor(login: string): string {
  return `sandbox-token-${login}`;
}

/** The address GitHub gives everybody who keeps his own to himself. */
export function emailOf({ login, id }: Account): string {
  if (login === WEB_FLOW.login) return 'noreply@github.com';
  return `${id}+${login}@users.noreply.github.com`;
}

/** A number that looks like one of GitHub's and is always the same for the same text. */
export function numberFrom(text: string): number {
  return 1_000_000 + (createHash('sha1').update(keyOf(text)).digest().readUInt32BE() % 90_000_000);
}

function keyOf(login: string): string {
  return login.toLowerCase();
}
