import { expect, it } from 'vitest';
import { observe } from '../../src/inventory/observe.ts';
import { callerOf } from '../../src/policy/access.ts';
import { observeCalls } from '@staunch/sandbox';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { anIncident, aWorld, KEY, worldWith } from '../support/worlds.ts';

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
it('looks at made keys within a bound, however many a thief made', async () => {
  const N = 1500;
  const id = (n: number) => `AKIA${String(n).padStart(16, '0')}`;
  const keys = Array.from({ length: N }, (_, n) => n);
  const sandbox = sandboxOf(
    worldWith(aWorld(), {
      credentials: { leaked: { accessKey: KEY } },
      events: keys.map((n) => ({
        at: new Date(Date.parse('2026-11-22T09:00:00Z') + n * 100)
          .toISOString()
          .replace(/\.\d+Z/, 'Z'),
        by: 'leaked',
        action: 'iam:CreateAccessKey',
        request: { userName: `u${n}` },
        response: { accessKey: { accessKeyId: id(n), userName: `u${n}`, status: 'Active' } },
      })),
    }),
  );
  const calls = new Map<string, number>();
  const aws = connectThrough(sandbox, 'plan', (handle) =>
    observeCalls(handle, {
      before({ operation }) {
        calls.set(operation, (calls.get(operation) ?? 0) + 1);
      },
    }),
  );
  const { madeKeys } = await observe(aws, incident, await callerOf(aws));
  const iam = [...calls].filter(([op]) => op !== 'LookupEvents').reduce((s, [, n]) => s + n, 0);
  expect(iam).toBeLessThan(1000);
  // Each that was not looked at is said.
  expect(madeKeys.filter(({ unread }) => unread?.startsWith('only 300'))).toHaveLength(N - 300);
});
