import { expect, it } from 'vitest';
import { ownIdentity } from '../../src/trail/account.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { ACCOUNT, aWorld, KEY } from '../support/worlds.ts';

it('a user by whose key Staunch starts is its own, as IAM writes it', async () => {
  const sandbox = sandboxOf({ ...aWorld(), credentials: { ci: { accessKey: KEY } } });
  const aws = { ...connect(sandbox, 'plan'), entry: connect(sandbox, 'ci') };
  const { ownRoleArns } = await ownIdentity(aws);
  expect(ownRoleArns).toEqual([`arn:aws:iam::${ACCOUNT}:user/ci-deploy`]);
});
