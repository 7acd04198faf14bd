import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createSandbox, credentialOf, onPort, runningClock, serve } from '@staunch/sandbox';
import { worldOf } from '../support/play.ts';
import { PullRequestStory } from '../support/pull-request.ts';
import { running, type Running } from '../support/screen.ts';
import { jobsOf, type Workflow } from './workflow.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** The command that a workflow of this repository runs, in a script as the runner writes it. */
function scriptOf(workflow: string): string {
  const text = readFileSync(join(ROOT, '.github/workflows', workflow), 'utf8');
  const [[, job] = []] = jobsOf(parse(text) as Workflow);
  const script = job?.steps.find(({ run }) => run?.includes('cli.js') === true)?.run;
  if (script === undefined) throw new Error(`${workflow} runs the program`);
  return script;
}

it('a cancelled apply gets the runner’s signals, puts the profile back and comments', async () => {
  const world = { ...worldOf('leaked-ci-key'), ec2TransitionSeconds: 0 };
  const github = {
    ...{ owner: 'acme', repo: 'incidents', files: { 'README.md': 'x' } },
    users: ['rhea', 'rolf'].map((login) => ({ login, permission: 'write' as const })),
  };
  const clock = runningClock(new Date(world.now));
  const story = new PullRequestStory(createSandbox({ ...world, github }, clock));
  const number = await story.open();
  await story.plan(number);
  await story.approve(number);
  const sha = await story.merge(number);
  const now: { run?: Running } = {};
  let isCancelled = false;
  const handle = onPort(story.sandbox);
  const { server, endpoint } = await serve(
    async (request) => {
      const answer = await handle(request);
      if (isCancelled || !request.body.includes('Action=DisassociateIamInstanceProfile'))
        return answer;
      isCancelled = true;
      // As the runner cancels: its own child alone gets the signals.
      now.run?.child.kill('SIGINT');
      await now.run?.shows(/Stopping: what is begun is finished/);
      now.run?.child.kill('SIGTERM');
      await now.run?.shows(/about to be killed/);
      return answer;
    },
    clock,
    0,
  );
  ending.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const folder = mkdtempSync(join(tmpdir(), 'staunch-job-'));
  symlinkSync(join(ROOT, 'dist'), join(folder, 'dist'));
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify(story.sandbox.github.pushEventOf(sha)));
  const script = join(folder, 'step.sh');
  writeFileSync(script, scriptOf('apply.yml'));
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(story.sandbox, 'apply');
  const env = {
    AWS_ENDPOINT_URL: endpoint,
    STAUNCH_ALLOW_ENDPOINT: endpoint,
    STAUNCH_CUTOFF_MARGIN_SECONDS: '0',
    STAUNCH_HOLD_SECONDS: '0',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    RUNNER_TEMP: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'acme/incidents',
    GITHUB_TOKEN: story.sandbox.github.tokenOf('github-actions[bot]'),
    GITHUB_API_URL: endpoint,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: sha,
  };
  now.run = running(['bash', '-e', script], env, folder);
  const { code } = await now.run.ended;
  expect(code, now.run.shown()).toBe(3);
  expect(now.run.shown()).toMatch(/^done +refresh credentials of instance/m);
  expect(now.run.shown()).toMatch(/^SKIPPED +refresh credentials of instance/m);
  expect((await story.comments(number)).at(-1)?.body).toContain('Stopped early');
});
