import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { shellQuoted } from '../../src/domain/typed-command.ts';

/** The terminal of a program, while that runs. */
export interface Screen {
  readonly shown: () => string;
  /** The last lines, without what a terminal is told and echoes. */
  readonly lastLines: (many: number) => string;
  readonly type: (keys: string) => void;
  /** Waits for this to be shown, now or later; false where the program ended without it. */
  readonly shows: (text: RegExp) => Promise<boolean>;
}

/** A program, and what it shows. */
export interface Running extends Screen {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ readonly code: number | null }>;
}

/** Whether this machine has the `script` of util-linux, which gives a program a terminal of its own. */
export const HAS_TERMINALS = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** Why tests that need a terminal are skipped, for their titles. */
export const WHY_NO_TERMINALS = HAS_TERMINALS ? '' : ' (skipped: no `script` of util-linux here)';

/** What a program on a terminal shows, and how to type there; `child` is what gives it one. */
export function screenOf(child: ChildProcessWithoutNullStreams): Screen {
  let shown = '';
  let errors = '';
  const ended = once(child, 'close').then(() => false);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  // Away from a terminal there are two streams, and they come in any order.
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    errors += text;
  });
  // The program may be gone by the time that somebody types.
  child.stdin.on('error', () => undefined);
  return {
    shown: () => shown,
    lastLines: (many) => {
      const text = (errors || shown).replaceAll(/\u001b\[[\d;?]*[A-Za-z]|\r|\^C/g, '');
      return text.trimEnd().split('\n').slice(-many).join('\n');
    },
    type: (keys) => void child.stdin.write(keys),
    shows(text) {
      const seen = new Promise<boolean>((resolve) => {
        const look = (): void => {
          if (text.test(shown)) resolve(true);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        look();
      });
      return Promise.race([seen, ended]);
    },
  };
}

/** Runs a command at a terminal; its exit code is the command's. */
export function atTerminal(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Running {
  // A terminal of no size shows nothing of what is under way.
  const line = `stty rows 40 cols 300; exec ${command.map(shellQuoted).join(' ')}`;
  return running(['script', '-qefc', line, '/dev/null'], { ...env, TERM: 'xterm' }, cwd);
}

/** Runs a command where nobody watches. */
export function running(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Running {
  const clean = { PATH: process.env['PATH'], HOME: tmpdir(), SHELL: '/bin/sh' };
  const child = spawn(program, args, { env: { ...clean, ...env }, cwd });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null }));
  return { ...screenOf(child), child, ended };
}
