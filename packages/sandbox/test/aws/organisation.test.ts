import {
  AssociateIamInstanceProfileCommand,
  DescribeInstancesCommand,
  DisassociateIamInstanceProfileCommand,
  DescribeIamInstanceProfileAssociationsCommand,
} from '@aws-sdk/client-ec2';
import { ListUsersCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { OrganisationEntry, RoleEntry, WorldFile } from '../../src/world-file.ts';
import {
  ACCOUNT,
  ada,
  anAws,
  app,
  aWorld,
  PARTNER,
  refusal,
  roleArn,
  WEB,
  type Clients,
  type Scene,
} from './an-aws.ts';
import { lastEvents } from './last-events.ts';
import { allowing, denying, trusting } from './policies.ts';

const MANAGEMENT = '999988887777';
const listUsers = ({ iam }: Clients) => iam.send(new ListUsersCommand({}));
const noIam = denying('iam:*');

/** An organisation that is managed elsewhere, of which Ada's account is a member. */
function inOrganisation(
  organisation: Partial<OrganisationEntry>,
  world: Partial<WorldFile> = {},
): Scene {
  return anAws({
    world: { organisation: { managementAccount: MANAGEMENT, ...organisation }, ...world },
  });
}

describe('when an account belongs to an organisation', () => {
  it('it may do everything as long as nothing limits it', async () => {
    await expect(listUsers(inOrganisation({}).as('ada'))).resolves.toBeDefined();
  });

  it.each<[string, Partial<OrganisationEntry>]>([
    ['at the root', { policies: { noIam } }],
    ['on the account', { accounts: { [ACCOUNT]: { policies: { noIam } } } }],
  ])('a deny %s stops an administrator, and is named as what it is', async (_where, limits) => {
    await expect(listUsers(inOrganisation(limits).as('ada'))).rejects.toMatchObject(
      refusal(
        'AccessDenied',
        403,
        /iam:ListUsers on resource: \S+ with an explicit deny in a service control policy$/,
      ),
    );
  });

  it.each<[string, Partial<OrganisationEntry>]>([
    ['at the root', { fullAccess: false, policies: { ec2: allowing('ec2:*') } }],
    [
      'on the account',
      { accounts: { [ACCOUNT]: { fullAccess: false, policies: { ec2: allowing('ec2:*') } } } },
    ],
  ])('what no policy %s allows is denied, whatever hangs elsewhere', async (_where, limits) => {
    const ada = inOrganisation(limits).as('ada');
    await expect(listUsers(ada)).rejects.toMatchObject(
      refusal('AccessDenied', 403, /because no service control policy allows the iam:ListUsers/),
    );
    await expect(ada.ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
  });

  it('the deny is named before one of the account, and a missing grant as one', async () => {
    const world = aWorld({ users: [{ ...ada, policies: { noIam } }] });
    const both = inOrganisation({ policies: { noIam } }, world);
    await expect(listUsers(both.as('ada'))).rejects.toThrow(/in a service control policy$/);
    const web = inOrganisation({ policies: { noIam: denying('iam:Put*') } }).as('web');
    const put = new PutRolePolicyCommand({
      RoleName: 'app',
      PolicyName: 'p',
      PolicyDocument: JSON.stringify(noIam),
    });
    await expect(web.iam.send(put)).rejects.toThrow(/with an explicit deny in a service control/);
    const none = inOrganisation({}, aWorld({ users: [{ ...ada, policies: {} }] })).as('ada');
    await expect(listUsers(none)).rejects.toThrow(/because no identity-based policy allows/);
  });

  it('conditions are held against the call, as on any other policy', async () => {
    const elsewhere = denying('ec2:*', {
      StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' },
      ArnNotLike: { 'aws:PrincipalArn': roleArn('app') },
    });
    const { as } = inOrganisation({ policies: { elsewhere } });
    const look = ({ ec2 }: Clients) => ec2.send(new DescribeInstancesCommand({}));
    await expect(look(as('ada', 'eu-west-1'))).resolves.toBeDefined();
    await expect(look(as('web', 'us-east-1'))).resolves.toBeDefined();
    await expect(look(as('ada', 'us-east-1'))).rejects.toMatchObject(
      refusal('UnauthorizedOperation', 403, /with an explicit deny in a service control policy/),
    );
  });

  it('GetCallerIdentity and GetSessionToken answer under any of its policies', async () => {
    const { sts } = inOrganisation({ policies: { no: denying('*') } }).as('ada');
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
    await expect(sts.send(new GetSessionTokenCommand({}))).resolves.toBeDefined();
  });

  it('a role that may not be passed is refused at the attach, after the detach', async () => {
    const scene = inOrganisation({ policies: { noPass: denying('iam:PassRole') } });
    const { ec2 } = scene.as('ada');
    const { IamInstanceProfileAssociations: [held] = [] } = await ec2.send(
      new DescribeIamInstanceProfileAssociationsCommand({}),
    );
    const AssociationId = held?.AssociationId ?? '';
    await ec2.send(new DisassociateIamInstanceProfileCommand({ AssociationId }));
    scene.wait(2);
    const attach = { InstanceId: WEB, IamInstanceProfile: { Name: 'app-web' } };
    await expect(ec2.send(new AssociateIamInstanceProfileCommand(attach))).rejects.toMatchObject(
      refusal('UnauthorizedOperation', 403, /iam:PassRole .* in a service control policy$/),
    );
  });

  it('AssumeRole gives it as its reason, and still does not tell which roles there are', async () => {
    const limits = { fullAccess: false, policies: { iam: allowing('iam:*') } };
    const { sts } = inOrganisation(limits).as('ada');
    const assume = (role: string) =>
      sts.send(new AssumeRoleCommand({ RoleArn: roleArn(role), RoleSessionName: 's1' }));
    const reason = /because no service control policy allows the sts:AssumeRole action$/;
    await expect(assume('app')).rejects.toMatchObject(refusal('AccessDenied', 403, reason));
    await expect(assume('nope')).rejects.toMatchObject(refusal('AccessDenied', 403, reason));
  });

  it('the refusal is in CloudTrail, in the words that the caller was given', async () => {
    const scene = inOrganisation({ policies: { noPut: denying('iam:PutRolePolicy') } });
    const { iam } = scene.as('ada');
    const put = { RoleName: 'app', PolicyName: 'p', PolicyDocument: JSON.stringify(noIam) };
    await expect(iam.send(new PutRolePolicyCommand(put))).rejects.toThrow();
    const [event] = await lastEvents(scene, 'us-east-1');
    expect(event).toMatchObject({
      eventName: 'PutRolePolicy',
      errorCode: 'AccessDenied',
      errorMessage: expect.stringMatching(/in a service control policy$/) as string,
      recipientAccountId: ACCOUNT,
      responseElements: null,
    });
  });
});

describe('when somebody is beyond the reach of service control policies', () => {
  const limits = { policies: { no: denying('*') } };

  it('the management account goes on, and a member does not', async () => {
    const accounts = [
      { ...aWorld().accounts[0], id: ACCOUNT },
      {
        id: PARTNER,
        users: [
          { name: 'bob', accessKeys: [{ id: 'AKIARTX3GSDSQBOBBOBB' }], policies: ada.policies },
        ],
      },
    ];
    const credentials = {
      ada: aWorld().credentials?.['ada'] ?? { accessKey: '' },
      bob: { accessKey: 'AKIARTX3GSDSQBOBBOBB' },
    };
    const organisation = { managementAccount: PARTNER, ...limits };
    const { as } = anAws({ world: { accounts, credentials, organisation } });
    await expect(listUsers(as('ada'))).rejects.toThrow(/service control policy/);
    await expect(listUsers(as('bob'))).resolves.toBeDefined();
  });

  it('a service-linked role goes on', async () => {
    const linked: RoleEntry = {
      ...app,
      name: 'AWSServiceRoleForX',
      path: '/aws-service-role/x.amazonaws.com/',
    };
    const arn = `arn:aws:iam::${ACCOUNT}:role${linked.path}${linked.name}`;
    const world = {
      ...aWorld({ roles: [app, linked] }),
      credentials: {
        linked: { role: arn, sessionName: 'session' },
        usual: { role: roleArn('app'), sessionName: 'session' },
      },
    };
    const { as } = inOrganisation(limits, world);
    await expect(listUsers(as('linked'))).resolves.toBeDefined();
    await expect(listUsers(as('usual'))).rejects.toThrow(/service control policy/);
  });

  it('EC2 goes on handing out sessions, which may then do nothing', async () => {
    const { as } = inOrganisation(limits);
    const { Arn } = await as('web').sts.send(new GetCallerIdentityCommand({}));
    expect(Arn).toMatch(/assumed-role\/app/);
    await expect(listUsers(as('web'))).rejects.toThrow(/service control policy/);
  });
});

it('when a trust policy names the organisation, only its principals come in', async () => {
  const id = 'o-abc123def4';
  const door: RoleEntry = {
    ...app,
    name: 'door',
    trust: trusting({ AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': id } }),
  };
  const assume = ({ sts }: Clients) =>
    sts.send(new AssumeRoleCommand({ RoleArn: roleArn('door'), RoleSessionName: 's1' }));
  const world = aWorld({ roles: [app, door] });
  await expect(assume(inOrganisation({ id }, world).as('ada'))).resolves.toBeDefined();
  const other = inOrganisation({ id: 'o-zzz123def4' }, world).as('ada');
  await expect(assume(other)).rejects.toMatchObject(refusal('AccessDenied', 403));
  await expect(assume(anAws({ world }).as('ada'))).rejects.toMatchObject(
    refusal('AccessDenied', 403),
  );
});

it('when the organisation lifts a policy, the next call goes through', async () => {
  const { as, sandbox } = inOrganisation({ policies: { noIam } });
  await expect(listUsers(as('ada'))).rejects.toThrow(/service control policy/);
  const organisation = sandbox.parts.state.accounts.get(ACCOUNT)?.organisation;
  if (!organisation) throw new Error('the account belongs to an organisation');
  organisation.serviceControl = [];
  await expect(listUsers(as('ada'))).resolves.toBeDefined();
});
