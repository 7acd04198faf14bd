import { GetUserCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../../src/aws/policy/evaluate.ts';
import { ACCOUNT, ada, anAws, app, PARTNER, refusal, roleArn, type Scene } from './an-aws.ts';
import { aRole, assume } from './assuming.ts';
import { lastEvents } from './last-events.ts';
import { allowing } from './policies.ts';

const BOTH = ['sts:AssumeRole', 'sts:SetSourceIdentity'];
const notSettable = refusal(
  'AccessDenied',
  403,
  /is not authorized to perform: sts:SetSourceIdentity on resource: \S+$/,
);

function trustedBy(AWS: string, Condition: Statement['Condition'] = {}): PolicyDocument {
  const statement: Statement = { Effect: 'Allow', Principal: { AWS }, Action: BOTH, Condition };
  return { Version: '2012-10-17', Statement: [statement] };
}

const trust = trustedBy(`arn:aws:iam::${ACCOUNT}:root`);

describe('a source identity', () => {
  it('is answered, and is in every event of the session', async () => {
    const scene = anAws({ roles: [app, aRole('deploy', { trust })] });
    const answered = await scene.as('ada').sts.send(
      new AssumeRoleCommand({
        RoleArn: roleArn('deploy'),
        RoleSessionName: 'ci',
        SourceIdentity: 'leak',
      }),
    );
    expect(answered.SourceIdentity).toBe('leak');
    await scene.signing(answered.Credentials ?? {}, 'us-east-1').iam.send(new ListUsersCommand({}));
    const [assumption] = await lastEvents(scene);
    expect(assumption).toMatchObject({
      eventName: 'AssumeRole',
      requestParameters: { sourceIdentity: 'leak' },
      responseElements: { sourceIdentity: 'leak' },
    });
    expect(assumption?.userIdentity).not.toHaveProperty('sessionContext');
    const events = await lastEvents(scene, 'us-east-1');
    expect(events.find(({ eventName }) => eventName === 'ListUsers')).toMatchObject({
      userIdentity: { sessionContext: { sourceIdentity: 'leak' } },
    });
  });

  it('sticks to whatever the session assumes, and cannot be changed there', async () => {
    const scene = anAws({
      roles: [app, aRole('deploy', { trust }), aRole('next', { trust }), aRole('deaf')],
    });
    const first = await assume(scene, 'ada', { SourceIdentity: 'leak' });
    const RoleArn = roleArn('next');
    const { credentials } = await assume(scene, first.credentials, { RoleArn });
    await scene.signing(credentials, 'us-east-1').iam.send(new ListUsersCommand({}));
    const events = await lastEvents(scene, 'us-east-1');
    const listing = events.find(({ eventName }) => eventName === 'ListUsers');
    expect(listing).toMatchObject({ userIdentity: { sessionContext: { sourceIdentity: 'leak' } } });
    const again = await assume(scene, 'ada', { SourceIdentity: 'leak' });
    await expect(
      assume(scene, again.credentials, { RoleArn, SourceIdentity: 'other' }),
    ).rejects.toMatchObject(notSettable);
    await expect(
      assume(scene, again.credentials, { RoleArn: roleArn('deaf') }),
    ).rejects.toMatchObject(notSettable);
  });

  it.each<[string, PolicyDocument, PolicyDocument]>([
    ['the trust policy does not allow it', aRole('deploy').trust, allowing('*')],
    ['the caller may not, though he is trusted', trust, allowing('sts:AssumeRole')],
    [
      'the caller is trusted by name and may not',
      trustedBy(`arn:aws:iam::${ACCOUNT}:user/ada`),
      allowing('iam:*'),
    ],
  ])('is refused where %s', async (_why, trusts, all) => {
    const scene = anAws({
      users: [{ ...ada, policies: { all } }],
      roles: [app, aRole('deploy', { trust: trusts })],
    });
    const assuming = assume(scene, 'ada', { SourceIdentity: 'leak' });
    await expect(assuming).rejects.toMatchObject(notSettable);
  });

  it('needs both sides in another account', async () => {
    const partner = (all: PolicyDocument): Scene =>
      anAws({
        world: {
          accounts: [
            { id: ACCOUNT, users: [{ ...ada, policies: { all } }], regions: ['eu-west-1'] },
            { id: PARTNER, roles: [aRole('deploy', { trust })], regions: ['eu-west-1'] },
          ],
          credentials: { ada: { accessKey: ada.accessKeys[0]?.id ?? '' } },
        },
      });
    const asking = { RoleArn: roleArn('deploy', PARTNER), SourceIdentity: 'leak' };
    await expect(assume(partner(allowing('sts:AssumeRole')), 'ada', asking)).rejects.toMatchObject(
      notSettable,
    );
    await expect(assume(partner(allowing(BOTH)), 'ada', asking)).resolves.toBeDefined();
  });

  it('can be asked for by a trust policy, and by any policy later', async () => {
    const wanted = trustedBy(`arn:aws:iam::${ACCOUNT}:root`, {
      StringLike: { 'sts:SourceIdentity': 'leak-*' },
    });
    const limited: PolicyDocument = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'iam:GetUser',
          Resource: '*',
          Condition: { StringEquals: { 'aws:SourceIdentity': 'leak-1' } },
        },
      ],
    };
    const policies = { limited };
    const scene = anAws({ roles: [app, aRole('deploy', { trust: wanted, policies })] });
    const look = async (SourceIdentity: string) => {
      const { credentials } = await assume(scene, 'ada', { SourceIdentity });
      return scene.signing(credentials).iam.send(new GetUserCommand({ UserName: 'ada' }));
    };
    await expect(assume(scene, 'ada')).rejects.toThrow('sts:AssumeRole');
    await expect(look('leak-1')).resolves.toBeDefined();
    await expect(look('leak-2')).rejects.toMatchObject(refusal('AccessDenied', 403));
  });

  it.each(['x', 'with space', 'x'.repeat(65)])('cannot be %j', async (SourceIdentity) => {
    const scene = anAws({ roles: [app, aRole('deploy', { trust })] });
    await expect(assume(scene, 'ada', { SourceIdentity })).rejects.toMatchObject(
      refusal('ValidationError', 400, /sourceIdentity/),
    );
  });
});
