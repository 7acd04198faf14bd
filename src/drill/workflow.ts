import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditIncident } from '../audit/audit-incident.ts';
import type { Connection } from '../aws/connection.ts';
import { accessWith } from '../policy/access.ts';
import { ciApply } from '../cli/ci/apply.ts';
import type { CiContext } from '../cli/ci/context.ts';
import { ciFollowUp } from '../cli/ci/follow-up.ts';
import { ciPlan } from '../cli/ci/plan.ts';
import { readPolicy } from '../cli/edge/read-policy.ts';
import type { Incident } from '../domain/incident.ts';
import { credentialOf, fetchOf, requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import type { Machine } from './machine.ts';

// Any address will do: nothing leaves the process.
export const GITHUB_API = 'http://github.sandbox';

const WORKFLOWS = {
  pull_request: { command: ciPlan, credential: 'plan' },
  push: { command: ciApply, credential: 'apply' },
  schedule: { command: followUpHere, credential: 'plan' },
} as const;

/** Runs the workflow of an event as GitHub does: each time on a machine that knows of no run before. */
export async function runWorkflow(
  sandbox: Sandbox,
  on: Machine,
  name: keyof typeof WORKFLOWS,
  event: object,
): Promise<number> {
  const { command, credential } = WORKFLOWS[name];
  const run = sandbox.github.startRun({ event: name });
  let conclusion: 'success' | 'failure' | 'cancelled' = 'cancelled';
  const folder = await mkdtemp(join(tmpdir(), 'staunch-drill-'));
  const path = join(folder, 'event.json');
  const env = {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: `${sandbox.github.owner}/${sandbox.github.repo}`,
    GITHUB_TOKEN: sandbox.github.tokenOf('github-actions[bot]'),
    GITHUB_API_URL: GITHUB_API,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    ...on.env,
  };
  // A drill shows Staunch as it is, with nothing decided by owners.
  const policy = readPolicy(folder);
  try {
    await writeFile(path, JSON.stringify(event));
    const code = await command(env, {
      aws: accessWith(connectionOf(sandbox, on, credential), policy.guardrails),
      terminal: on.terminal,
      policy,
      checkout: folder,
      fetch: fetchOf(on.github),
      receiptsFolder: join(folder, 'receipts'),
    });
    conclusion = code === 0 ? 'success' : 'failure';
    return code;
  } finally {
    sandbox.github.endRun(run, conclusion);
    await rm(folder, { recursive: true, force: true });
  }
}

function followUpHere(env: NodeJS.ProcessEnv, context: CiContext): Promise<number> {
  const audit = (incident: Incident) => auditIncident(context.aws, incident);
  return ciFollowUp(env, { ...context, audit });
}

function connectionOf(sandbox: Sandbox, { aws }: Machine, name: string): Connection {
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, name);
  return {
    region: 'us-east-1',
    clock: sandbox.clock,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    requestHandler: requestHandlerOf(aws, sandbox.clock),
  };
}
