import { StaunchError } from '../../domain/staunch-error.ts';
import { githubProblem } from '../../github/problem.ts';
import { forLog } from '../../report/escape.ts';
import { awsSettings } from './aws-settings.ts';

/** An error for people: what was seen, and what to do. A stack only for what should never happen. */
export function explain(error: unknown, env = process.env): string {
  if (error instanceof StaunchError) return explainAfter('', error, env);
  const github = githubProblem(error);
  if (github !== undefined)
    return `error: ${forLog(github)}\n    Check the token, and run the same again.\n`;
  const system = systemProblem(error);
  if (system !== undefined) return `error: ${forLog(system)}\n`;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `error: Staunch itself failed; please report this:\n${text.split('\n').map(forLog).join('\n')}\n`;
}

// Where it may be the wrong credentials or the wrong place that was asked.
const BY_SETTINGS: readonly string[] = ['bad-credentials', 'region-off', 'unavailable'];

/** The same with what it prevented before it, for instance `nothing was done: `. */
export function explainAfter(
  prevented: string,
  { code, message, hint, aws }: StaunchError,
  env = process.env,
): string {
  // What AWS says is from outside: it gets no line of its own.
  const seen = aws ? [message] : message.split('\n');
  const next = hint === undefined ? [] : [`    ${hint}`];
  const settings = BY_SETTINGS.includes(code) && aws ? [`    ${awsSettings(env)}`] : [];
  const [first = '', ...rest] = [...seen, ...next, ...settings];
  return `error: ${[`${prevented}${first}`, ...rest].map(forLog).join('\n')}\n`;
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not do that there',
  EPERM: 'this user may not do that there',
  EROFS: 'nothing can be written there',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'part of its path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EADDRINUSE: 'something else listens on that port; choose another with --port',
};

// Files that cannot be read or written, and ports that are taken.
function systemProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  return `${path ?? syscall ?? 'the system'}: ${SYSTEM[code] ?? error.message}`;
}
