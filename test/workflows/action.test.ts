import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasedAction } from './runner/files.ts';
import { pullRequest, push } from './runner/happenings.ts';
import { aLiveRepository, INCIDENT, type LiveRepository } from './runner/live-repository.ts';
import { exampleWorkflows, jobsOf, type Workflow } from './workflow.ts';

const release = releasedAction();
const examples = exampleWorkflows(`acme/staunch@${release.commit}`);

function example(name: string): Workflow {
  const found = examples.find((it) => it.name === name);
  if (!found) throw new Error(`docs/action.md has no ${name}`);
  return found;
}

describe('a repository that holds only incidents and policy', () => {
  let live: LiveRepository;
  let number: number;

  beforeAll(async () => {
    const files = {
      'incidents/README.md': 'Incidents',
      'policy/README.md': 'What the owners decide',
      ...Object.fromEntries(examples.map(({ name, text }) => [`.github/workflows/${name}`, text])),
    };
    live = await aLiveRepository(files, { 'acme/staunch': release.repository });
    number = await live.story.open({ [INCIDENT.path]: INCIDENT.text });
  });
  afterAll(() => {
    live.close();
    rmSync(release.repository, { recursive: true });
  });

  it('has its pull requests planned by a release', async () => {
    const ended = await live.run(example('plan.yml'), pullRequest(live.sandbox, number));
    expect(ended.log).toContain(`Plan comment created on pull request ${number}`);
    expect(ended.outcome).toBe('success');
    expect((await live.story.comments(number)).map(({ by }) => by)).toEqual([
      'github-actions[bot]',
    ]);
  });

  it('has what was approved applied on the merge, with receipts', async () => {
    await live.story.approve(number);
    const merged = await live.story.merge(number);
    const ended = await live.run(example('apply.yml'), push(live.sandbox, merged));
    expect(ended.log).toContain(`Approved by rolf on pull request ${number}`);
    expect(ended.outcome).toBe('success');
    const result = (await live.story.comments(number)).at(-1);
    expect(result?.body).toContain('Contained: 3 approved steps, all verified');
    expect(existsSync(join(ended.artifacts, 'receipts-1658821493-1', 'incident.json'))).toBe(true);
  });

  it('is told when it asks for a command that a workflow cannot have', async () => {
    const asking = (command: string): Workflow => {
      const plan = example('plan.yml');
      const jobs = jobsOf(plan).map(([id, job]) => {
        const last = { uses: `acme/staunch@${release.commit}`, with: { command } };
        return [id, { ...job, steps: [last] }] as const;
      });
      return { ...plan, jobs: Object.fromEntries(jobs) };
    };
    const ended = await live.run(
      asking('sandbox\n::add-mask::x'),
      pullRequest(live.sandbox, number),
    );
    expect(ended.outcome).toBe('failure');
    expect(ended.log).toContain('set it to plan, apply, reconcile, contain-now, follow-up');
    expect(ended.log).not.toMatch(/^::add-mask/m);
  });
});
