import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { ListUsersCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/aws/policy/evaluate.ts';
import { ACCOUNT, ada, anAws, app, refusal } from './an-aws.ts';
import { allowing, trusting } from './policies.ts';
import { aRole, ACCOUNT_ITSELF, assume, HOUR, notAuthorised } from './assuming.ts';

describe('when a role is assumed', () => {
  it('the session is the role, for an hour', async () => {
    const scene = anAws({ roles: [app, aRole('deploy')] });
    const { credentials, seconds, arn } = await assume(scene, 'ada');
    expect([arn, seconds]).toEqual([`arn:aws:sts::${ACCOUNT}:assumed-role/deploy/ci`, HOUR]);
    expect(credentials.AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    const { Arn, UserId } = await scene
      .signing(credentials)
      .sts.send(new GetCallerIdentityCommand({}));
    expect([Arn, UserId]).toEqual([arn, expect.stringMatching(/^AROA\w{17}:ci$/)]);
  });

  it.each<[string, PolicyDocument, PolicyDocument]>([
    [
      'the role does not trust the caller',
      trusting({ Service: 'ec2.amazonaws.com' }),
      allowing('*'),
    ],
    [
      'the role trusts the account and the caller has no permission',
      ACCOUNT_ITSELF,
      allowing('iam:*'),
    ],
  ])('it is refused where %s', async (_why, trust, all) => {
    const scene = anAws({
      users: [{ ...ada, policies: { all } }],
      roles: [app, aRole('deploy', { trust })],
    });
    await expect(assume(scene, 'ada')).rejects.toMatchObject(notAuthorised);
  });

  it('a role that is not there is refused in the same words', async () => {
    await expect(assume(anAws(), 'ada')).rejects.toMatchObject(notAuthorised);
  });

  it('a user whom the role trusts by name needs no permission of his own', async () => {
    const trust = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/ada` });
    const scene = anAws({
      users: [{ ...ada, policies: {} }],
      roles: [app, aRole('deploy', { trust })],
    });
    await expect(assume(scene, 'ada')).resolves.toBeDefined();
  });

  it('a condition on the external id holds', async () => {
    const trust = trusting({ AWS: ACCOUNT }, { StringEquals: { 'sts:ExternalId': 'x-1' } });
    const scene = anAws({ roles: [app, aRole('deploy', { trust })] });
    await expect(assume(scene, 'ada')).rejects.toMatchObject(notAuthorised);
    await expect(assume(scene, 'ada', { ExternalId: 'x-1' })).resolves.toBeDefined();
  });

  it.each([
    ['shorter than fifteen minutes', 899],
    ['longer than the role allows', 2 * HOUR + 1],
  ])('a session %s is refused', async (_which, DurationSeconds) => {
    const scene = anAws({ roles: [app, aRole('deploy', { maxSessionSeconds: 2 * HOUR })] });
    await expect(assume(scene, 'ada', { DurationSeconds })).rejects.toMatchObject(
      refusal('ValidationError', 400),
    );
    expect((await assume(scene, 'ada', { DurationSeconds: 2 * HOUR })).seconds).toBe(2 * HOUR);
  });

  it('a session name that AWS would refuse is refused', async () => {
    const bad = assume(anAws({ roles: [app, aRole('deploy')] }), 'ada', {
      RoleSessionName: '<script>',
    });
    await expect(bad).rejects.toMatchObject(refusal('ValidationError', 400));
  });

  it('a session policy narrows what the role may do, inline and managed allowing together', async () => {
    const scene = anAws({ roles: [app, aRole('deploy')], policies: { ec2: allowing('ec2:*') } });
    const Policy = JSON.stringify(allowing('iam:GetUser'));
    const PolicyArns = [{ arn: `arn:aws:iam::${ACCOUNT}:policy/ec2` }];
    const { credentials } = await assume(scene, 'ada', { Policy, PolicyArns });
    const { ec2, iam } = scene.signing(credentials);
    await expect(ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
    const error = refusal(
      'AccessDenied',
      403,
      /because no session policy allows the iam:ListUsers action/,
    );
    await expect(iam.send(new ListUsersCommand({}))).rejects.toMatchObject(error);
  });
});
