import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;
// What a checkout of this repository must hold for its workflows: the bundle, and what says that it is a module.
const PROGRAM = ['package.json', 'dist'];

/** The files of this repository that its workflows run, by path. */
export function programFiles(): Record<string, string> {
  const bundle = readdirSync(join(ROOT, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  const paths = ['package.json', ...bundle];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** A real git repository that holds a release of the action, and the commit of that release. */
export function releasedAction(): { readonly repository: string; readonly commit: string } {
  const repository = mkdtempSync(join(tmpdir(), 'staunch-action-'));
  for (const path of [...PROGRAM, 'action.yml'])
    cpSync(join(ROOT, path), join(repository, path), { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
  git('init', '--quiet');
  git('add', '--all');
  const author = ['-c', 'user.name=releaser', '-c', 'user.email=releaser@example.invalid'];
  git(...author, 'commit', '--quiet', '--message', 'Release');
  return { repository, commit: git('rev-parse', 'HEAD') };
}
