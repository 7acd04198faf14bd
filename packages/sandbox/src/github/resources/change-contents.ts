import { commitAt } from '../git/history.ts';
import { blobOf, commitOf } from '../git/objects.ts';
import type { Blob, Commit, Signature } from '../git/objects.ts';
import { invalid, notFound, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, textOf } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { renderGitCommit } from '../render/commit.ts';
import { renderEntry } from '../render/content.ts';
import { push } from '../state/push.ts';
import { signatureOf } from '../state/world.ts';

const FIELDS = { resource: 'Contents', optional: ['sha', 'branch'] };

/** The branch a change is for, its last commit, and what it has at the path now. */
interface Target {
  readonly branch: string;
  readonly path: string;
  readonly tip: Commit;
  readonly existing: Blob | undefined;
}

/** Creates a file, or replaces the version that `sha` names. */
export function putFile(call: Call): Answer {
  const bad = badFields(call, { ...FIELDS, required: ['message', 'content'] });
  if (bad !== undefined) return bad;
  const target = targetOf(call);
  if ('status' in target) return target;
  const { path, branch, tip, existing } = target;
  if (isBadPath(path, tip)) return invalidField('path', `path ${path} is not a file's`);
  const bytes = decoded(textOf(call, 'content') ?? '');
  if (bytes === undefined) return invalidField('content', 'content is not valid Base64');
  const stale = existing === undefined ? undefined : staleVersion(call, path, existing);
  if (stale !== undefined) return stale;
  const blob = blobOf(bytes);
  const commit = commitTree(call, target, new Map([...tip.tree, [path, blob]]));
  const body = {
    content: renderEntry(call.world, { path, ref: branch }, blob),
    commit: renderGitCommit(call.world, commit),
  };
  return { status: existing === undefined ? 201 : 200, body };
}

/** Removes the version of a file that `sha` names. */
export function deleteFile(call: Call): Answer {
  const bad = badFields(call, { ...FIELDS, required: ['message', 'sha'] });
  if (bad !== undefined) return bad;
  const target = targetOf(call);
  if ('status' in target) return target;
  const { path, tip, existing } = target;
  if (existing === undefined) return notFound();
  const stale = staleVersion(call, path, existing);
  if (stale !== undefined) return stale;
  const tree = new Map([...tip.tree].filter(([name]) => name !== path));
  const commit = commitTree(call, target, tree);
  return { status: 200, body: { content: null, commit: renderGitCommit(call.world, commit) } };
}

function targetOf(call: Call): Target | Answer {
  const { git, defaultBranch } = call.world;
  const branch = textOf(call, 'branch') ?? defaultBranch;
  const sha = git.refs.get(`refs/heads/${branch}`);
  if (sha === undefined) return refused(404, `Branch ${branch} not found`);
  const tip = commitAt(git, sha);
  const path = call.param('path');
  return { branch, path, tip, existing: tip.tree.get(path) };
}

function staleVersion(call: Call, path: string, existing: Blob): Answer | undefined {
  const sha = textOf(call, 'sha');
  if (sha === undefined) return invalidField('sha', 'Invalid request.\n\n"sha" wasn\'t supplied.');
  return sha === existing.sha ? undefined : refused(409, `${path} does not match ${sha}`);
}

function isBadPath(path: string, { tree }: Commit): boolean {
  const parts = path.split('/');
  if (parts.some((part) => ['', '.', '..', '.git'].includes(part))) return true;
  const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  const isFolder = [...tree.keys()].some((name) => name.startsWith(`${path}/`));
  return isFolder || parents.some((parent) => tree.has(parent));
}

function decoded(base64: string): Buffer | undefined {
  const text = base64.replace(/\s/g, '');
  const isBase64 = /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0;
  return isBase64 ? Buffer.from(text, 'base64') : undefined;
}

function commitTree(call: Call, { branch, tip }: Target, tree: Map<string, Blob>): Commit {
  const { world, actor } = call;
  const committer = signatureFrom(call, 'committer') ?? signatureOf(actor, world.now());
  const author = signatureFrom(call, 'author') ?? committer;
  const message = textOf(call, 'message') ?? '';
  const commit = commitOf({ tree, parents: [tip.sha], author, committer, message });
  push(world, { ref: `refs/heads/${branch}`, to: commit.sha, commits: [commit], by: actor });
  return commit;
}

/** GitHub takes anybody's word for who wrote a commit. */
function signatureFrom({ world, body }: Call, field: string): Signature | undefined {
  const value = body[field];
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, email } = { name: undefined, email: undefined, ...value };
  if (typeof name !== 'string' || typeof email !== 'string') return undefined;
  return { name, email, date: world.now() };
}

function invalidField(field: string, message: string): Answer {
  return invalid([{ resource: 'Contents', field, code: 'invalid', message }], message);
}
