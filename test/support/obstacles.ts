import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something that stands where a plain file belongs, and what it would lead to. */
export interface Obstacle {
  readonly what: string;
  /** How it is called in front of people. */
  readonly said: RegExp;
  readonly put: (path: string, elsewhere: string) => Promise<void> | void;
}

/** Everything that a file system can have in the place of a plain file, as far as an ordinary user can make it. */
export const OBSTACLES: readonly Obstacle[] = [
  { what: 'a link to a file', said: /symbolic link/, put: (path, to) => symlinkSync(to, path) },
  {
    what: 'a link to nothing',
    said: /symbolic link/,
    put: (path) => symlinkSync(`${path}.nowhere`, path),
  },
  {
    what: 'a link to the secrets of the process',
    said: /symbolic link/,
    put: (path) => symlinkSync('/proc/self/environ', path),
  },
  { what: 'a hard link', said: /hard link/, put: (path, to) => linkSync(to, path) },
  { what: 'a folder', said: /is a folder/, put: (path) => void mkdirSync(path) },
  { what: 'a pipe', said: /is a pipe/, put: (path) => void execFileSync('mkfifo', [path]) },
  {
    what: 'a socket',
    said: /is a socket/,
    // Left behind on purpose: a server that closes takes it away.
    put: (path) =>
      new Promise((done) => {
        const server = createServer().listen(path, () => {
          server.unref();
          done();
        });
      }),
  },
];

/** What must not be read, and must stay as it is. */
export const PRECIOUS = 'precious';

/** A folder to work in, and a file outside of it that belongs to somebody else. */
export function aScene(): { readonly folder: string; readonly elsewhere: string } {
  const outside = mkdtempSync(join(tmpdir(), 'staunch-outside-'));
  const elsewhere = join(outside, 'file');
  writeFileSync(elsewhere, PRECIOUS);
  return { folder: mkdtempSync(join(tmpdir(), 'staunch-scene-')), elsewhere };
}

/** Whether the other's file is as it was. */
export function isUntouched(elsewhere: string): boolean {
  return readFileSync(elsewhere, 'utf8') === PRECIOUS;
}
