import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INCIDENT, INCIDENT_PATH } from '../support/pull-request.ts';
import { programFiles } from './runner/files.ts';
import { byHand, pullRequest, push } from './runner/happenings.ts';
import { aLiveRepository, type LiveRepository } from './runner/live-repository.ts';
import type { RunEnd } from './runner/run-workflow.ts';
import { jobsOf, ownWorkflow } from './workflow.ts';

const plan = ownWorkflow('plan.yml');
const apply = ownWorkflow('apply.yml');

const outcomes = ({ steps }: RunEnd): string[] => steps.map(({ outcome }) => outcome);

describe('this repository’s workflows, from pull request to result', () => {
  let live: LiveRepository;
  let number: number;
  let merged: string;

  beforeAll(async () => {
    live = await aLiveRepository({ ...programFiles(), 'incidents/README.md': 'Incidents' });
    number = await live.story.open();
  });
  afterAll(() => {
    live.close();
  });

  const fromFork = (branch: string, files: Readonly<Record<string, string>>): number =>
    live.sandbox.github.pullFromFork({ author: 'mallory', branch, title: 'Contain', files });

  it('a fork’s pull request is validated without any credential, and nothing is said on it', async () => {
    const forked = fromFork('fix', { [INCIDENT_PATH]: live.story.text });
    const ended = await live.run(plan, pullRequest(live.sandbox, forked));
    expect(ended.log).toContain('validated, not planned');
    expect(outcomes(ended)).toEqual(['success', 'success', 'skipped', 'success']);
    expect(ended.summary).toContain('fork');
    expect(await live.story.comments(forked)).toEqual([]);
  });

  it('a pull request that brings a program of its own is judged by the base’s', async () => {
    const files = { [INCIDENT_PATH]: live.story.text, 'dist/cli.js': "console.log('mine');" };
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
    expect(result?.body).toContain('Contained: 6 approved steps, all verified');
    const kept = join(ended.artifacts, 'receipts-1658821493-1', `${INCIDENT}.json`);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toHaveProperty('receipts');
  });

  it('by hand, the same incident is applied again with nothing left to do', async () => {
    const again = byHand(live.sandbox, merged, { inputs: { incident: INCIDENT } });
    const ended = await live.run(apply, again);
    expect(ended.log).toContain(`Approved by rolf on pull request ${number}`);
    expect(ended.outcome).toBe('success');
  });

  it('by hand on another branch, nothing runs', async () => {
    const asked = { inputs: { incident: INCIDENT }, branch: 'fix' };
    const ended = await live.run(apply, byHand(live.sandbox, merged, asked));
    expect(ended.outcome).toBe('skipped');
  });
});
