import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import {
  AttachUserPolicyCommand,
  CreateUserCommand,
  DeletePolicyCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteUserPermissionsBoundaryCommand,
  GetAccountAuthorizationDetailsCommand,
  GetPolicyCommand,
  GetRoleCommand,
  GetUserCommand,
  ListUsersCommand,
  PutRolePermissionsBoundaryCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { RoleEntry, UserEntry } from '../../src/world-file.ts';
import { ACCOUNT, ada, anAws, app, refusal, roleArn, type Clients } from './an-aws.ts';
import { assume, aRole } from './assuming.ts';
import { lastEvents } from './last-events.ts';
import { allowing, denying } from './policies.ts';

const ONLY_EC2 = `arn:aws:iam::${ACCOUNT}:policy/only-ec2`;
const NO_IAM = `arn:aws:iam::${ACCOUNT}:policy/no-iam`;
const policies = {
  'only-ec2': allowing('ec2:*'),
  'no-iam': {
    Version: '2012-10-17',
    Statement: [allowing('*'), denying('iam:ListUsers')].flatMap(({ Statement }) => Statement),
  },
};
const boundAda = { ...ada, boundary: ONLY_EC2 };
const root = { name: 'root', accessKeys: [{ id: 'AKIARTX3GSDSQROOTAAA' }], policies: ada.policies };
const listUsers = ({ iam }: Clients) => iam.send(new ListUsersCommand({}));
const look = ({ ec2 }: Clients) => ec2.send(new DescribeInstancesCommand({}));

/** The scene, with a second administrator whom nothing bounds. */
function withRoot(adas: Partial<UserEntry> = boundAda, roles: RoleEntry[] = [app]) {
  const scene = anAws({ users: [{ ...ada, ...adas }, root], policies, roles });
  const key = [...scene.sandbox.parts.state.accounts.values()][0]?.users.get('root')?.accessKeys[0];
  if (!key) throw new Error('root has a key');
  const asRoot = scene.signing({ accessKeyId: key.id, secretAccessKey: key.secret });
  return { ...scene, asRoot };
}

describe('when a user has a permissions boundary', () => {
  it('what it does not allow is denied, and named as what it is', async () => {
    const { as } = withRoot();
    await expect(look(as('ada'))).resolves.toBeDefined();
    await expect(listUsers(as('ada'))).rejects.toMatchObject(
      refusal(
        'AccessDenied',
        403,
        /because no permissions boundary allows the iam:ListUsers action$/,
      ),
    );
  });

  it('what it denies is named as that', async () => {
    const { as } = withRoot({ boundary: NO_IAM });
    await expect(listUsers(as('ada'))).rejects.toMatchObject(
      refusal('AccessDenied', 403, /with an explicit deny in a permissions boundary$/),
    );
  });

  it('it grants nothing, and a missing grant is named as one', async () => {
    const { as } = withRoot({ policies: {}, boundary: ONLY_EC2 });
    await expect(look(as('ada'))).rejects.toMatchObject(
      refusal('UnauthorizedOperation', 403, /because no identity-based policy allows/),
    );
  });

  it('it bounds the sessions of GetSessionToken too', async () => {
    const { as, signing } = withRoot();
    const { Credentials } = await as('ada').sts.send(new GetSessionTokenCommand({}));
    const { ec2, trail } = signing(Credentials ?? {});
    await expect(look({ ec2, trail } as Clients)).resolves.toBeDefined();
  });
});

describe('when a role has a permissions boundary', () => {
  it('its sessions are bound by it, and by no longer than it is there', async () => {
    const scene = withRoot({}, [app, aRole('deploy', { boundary: ONLY_EC2 })]);
    const { credentials } = await assume(scene, 'ada');
    const session = scene.signing(credentials);
    await expect(look(session)).resolves.toBeDefined();
    await expect(listUsers(session)).rejects.toThrow(/no permissions boundary allows/);
    const RoleName = 'deploy';
    await scene.asRoot.iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }));
    await expect(listUsers(session)).resolves.toBeDefined();
    const bound = { RoleName, PermissionsBoundary: NO_IAM };
    await scene.asRoot.iam.send(new PutRolePermissionsBoundaryCommand(bound));
    await expect(listUsers(session)).rejects.toThrow(/explicit deny in a permissions boundary/);
  });

  it('one of AWS’s own roles takes none', async () => {
    const path = '/aws-service-role/x.amazonaws.com/';
    const { asRoot } = withRoot({}, [app, { ...app, name: 'linked', path }]);
    const bound = { RoleName: 'linked', PermissionsBoundary: ONLY_EC2 };
    await expect(
      asRoot.iam.send(new PutRolePermissionsBoundaryCommand(bound)),
    ).rejects.toMatchObject(refusal('UnmodifiableEntity', 400));
  });
});

describe('when IAM is asked about a boundary', () => {
  it('GetUser, GetRole and the account’s details tell it, and lists do not', async () => {
    const { asRoot } = withRoot(boundAda, [app, aRole('deploy', { boundary: NO_IAM })]);
    const boundary = (PermissionsBoundaryArn: string) => ({
      PermissionsBoundaryType: 'Policy',
      PermissionsBoundaryArn,
    });
    const { User } = await asRoot.iam.send(new GetUserCommand({ UserName: 'ada' }));
    expect(User?.PermissionsBoundary).toEqual(boundary(ONLY_EC2));
    const { Role } = await asRoot.iam.send(new GetRoleCommand({ RoleName: 'deploy' }));
    expect(Role?.PermissionsBoundary).toEqual(boundary(NO_IAM));
    const unbound = await asRoot.iam.send(new GetRoleCommand({ RoleName: 'app' }));
    expect(unbound.Role).not.toHaveProperty('PermissionsBoundary');
    const { Users } = await asRoot.iam.send(new ListUsersCommand({}));
    expect(Users?.[0]).not.toHaveProperty('PermissionsBoundary');
    const { UserDetailList, RoleDetailList } = await asRoot.iam.send(
      new GetAccountAuthorizationDetailsCommand({}),
    );
    expect(UserDetailList?.[0]?.PermissionsBoundary).toEqual(boundary(ONLY_EC2));
    expect(RoleDetailList?.find((it) => it.RoleName === 'deploy')?.PermissionsBoundary).toEqual(
      boundary(NO_IAM),
    );
  });

  it('a policy that bounds somebody counts as used, and is not deleted', async () => {
    const { asRoot } = withRoot();
    const { Policy } = await asRoot.iam.send(new GetPolicyCommand({ PolicyArn: ONLY_EC2 }));
    expect(Policy).toMatchObject({ AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 });
    const remove = () => asRoot.iam.send(new DeletePolicyCommand({ PolicyArn: ONLY_EC2 }));
    await expect(remove()).rejects.toMatchObject(refusal('DeleteConflict', 409));
    await asRoot.iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName: 'ada' }));
    await expect(remove()).resolves.toBeDefined();
  });

  it('one that is not there is not found, and so is a boundary that nobody has', async () => {
    const { asRoot } = withRoot({});
    const UserName = 'ada';
    const nope = { UserName, PermissionsBoundary: `arn:aws:iam::${ACCOUNT}:policy/nope` };
    await expect(
      asRoot.iam.send(new PutUserPermissionsBoundaryCommand(nope)),
    ).rejects.toMatchObject(refusal('NoSuchEntity', 404));
    const remove = asRoot.iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName }));
    await expect(remove).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });

  it('the change is in CloudTrail', async () => {
    const scene = withRoot({});
    const bound = { UserName: 'ada', PermissionsBoundary: 'arn:aws:iam::aws:policy/AWSDenyAll' };
    await scene.asRoot.iam.send(new PutUserPermissionsBoundaryCommand(bound));
    await scene.asRoot.iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName: 'ada' }));
    const names = (await lastEvents(scene, 'us-east-1')).map(({ eventName }) => eventName);
    expect(names).toContain('PutUserPermissionsBoundary');
    expect(names).toContain('DeleteUserPermissionsBoundary');
  });
});

describe('when a policy speaks of boundaries', () => {
  const bounded = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow' as const,
        Action: ['iam:CreateUser', 'iam:PutUserPolicy', 'iam:AttachUserPolicy'],
        Resource: '*',
        Condition: { StringEquals: { 'iam:PermissionsBoundary': ONLY_EC2 } },
      },
    ],
  };
  const helpdesk = { ...ada, policies: { bounded } };

  it('users are made with the right boundary only, and are bound by it', async () => {
    const scene = withRoot(helpdesk);
    const { iam } = scene.as('ada');
    const make = (PermissionsBoundary?: string) =>
      iam.send(
        new CreateUserCommand({
          UserName: 'bob',
          ...(PermissionsBoundary === undefined ? {} : { PermissionsBoundary }),
        }),
      );
    await expect(make()).rejects.toMatchObject(refusal('AccessDenied', 403));
    await expect(make(NO_IAM)).rejects.toMatchObject(refusal('AccessDenied', 403));
    const { User } = await make(ONLY_EC2);
    expect(User?.PermissionsBoundary?.PermissionsBoundaryArn).toBe(ONLY_EC2);
  });

  it('policies go on users that have it, and on no others', async () => {
    const users = [helpdesk, { name: 'bob', boundary: ONLY_EC2 }, { name: 'eve' }];
    const { iam } = anAws({ users, policies }).as('ada');
    const PolicyDocument = JSON.stringify(allowing('*'));
    const put = (UserName: string) =>
      iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'p', PolicyDocument }));
    const attach = (UserName: string) =>
      iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: ONLY_EC2 }));
    for (const change of [put, attach]) {
      await expect(change('bob')).resolves.toBeDefined();
      await expect(change('eve')).rejects.toMatchObject(refusal('AccessDenied', 403));
    }
  });
});

describe('when the simulator is asked about somebody with a boundary', () => {
  const simulated = async (boundary: string | undefined, action: string, given?: object) => {
    const { asRoot } = withRoot(boundary === undefined ? {} : { boundary });
    const { EvaluationResults: [result] = [] } = await asRoot.iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: `arn:aws:iam::${ACCOUNT}:user/ada`,
        ActionNames: [action],
        ...(given ? { PermissionsBoundaryPolicyInputList: [JSON.stringify(given)] } : {}),
      }),
    );
    const detail = result?.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary;
    return [result?.EvalDecision, detail];
  };

  it.each<[string | undefined, string, object | undefined, [string, boolean?]]>([
    [undefined, 'iam:ListUsers', undefined, ['allowed']],
    [ONLY_EC2, 'ec2:DescribeInstances', undefined, ['allowed', true]],
    [ONLY_EC2, 'iam:ListUsers', undefined, ['implicitDeny', false]],
    [NO_IAM, 'iam:ListUsers', undefined, ['explicitDeny', false]],
    [NO_IAM, 'iam:ListUsers', allowing('iam:*'), ['allowed', true]],
    [undefined, 'iam:ListUsers', allowing('ec2:*'), ['implicitDeny', false]],
  ])('with %s of %s, given %j, it says %j', async (arn, action, given, [decision, detail]) => {
    expect(await simulated(arn, action, given)).toEqual([decision, detail]);
  });
});

it('when a role trusts the account of a bounded user, the boundary still has its say', async () => {
  const scene = withRoot(boundAda, [app, aRole('deploy')]);
  await expect(assume(scene, 'ada')).rejects.toMatchObject(
    refusal('AccessDenied', 403, new RegExp(`on resource: ${roleArn('deploy')}`)),
  );
});
