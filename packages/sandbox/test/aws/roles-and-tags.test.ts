import {
  GetRoleCommand,
  GetUserCommand,
  ListRoleTagsCommand,
  ListUserTagsCommand,
  TagRoleCommand,
  TagUserCommand,
  UntagRoleCommand,
  UntagUserCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { ada, anAws, app, NOW, refusal, roleArn } from './an-aws.ts';
import { aRole, assume, notAuthorised } from './assuming.ts';
import { trusting } from './policies.ts';

const UserName = 'ada';
const RoleName = 'app';

describe('when users and roles are tagged', () => {
  const tags = { team: 'web' };
  const { iam } = anAws({ users: [{ ...ada, tags }], roles: [{ ...app, tags }] }).as('ada');
  const Tags = [{ Key: 'team', Value: 'web' }];

  it('what the world gives is there, alone and in the list', async () => {
    expect((await iam.send(new GetUserCommand({ UserName }))).User?.Tags).toEqual(Tags);
    expect((await iam.send(new GetRoleCommand({ RoleName }))).Role?.Tags).toEqual(Tags);
    expect((await iam.send(new ListUserTagsCommand({ UserName }))).Tags).toEqual(Tags);
    expect((await iam.send(new ListRoleTagsCommand({ RoleName }))).Tags).toEqual(Tags);
  });

  it('a key in another case is the same key', async () => {
    const more = [{ Key: 'Team', Value: 'ops' }];
    await iam.send(new TagUserCommand({ UserName, Tags: more }));
    expect((await iam.send(new ListUserTagsCommand({ UserName }))).Tags).toEqual(more);
    await iam.send(new UntagUserCommand({ UserName, TagKeys: ['TEAM', 'none'] }));
    expect((await iam.send(new GetUserCommand({ UserName }))).User).not.toHaveProperty('Tags');
  });

  it('fifty are the limit, and one too many changes nothing', async () => {
    const Tags = [...Array(50).keys()].map((at) => ({ Key: `k${at}`, Value: 'v' }));
    const error = refusal('LimitExceeded', 409);
    const add = () => iam.send(new TagRoleCommand({ RoleName, Tags }));
    await expect(add()).rejects.toMatchObject(error);
    await iam.send(new UntagRoleCommand({ RoleName, TagKeys: ['team'] }));
    await add();
    expect((await iam.send(new ListRoleTagsCommand({ RoleName }))).Tags).toHaveLength(50);
  });
});

describe('when it is asked when a role was last used', () => {
  const lastUse = async ({ as }: ReturnType<typeof anAws>, name: string) => {
    const { Role } = await as('ada').iam.send(new GetRoleCommand({ RoleName: name }));
    return Role?.RoleLastUsed;
  };

  it('it is what the world says, until a session of the role makes a call', async () => {
    const lastUsed = { at: '2026-11-01T00:00:00Z', region: 'us-east-1' };
    const scene = anAws({ roles: [{ ...app, lastUsed }] });
    const { at, region } = lastUsed;
    expect(await lastUse(scene, 'app')).toEqual({ LastUsedDate: new Date(at), Region: region });
    await scene.as('web').sts.send(new GetCallerIdentityCommand({}));
    const now = { LastUsedDate: new Date(NOW), Region: 'eu-west-1' };
    expect(await lastUse(scene, 'app')).toEqual(now);
  });

  it('a role that nobody used has none, also if it was assumed', async () => {
    const scene = anAws({ roles: [app, aRole('deploy')] });
    await assume(scene, 'ada');
    expect(await lastUse(scene, 'deploy')).not.toHaveProperty('LastUsedDate');
  });
});

describe('when a trust policy is changed', () => {
  const update = (scene: ReturnType<typeof anAws>, PolicyDocument: string, name = 'deploy') =>
    scene.as('ada').iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: name, PolicyDocument }));

  it('the new one decides who may assume the role', async () => {
    const scene = anAws({ roles: [app, aRole('deploy')] });
    await assume(scene, 'ada');
    const trust = trusting({ Service: 'ec2.amazonaws.com' });
    await update(scene, JSON.stringify(trust));
    await expect(assume(scene, 'ada')).rejects.toMatchObject(notAuthorised);
    const { Role } = await scene.as('ada').iam.send(new GetRoleCommand({ RoleName: 'deploy' }));
    expect(Role).toMatchObject({ Arn: roleArn('deploy'), MaxSessionDuration: 3600 });
    const document = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
    expect(JSON.parse(document)).toEqual(trust);
  });

  it.each([
    ['text that is no policy', 'deploy', '{', refusal('MalformedPolicyDocument', 400)],
    ['a role that is not there', 'nope', '{}', refusal('NoSuchEntity', 404)],
    ["AWS's own role", 'theirs', '{}', refusal('UnmodifiableEntity', 400)],
  ])('%s is refused', async (_what, name, document, error) => {
    const theirs = aRole('theirs', { path: '/aws-service-role/ssm.amazonaws.com/' });
    const scene = anAws({ roles: [app, aRole('deploy'), theirs] });
    await expect(update(scene, document, name)).rejects.toMatchObject(error);
  });
});
