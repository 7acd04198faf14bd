import { reachable } from '../git/history.ts';
import { created, invalid, notFound, ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, textOf } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { nodeId, pathText, repoApi } from '../render/urls.ts';
import { push } from '../state/push.ts';
import type { World } from '../state/world.ts';

/** Branches as git references: read one, make one, move one. */
export const REF_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/git/ref/{ref+}', needs: 'read', answer: getRef },
  { method: 'POST', path: '/repos/{owner}/{repo}/git/refs', needs: 'write', answer: createRef },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/git/refs/{ref+}',
    needs: 'write',
    answer: moveRef,
  },
];

function getRef({ world, param }: Call): Answer {
  const ref = `refs/${param('ref')}`;
  const sha = world.git.refs.get(ref);
  return sha === undefined ? notFound() : ok(renderRef(world, ref, sha));
}

function createRef(call: Call): Answer {
  const bad = badFields(call, { resource: 'Reference', required: ['ref', 'sha'] });
  if (bad !== undefined) return bad;
  const { world, actor } = call;
  const [ref, sha] = [textOf(call, 'ref') ?? '', textOf(call, 'sha') ?? ''];
  if (!/^refs\/(heads|tags)\/[^\s~^:?*[\\]+$/.test(ref)) {
    return refusedRef('ref', `${ref} is not a valid ref name.`);
  }
  if (!world.git.commits.has(sha)) return refusedRef('sha', 'Object does not exist');
  if (world.git.refs.has(ref)) return refusedRef('ref', 'Reference already exists');
  push(world, { ref, to: sha, by: actor });
  return created(renderRef(world, ref, sha));
}

function moveRef(call: Call): Answer {
  const bad = badFields(call, { resource: 'Reference', required: ['sha'] });
  if (bad !== undefined) return bad;
  const { world, actor, body } = call;
  const [ref, sha] = [`refs/${call.param('ref')}`, textOf(call, 'sha') ?? ''];
  const before = world.git.refs.get(ref);
  if (before === undefined) return refusedRef('ref', 'Reference does not exist');
  if (!world.git.commits.has(sha)) return refusedRef('sha', 'Object does not exist');
  if (body['force'] !== true && !reachable(world.git, sha).has(before))
    return refusedRef('sha', 'Update is not a fast forward');
  push(world, { ref, to: sha, by: actor });
  return ok(renderRef(world, ref, sha));
}

function refusedRef(field: string, message: string): Answer {
  return invalid([{ resource: 'Reference', field, code: 'custom', message }], message);
}

function renderRef(world: World, ref: string, sha: string) {
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: `${repoApi(world)}/git/${pathText(ref)}`,
    object: { type: 'commit', sha, url: `${repoApi(world)}/git/commits/${sha}` },
  };
}
