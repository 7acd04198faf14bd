import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Record<string, unknown>;
  }[];
}

const folder = new URL('../.github/workflows/', import.meta.url);
const names = readdirSync(folder);
const read = (name: string): Workflow =>
  parse(readFileSync(new URL(name, folder), 'utf8')) as Workflow;

describe.each(names)('workflow %s', (name) => {
  const workflow = read(name);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('pins every action by commit', () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('puts nothing of GitHub’s into a shell', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  it('keeps no token in the checkout, and every job ends some time', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs?.['persist-credentials']).toBe(false);
    }
    for (const job of Object.values(workflow.jobs))
      expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('may write nothing but comments, and only where it says so', () => {
    const granted = [
      workflow.permissions,
      ...Object.values(workflow.jobs).map((job) => job.permissions ?? {}),
    ];
    const writes = granted.flatMap((it) =>
      Object.entries(it).filter(([, level]) => level === 'write'),
    );
    expect(writes.map(([scope]) => scope).sort()).toEqual(
      name === 'check.yml' ? [] : ['id-token', 'pull-requests'],
    );
  });

  it('runs the committed bundle, or the checks', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    const expected: Record<string, string> = {
      'check.yml': 'bash .ci/run',
      'plan.yml': 'node dist/cli.js ci plan',
      'apply.yml': 'node dist/cli.js ci apply',
    };
    expect(runs).toEqual([expected[name]]);
  });
});

describe('the apply workflow', () => {
  const workflow = read('apply.yml');

  it('runs on a push to main alone, one at a time, and none is lost', () => {
    expect(workflow.on).toEqual({ push: { branches: ['main'] } });
    expect(workflow.concurrency).toEqual({
      group: 'staunch-apply',
      'cancel-in-progress': false,
      queue: 'max',
    });
  });

  it('has its identity from an environment', () => {
    expect(workflow.jobs['apply']?.environment).toBe('staunch-apply');
  });
});

describe('the plan workflow', () => {
  it('runs the base branch’s program, never the pull request’s, and on every pull request', () => {
    const workflow = read('plan.yml');
    expect(workflow.on).toEqual({ pull_request: null });
    const [checkout] = workflow.jobs['plan']?.steps ?? [];
    expect(checkout?.with?.['ref']).toBe('${{ github.event.pull_request.base.sha }}');
  });
});
