import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Git } from './history.ts';
import { children, type Commit, type Signature, type Tree } from './objects.ts';

/** Writes all commits and references into a folder as a bare repository that git itself can read. */
export function exportGit({ commits, refs }: Git, folder: string): void {
  for (const part of ['objects', 'refs/heads']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  for (const commit of commits.values()) {
    writeTree(folder, commit.tree);
    writeObject(folder, 'commit', Buffer.from(textOf(commit)));
  }
  for (const [ref, sha] of refs) {
    mkdirSync(dirname(join(folder, ref)), { recursive: true });
    writeFileSync(join(folder, ref), `${sha}\n`);
  }
}

function writeTree(folder: string, tree: Tree): string {
  const entries = [...children(tree)].map(([name, child]) =>
    'bytes' in child
      ? { order: name, head: `100644 ${name}\0`, sha: writeObject(folder, 'blob', child.bytes) }
      : { order: `${name}/`, head: `40000 ${name}\0`, sha: writeTree(folder, child) },
  );
  entries.sort((a, b) => Buffer.compare(Buffer.from(a.order), Buffer.from(b.order)));
  const parts = entries.flatMap(({ head, sha }) => [Buffer.from(head), Buffer.from(sha, 'hex')]);
  return writeObject(folder, 'tree', Buffer.concat(parts));
}

function textOf({ treeSha, parents, author, committer, message }: Commit): string {
  const lines = parents.map((parent) => `parent ${parent}\n`).join('');
  return `tree ${treeSha}\n${lines}author ${stamp(author)}\ncommitter ${stamp(committer)}\n\n${message}`;
}

function stamp({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`;
}

function writeObject(folder: string, kind: string, bytes: Buffer): string {
  const whole = Buffer.concat([Buffer.from(`${kind} ${bytes.length}\0`), bytes]);
  const sha = createHash('sha1').update(whole).digest('hex');
  const file = join(folder, 'objects', sha.slice(0, 2), sha.slice(2));
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(whole));
  }
  return sha;
}
