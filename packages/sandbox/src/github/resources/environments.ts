import { notFound, ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { linkHeader, pageOf, slice } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderBranchPolicies, renderEnvironment } from '../render/environment.ts';
import type { Environment } from '../settings.ts';

const ENVIRONMENTS = '/repos/{owner}/{repo}/environments';

/** Deployment environments and the branches that may deploy to them. */
export const ENVIRONMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: ENVIRONMENTS, needs: 'read', answer: listEnvironments },
  {
    method: 'GET',
    path: `${ENVIRONMENTS}/{name}/deployment-branch-policies`,
    needs: 'read',
    answer: onEnvironment(listPolicies),
  },
  {
    method: 'GET',
    path: `${ENVIRONMENTS}/{name}`,
    needs: 'read',
    answer: onEnvironment(({ world }, found) => ok(renderEnvironment(world, found))),
  },
];

function listEnvironments(call: Call): Answer {
  const { world } = call;
  const all = (world.settings.environments ?? []).map((one) => renderEnvironment(world, one));
  return listed(call, 'environments', all);
}

function listPolicies(call: Call, environment: Environment): Answer {
  return listed(call, 'branch_policies', renderBranchPolicies(call.world, environment));
}

/** Lists of settings come with their number, under a name of their own. */
function listed(call: Call, name: string, items: readonly unknown[]): Answer {
  const page = pageOf(call);
  const body = { total_count: items.length, [name]: slice(items, page) };
  return { status: 200, body, headers: linkHeader(call, page, items.length) };
}

/** GitHub tells names of environments apart without regard to case. */
function onEnvironment(
  answer: (call: Call, environment: Environment) => Answer,
): (call: Call) => Answer {
  return (call) => {
    const wanted = call.param('name').toLowerCase();
    const { environments = [] } = call.world.settings;
    const found = environments.find(({ name }) => name.toLowerCase() === wanted);
    return found === undefined ? notFound() : answer(call, found);
  };
}
