import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaints } from './validate.ts';
import { exampleWorkflows, ownWorkflows, type Step } from './workflow.ts';

const own = ownWorkflows();
const examples = exampleWorkflows();

describe('the action', () => {
  it('is what GitHub’s own parser accepts', async () => {
    const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
    expect(await complaints('action.yml', text)).toEqual([]);
  });
});

describe('the workflows for other repositories', () => {
  it('are this repository’s own, with the action in place of the program', () => {
    const asAction = own
      .filter(({ name }) => name !== 'check.yml')
      .map(({ jobs, ...workflow }) => ({
        ...workflow,
        text: '',
        jobs: Object.fromEntries(
          Object.entries(jobs).map(([id, job]) => [id, { ...job, steps: withAction(job.steps) }]),
        ),
      }));
    const sorted = examples.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(sorted.map((workflow) => ({ ...workflow, text: '' }))).toEqual(asAction);
  });

  it('name the release for people as the version that the package has', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    for (const { text } of examples)
      expect(text).toContain(`uses: acme/staunch@${'0'.repeat(40)} # v${version}\n`);
  });
});

function withAction(steps: readonly Step[]): Step[] {
  return steps
    .filter(({ uses }) => uses?.startsWith('actions/setup-node@') !== true)
    .map((step) => {
      const command = step.run?.replace(/^(exec )?node dist\/cli\.js ci /, '');
      if (command === undefined) return step;
      const token = step.env?.['STAUNCH_FOLLOW_UP_TOKEN'];
      const inputs = { command, ...(token === undefined ? {} : { 'follow-up-token': token }) };
      const applyRole = step.env?.['STAUNCH_APPLY_ROLE'];
      const env = applyRole === undefined ? {} : { env: { STAUNCH_APPLY_ROLE: applyRole } };
      return { uses: `acme/staunch@${'0'.repeat(40)}`, with: inputs, ...env };
    });
}
