import { notFound, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { linkHeader, pageOf, slice } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { timeText } from '../render/urls.ts';
import type { World } from '../state/world.ts';
import { forAdmins } from './for-admins.ts';

const ACTIONS = '/repos/{owner}/{repo}/actions';

const NO_ADMIN = refused(403, 'Must have admin rights to Repository.');

/** How Actions is set up: the subject of OIDC tokens, variables, and what GITHUB_TOKEN may do. */
export const ACTIONS_SETTINGS_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${ACTIONS}/oidc/customization/sub`, needs: 'read', answer: getSubject },
  {
    method: 'GET',
    path: `${ACTIONS}/variables`,
    needs: 'read',
    answer: forAdmins(notFound(), listVariables, 'write'),
  },
  {
    method: 'GET',
    path: `${ACTIONS}/variables/{name}`,
    needs: 'read',
    answer: forAdmins(notFound(), getVariable, 'write'),
  },
  {
    method: 'GET',
    path: `${ACTIONS}/permissions/workflow`,
    needs: 'read',
    answer: forAdmins(NO_ADMIN, getPermissions),
  },
];

function getSubject({ world }: Call): Answer {
  const { claimKeys, immutable } = world.settings.oidcSubject ?? {};
  return ok({
    use_default: claimKeys === undefined,
    ...(claimKeys === undefined ? {} : { include_claim_keys: claimKeys }),
    use_immutable_subject: immutable ?? false,
    sub_claim_prefix: subjectPrefix(world, immutable ?? true),
  });
}

/** Names can be taken over by somebody else once they are free; ids cannot. */
function subjectPrefix({ owner, repo, repositoryId, accounts }: World, immutable: boolean): string {
  if (!immutable) return `repo:${owner}/${repo}`;
  return `repo:${owner}@${accounts.owner.id}/${repo}@${repositoryId}`;
}

function listVariables(call: Call): Answer {
  const all = variablesOf(call.world);
  // GitHub's own page size for this list.
  const page = pageOf(call, 10);
  const body = { total_count: all.length, variables: slice(all, page) };
  return { status: 200, body, headers: linkHeader(call, page, all.length) };
}

function getVariable({ world, param }: Call): Answer {
  const wanted = param('name').toUpperCase();
  const found = variablesOf(world).find(({ name }) => name === wanted);
  return found === undefined ? notFound() : ok(found);
}

/** GitHub keeps names of variables in upper case. */
function variablesOf({ settings, createdAt }: World) {
  const at = timeText(createdAt);
  return Object.entries(settings.variables ?? {}).map(([name, value]) => {
    return { name: name.toUpperCase(), value, created_at: at, updated_at: at };
  });
}

function getPermissions({ world }: Call): Answer {
  const { workflowPermissions = 'read', workflowsMayApprove = false } = world.settings;
  return ok({
    default_workflow_permissions: workflowPermissions,
    can_approve_pull_request_reviews: workflowsMayApprove,
  });
}
