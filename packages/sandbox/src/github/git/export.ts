import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { encodedCommit, encodedTrees } from './objects.ts';
import type { Encoded } from './objects.ts';
import type { Git } from './history.ts';

/** Writes everything into a new bare repository, in git's own format, for real git to clone from. */
export function exportGit({ commits, refs }: Git, folder: string, defaultBranch: string): void {
  for (const name of ['objects', 'refs/heads', 'refs/tags']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
  writeFileSync(join(folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  const objects = new Map<string, Encoded>();
  for (const commit of commits.values()) {
    for (const object of [encodedCommit(commit), ...encodedTrees(commit.tree)]) {
      objects.set(object.sha, object);
    }
  }
  for (const object of objects.values()) writeObject(folder, object);
  const lines = [...refs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, sha]) => `${sha} ${ref}\n`);
  writeFileSync(join(folder, 'packed-refs'), `# pack-refs with: sorted \n${lines.join('')}`);
}

function writeObject(folder: string, { sha, kind, bytes }: Encoded): void {
  const place = join(folder, 'objects', sha.slice(0, 2));
  mkdirSync(place, { recursive: true });
  const header = Buffer.from(`${kind} ${bytes.length}\0`);
  writeFileSync(join(place, sha.slice(2)), deflateSync(Buffer.concat([header, bytes])));
}
