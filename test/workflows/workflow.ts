import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A workflow file as it is written, for tests that look at it and the runner that plays it. */
export interface Workflow {
  readonly name: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export type Permissions = Readonly<Record<string, string>>;

export interface Job {
  readonly if?: string;
  readonly name?: string;
  readonly environment?: string;
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

const FOLDER = new URL('../../.github/workflows/', import.meta.url);
const ACTION_DOC = new URL('../../docs/action.md', import.meta.url);

/** All workflows of this repository. */
export function ownWorkflows(): Workflow[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => workflowOf(name, readFileSync(new URL(name, FOLDER), 'utf8')));
}

/** The workflow of this repository in the file of that name. */
export function ownWorkflow(name: string): Workflow {
  return workflowOf(name, readFileSync(new URL(name, FOLDER), 'utf8'));
}

/** The workflows that the documentation gives to repositories that use the action. */
export function exampleWorkflows(action = `acme/staunch@${'0'.repeat(40)}`): Workflow[] {
  const text = readFileSync(ACTION_DOC, 'utf8');
  const blocks = text.matchAll(/```yaml\n# \.github\/workflows\/([\w-]+\.yml)\n([^]*?)```/g);
  return [...blocks].map(([, name = '', body = '']) =>
    workflowOf(name, body.replaceAll('OWNER/staunch@RELEASE_SHA', action)),
  );
}

/** Every page that tells people how to set Staunch up, and what it does. */
export function documents(): string[] {
  return ['../../', '../../docs/', '../../packages/sandbox/'].flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    const names = readdirSync(url).filter((name) => name.endsWith('.md'));
    return names.map((name) => readFileSync(new URL(name, url), 'utf8'));
  });
}

/** The jobs of a workflow with their names: the names of required checks. */
export function jobsOf({ jobs }: Workflow): readonly (readonly [string, Job])[] {
  return Object.entries(jobs);
}

/** All steps of a workflow, of whatever job. */
export function stepsOf(workflow: Workflow): Step[] {
  return jobsOf(workflow).flatMap(([, { steps }]) => steps);
}

function workflowOf(name: string, text: string): Workflow {
  return { ...(parse(text) as Omit<Workflow, 'name' | 'text'>), name, text };
}
