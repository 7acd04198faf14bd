import { GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/aws/policy/evaluate.ts';
import {
  ACCOUNT,
  ada,
  ADA_KEY,
  anAws,
  app,
  PARTNER,
  refusal,
  roleArn,
  type Scene,
} from './an-aws.ts';
import { allowing, trusting } from './policies.ts';
import { aRole, ACCOUNT_ITSELF, assume, HOUR, notAuthorised } from './assuming.ts';

describe('when a role of another account is assumed', () => {
  const partner = (trust: PolicyDocument, caller: PolicyDocument): Scene => {
    const home = {
      id: ACCOUNT,
      users: [{ ...ada, policies: { all: caller } }],
      regions: ['eu-west-1'],
    };
    const there = { id: PARTNER, roles: [aRole('deploy', { trust })], regions: ['eu-west-1'] };
    return anAws({
      world: { accounts: [home, there], credentials: { ada: { accessKey: ADA_KEY } } },
    });
  };
  const RoleArn = roleArn('deploy', PARTNER);

  it('both sides have to allow it', async () => {
    const scene = partner(ACCOUNT_ITSELF, allowing('sts:AssumeRole', RoleArn));
    const { arn } = await assume(scene, 'ada', { RoleArn });
    expect(arn).toBe(`arn:aws:sts::${PARTNER}:assumed-role/deploy/ci`);
  });

  it.each<[string, PolicyDocument, PolicyDocument]>([
    [
      'the caller may not',
      trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/ada` }),
      allowing('iam:*'),
    ],
    ['the role does not trust the account', trusting({ AWS: PARTNER }), allowing('*')],
  ])('it is refused where %s', async (_why, trust, caller) => {
    await expect(assume(partner(trust, caller), 'ada', { RoleArn })).rejects.toMatchObject(
      notAuthorised,
    );
  });
});

describe('when roles are chained', () => {
  const scene = anAws({
    roles: [app, aRole('deploy', { maxSessionSeconds: 12 * HOUR }), aRole('first')],
  });

  it('no session lives longer than an hour, whatever the role allows', async () => {
    const { credentials } = await assume(scene, 'ada', { RoleArn: roleArn('first') });
    const error = refusal(
      'ValidationError',
      400,
      /1 hour session limit for roles assumed by role chaining/,
    );
    await expect(assume(scene, credentials, { DurationSeconds: HOUR + 1 })).rejects.toMatchObject(
      error,
    );
    await expect(assume(scene, credentials, { DurationSeconds: HOUR })).resolves.toBeDefined();
  });

  it("a user's own session makes no chain", async () => {
    const { Credentials } = await scene.as('ada').sts.send(new GetSessionTokenCommand({}));
    const { seconds } = await assume(scene, Credentials ?? {}, { DurationSeconds: 12 * HOUR });
    expect(seconds).toBe(12 * HOUR);
  });
});
