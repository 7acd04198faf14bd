import { describe, expect, it } from 'vitest';
import { allFilledIn, filledIn, isMet } from './expression.ts';
import { examplesOf, forkPulls, githubContext, orphanPulls, ownPulls } from './payloads.ts';
import { startsOn } from './runner/trigger.ts';
import { jobsOf, ownWorkflow, type Job } from './workflow.ts';

const PULL_REF = 'refs/pull/2/merge';
const vars = { STAUNCH_PLAN_ROLE: 'arn:plan', STAUNCH_APPLY_ROLE: 'arn:apply' };

function onlyJob(name: string): Job {
  const [[, job] = [], ...others] = jobsOf(ownWorkflow(name));
  if (!job || others.length > 0) throw new Error(`${name} has one job`);
  return job;
}

function credentialsStep(name: string) {
  const step = onlyJob(name).steps.find(({ uses }) => uses?.includes('configure-aws-credentials'));
  if (!step) throw new Error(`${name} has credentials`);
  return step;
}

describe('a pull request', () => {
  const job = onlyJob('plan.yml');
  const contexts = (event: unknown) => ({
    github: githubContext('pull_request', event, PULL_REF),
    vars,
  });

  it.each([
    ['of the repository itself is planned with credentials', ownPulls, true],
    ['of a fork is given none', forkPulls, false],
    ['of a fork that was deleted is given none', orphanPulls, false],
  ] as const)('%s', (_, payloads, expected) => {
    const step = credentialsStep('plan.yml');
    for (const payload of payloads) {
      expect(isMet(job.if, contexts(payload))).toBe(true);
      expect(isMet(step.if, contexts(payload))).toBe(expected);
      expect(job.steps.filter((it) => isMet(it.if, contexts(payload)))).toHaveLength(
        expected ? 4 : 3,
      );
    }
  });

  it('is looked at with the program and the policy of its base', () => {
    for (const payload of [...ownPulls, ...forkPulls]) {
      const [checkout] = job.steps;
      const { ref } = allFilledIn(checkout?.with, contexts(payload));
      expect(ref).toBe(payload.pull_request?.base.sha);
      expect(ref).not.toBe(payload.pull_request?.head.sha);
    }
  });

  it('is looked at whenever its commits or its words change, and not for its labels', () => {
    const plan = ownWorkflow('plan.yml');
    const started = ownPulls
      .filter((event) =>
        startsOn(plan, { name: 'pull_request', event, ref: PULL_REF, sha: '', actor: '' }),
      )
      .map(({ action }) => action);
    expect([...new Set(started)].sort()).toEqual([
      'opened',
      'ready_for_review',
      'reopened',
      'synchronize',
    ]);
    const [payload] = ownPulls;
    const edited = { name: 'pull_request', event: { ...payload, action: 'edited' } } as const;
    expect(startsOn(plan, { ...edited, ref: PULL_REF, sha: '', actor: '' })).toBe(true);
  });

  it('in a merge queue passes without a plan, and stops no other', () => {
    for (const event of examplesOf('merge_group')) {
      const ref = 'refs/heads/gh-readonly-queue/main/pr-104';
      const github = githubContext('merge_group', event, ref);
      expect(isMet(job.if, { github })).toBe(false);
      expect(filledIn(ownWorkflow('plan.yml').concurrency['group'], { github })).toBe(
        `plan-${ref}`,
      );
    }
  });

  it('has a queue of its own', () => {
    const [payload] = ownPulls;
    const { group } = ownWorkflow('plan.yml').concurrency;
    expect(filledIn(group, contexts(payload))).toBe(`plan-${payload?.pull_request?.number}`);
  });
});

describe('what writes', () => {
  const main = 'refs/heads/master';
  const dispatches = examplesOf('workflow_dispatch');

  it.each(['apply.yml', 'contain-now.yml', 'follow-up.yml', 'reconcile.yml'])(
    '%s runs by hand on the default branch alone',
    (name) => {
      const condition = onlyJob(name).if;
      for (const event of dispatches) {
        const on = (ref: string) =>
          isMet(condition, { github: githubContext('workflow_dispatch', event, ref) });
        expect(on(`refs/heads/${event.repository.default_branch}`)).toBe(true);
        for (const ref of ['refs/heads/fix', `refs/tags/${event.repository.default_branch}`]) {
          expect(on(ref)).toBe(false);
        }
      }
    },
  );

  it('applies a push to the default branch, and no other', () => {
    const condition = onlyJob('apply.yml').if;
    for (const event of examplesOf('push')) {
      const github = githubContext('push', event, event.ref ?? '');
      expect(isMet(condition, { github })).toBe(event.ref === main);
    }
  });

  it.each([
    ['reconciles', 'reconcile.yml'],
    ['follows up', 'follow-up.yml'],
  ])('%s on the schedule, whether GitHub names the repository in that event or not', (_, name) => {
    const condition = onlyJob(name).if;
    const [{ repository } = { repository: undefined }] = examplesOf('push');
    for (const event of [{ schedule: '17,47 * * * *' }, { schedule: '17,47 * * * *', repository }])
      expect(isMet(condition, { github: githubContext('schedule', event, main) })).toBe(true);
  });

  it.each(['apply.yml', 'contain-now.yml', 'reconcile.yml'])(
    '%s keeps its receipts, however it ended',
    (name) => {
      const keep = onlyJob(name).steps.at(-1);
      const github = githubContext('push', {}, main);
      for (const status of ['success', 'failure', 'cancelled'] as const)
        expect(isMet(keep?.if, { github, status })).toBe(true);
      expect(allFilledIn(keep?.with, { github, runner: { temp: '/temp' } })).toMatchObject({
        name: 'receipts-1658821493-2',
        path: '/temp/staunch-receipts/',
      });
    },
  );

  it('opens follow-ups as an App where there is one, and else as the job itself', () => {
    const steps = onlyJob('follow-up.yml').steps;
    const app = steps.find(({ uses }) => uses?.includes('create-github-app-token'));
    const github = githubContext('schedule', {}, main);
    for (const [id, expected] of [
      ['Iv1', true],
      ['', false],
    ] as const)
      expect(isMet(app?.if, { github, vars: { STAUNCH_APP_CLIENT_ID: id } })).toBe(expected);
    expect(isMet(app?.if, { github, vars: {} })).toBe(false);
    const env = (outputs: object) =>
      allFilledIn(steps.at(-1)?.env, { github, steps: { app: { outputs } } });
    expect(env({ token: 'made' })['STAUNCH_FOLLOW_UP_TOKEN']).toBe('made');
    expect(env({})['STAUNCH_FOLLOW_UP_TOKEN']).toBe('');
  });

  it('does nothing after a step that failed', () => {
    for (const name of ['plan.yml', 'apply.yml', 'contain-now.yml', 'reconcile.yml']) {
      const github = githubContext('push', {}, main);
      const command = onlyJob(name).steps.find(({ run }) => run !== undefined);
      for (const status of ['failure', 'cancelled'] as const)
        expect(isMet(command?.if, { github, status })).toBe(false);
    }
  });
});

describe('the identity', () => {
  it.each([
    ['plan.yml', 'arn:plan', 'staunch-plan-1658821493-2'],
    ['apply.yml', 'arn:apply', 'staunch-apply-1658821493-2'],
    ['reconcile.yml', 'arn:apply', 'staunch-reconcile-1658821493-2'],
    ['contain-now.yml', 'arn:apply', 'staunch-contain-now-1658821493-2'],
    ['follow-up.yml', 'arn:plan', 'staunch-follow-up-1658821493-2'],
  ])('of %s is a role of its own, under a name that CloudTrail shows', (name, role, session) => {
    const github = githubContext('push', {}, 'refs/heads/main');
    const filled = (more: object) =>
      allFilledIn(credentialsStep(name).with, { github, vars: { ...vars, ...more } });
    expect(filled({})).toEqual({
      'role-to-assume': role,
      'role-session-name': session,
      'aws-region': 'us-east-1',
    });
    expect(filled({ STAUNCH_AWS_REGION: 'eu-west-1' })['aws-region']).toBe('eu-west-1');
    // STS takes no longer names.
    expect(session).toMatch(/^[\w+=,.@-]{2,64}$/);
  });
});
