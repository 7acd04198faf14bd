import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFilledIn, isMet } from '../expression.ts';
import { jobsOf, type Job, type Step, type Workflow } from '../workflow.ts';
import { actionStep } from './actions.ts';
import { defaultVariables, type JobState, type StepEnd } from './job-state.ts';
import { processStep } from './process-step.ts';
import type { Site } from './site.ts';
import { isOfFork, startsOn, type Happening } from './trigger.ts';

/** How a workflow ended; undefined steps of a job that its `if:` skipped do not exist. */
export interface RunEnd {
  readonly outcome: 'not started' | 'skipped' | 'success' | 'failure';
  readonly steps: readonly StepEnd[];
  /** Everything the steps printed. */
  readonly log: string;
  /** The job's summary. */
  readonly summary: string;
  /** Folder of the artifacts, by name. */
  readonly artifacts: string;
}

/** Runs a workflow file on something that happened, as GitHub's runner would. */
export async function runWorkflow(
  workflow: Workflow,
  happening: Happening,
  site: Site,
): Promise<RunEnd> {
  const folder = mkdtempSync(join(site.folder, 'run-'));
  const artifacts = join(folder, 'artifacts');
  mkdirSync(artifacts);
  const nothing = { steps: [], log: '', summary: '', artifacts };
  const starts = startsOn(workflow, happening) && site.startsWorkflows(happening);
  if (!starts) return { outcome: 'not started', ...nothing };
  const [[, job] = [], ...others] = jobsOf(workflow);
  if (!job || others.length > 0) throw new Error(`${workflow.name}: this runner runs one job`);
  const state = stateOf(job, happening, { site, folder, artifacts });
  if (!isMet(job.if, state.contexts)) return { outcome: 'skipped', ...nothing };
  const steps = await stepsInTurn(state);
  return {
    outcome: steps.some((step) => step.outcome === 'failure') ? 'failure' : 'success',
    steps,
    log: steps.map(({ log }) => log).join('\n'),
    summary: steps.map(({ summary }) => summary).join(''),
    artifacts,
  };
}

async function stepsInTurn(state: JobState): Promise<StepEnd[]> {
  const ends: StepEnd[] = [];
  for (const step of state.job.steps) {
    const failed = ends.some(({ outcome }) => outcome === 'failure');
    const contexts = { ...state.contexts, status: failed ? 'failure' : 'success' } as const;
    const name = step.run ?? step.uses ?? '';
    if (isMet(step.if, contexts)) ends.push(await oneStep(state, step));
    else ends.push({ name, outcome: 'skipped', log: '', summary: '' });
  }
  return ends;
}

async function oneStep(state: JobState, step: Step): Promise<StepEnd> {
  if (step.run === undefined) return actionStep(state, step);
  // How a runner starts a step that names no shell.
  const script = join(mkdtempSync(join(state.site.folder, 'script-')), 'step.sh');
  writeFileSync(script, step.run);
  return processStep(state, step, ['bash', '-e', script]);
}

function stateOf(
  job: Job,
  happening: Happening,
  { site, folder, artifacts }: { site: Site; folder: string; artifacts: string },
): JobState {
  const workspace = join(folder, 'workspace');
  const temp = join(folder, 'temp');
  const eventPath = join(folder, 'event.json');
  mkdirSync(workspace);
  mkdirSync(temp);
  writeFileSync(eventPath, JSON.stringify(happening.event));
  const variables = defaultVariables(site, happening, eventPath);
  const github = {
    event: happening.event,
    event_name: happening.name,
    ref: happening.ref,
    sha: happening.sha,
    repository: site.repository,
    run_id: variables.GITHUB_RUN_ID,
    run_attempt: variables.GITHUB_RUN_ATTEMPT,
    token: isOfFork(happening) ? site.readOnlyToken : site.token,
  };
  const { inputs = {} } = happening.event as { inputs?: object };
  const contexts = { github, vars: site.vars, inputs, runner: { temp } };
  const places = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp };
  const env = { ...variables, ...places, ...allFilledIn(job.env, contexts) };
  return { site, job, happening, workspace, artifacts, contexts, env, path: [] };
}
