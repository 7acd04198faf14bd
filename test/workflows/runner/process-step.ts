import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { allFilledIn } from '../expression.ts';
import type { Step } from '../workflow.ts';
import { commandFiles } from './command-files.ts';
import type { JobState, StepEnd } from './job-state.ts';

/** Runs a command as a step: with the job's environment, and its files for telling the runner things. */
export async function processStep(
  state: JobState,
  step: Step,
  command: readonly [string, ...string[]],
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepEnd> {
  const files = commandFiles(state.site.folder);
  const path = [...state.path.toReversed(), process.env['PATH'] ?? ''].join(':');
  const env = {
    ...state.site.env,
    HOME: tmpdir(),
    ...state.env,
    ...allFilledIn(step.env, state.contexts),
    ...inputs,
    ...files.env,
    PATH: path,
  };
  const { code, log } = await spawned(command, { cwd: state.workspace, env });
  const said = files.read();
  Object.assign(state.env, said.env);
  state.path.push(...said.path);
  const name = step.run ?? step.uses ?? '';
  return { name, outcome: code === 0 ? 'success' : 'failure', log, summary: said.summary };
}

function spawned(
  [program, ...args]: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env: Record<string, string> },
): Promise<{ code: number; log: string }> {
  return new Promise((resolve) => {
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ code, log: `${stdout}${stderr}` });
    });
    child.stdin?.end();
  });
}
