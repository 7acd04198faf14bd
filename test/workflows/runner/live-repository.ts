import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningClock } from '../../../src/sandbox/clock.ts';
import { onPort } from '../../../src/sandbox/on-port.ts';
import { createSandbox, credentialOf, type Sandbox } from '../../../src/sandbox/sandbox.ts';
import { serve } from '../../../src/sandbox/serve.ts';
import { worldOf } from '../../support/play.ts';
import { PullRequestStory } from '../../support/pull-request.ts';
import type { Workflow } from '../workflow.ts';
import { runWorkflow, type RunEnd } from './run-workflow.ts';
import type { Identity, Site } from './site.ts';
import type { Happening } from './trigger.ts';

const ACCOUNT = 'arn:aws:iam::111122223333:role';
const ROLES = { plan: `${ACCOUNT}/staunch-plan`, apply: `${ACCOUNT}/staunch-apply` };

export interface LiveRepository {
  readonly sandbox: Sandbox;
  readonly story: PullRequestStory;
  run(workflow: Workflow, happening: Happening): Promise<RunEnd>;
  close(): void;
}

/** The drill's world on a port, its GitHub with these files on main, and a runner beside it. */
export async function aLiveRepository(
  files: Readonly<Record<string, string>>,
  actions: Readonly<Record<string, string>> = {},
): Promise<LiveRepository> {
  const world = worldOf('leaked-ci-key');
  const users = [
    { login: 'rhea', permission: 'write' as const },
    { login: 'rolf', permission: 'write' as const },
    { login: 'mallory', permission: 'read' as const },
  ];
  const clock = runningClock(new Date(world.now));
  const sandbox = createSandbox(
    {
      ...world,
      ec2TransitionSeconds: 0,
      github: { owner: 'acme', repo: 'incidents', users, files },
    },
    clock,
  );
  const { server, endpoint } = await serve(onPort(sandbox), clock, 0);
  const site = siteOf(sandbox, endpoint, actions);
  return {
    sandbox,
    story: new PullRequestStory(sandbox),
    run: (workflow, happening) => runWorkflow(workflow, happening, site),
    close() {
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
  if (role === ROLES.plan && event === 'pull_request') return 'plan';
  const applies = environment === 'staunch-apply' && ref === 'refs/heads/main';
  if (role === ROLES.apply && applies) return 'apply';
  throw new Error(`Not authorized to perform sts:AssumeRoleWithWebIdentity on ${role}`);
}
