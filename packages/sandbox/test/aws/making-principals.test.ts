import { RunInstancesCommand } from '@aws-sdk/client-ec2';
import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteInstanceProfileCommand,
  GetInstanceProfileCommand,
  GetRoleCommand,
  ListUsersCommand,
  RemoveRoleFromInstanceProfileCommand,
  UpdateAssumeRolePolicyCommand,
  type CreateRoleCommandInput,
  type IAMClient,
  type Tag,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/aws/policy/evaluate.ts';
import { ACCOUNT, ada, anAws, app, refusal, roleArn } from './an-aws.ts';
import { ACCOUNT_ITSELF, aRole, assume } from './assuming.ts';
import { lastEvents } from './last-events.ts';
import { allowing, trusting } from './policies.ts';

const AssumeRolePolicyDocument = JSON.stringify(ACCOUNT_ITSELF);
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const tags = (count: number, key = 'k'): Tag[] =>
  Array.from({ length: count }, (_, n) => ({ Key: `${key}${n}`, Value: 'v' }));

/** The three things that IAM makes, asked for in the same words. */
const making = {
  user: (iam: IAMClient, UserName: string, more: object = {}) =>
    iam.send(new CreateUserCommand({ UserName, ...more })),
  role: (iam: IAMClient, RoleName: string, more: Partial<CreateRoleCommandInput> = {}) =>
    iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, ...more })),
  'instance profile': (iam: IAMClient, InstanceProfileName: string, more: object = {}) =>
    iam.send(new CreateInstanceProfileCommand({ InstanceProfileName, ...more })),
};
const kinds = Object.keys(making) as (keyof typeof making)[];

describe.each(kinds)('when a %s is made', (kind) => {
  const make = making[kind];

  it('its name is taken once, whatever the case', async () => {
    const { iam } = anAws().as('ada');
    await make(iam, 'new');
    await expect(make(iam, 'NEW')).rejects.toMatchObject(refusal('EntityAlreadyExists', 409));
  });

  it.each<[string, string, object, string]>([
    ['a name that is none', 'a b', {}, 'ValidationError'],
    ['a name that is too long', 'a'.repeat(129), {}, 'ValidationError'],
    ['a path that is none', 'new', { Path: 'team' }, 'ValidationError'],
    ['too many tags', 'new', { Tags: tags(51) }, 'ValidationError'],
    ['a tag twice', 'new', { Tags: [...tags(1), ...tags(1, 'K')] }, 'InvalidInput'],
  ])('%s is refused', async (_what, name, more, code) => {
    const { iam } = anAws().as('ada');
    const error = refusal(code, 400);
    await expect(make(iam, name, more)).rejects.toMatchObject(error);
  });

  it('it takes the permission on what is to be, path and all', async () => {
    const verb = { user: 'User', role: 'Role', 'instance profile': 'InstanceProfile' }[kind];
    const type = kind.replace(' ', '-');
    const only = allowing(`iam:Create${verb}`, `arn:aws:iam::${ACCOUNT}:${type}/team/*`);
    const { iam } = anAws({ users: [{ ...ada, policies: { only } }] }).as('ada');
    await expect(make(iam, 'new')).rejects.toMatchObject(refusal('AccessDenied', 403));
    await expect(make(iam, 'new', { Path: '/team/' })).resolves.toBeDefined();
    const tagged = make(iam, 'other', { Path: '/team/', Tags: tags(1) });
    await expect(tagged).rejects.toMatchObject(refusal('AccessDenied', 403, /iam:Tag/));
  });

  it('tags that it must have are conditions', async () => {
    const Condition = { StringEquals: { 'aws:RequestTag/team': 'web' } };
    const tagged: PolicyDocument = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'iam:*', Resource: '*', Condition }],
    };
    const { iam } = anAws({ users: [{ ...ada, policies: { tagged } }] }).as('ada');
    await expect(make(iam, 'new')).rejects.toMatchObject(refusal('AccessDenied', 403));
    const Tags = [{ Key: 'team', Value: 'web' }];
    await expect(make(iam, 'new', { Tags })).resolves.toBeDefined();
  });

  it('CloudTrail tells of it', async () => {
    const scene = anAws();
    await make(scene.as('ada').iam, 'new');
    const [event] = await lastEvents(scene, 'us-east-1');
    expect(event?.eventName).toMatch(/^Create/);
    expect(JSON.stringify(event)).toContain('"new"');
  });
});

it('when the account is full, nothing more is made', async () => {
  // With the two that Staunch has everywhere, and the one of the web server.
  const roles = Array.from({ length: 997 }, (_, n) => aRole(`r${n}`));
  const { iam } = anAws({ roles: [app, ...roles] }).as('ada');
  await expect(making.role(iam, 'new')).rejects.toMatchObject(
    refusal('LimitExceeded', 409, /Cannot exceed quota for RolesPerAccount: 1000/),
  );
});

describe('when a thief makes a role', () => {
  it('it is assumed like any other, and may what is attached to it', async () => {
    const scene = anAws();
    const { iam } = scene.as('ada');
    await making.role(iam, 'deploy', { MaxSessionDuration: 7200 });
    await iam.send(new AttachRolePolicyCommand({ RoleName: 'deploy', PolicyArn: ADMIN }));
    const { credentials, seconds } = await assume(scene, 'ada', { DurationSeconds: 7200 });
    expect(seconds).toBe(7200);
    const session = scene.signing(credentials).iam;
    await expect(session.send(new ListUsersCommand({}))).resolves.toBeDefined();
  });

  it('it is the role that was asked for', async () => {
    const { iam } = anAws().as('ada');
    const { Role } = await making.role(iam, 'new', { Path: '/team/', Tags: tags(1) });
    expect(Role).toMatchObject({
      Arn: `arn:aws:iam::${ACCOUNT}:role/team/new`,
      RoleId: expect.stringMatching(/^AROA/) as string,
      Tags: tags(1),
    });
    const found = await iam.send(new GetRoleCommand({ RoleName: 'new' }));
    const trust = decodeURIComponent(found.Role?.AssumeRolePolicyDocument ?? '');
    expect(JSON.parse(trust)).toEqual(ACCOUNT_ITSELF);
  });

  it.each<[string, Partial<CreateRoleCommandInput>, string]>([
    ['no trust policy', { AssumeRolePolicyDocument: '{}' }, 'MalformedPolicyDocument'],
    [
      'a trust in nobody',
      { AssumeRolePolicyDocument: JSON.stringify(trusting({ AWS: roleArn('nope') })) },
      'MalformedPolicyDocument',
    ],
    ['a session of ten minutes', { MaxSessionDuration: 600 }, 'ValidationError'],
    ['a path of AWS', { Path: '/aws-service-role/x.amazonaws.com/' }, 'InvalidInput'],
    ['a boundary that is not there', { PermissionsBoundary: `${ADMIN}2` }, 'NoSuchEntity'],
  ])('%s is refused, and makes nothing', async (_what, more, code) => {
    const { iam } = anAws().as('ada');
    await expect(making.role(iam, 'new', more)).rejects.toMatchObject({
      name: expect.stringMatching(new RegExp(`^${code}(Exception)?$`)) as string,
    });
    await expect(iam.send(new GetRoleCommand({ RoleName: 'new' }))).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
  });

  it('a role that is there is not made to trust nobody either', async () => {
    const { iam } = anAws().as('ada');
    const change = (AWS: string) =>
      iam.send(
        new UpdateAssumeRolePolicyCommand({
          RoleName: 'app',
          PolicyDocument: JSON.stringify(trusting({ AWS })),
        }),
      );
    await expect(change(`arn:aws:iam::${ACCOUNT}:user/nope`)).rejects.toMatchObject(
      refusal('MalformedPolicyDocument', 400, /Invalid principal in policy: "AWS"/),
    );
    await expect(change(`arn:aws:iam::${ACCOUNT}:user/ada`)).resolves.toBeDefined();
    await expect(change('arn:aws:iam::777788889999:user/elsewhere')).resolves.toBeDefined();
  });
});

describe('when a thief makes an instance profile', () => {
  const InstanceProfileName = 'new';
  const add = (iam: IAMClient, RoleName = 'app') =>
    iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }));
  const remove = (iam: IAMClient, RoleName = 'app') =>
    iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName }));

  it('it holds one role, and a machine that is launched with it holds its session', async () => {
    const scene = anAws();
    const { iam, ec2 } = scene.as('ada');
    await making['instance profile'](iam, 'new', { Tags: tags(1) });
    await add(iam);
    const { InstanceProfile } = await iam.send(
      new GetInstanceProfileCommand({ InstanceProfileName }),
    );
    expect(InstanceProfile).toMatchObject({ Roles: [{ RoleName: 'app' }], Tags: tags(1) });
    const { Instances: [machine] = [] } = await ec2.send(
      new RunInstancesCommand({
        ImageId: 'ami-0123456789abcdef0',
        MinCount: 1,
        MaxCount: 1,
        IamInstanceProfile: { Name: 'new' },
      }),
    );
    scene.wait(2);
    const events = await lastEvents(scene);
    const session = events.find(
      ({ eventName, requestParameters }) =>
        eventName === 'AssumeRole' &&
        JSON.stringify(requestParameters).includes(machine?.InstanceId ?? ''),
    );
    expect(session).toBeDefined();
  });

  it('a second role has no room, and one of AWS is not put in', async () => {
    const path = '/aws-service-role/x.amazonaws.com/';
    const linked = { name: 'linked', path, trust: ACCOUNT_ITSELF };
    const { iam } = anAws({ roles: [app, aRole('other'), linked] }).as('ada');
    await making['instance profile'](iam, 'new');
    await expect(add(iam, 'linked')).rejects.toMatchObject(refusal('UnmodifiableEntity', 400));
    await add(iam);
    await expect(add(iam, 'other')).rejects.toMatchObject(refusal('LimitExceeded', 409));
    await expect(remove(iam, 'other')).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });

  it('the role must be passed, and IAM refuses it in its own words', async () => {
    const policies = { iam: allowing(['iam:*InstanceProfile'], '*') };
    const { iam } = anAws({ users: [{ ...ada, policies }] }).as('ada');
    await making['instance profile'](iam, 'new');
    await expect(add(iam)).rejects.toMatchObject(
      refusal('AccessDenied', 403, /iam:PassRole on resource: \S+role\/app /),
    );
  });

  it('it is deleted only once it is empty', async () => {
    const { iam } = anAws().as('ada');
    await making['instance profile'](iam, 'new');
    await add(iam);
    const end = () => iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }));
    await expect(end()).rejects.toMatchObject(refusal('DeleteConflict', 409));
    await remove(iam);
    await expect(end()).resolves.toBeDefined();
    await expect(end()).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });
});
