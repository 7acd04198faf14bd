import { resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOBS } from '../../src/cli/ci/jobs.ts';
import { allFilledIn, wholeCondition } from './expression.ts';
import { githubContext } from './payloads.ts';
import { complaints, templateOf } from './validate.ts';
import {
  documents,
  exampleWorkflows,
  jobsOf,
  ownWorkflows,
  stepsOf,
  type Permissions,
  type Workflow,
} from './workflow.ts';

const own = ownWorkflows();
const workflows = [
  ...own.map((workflow) => ({ which: 'of this repository', workflow })),
  ...exampleWorkflows().map((workflow) => ({ which: 'for others', workflow })),
];

// All that any job may do. What is not here is refused, so that each widening is seen in review.
const MAY: Readonly<Record<string, Permissions>> = {
  check: { contents: 'read' },
  plan: { contents: 'read', 'id-token': 'write', 'pull-requests': 'write' },
  apply: { actions: 'read', contents: 'read', 'id-token': 'write', 'pull-requests': 'write' },
  reconcile: {
    actions: 'read',
    contents: 'read',
    'id-token': 'write',
    issues: 'write',
    'pull-requests': 'write',
  },
  'contain-now': {
    actions: 'read',
    contents: 'read',
    'id-token': 'write',
    'pull-requests': 'write',
  },
  // The one job that pushes: to its own branches, which nothing is applied from.
  'follow-up': { contents: 'write', 'id-token': 'write', 'pull-requests': 'write' },
};

const ONE_AFTER_THE_OTHER = { group: 'staunch-apply', 'cancel-in-progress': false, queue: 'max' };

// As a runner has them, one beside the other.
const TEMP = '/work/_temp';
const CHECKOUT = '/work/incidents/incidents';

// Events under which a stranger's words or a pull request's code would meet the rights of the default branch.
const TRIGGERS = ['merge_group', 'pull_request', 'push', 'schedule', 'workflow_dispatch'];

describe.each(workflows)('workflow $workflow.name $which', ({ workflow }) => {
  const { name, text } = workflow;
  const steps = stepsOf(workflow);

  it('is what GitHub’s own parser and language service accept', async () => {
    expect(await complaints(name, text)).toEqual([]);
    const { jobs } = await templateOf(name, text);
    expect(jobs.map(({ id }) => id.value)).toEqual(Object.keys(workflow.jobs));
    const conditions = jobs.flatMap((job) => [
      job.if.expression,
      ...('steps' in job ? job.steps.map((step) => step.if?.expression) : []),
    ]);
    const ours = jobsOf(workflow).flatMap(([, job]) => [job.if, ...job.steps.map((it) => it.if)]);
    expect(conditions).toEqual(ours.map((condition) => wholeCondition(condition)));
  });

  it('has one job, named as its file: the name of the check', () => {
    expect(jobsOf(workflow).map(([id, { name: label }]) => [id, label])).toEqual([
      [name.replace('.yml', ''), undefined],
    ]);
  });

  it('starts on nothing but what a stranger cannot misuse, and filters no paths', () => {
    for (const [event, filter] of Object.entries(workflow.on)) {
      expect(TRIGGERS).toContain(event);
      for (const key of ['paths', 'paths-ignore']) expect(filter ?? {}).not.toHaveProperty(key);
    }
  });

  it('may do what the table says, and nothing by default', () => {
    expect(workflow.permissions).toEqual({});
    for (const [id, job] of jobsOf(workflow)) expect(job.permissions).toEqual(MAY[id]);
  });

  it('pins every action by commit, with its version for people', () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    for (const [line] of text.matchAll(/^.*\buses: .*$/gm))
      expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  it('puts nothing of GitHub’s into a shell, and asks for no secret but the one that follow-ups have', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    const secrets = [...text.matchAll(/\bsecrets\b[.\w]*/g)].map(([secret]) => secret);
    expect(secrets).toEqual(name === 'follow-up.yml' ? ['secrets.STAUNCH_APP_PRIVATE_KEY'] : []);
  });

  it('keeps no token in the checkout', () => {
    for (const { uses, with: inputs } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs?.['persist-credentials']).toBe(false);
  });

  // The upload follows links: what is below the checkout, anybody may have put there with a merge.
  it('uploads nothing that the checkout can hold', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses?.startsWith('actions/upload-artifact@') !== true) continue;
      const github = githubContext('push', {}, 'refs/heads/main');
      const { path = '' } = allFilledIn(inputs, { github, runner: { temp: TEMP } });
      const paths = path.split('\n').filter((line) => line.trim() !== '');
      expect(paths).not.toEqual([]);
      for (const line of paths) expect(resolve(CHECKOUT, line) + sep).toMatch(/^\/work\/_temp\/./);
    }
  });

  // A person who fills a cache writes what the job with rights runs.
  it('takes nothing from a cache', () => {
    for (const { uses = '', with: inputs = {} } of steps) {
      expect(uses).not.toMatch(/^actions\/cache\b/);
      expect(Object.keys(inputs).filter((name) => /^cache/.test(name))).toEqual([]);
      if (uses.startsWith('actions/setup-node@'))
        expect(inputs['package-manager-cache']).toBe(false);
    }
  });

  it('ends some time', () => {
    for (const [, job] of jobsOf(workflow)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('starts on what its command takes, and lasts as long as the command reckons with', () => {
    for (const [id, job] of jobsOf(workflow)) {
      if (id === 'check') continue;
      const known = Object.entries(JOBS).find(([command]) => command === id)?.[1];
      expect(known).toMatchObject({ minutes: job['timeout-minutes'] });
      const events = Object.keys(workflow.on).filter((event) => event !== 'merge_group');
      expect(known?.events).toEqual(events);
    }
  });

  it('has its identity from an environment, unless it only reads for a pull request', () => {
    for (const [id, job] of jobsOf(workflow)) {
      const own = { plan: undefined, 'follow-up': 'staunch-follow-up' }[id];
      const has = job.permissions?.['id-token'] === 'write';
      expect(job.environment).toBe(has && id !== 'plan' ? (own ?? 'staunch-apply') : undefined);
    }
  });

  it('has the role that may write in the environment of apply, and elsewhere the one that reads', () => {
    for (const [, { environment, steps: all }] of jobsOf(workflow)) {
      const roles = all.flatMap((step) => step.with?.['role-to-assume'] ?? []);
      const role = environment === 'staunch-apply' ? 'STAUNCH_APPLY_ROLE' : 'STAUNCH_PLAN_ROLE';
      for (const it of roles) expect(it).toBe(`\${{ vars.${role} }}`);
    }
  });

  it('waits for its turn where it writes, and none is lost', () => {
    const has = (wanted?: string) =>
      jobsOf(workflow).some(([, { environment }]) => environment === wanted);
    if (has('staunch-apply')) expect(workflow.concurrency).toEqual(ONE_AFTER_THE_OTHER);
    // Of its runs a waiting one may be lost: the next one looks at everything again.
    else if (has('staunch-follow-up'))
      expect(workflow.concurrency).toEqual({
        group: 'staunch-follow-up',
        'cancel-in-progress': false,
      });
    else expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': true });
  });
});

describe('what the documentation says to put into a workflow', () => {
  it('stands in the workflows that are looked at here', () => {
    const looked = exampleWorkflows('OWNER/staunch@RELEASE_SHA').map(({ text }) => text);
    const shown = documents().flatMap((text) =>
      [...text.matchAll(/^```ya?ml\n([^]*?)^```/gm)].map(([, block = '']) => block),
    );
    const stepsShown = shown.filter((block) => /\b(uses|runs-on):/.test(block));
    expect(stepsShown.filter((block) => !looked.some((text) => block.endsWith(text)))).toEqual([]);
    expect(stepsShown.length).toBe(looked.length);
  });
});

describe('this repository’s workflows', () => {
  it('run the committed bundle, or the checks, and nothing else', () => {
    const runs = own.map((it) => [it.name, stepsOf(it).flatMap(({ run }) => run ?? [])]);
    expect(Object.fromEntries(runs)).toEqual({
      'apply.yml': ['exec node dist/cli.js ci apply'],
      'check.yml': ['bash .ci/run'],
      'contain-now.yml': ['exec node dist/cli.js ci contain-now'],
      'follow-up.yml': ['node dist/cli.js ci follow-up'],
      'plan.yml': ['node dist/cli.js ci plan'],
      'reconcile.yml': ['exec node dist/cli.js ci reconcile'],
    });
  });

  it('start when they must', () => {
    const triggers = (name: string): Workflow['on'] | undefined =>
      own.find((it) => it.name === name)?.on;
    const types = ['opened', 'synchronize', 'reopened', 'edited', 'ready_for_review'];
    expect(triggers('plan.yml')).toEqual({ pull_request: { types }, merge_group: null });
    expect(triggers('check.yml')).toEqual({
      pull_request: null,
      merge_group: null,
      push: { branches: ['main'] },
    });
    expect(triggers('apply.yml')).toMatchObject({
      push: { branches: ['main'] },
      workflow_dispatch: { inputs: { incident: { type: 'string', required: true } } },
    });
    expect(triggers('contain-now.yml')).toMatchObject({
      workflow_dispatch: {
        inputs: {
          pull: { type: 'number', required: true },
          head: { type: 'string', required: true },
        },
      },
    });
    expect(triggers('follow-up.yml')).toMatchObject({
      schedule: [{ cron: '32 * * * *' }],
      workflow_dispatch: { inputs: { incident: { type: 'string', required: false } } },
    });
    expect(triggers('reconcile.yml')).toEqual({
      schedule: [{ cron: '17,47 * * * *' }],
      workflow_dispatch: null,
    });
  });
});
