import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  DeleteRolePolicyCommand,
  DetachUserPolicyCommand,
  GetAccessKeyLastUsedCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAccessKeysCommand,
  ListInstanceProfilesForRoleCommand,
  ListRolePoliciesCommand,
  ListUsersCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  SimulatePrincipalPolicyCommand,
  UpdateAccessKeyCommand,
  type ContextEntry,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, ada, ADA_KEY, allowing, anAws, app, denyingOlderThan, PARTNER, refusal, roleArn } from './an-aws.ts';

const UserName = 'ada';

describe('when access keys are managed', () => {
  it('a third one is refused, inactive ones count', async () => {
    const { iam } = anAws().as('ada');
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    expect(AccessKey?.AccessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId: AccessKey?.AccessKeyId, Status: 'Inactive' }));
    const third = iam.send(new CreateAccessKeyCommand({ UserName }));
    await expect(third).rejects.toMatchObject(refusal('LimitExceeded', 409, /AccessKeysPerUser: 2/));
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: AccessKey?.AccessKeyId }));
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName }));
    expect(AccessKeyMetadata).toMatchObject([{ AccessKeyId: ADA_KEY, Status: 'Active', UserName }]);
  });

  it('a key is off from the next call on, and its sibling is not', async () => {
    const scene = anAws();
    const { AccessKey } = await scene.as('ada').iam.send(new CreateAccessKeyCommand({ UserName }));
    const sibling = scene.signing(AccessKey ?? {});
    await sibling.iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId: ADA_KEY, Status: 'Inactive' }));
    await expect(scene.as('ada').iam.send(new ListUsersCommand({}))).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    await expect(sibling.iam.send(new ListUsersCommand({}))).resolves.toBeDefined();
  });

  it('a key of another user is not found under this one', async () => {
    const { iam } = anAws({ users: [ada, { name: 'bob' }] }).as('ada');
    const wrong = { UserName: 'bob', AccessKeyId: ADA_KEY, Status: 'Inactive' } as const;
    await expect(iam.send(new UpdateAccessKeyCommand(wrong))).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });

  it('a role that names no user is told to', async () => {
    const { iam } = anAws({ roles: [{ ...app, policies: { all: allowing('*') } }] }).as('web');
    const error = refusal('ValidationError', 400, /Must specify userName/);
    await expect(iam.send(new ListAccessKeysCommand({}))).rejects.toMatchObject(error);
  });

  it('its last use is known in its own account, and only there', async () => {
    const bob = { name: 'bob', accessKeys: [{ id: 'AKIARTX3GSDSQBOBBBBB' }] };
    const users = [ada, bob];
    const far = { id: PARTNER, users: [{ name: 'eve', accessKeys: [{ id: 'AKIARTX3GSDSQEVEEEEE' }] }] };
    const accounts = [{ id: ACCOUNT, regions: ['eu-west-1'], users }, far];
    const { as } = anAws({ world: { accounts, credentials: { ada: { accessKey: ADA_KEY } } } });
    const { iam } = as('ada');
    const lastUse = (AccessKeyId: string) => iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }));
    const never = { ServiceName: 'N/A', Region: 'N/A' };
    expect(await lastUse('AKIARTX3GSDSQBOBBBBB')).toMatchObject({ UserName: 'bob', AccessKeyLastUsed: never });
    const { AccessKeyLastUsed } = await lastUse(ADA_KEY);
    expect(AccessKeyLastUsed).toMatchObject({ ServiceName: 'iam', LastUsedDate: new Date('2026-11-22T09:20:00Z') });
    await expect(lastUse('AKIARTX3GSDSQEVEEEEE')).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });
});

describe('when policies are written and read', () => {
  const put = (document: object, PolicyName = 'p') => ({
    RoleName: 'app',
    PolicyName,
    PolicyDocument: JSON.stringify(document, null, 4),
  });

  it('documents come back URL-encoded', async () => {
    const { iam } = anAws().as('ada');
    await iam.send(new PutRolePolicyCommand(put(allowing('ec2:*', "arn:aws:s3:::it's (a) *!"))));
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName: 'app', PolicyName: 'p' }));
    expect(PolicyDocument).toMatch(/^%7B%22Version%22.*it%27s%20%28a%29%20%2A%21/);
    expect(JSON.parse(decodeURIComponent(PolicyDocument))).toEqual(allowing('ec2:*', "arn:aws:s3:::it's (a) *!"));
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'APP' }));
    expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toEqual(app.trust);
  });

  it.each([
    ['user', 2048, (iam: ReturnType<ReturnType<typeof anAws>['as']>['iam'], PolicyDocument: string) =>
      iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'long', PolicyDocument }))],
    ['role', 10_240, (iam: ReturnType<ReturnType<typeof anAws>['as']>['iam'], PolicyDocument: string) =>
      iam.send(new PutRolePolicyCommand({ RoleName: 'app', PolicyName: 'long', PolicyDocument }))],
  ] as const)("a %s's inline policies have %i characters together, white space not counted", async (word, quota, write) => {
    const { iam } = anAws().as('ada');
    const present = JSON.stringify(word === 'user' ? ada.policies.all : app.policies?.['app']).length;
    const empty = JSON.stringify(allowing('iam:', 'arn:')).length;
    const filling = (over: number) => allowing(`iam:${'a'.repeat(quota - present - empty + over)}`, 'arn:');
    await write(iam, JSON.stringify(filling(0), null, 8));
    const error = refusal('LimitExceeded', 409, new RegExp(`Maximum policy size of ${quota} bytes exceeded for ${word}`));
    await expect(write(iam, JSON.stringify(filling(1)))).rejects.toMatchObject(error);
  });

  it('text that is no policy is refused', async () => {
    const bad = { ...put({}), PolicyDocument: '{' };
    const error = refusal('MalformedPolicyDocument', 400);
    await expect(anAws().as('ada').iam.send(new PutRolePolicyCommand(bad))).rejects.toMatchObject(error);
  });

  it('what is not there is not found', async () => {
    const { iam } = anAws().as('ada');
    const error = refusal('NoSuchEntity', 404);
    await expect(iam.send(new GetRolePolicyCommand({ RoleName: 'app', PolicyName: 'x' }))).rejects.toMatchObject(error);
    await expect(iam.send(new GetRoleCommand({ RoleName: 'x' }))).rejects.toMatchObject(error);
    await expect(iam.send(new ListAccessKeysCommand({ UserName: 'x' }))).rejects.toMatchObject(error);
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
    await expect(iam.send(new DetachUserPolicyCommand(deny))).rejects.toMatchObject(refusal('NoSuchEntity', 404));
    const unknown = { ...deny, PolicyArn: 'arn:aws:iam::aws:policy/Nope' };
    await expect(iam.send(new AttachUserPolicyCommand(unknown))).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });
});

describe('when a list is longer than a page', () => {
  const many = (name: string) => [...Array(5).keys()].map((at) => `${name}-${at}`);
  const { as } = anAws({
    users: [{ ...ada, path: '/staff/' }, ...many('user').map((name) => ({ name }))],
    roles: [{ ...app, policies: Object.fromEntries(many('policy').map((name) => [name, allowing('ec2:*')])) }],
    instanceProfiles: ['app-web', ...many('profile')].map((name) => ({ name, role: 'app' })),
  });
  const { iam } = as('ada');

  it.each<[string, (page: { MaxItems: number; Marker?: string | undefined }) => Promise<{ Marker?: string | undefined; IsTruncated?: boolean | undefined }>, number[]]>([
    ['ListUsers', (page) => iam.send(new ListUsersCommand(page)), [2, 2, 2]],
    ['ListRolePolicies', (page) => iam.send(new ListRolePoliciesCommand({ RoleName: 'app', ...page })), [2, 2, 1]],
    ['ListInstanceProfilesForRole', (page) => iam.send(new ListInstanceProfilesForRoleCommand({ RoleName: 'app', ...page })), [2, 2, 2]],
  ])('%s goes on at the marker', async (_name, list, expected) => {
    const lengths: number[] = [];
    let Marker: string | undefined;
    do {
      const page = await list({ MaxItems: 2, ...(Marker === undefined ? {} : { Marker }) });
      lengths.push(...Object.values(page).filter(Array.isArray).map(({ length }) => length));
      expect(page.IsTruncated).toBe(page.Marker !== undefined);
      Marker = page.Marker;
    } while (Marker !== undefined);
    expect(lengths).toEqual(expected);
  });

  it('a path narrows it', async () => {
    const { Users } = await iam.send(new ListUsersCommand({ PathPrefix: '/staff/' }));
    expect(Users?.map((user) => user.Arn)).toEqual([`arn:aws:iam::${ACCOUNT}:user/staff/ada`]);
  });
});

describe('when the simulator is asked', () => {
  const revoked = { ...app, policies: { ...app.policies, cut: denyingOlderThan('2026-11-22T09:00:00Z') } };
  const { iam } = anAws({ roles: [revoked] }).as('ada');
  const issued = (moment: string): ContextEntry => ({
    ContextKeyName: 'aws:TokenIssueTime',
    ContextKeyType: 'date',
    ContextKeyValues: [moment],
  });
  const decision = async (ContextEntries: ContextEntry[], ActionNames = ['ec2:DescribeInstances']) => {
    const input = { PolicySourceArn: roleArn('app'), ActionNames, ContextEntries };
    const { EvaluationResults } = await iam.send(new SimulatePrincipalPolicyCommand(input));
    return EvaluationResults?.map(({ EvalActionName, EvalDecision }) => [EvalActionName, EvalDecision]);
  };

  it.each([
    ['explicitDeny', [issued('2026-11-22T08:59:59Z')]],
    ['allowed', [issued('2026-11-22T09:00:00Z')]],
    ['allowed', []],
  ])('it answers %s for %j', async (expected, context) => {
    expect(await decision(context)).toEqual([['ec2:DescribeInstances', expected]]);
  });

  it('it answers each action', async () => {
    const expected = [['iam:ListUsers', 'allowed'], ['iam:CreateUser', 'implicitDeny']];
    expect(await decision([], ['iam:ListUsers', 'iam:CreateUser'])).toEqual(expected);
  });

  it('a principal that is not there is not found', async () => {
    const input = { PolicySourceArn: roleArn('nope'), ActionNames: ['ec2:*'] };
    await expect(iam.send(new SimulatePrincipalPolicyCommand(input))).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });

  it('what it cannot simulate it says, rather than leave it out', async () => {
    const input = { PolicySourceArn: roleArn('app'), ActionNames: ['ec2:*'], ResourcePolicy: '{}' };
    await expect(iam.send(new SimulatePrincipalPolicyCommand(input))).rejects.toMatchObject(refusal('InvalidInput', 400));
  });
});
