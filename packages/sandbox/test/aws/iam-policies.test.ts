import {
  AttachUserPolicyCommand,
  DeleteRolePolicyCommand,
  DetachUserPolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAccessKeysCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { ada, anAws, app, refusal } from './an-aws.ts';
import { allowing } from './policies.ts';

const UserName = 'ada';

describe('when policies are written and read', () => {
  const put = (document: object, PolicyName = 'p') => ({
    RoleName: 'app',
    PolicyName,
    PolicyDocument: JSON.stringify(document, null, 4),
  });

  it('documents come back URL-encoded', async () => {
    const { iam } = anAws().as('ada');
    await iam.send(new PutRolePolicyCommand(put(allowing('ec2:*', "arn:aws:s3:::it's (a) *!"))));
    const { PolicyDocument = '' } = await iam.send(
      new GetRolePolicyCommand({ RoleName: 'app', PolicyName: 'p' }),
    );
    expect(PolicyDocument).toMatch(/^%7B%22Version%22.*it%27s%20%28a%29%20%2A%21/);
    expect(JSON.parse(decodeURIComponent(PolicyDocument))).toEqual(
      allowing('ec2:*', "arn:aws:s3:::it's (a) *!"),
    );
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'APP' }));
    expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toEqual(app.trust);
  });

  it.each([
    ['user', 2048],
    ['role', 10_240],
  ])(
    "a %s's inline policies have %i characters together, white space not counted",
    async (word, quota) => {
      const { iam } = anAws().as('ada');
      const write = (PolicyDocument: string): Promise<unknown> => {
        const policy = { PolicyName: 'long', PolicyDocument };
        if (word === 'user') return iam.send(new PutUserPolicyCommand({ UserName, ...policy }));
        return iam.send(new PutRolePolicyCommand({ RoleName: 'app', ...policy }));
      };
      const present = JSON.stringify(
        word === 'user' ? ada.policies.all : app.policies?.['app'],
      ).length;
      const empty = JSON.stringify(allowing('iam:', 'arn:')).length;
      const filling = (over: number) =>
        allowing(`iam:${'a'.repeat(quota - present - empty + over)}`, 'arn:');
      await write(JSON.stringify(filling(0), null, 8));
      const error = refusal(
        'LimitExceeded',
        409,
        new RegExp(`Maximum policy size of ${quota} bytes exceeded for ${word}`),
      );
      await expect(write(JSON.stringify(filling(1)))).rejects.toMatchObject(error);
    },
  );

  it('text that is no policy is refused', async () => {
    const bad = { ...put({}), PolicyDocument: '{' };
    const error = refusal('MalformedPolicyDocument', 400);
    await expect(anAws().as('ada').iam.send(new PutRolePolicyCommand(bad))).rejects.toMatchObject(
      error,
    );
  });

  it('what is not there is not found', async () => {
    const { iam } = anAws().as('ada');
    const error = refusal('NoSuchEntity', 404);
    await expect(
      iam.send(new GetRolePolicyCommand({ RoleName: 'app', PolicyName: 'x' })),
    ).rejects.toMatchObject(error);
    await expect(iam.send(new GetRoleCommand({ RoleName: 'x' }))).rejects.toMatchObject(error);
    await expect(iam.send(new ListAccessKeysCommand({ UserName: 'x' }))).rejects.toMatchObject(
      error,
    );
  });

  it.each(['/aws-service-role/ssm.amazonaws.com/', '/aws-reserved/sso.amazonaws.com/eu-west-1/'])(
    'a role under %s cannot be changed',
    async (path) => {
      const { iam } = anAws({ roles: [app, { ...app, name: 'theirs', path }] }).as('ada');
      const error = refusal('UnmodifiableEntity', 400, /protected role 'theirs'/);
      const write = new PutRolePolicyCommand({ ...put(allowing('*')), RoleName: 'theirs' });
      await expect(iam.send(write)).rejects.toMatchObject(error);
      const remove = new DeleteRolePolicyCommand({ RoleName: 'theirs', PolicyName: 'app' });
      await expect(iam.send(remove)).rejects.toMatchObject(error);
    },
  );

  it('a managed policy is attached once and detached once', async () => {
    const { iam } = anAws({ users: [ada, { name: 'bob' }] }).as('ada');
    const deny = { UserName: 'bob', PolicyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' };
    await iam.send(new AttachUserPolicyCommand(deny));
    await iam.send(new AttachUserPolicyCommand(deny));
    await iam.send(new DetachUserPolicyCommand(deny));
    await expect(iam.send(new DetachUserPolicyCommand(deny))).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
    const unknown = { ...deny, PolicyArn: 'arn:aws:iam::aws:policy/Nope' };
    await expect(iam.send(new AttachUserPolicyCommand(unknown))).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
  });
});
