import { ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { renderAccount, renderPermissions, renderSelf } from '../render/account.ts';
import { renderFullRepository } from '../render/repository.ts';
import { ACTIONS_BOT } from '../state/accounts.ts';
import type { Account } from '../state/accounts.ts';

/** Who am I, what is this repository, and what may somebody do in it. */
export const REPOSITORY_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/user', needs: 'none', answer: getSelf },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    needs: 'read',
    answer: getPermission,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    needs: 'read',
    answer: ({ world, actor }) => ok(renderFullRepository(world, actor)),
  },
];

/** A workflow's token is not a user's: GitHub does not tell it who it is. */
function getSelf({ world, actor }: Call): Answer {
  if (actor.login === ACTIONS_BOT.login) {
    return refused(403, 'Resource not accessible by integration');
  }
  return ok(renderSelf(world, actor));
}

function getPermission({ world, param }: Call): Answer {
  const account = world.accounts.find(param('username'));
  if (account === undefined || account.deleted === true)
    return refused(404, `${param('username')} is not a user`);
  return ok({
    permission: legacyPermission(account),
    role_name: account.permission,
    user: {
      ...renderAccount(account),
      permissions: renderPermissions(account),
      role_name: account.permission,
    },
  });
}

/** `permission` knows only the four roles GitHub began with; the newer two count as the lower one. */
function legacyPermission({ permission }: Account): string {
  if (permission === 'maintain') return 'write';
  return permission === 'triage' ? 'read' : permission;
}
