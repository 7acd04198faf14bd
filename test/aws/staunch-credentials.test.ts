import { expect, it } from 'vitest';
import { whoAmI } from '../../src/aws/caller.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld } from '../support/worlds.ts';

it('the credentials plan and apply are good whenever somebody asks for them', async () => {
  const sandbox = sandboxOf(aWorld());
  const asked = sandbox.credentials.get('plan');
  const first = asked?.()?.accessKeyId;
  sandbox.clock.advance(20 * 60_000);
  expect(asked?.()?.accessKeyId).toBe(first);
  sandbox.clock.advance(100 * 60_000);
  expect(asked?.()?.accessKeyId).not.toBe(first);
  for (const name of ['plan', 'apply']) {
    await expect(whoAmI(connect(sandbox, name))).resolves.toMatchObject({
      arn: expect.stringContaining(`staunch-${name}/staunch-${name}`) as string,
    });
  }
});
