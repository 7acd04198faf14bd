import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programOf, typedAs, type Typed } from '../../domain/typed-command.ts';

/** Commands in the form in which this process was started. */
export function typedHere(started: NodeJS.Process): Typed {
  const { argv, env } = started;
  const script = argv[1] ?? '';
  const npx = env['npm_lifecycle_event'] === 'npx' ? askedOfNpx(script) : undefined;
  const cwd = started.cwd();
  return typedAs(programOf({ script, cwd, env, ...(npx === undefined ? {} : { npx }) }));
}

// npx installs into a folder of its own and writes down there, alone, what it was asked for.
function askedOfNpx(script: string): string | undefined {
  const folder = dirname(dirname(dirname(script)));
  try {
    const file = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly _npx?: { readonly packages?: readonly unknown[] };
    };
    const [only, ...more] = file._npx?.packages ?? [];
    return typeof only === 'string' && more.length === 0 ? only : undefined;
  } catch {
    return undefined;
  }
}
