import { commitAt } from '../git/history.ts';
import { blobOf, commitOf, treeShaOf, type Blob, type Tree } from '../git/objects.ts';
import { created, invalid, notFound, type Answer } from '../http/answers.ts';
import { badFields, textOf, type Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { renderGitCommit } from '../render/commit.ts';
import { repoApi } from '../render/urls.ts';
import { signatureOf, type World } from '../state/world.ts';

const GIT = '/repos/{owner}/{repo}/git';

/** Trees and commits made one by one, before any branch holds them. */
export const GIT_DATA_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${GIT}/trees`, needs: 'write', answer: createTree },
  { method: 'POST', path: `${GIT}/commits`, needs: 'write', answer: createCommit },
];

/** Files of text only; whatever else a tree can hold is not asked for here. */
function createTree(call: Call): Answer {
  const { world, body } = call;
  const base = textOf(call, 'base_tree');
  const from = base === undefined ? new Map<string, Blob>() : treeNamed(world, base);
  if (from === undefined) return refusedTree('base_tree', 'base_tree is not a valid tree oid');
  const entries: unknown[] = Array.isArray(body['tree']) ? body['tree'] : [];
  const files = entries.flatMap(fileOf);
  if (files.length === 0 || files.length !== entries.length)
    return refusedTree('tree', 'Invalid tree info');
  const tree = new Map([...from, ...files]);
  const sha = treeShaOf(tree);
  world.git.trees.set(sha, tree);
  return created({
    sha,
    url: `${repoApi(world)}/git/trees/${sha}`,
    truncated: false,
    tree: [...tree].map(([path, blob]) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha: blob.sha,
      size: blob.bytes.length,
      url: `${repoApi(world)}/git/blobs/${blob.sha}`,
    })),
  });
}

function createCommit(call: Call): Answer {
  const bad = badFields(call, { resource: 'Commit', required: ['message', 'tree'] });
  if (bad !== undefined) return bad;
  const { world, actor, body } = call;
  const tree = treeNamed(world, textOf(call, 'tree') ?? '');
  if (tree === undefined) return notFound();
  const parents = (Array.isArray(body['parents']) ? body['parents'] : []).map(String);
  if (!parents.every((sha) => world.git.commits.has(sha)))
    return invalid([{ resource: 'Commit', field: 'parents', code: 'invalid' }]);
  const author = signatureOf(actor, world.now());
  const message = textOf(call, 'message') ?? '';
  const commit = commitOf({ tree, parents, author, committer: author, message });
  world.git.commits.set(commit.sha, commit);
  return created(renderGitCommit(world, commit));
}

/** A tree that was made, or that of a commit. */
function treeNamed({ git }: World, sha: string): Tree | undefined {
  const made = git.trees.get(sha);
  if (made !== undefined) return made;
  const holder = [...git.commits.keys()].find((it) => commitAt(git, it).treeSha === sha);
  return holder === undefined ? undefined : commitAt(git, holder).tree;
}

function fileOf(entry: unknown): [string, Blob][] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { path, mode, content } = {
    path: undefined,
    mode: undefined,
    content: undefined,
    ...entry,
  };
  if (typeof path !== 'string' || typeof content !== 'string' || mode !== '100644') return [];
  return [[path, blobOf(content)]];
}

function refusedTree(field: string, message: string): Answer {
  return invalid([{ resource: 'Tree', field, code: 'invalid', message }], message);
}
