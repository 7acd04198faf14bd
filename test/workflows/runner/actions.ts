import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { allFilledIn } from '../expression.ts';
import type { Step } from '../workflow.ts';
import type { JobState, StepEnd } from './job-state.ts';
import { processStep } from './process-step.ts';
import { isOfFork } from './trigger.ts';

type Inputs = Readonly<Record<string, string>>;

/** Runs the action that a step uses: those of others as far as our workflows need them, our own as it is. */
export async function actionStep(state: JobState, step: Step): Promise<StepEnd> {
  const uses = step.uses ?? '';
  const inputs = allFilledIn(step.with, state.contexts);
  const own = BY_NAME[uses.slice(0, uses.indexOf('@'))];
  if (!own) return javaScriptAction(state, step, inputs);
  try {
    return { name: uses, outcome: 'success', log: own(state, inputs), summary: '' };
  } catch (error) {
    return { name: uses, outcome: 'failure', log: String(error), summary: '' };
  }
}

const BY_NAME: Readonly<Record<string, (state: JobState, inputs: Inputs) => string>> = {
  'actions/checkout': checkout,
  'actions/setup-node': () => `node is ${process.version} here`,
  'aws-actions/configure-aws-credentials': configureCredentials,
  'actions/upload-artifact': uploadArtifact,
};

function checkout({ site, workspace, happening }: JobState, { ref }: Inputs): string {
  // For pull requests the real action takes the merge commit by default; nothing here asks for that.
  const wanted = ref !== undefined && ref !== '' ? ref : happening.sha;
  fetchInto(workspace, site.git(), wanted);
  return wanted;
}

function configureCredentials(state: JobState, inputs: Inputs): string {
  const { site, job, happening, env } = state;
  const role = inputs['role-to-assume'] ?? '';
  const credentials = site.assume(role, {
    event: happening.name,
    ref: happening.ref,
    environment: job.environment,
    permissions: isOfFork(happening) ? {} : (job.permissions ?? {}),
  });
  const region = inputs['aws-region'] ?? '';
  Object.assign(env, credentials, { AWS_REGION: region, AWS_DEFAULT_REGION: region });
  return `${role} as ${inputs['role-session-name']}`;
}

function uploadArtifact({ workspace, artifacts }: JobState, { name, path }: Inputs): string {
  const from = resolve(workspace, path ?? '');
  if (!existsSync(from)) return 'no files were found';
  cpSync(from, join(artifacts, name ?? ''), { recursive: true });
  return from;
}

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly default?: unknown; readonly required?: boolean }>
  >;
  readonly runs: { readonly using: string; readonly main: string };
}

/** Fetches the action's repository at the commit that is named, and runs its main file, as a runner does. */
async function javaScriptAction(state: JobState, step: Step, inputs: Inputs): Promise<StepEnd> {
  const [name = '', commit = ''] = (step.uses ?? '').split('@');
  const repository = state.site.actions[name];
  if (repository === undefined) throw new Error(`no action ${name} is known here`);
  const folder = mkdtempSync(join(state.site.folder, 'action-'));
  fetchInto(folder, repository, commit);
  const file = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as ActionFile;
  if (!/^node\d+$/.test(file.runs.using)) throw new Error(`${name} is no JavaScript action`);
  const given = Object.entries(file.inputs).map(([input, { default: otherwise }]) => {
    const value =
      inputs[input] ?? allFilledIn({ otherwise: otherwise ?? '' }, state.contexts)['otherwise'];
    return [`INPUT_${input.replaceAll(' ', '_').toUpperCase()}`, value ?? ''] as const;
  });
  const main = join(folder, file.runs.main);
  return processStep(state, step, [process.execPath, main], Object.fromEntries(given));
}

function fetchInto(folder: string, repository: string, commit: string): void {
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet');
  git('fetch', '--quiet', repository, '+refs/*:refs/remotes/origin/*');
  git('checkout', '--quiet', '--detach', commit);
}
