import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  createSandbox,
  credentialOf,
  onPort,
  runningClock,
  type Sandbox,
  serve,
  type WorldFile,
} from '@staunch/sandbox';
import { PullRequestStory } from '../../support/pull-request.ts';
import type { Workflow } from '../workflow.ts';
import { runWorkflow, type RunEnd } from './run-workflow.ts';
import type { Identity, Site } from './site.ts';
import type { Happening } from './trigger.ts';

const ACCOUNT = 'arn:aws:iam::111122223333:role';
const ROLES = { plan: `${ACCOUNT}/staunch-plan`, apply: `${ACCOUNT}/staunch-apply` };

// One key of one user in one region: what takes time in a larger world is CloudTrail's two requests a second.
const SCENARIO = new URL('../../scenarios/leaked-key/', import.meta.url);
const worldText = readFileSync(new URL('world.yaml', SCENARIO), 'utf8');

/** The incident that people of this repository have, by path and text. */
export const INCIDENT = {
  name: 'incident',
  path: 'incidents/incident.yaml',
  text: readFileSync(new URL('incident.yaml', SCENARIO), 'utf8'),
};

export interface LiveRepository {
  readonly sandbox: Sandbox;
  readonly story: PullRequestStory;
  run(workflow: Workflow, happening: Happening): Promise<RunEnd>;
  close(): void;
}

/** A world on a port, its GitHub with these files on main, and a runner beside it. */
export async function aLiveRepository(
  files: Readonly<Record<string, string>>,
  actions: Readonly<Record<string, string>> = {},
): Promise<LiveRepository> {
  const world = parse(worldText) as WorldFile;
  const users = [
    { login: 'rhea', permission: 'write' as const },
    { login: 'rolf', permission: 'write' as const },
    { login: 'mallory', permission: 'read' as const },
  ];
  const clock = runningClock(new Date(world.now));
  const sandbox = createSandbox(
    { ...world, github: { owner: 'acme', repo: 'incidents', users, files } },
    clock,
  );
  const { server, endpoint } = await serve(onPort(sandbox), clock, 0);
  const site = siteOf(sandbox, endpoint, actions);
  return {
    sandbox,
    story: new PullRequestStory(sandbox),
    run: (workflow, happening) => runWorkflow(workflow, happening, site),
    close() {
      rmSync(site.folder, { recursive: true });
      server.closeAllConnections();
      server.close();
    },
  };
}

function siteOf(sandbox: Sandbox, endpoint: string, actions: Site['actions']): Site {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-runner-'));
  return {
    folder,
    actions,
    repository: 'acme/incidents',
    token: sandbox.github.tokenOf('github-actions[bot]'),
    readOnlyToken: sandbox.github.tokenOf('mallory'),
    vars: { STAUNCH_PLAN_ROLE: ROLES.plan, STAUNCH_APPLY_ROLE: ROLES.apply },
    startsWorkflows({ name, sha }) {
      const last = sandbox.github.lastPush();
      return name !== 'push' || last?.after !== sha || sandbox.github.startsWorkflows(last);
    },
    git() {
      const bare = mkdtempSync(join(folder, 'git-'));
      sandbox.github.exportGit(bare);
      return bare;
    },
    assume(role, identity) {
      const {
        accessKeyId,
        secretAccessKey,
        sessionToken = '',
      } = credentialOf(sandbox, trusted(role, identity));
      return {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
      };
    },
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_EC2_METADATA_DISABLED: 'true',
      GITHUB_API_URL: endpoint,
      STAUNCH_ALLOW_ENDPOINT: endpoint,
      // The sandbox's AWS has no lag to wait out.
      STAUNCH_CUTOFF_MARGIN_SECONDS: '0',
      STAUNCH_HOLD_SECONDS: '0',
    },
  };
}

/** Which credential the trust of the two roles gives to a job; throws where it gives none. */
function trusted(role: string, { event, ref, environment, permissions }: Identity) {
  if (permissions['id-token'] !== 'write') throw new Error('this job may have no identity');
  const reads = event === 'pull_request' || environment === 'staunch-follow-up';
  if (role === ROLES.plan && reads) return 'plan';
  const applies = environment === 'staunch-apply' && ref === 'refs/heads/main';
  if (role === ROLES.apply && applies) return 'apply';
  throw new Error(`Not authorized to perform sts:AssumeRoleWithWebIdentity on ${role}`);
}
