import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Progress } from '../../../src/respond/apply/progress.ts';
import { openReceipts } from '../../../src/respond/apply/receipts-on-disk.ts';
import { runPlan, type Ended } from '../../../src/respond/apply/run-plan.ts';
import { linesAtOnce } from '../../../src/report/what-is-left.ts';
import type { Sandbox } from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { planOn, silent } from '../../support/run.ts';
import { ACCOUNT, anIncident, anInstance, aWorld } from '../../support/worlds.ts';

const INSTANCES = [1, 2, 3, 4].map((n) => anInstance(n));

/** A run in which Staunch itself fails, for its progress cannot be told any more. */
async function runFailing(sandbox: Sandbox, failing: Partial<Progress>): Promise<Ended> {
  const plan = await planOn(sandbox, anIncident());
  const path = join(mkdtempSync(join(tmpdir(), 'staunch-broken-')), 'receipts.json');
  return runPlan(connect(sandbox, 'apply'), plan, openReceipts(path, plan), {
    ...{ cutoffMarginSeconds: 0, holdSeconds: 0, warn: () => undefined },
    ...{ waiting: new Map(), run: { id: 'test', attempt: 1 } },
    progress: { ...silent, ...failing },
  });
}

function without(sandbox: Sandbox): string[] {
  const { instances } = sandbox.parts.state.accounts.get(ACCOUNT) ?? {};
  const off = [...(instances?.values() ?? [])].filter(
    ({ association }) => !['associating', 'associated'].includes(association?.state ?? ''),
  );
  return off.map(({ id }) => id);
}

it('where Staunch itself fails at one instance, what is begun at others comes to its end first', async () => {
  const sandbox = sandboxOf(aWorld(INSTANCES));
  const [first, second, third] = INSTANCES;
  const ended: string[] = [];
  const { kind } = await runFailing(sandbox, {
    started: (_, step) => {
      if ('instanceId' in step && step.instanceId === third?.id) throw new Error('a bug');
    },
    finished: (_, outcome, __, step) => {
      if (outcome === 'done' && 'instanceId' in step) ended.push(step.instanceId);
    },
  });
  expect(kind).toBe('broken');
  expect(ended).toEqual(expect.arrayContaining([first?.id, second?.id]));
  expect(without(sandbox)).toEqual([]);
});

it('where it fails with a profile off, it says which instance that may be', async () => {
  const sandbox = sandboxOf(aWorld(INSTANCES));
  const [first] = INSTANCES;
  const ended = await runFailing(sandbox, {
    started: (_, step) => {
      if ('instanceId' in step) throw new Error('a bug');
    },
  });
  if (ended.kind !== 'broken') throw new Error(`it was ${ended.kind}`);
  expect(ended.refreshes.map(({ instanceId }) => instanceId)).toEqual([first?.id]);
  const [help, command, next] = linesAtOnce(ended.refreshes, { again: 'try.' });
  expect(help).toContain(`MAY BE WITHOUT ITS PROFILE: instance ${first?.id ?? ''}`);
  expect(command).toContain('aws ec2 associate-iam-instance-profile --region eu-west-1');
  expect(next).toBe('To finish, try.');
});

it('where it fails at the very first write, nobody is told that nothing was done', async () => {
  const ended = await runFailing(sandboxOf(aWorld()), {
    started: () => {
      throw new Error('a bug');
    },
  });
  expect(ended.kind).toBe('broken');
});
