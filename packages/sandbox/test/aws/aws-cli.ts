import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a call of the AWS CLI came to. */
export interface CliAnswer {
  /** What it printed, as JSON; undefined if it printed nothing. */
  readonly out: unknown;
  readonly error: string;
}

/** The AWS CLI of this machine that works, Debian's first; undefined if there is none. */
export async function findAwsCli(): Promise<
  { readonly path: string; readonly version: string } | undefined
> {
  for (const path of ['/usr/bin/aws', 'aws']) {
    try {
      const { stdout, stderr } = await run(path, ['--version'], { env: cleanEnv({}) });
      return { path, version: (stdout || stderr).trim() };
    } catch {
      // Not there, or broken: the next one may do.
    }
  }
  return undefined;
}

/** Runs one command of the AWS CLI; a refusal is an answer. */
export async function awsCli(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CliAnswer> {
  try {
    const { stdout } = await run(path, [...args, '--output', 'json'], { env: cleanEnv(env) });
    return { out: stdout.trim() === '' ? undefined : JSON.parse(stdout), error: '' };
  } catch (failed) {
    return {
      out: undefined,
      error: String((failed as { stderr?: string }).stderr ?? failed).trim(),
    };
  }
}

// Nothing of the developer's own AWS may reach the sandbox, and nothing else than it may be reached.
function cleanEnv(env: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const nowhere = '/nonexistent/aws';
  return {
    ...Object.fromEntries(own),
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    NO_PROXY: '127.0.0.1',
    ...env,
  };
}
