import { basename, dirname, isAbsolute, relative } from 'node:path';

/** Puts a command of this program together as the reader types it, for instance `node dist/cli.js plan incidents`. */
export type Typed = (...args: readonly string[]) => string;

/** What tells how this process was started. Handed in where the program begins. */
export interface Started {
  /** `process.argv[1]`: the file that was started, links not followed. */
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What npx was asked for: a folder, a packed file, a name. Absent where npx did not start it. */
  readonly npx?: string;
}

// As package.json's `bin` calls it.
const NAME = 'staunch';

/** Commands of a program that is started like this. */
export function typedAs(program: string): Typed {
  return (...args) => [program, ...args.map(shellQuoted)].join(' ');
}

/**
 * Commands for readers of whom nothing is known, as in comments on pull requests: by the program's own name. The
 * README says what to type where it is not installed.
 */
export const typedAnywhere: Typed = typedAs(NAME);

/** How a person starts this program again: in the form in which this process was started. */
export function programOf({ script, cwd, env, npx }: Started): string {
  const within = relative(cwd, script);
  const isWithin = !within.startsWith('..') && !isAbsolute(within);
  // A runner's paths are nobody's but the runner's; a checkout's are everybody's who has one.
  if (env['GITHUB_ACTIONS'] === 'true')
    return isWithin && basename(script) === 'cli.js' ? `node ${shellQuoted(within)}` : NAME;
  if (npx !== undefined) return npxCommand(npx, { cwd, env });
  if (basename(script) !== NAME) return `node ${shellQuoted(isWithin ? within : script)}`;
  const folder = dirname(script);
  if (relative(cwd, folder) === 'node_modules/.bin') return `npx ${NAME}`;
  if ((env['PATH'] ?? '').split(':').includes(folder)) return NAME;
  return shellQuoted(isWithin ? `./${within}` : script);
}

// A folder needs no confirmation; of anything else npx asks for one each time, and asks nobody where nobody types.
function npxCommand(spec: string, { cwd, env }: Pick<Started, 'cwd' | 'env'>): string {
  const offline = env['npm_config_offline'] === 'true' ? ['--offline'] : [];
  if (spec === cwd) return ['npx', ...offline, '.'].join(' ');
  const yes = /\.t(ar\.)?gz$/.test(spec) ? ['--yes'] : [];
  return ['npx', ...offline, ...yes, shellQuoted(spec)].join(' ');
}

/** An argument as a POSIX shell takes it: as it stands where that is safe, otherwise in single quotes. */
export function shellQuoted(argument: string): string {
  if (/^[\w@%+=:,./-]+$/.test(argument)) return argument;
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}
