import { GetUserCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { clientConfig } from '../../src/aws/connection.ts';
import { tokenBuckets } from '../../src/aws/token-bucket.ts';
import { createSandbox, type Fault, manualClock } from '@staunch/sandbox';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld } from '../support/worlds.ts';

/** How often a call was made, and how it ended, where the first so many answers are this fault. */
async function tried(fault: Fault, times: number, purpose: 'read' | 'write') {
  let calls = 0;
  const world = aWorld();
  const sandbox = createSandbox(world, manualClock(new Date(world.now)), {
    fault: () => (++calls <= times ? fault : undefined),
  });
  const client = new IAMClient(clientConfig(connect(sandbox, 'apply'), purpose));
  const command =
    purpose === 'read'
      ? new GetUserCommand({ UserName: 'ci-deploy' })
      : new PutRolePolicyCommand({
          RoleName: 'app',
          PolicyName: 'p',
          PolicyDocument:
            '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
        });
  const ended = await (client as { send: (it: object) => Promise<unknown> }).send(command).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );
  return { calls, ended };
}

const error = (code: string, status: number): Fault => ({ kind: 'error', code, status });

describe('a call that fails', () => {
  it.each([
    ['a throttled write until it goes through', error('Throttling', 400), 7, 'write', 8, 'done'],
    ['a read three times', error('ServiceFailure', 500), 9, 'read', 3, 'ServiceFailureException'],
    ['a write whose answer was lost', { kind: 'lost-answer' }, 1, 'write', 2, 'done'],
    ['a write that met another', error('ConcurrentModification', 409), 2, 'write', 3, 'done'],
    [
      'not a full quota, which SDKs take for throttling',
      error('LimitExceeded', 409),
      9,
      'write',
      1,
      'LimitExceededException',
    ],
    ['not a refusal', error('AccessDenied', 403), 9, 'write', 1, 'AccessDenied'],
  ] as const)('is tried again: %s', async (...[, fault, times, purpose, calls, ended]) => {
    expect(await tried(fault, times, purpose)).toEqual({ calls, ended });
  });
});

describe('a token bucket', () => {
  it('lets a burst out at once and the rest by its rate, each name for itself', async () => {
    const aws = connect(sandboxOf(aWorld()), 'apply');
    const take = tokenBuckets({ burst: 10, refill: 2 });
    const start = aws.clock.now().getTime();
    const after = async (name: string): Promise<number> => {
      await take(aws, name);
      return (aws.clock.now().getTime() - start) / 1000;
    };
    const waits = await Promise.all(Array.from({ length: 14 }, () => after('one')));
    expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(waits.slice(10)).toEqual([0.5, 1, 1.5, 2]);
    expect(await after('other')).toBe(2);
  });
});
