import type { World } from '../state/world.ts';

/** Where the real GitHub's answers say they come from; nothing here ever connects to it. */
export const API = 'https://api.github.com';
/** Where its pages are. */
export const WEB = 'https://github.com';

/** The repository in the API. */
export function repoApi({ owner, repo }: World): string {
  return `${API}/repos/${owner}/${repo}`;
}

/** The repository on the web. */
export function repoWeb({ owner, repo }: World): string {
  return `${WEB}/${owner}/${repo}`;
}

/** A time as GitHub writes it: whole seconds, UTC. */
export function timeText(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** GitHub's global id of a thing; opaque, so anything unique will do. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** A path in an address, with its slashes. */
export function pathText(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
