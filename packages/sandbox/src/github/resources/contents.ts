import { resolve } from '../git/history.ts';
import { children } from '../git/objects.ts';
import type { Blob, Commit, Tree } from '../git/objects.ts';
import { notFound, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { renderEntry, renderFile } from '../render/content.ts';
import { deleteFile, putFile } from './change-contents.ts';

const PATH = '/repos/{owner}/{repo}/contents/{path*}';

/** Files and folders: read them, and commit one file at a time. */
export const CONTENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: PATH, needs: 'read', answer: getContent },
  { method: 'PUT', path: PATH, needs: 'write', answer: putFile },
  { method: 'DELETE', path: PATH, needs: 'write', answer: deleteFile },
];

function getContent(call: Call): Answer {
  const { world, query, param } = call;
  const ref = query.get('ref') ?? world.defaultBranch;
  const commit = resolve(world.git, ref);
  if (commit === undefined) return refused(404, `No commit found for the ref ${ref}`);
  const path = param('path').replace(/\/$/, '');
  const item = itemAt(commit, path);
  if (item === undefined) return notFound();
  if (!('bytes' in item)) return ok(listing(call, { path, ref }, item));
  if (isRawWanted(call)) {
    const type = 'application/vnd.github.raw+json; charset=utf-8';
    return { status: 200, raw: { text: item.bytes.toString('utf8'), type } };
  }
  return ok(renderFile(world, { path, ref }, item));
}

function itemAt({ tree }: Commit, path: string): Blob | Tree | undefined {
  if (path === '') return tree;
  const file = tree.get(path);
  if (file !== undefined) return file;
  const inside = [...tree].filter(([name]) => name.startsWith(`${path}/`));
  if (inside.length === 0) return undefined;
  return new Map(inside.map(([name, blob]) => [name.slice(path.length + 1), blob]));
}

function listing({ world }: Call, { path, ref }: { path: string; ref: string }, folder: Tree) {
  const prefix = path === '' ? '' : `${path}/`;
  return [...children(folder)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => renderEntry(world, { path: `${prefix}${name}`, ref }, item));
}

function isRawWanted({ request }: Call): boolean {
  return /application\/vnd\.github(\.v3)?\.raw/.test(request.headers['accept'] ?? '');
}
