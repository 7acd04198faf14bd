import { resolve } from '../git/history.ts';
import { notFound, ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { mayAs } from '../state/accounts.ts';
import type { World } from '../state/world.ts';

/** Whether GitHub understands the CODEOWNERS file. */
export const CODEOWNERS_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/codeowners/errors',
    needs: 'read',
    answer: listErrors,
  },
];

/** Where GitHub looks, in its order. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

function listErrors({ world, query }: Call): Answer {
  const tree = resolve(world.git, query.get('ref') ?? world.defaultBranch)?.tree;
  const path = PLACES.find((place) => tree?.has(place));
  const blob = path === undefined ? undefined : tree?.get(path);
  if (path === undefined || blob === undefined) return notFound();
  const lines = blob.bytes.toString('utf8').split('\n');
  return ok({ errors: lines.flatMap((source, at) => errorsIn(world, { path, source, at })) });
}

interface Line {
  readonly path: string;
  readonly source: string;
  readonly at: number;
}

/** An owner has to be somebody who can write; teams do not exist here, and addresses are not looked up. */
function errorsIn({ accounts }: World, { path, source, at }: Line) {
  const [, ...owners] = source
    .replace(/(^|\s)#.*$/, '')
    .split(/\s+/)
    .filter(Boolean);
  return owners.flatMap((owner) => {
    const account = owner.startsWith('@') ? accounts.find(owner.slice(1)) : undefined;
    const isFine = account === undefined ? /^[^@]+@[^@]+$/.test(owner) : mayAs(account, 'write');
    if (isFine) return [];
    const kind = owner.includes('@') ? 'Unknown owner' : 'Invalid owner';
    const suggestion = `make sure ${owner} exists and has write access to the repository`;
    const column = source.indexOf(owner) + 1;
    const message = `${kind} on line ${at + 1}: ${suggestion}\n\n  ${source}\n  ${' '.repeat(column - 1)}^`;
    return [{ line: at + 1, column, source, kind, suggestion, message, path }];
  });
}
