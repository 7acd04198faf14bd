import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chain, receiptFile } from '../../src/respond/apply/receipts.ts';
import { readOne } from '../support/plan-comments.ts';
import { programFiles } from './runner/files.ts';
import { byHand, onSchedule, pullRequest, push } from './runner/happenings.ts';
import { aLiveRepository, INCIDENT, type LiveRepository } from './runner/live-repository.ts';
import type { RunEnd } from './runner/run-workflow.ts';
import { jobsOf, ownWorkflow } from './workflow.ts';

const plan = ownWorkflow('plan.yml');
const apply = ownWorkflow('apply.yml');
const reconcile = ownWorkflow('reconcile.yml');
const containNow = ownWorkflow('contain-now.yml');

const POLICY = `people: [rhea]
steps: [deactivate-access-key]
limits: { accessKeys: 1, principals: 0 }
owner: security
expires: 2099-12-31
`;

const outcomes = ({ steps }: RunEnd): string[] => steps.map(({ outcome }) => outcome);

describe('this repository’s workflows, from pull request to result', () => {
  let live: LiveRepository;
  let number: number;
  let merged: string;

  beforeAll(async () => {
    live = await aLiveRepository({ ...programFiles(), 'incidents/README.md': 'Incidents' });
    number = await live.story.open({ [INCIDENT.path]: INCIDENT.text });
  });
  afterAll(() => {
    live.close();
  });

  const fromFork = (branch: string, files: Readonly<Record<string, string>>): number =>
    live.sandbox.github.pullFromFork({ author: 'mallory', branch, title: 'Contain', files });

  it('a fork’s pull request is validated without any credential, and nothing is said on it', async () => {
    const forked = fromFork('fix', { [INCIDENT.path]: INCIDENT.text });
    const ended = await live.run(plan, pullRequest(live.sandbox, forked));
    expect(ended.log).toContain('validated, not planned');
    expect(outcomes(ended)).toEqual(['success', 'success', 'skipped', 'success']);
    expect(ended.summary).toContain('fork');
    expect(await live.story.comments(forked)).toEqual([]);
  });

  it('a pull request that brings a program of its own is judged by the base’s', async () => {
    const files = { [INCIDENT.path]: INCIDENT.text, 'dist/cli.js': "console.log('mine');" };
    const ended = await live.run(plan, pullRequest(live.sandbox, fromFork('program', files)));
    expect(ended.log).not.toContain('mine');
    expect(ended.log).toContain('must not come along with a change of what decides or runs');
    expect(ended.outcome).toBe('failure');
  });

  it('a pull request is planned, in a comment and in the summary', async () => {
    const happening = pullRequest(live.sandbox, number);
    expect((await live.run(apply, happening)).outcome).toBe('not started');
    const ended = await live.run(plan, happening);
    expect(ended.log).toContain(`Plan comment created on pull request ${number}`);
    expect(ended.outcome).toBe('success');
    const [comment, ...others] = await live.story.comments(number);
    expect(others).toEqual([]);
    expect(comment?.by).toBe('github-actions[bot]');
    expect(ended.summary).toContain('AKIARTX3GSDSQLEAKEDK');
  });

  it('without its environment nothing gets at the apply role, and the program is not started', async () => {
    const jobs = jobsOf(apply).map(
      ([id, job]) => [id, { ...job, environment: 'another' }] as const,
    );
    const astray = { ...apply, jobs: Object.fromEntries(jobs) };
    const { sha } = live.sandbox.github.pullRequestEvent(number, 'opened').pull_request.base;
    const ended = await live.run(astray, byHand(live.sandbox, sha, { inputs: { incident: 'x' } }));
    expect(outcomes(ended)).toEqual(['success', 'success', 'failure', 'skipped', 'success']);
  });

  it('the merge applies it, says so on the pull request, and keeps the receipts', async () => {
    await live.story.approve(number);
    merged = await live.story.merge(number);
    const happening = push(live.sandbox, merged);
    expect((await live.run(plan, happening)).outcome).toBe('not started');
    const ended = await live.run(apply, happening);
    expect(ended.log).toContain(`Approved by rolf on pull request ${number}`);
    expect(ended.log).not.toContain('\ufffd');
    expect(ended.outcome).toBe('success');
    const result = (await live.story.comments(number)).at(-1);
    expect(result?.by).toBe('github-actions[bot]');
    expect(result?.body).toContain('Contained: 3 approved steps, all verified');
    const kept = join(ended.artifacts, 'receipts-1658821493-1', `${INCIDENT.name}.json`);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toHaveProperty('receipts');
  });

  it('by hand, the same incident is applied again with nothing left to do', async () => {
    const again = byHand(live.sandbox, merged, { inputs: { incident: INCIDENT.name } });
    const ended = await live.run(apply, again);
    expect(ended.log).toContain(`Approved by rolf on pull request ${number}`);
    expect(ended.outcome).toBe('success');
  });

  it('what was undone since is done again on the schedule, and an issue says so', async () => {
    const key = leakedKey(live);
    expect(key.status).toBe('Inactive');
    key.status = 'Active';
    const ended = await live.run(reconcile, onSchedule(live.sandbox, merged));
    expect(ended.log).toContain('incident: drifted');
    expect(ended.log).toContain('The issue about what needs somebody: opened');
    expect(ended.outcome).toBe('success');
    expect(leakedKey(live).status).toBe('Inactive');
  });

  it('by hand on another branch, nothing runs', async () => {
    const asked = { inputs: { incident: INCIDENT.name }, branch: 'fix' };
    const ended = await live.run(apply, byHand(live.sandbox, merged, asked));
    expect(ended.outcome).toBe('skipped');
  });
});

describe('when a merge starts no workflow', () => {
  it('the schedule applies what was approved', async () => {
    const live = await aLiveRepository(programFiles());
    const number = await live.story.open({ [INCIDENT.path]: INCIDENT.text });
    await live.run(plan, pullRequest(live.sandbox, number));
    await live.story.approve(number);
    live.story.later();
    const { data } = await live.story.as('rolf').rest.pulls.merge({
      owner: 'acme',
      repo: 'incidents',
      pull_number: number,
      merge_method: 'squash',
      commit_title: 'Contain [skip ci]',
    });
    const lost = await live.run(apply, push(live.sandbox, data.sha));
    expect(lost.outcome).toBe('not started');
    const ended = await live.run(reconcile, onSchedule(live.sandbox, data.sha));
    expect(ended.log).toContain('incident: open');
    expect(ended.outcome).toBe('success');
    expect(leakedKey(live).status).toBe('Inactive');
    live.close();
  });
});

describe('receipts that somebody merged', () => {
  it('do not begin the chain of a run', async () => {
    const live = await aLiveRepository(programFiles());
    const number = await live.story.open({ [INCIDENT.path]: INCIDENT.text });
    await live.story.plan(number);
    const [comment] = await live.story.comments(number);
    const planned = readOne(comment?.body ?? '')?.plans[0];
    const [step] = planned?.steps ?? [];
    if (!planned || !step) throw new Error('there is a plan with a step');
    const by = 'arn:aws:iam::111122223333:user/nobody-who-was-there';
    const at = '2020-01-01T00:00:00.000Z';
    const nothing = { before: {}, after: {}, startedAt: at, finishedAt: at, requestIds: ['x'] };
    const forged = { step, outcome: 'done' as const, by, ...nothing };
    const file = receiptFile(planned, chain([], planned.digest, forged), {
      verifications: [],
      runs: [],
    });
    await live.story.seed(`receipts/${INCIDENT.name}.json`, JSON.stringify(file));
    await live.story.approve(number);
    const ended = await live.run(apply, push(live.sandbox, await live.story.merge(number)));
    const kept = join(ended.artifacts, 'receipts-1658821493-1', `${INCIDENT.name}.json`);
    const { receipts } = JSON.parse(readFileSync(kept, 'utf8')) as typeof file;
    live.close();
    expect(receipts.length).toBeGreaterThan(1);
    expect(receipts[0]?.by, 'who did the first step').not.toBe(by);
  });
});

describe('this repository’s workflow for containing before review', () => {
  let live: LiveRepository;
  afterEach(() => {
    live.close();
  });

  async function contained(policy: Readonly<Record<string, string>>) {
    live = await aLiveRepository({ ...programFiles(), ...policy });
    const number = await live.story.open({ [INCIDENT.path]: INCIDENT.text });
    const { base, head } = live.sandbox.github.pullRequestEvent(number, 'opened').pull_request;
    const start = (inputs: Readonly<Record<string, string>>) =>
      live.run(containNow, byHand(live.sandbox, base.sha, { inputs }));
    expect((await start({ pull: String(number) })).outcome).toBe('not started');
    const ended = await start({ pull: String(number), head: head.sha });
    return { ended, comments: await live.story.comments(number) };
  }

  it('does what the policy on main allows, and says on the pull request that nobody reviewed it', async () => {
    const { ended, comments } = await contained({ 'policy/contain-now.yaml': POLICY });
    expect(ended.log).toContain('1 of 3 steps before review');
    expect(ended.outcome).toBe('success');
    expect(comments.at(-1)?.body).toContain('before');
    expect(leakedKey(live).status).toBe('Inactive');
    expect(readdirSync(join(ended.artifacts, 'receipts-1658821493-1'))).toEqual(['incident.json']);
  });

  it('does nothing where main has no such policy', async () => {
    const { ended } = await contained({});
    expect(ended.log).toContain('nothing was done');
    expect(ended.outcome).toBe('failure');
    expect(leakedKey(live).status).toBe('Active');
  });
});

function leakedKey({ sandbox }: LiveRepository) {
  const users = [...sandbox.parts.state.accounts.values()].flatMap((it) => [...it.users.values()]);
  const key = users.flatMap((it) => it.accessKeys).find(({ id }) => INCIDENT.text.includes(id));
  if (!key) throw new Error('the world has the key that leaked');
  return key;
}
