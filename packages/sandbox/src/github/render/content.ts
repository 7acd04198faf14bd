import { treeShaOf } from '../git/objects.ts';
import type { Blob, Tree } from '../git/objects.ts';
import type { World } from '../state/world.ts';
import { pathText, repoApi, repoWeb } from './urls.ts';

/** A file or folder, where it stands, and the reference it was read from. */
interface Place {
  readonly path: string;
  readonly ref: string;
}

/** The contents API sends files of more than a megabyte without their content. */
const MOST_BYTES = 1024 * 1024;

/** GitHub's `content-file`: base64 in lines of sixty, as GitHub breaks them. */
export function renderFile(world: World, place: Place, blob: Blob) {
  const isSent = blob.bytes.length <= MOST_BYTES;
  return {
    ...renderEntry(world, place, blob),
    type: 'file' as const,
    content: isSent ? blob.bytes.toString('base64').replace(/.{1,60}/g, '$&\n') : '',
    encoding: isSent ? 'base64' : 'none',
  };
}

/** A file or folder as it stands in a listing and in the answer to a change. */
export function renderEntry(world: World, { path, ref }: Place, item: Blob | Tree) {
  const isFile = 'bytes' in item;
  const sha = isFile ? item.sha : treeShaOf(item);
  const url = `${repoApi(world)}/contents/${pathText(path)}?ref=${encodeURIComponent(ref)}`;
  const git = `${repoApi(world)}/git/${isFile ? 'blobs' : 'trees'}/${sha}`;
  const html = `${repoWeb(world)}/${isFile ? 'blob' : 'tree'}/${pathText(`${ref}/${path}`)}`;
  const raw = `${repoWeb(world)}/raw/${pathText(`${ref}/${path}`)}`;
  return {
    name: path.split('/').at(-1) ?? path,
    path,
    sha,
    size: isFile ? item.bytes.length : 0,
    url,
    html_url: html,
    git_url: git,
    download_url: isFile ? raw : null,
    type: isFile ? ('file' as const) : ('dir' as const),
    _links: { self: url, git, html },
  };
}
