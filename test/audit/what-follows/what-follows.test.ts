import { expect, it } from 'vitest';
import { whatFollows } from '../../../src/audit/what-follows/what-follows.ts';
import { parseIncident } from '../../../src/incident/parse.ts';
import { credential, follows, happened, incident, SESSION, type Call } from './story.ts';

const KEY = 'AKIAZZZZZZZZZZZZZZZ3';
const ROLE = 'arn:aws:iam::111122223333:role/app';

const createUser = { call: 'iam CreateUser', request: { userName: 'mallory' } };
const createKey = {
  call: 'iam CreateAccessKey',
  request: { userName: 'mallory' },
  response: { accessKey: { accessKeyId: KEY, userName: 'mallory', status: 'Active' } },
};
const createPassword = { call: 'iam CreateLoginProfile', request: { userName: 'mallory' } };

function assume(roleArn: string, accessKeyId = SESSION): Call {
  return {
    call: 'sts AssumeRole',
    request: { roleArn, roleSessionName: 'x' },
    response: { credentials: { accessKeyId } },
  };
}

function policy(...principals: readonly string[]): string {
  return JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { AWS: principals } }] });
}

it('a thief makes himself a user with a key and a password: all three are named', () => {
  expect(follows([createUser, createKey, createPassword])).toEqual([
    {
      what: `access key ${KEY} of user mallory`,
      why: 'was created by access key AKIAZZZZZZZZZZZZZZZ2 at 2026-11-22T09:02:00Z',
      account: '111122223333',
      exposure: { kind: 'access-key', accessKeyId: KEY, user: 'mallory' },
      eventIds: ['event-1'],
    },
    {
      what: 'console password of user mallory',
      why: 'was created by access key AKIAZZZZZZZZZZZZZZZ2 at 2026-11-22T09:03:00Z',
      account: '111122223333',
      exposure: { kind: 'console-password', user: 'mallory' },
      eventIds: ['event-2'],
    },
    {
      what: 'user mallory',
      why: 'was created by access key AKIAZZZZZZZZZZZZZZZ2 at 2026-11-22T09:01:00Z',
      account: '111122223333',
      byHand: 'Delete user mallory with everything that belongs to it.',
      eventIds: ['event-0'],
    },
  ]);
});

it('what AWS refused, and what was before the exposure, leads to nothing', () => {
  expect(
    follows([
      { ...createUser, error: 'AccessDenied' },
      { ...createKey, at: -5 },
    ]),
  ).toEqual([]);
});

it('what the incident names already is not named again', () => {
  const exposures = [
    { kind: 'access-key', accessKeyId: KEY },
    { kind: 'role', roleArn: ROLE },
    { kind: 'console-password', user: 'Mallory' },
  ] as const;
  expect(follows([createKey, createPassword, assume(ROLE)], ...exposures)).toEqual([]);
});

it('the role of a leaked session is contained with it, unless only that session is', () => {
  const session = { kind: 'session', accessKeyId: SESSION } as const;
  const of = (scope: 'role' | 'session') =>
    whatFollows({
      incident: incident([{ ...session, scope }]),
      credentials: [credential(SESSION, 'role-session', `role ${ROLE}`)],
      events: [assume(ROLE, 'ASIAZZZZZZZZZZZZZZZ9')].map(happened),
    });
  expect(of('role')).toEqual([]);
  expect(of('session')).toMatchObject([{ exposure: { kind: 'role', roleArn: ROLE } }]);
});

it('a key that was made and deleted again is still named, and it says so', () => {
  const gone = { call: 'iam DeleteAccessKey', request: { userName: 'mallory', accessKeyId: KEY } };
  expect(follows([createKey, gone])).toMatchObject([
    {
      exposure: { accessKeyId: KEY },
      why: 'was created by access key AKIAZZZZZZZZZZZZZZZ2 at 2026-11-22T09:01:00Z; taken away again at 2026-11-22T09:02:00Z',
    },
  ]);
  expect(
    follows([
      createPassword,
      { call: 'iam DeleteLoginProfile', request: { userName: 'mallory' } },
      createPassword,
    ])[0]?.why,
  ).not.toContain('taken away');
});

it('a key that was switched on again is named, also where it is the caller’s own', () => {
  const on = { call: 'iam UpdateAccessKey', request: { accessKeyId: KEY, status: 'Active' } };
  expect(follows([on])).toMatchObject([
    {
      exposure: { kind: 'access-key', accessKeyId: KEY, user: 'ci-deploy' },
      why: expect.stringContaining('was switched on') as unknown,
    },
  ]);
});

it('a key whose id is not in the record is looked for by hand', () => {
  expect(
    follows([{ call: 'iam CreateAccessKey', request: { userName: 'mallory' } }]),
  ).toMatchObject([
    {
      what: 'an access key of user mallory',
      byHand: expect.stringContaining('list the access keys') as unknown,
    },
  ]);
});

it('roles that were assumed are named once, with the events as evidence', () => {
  const [role, ...others] = follows([assume(ROLE), assume(ROLE), assume(ROLE)]);
  expect(others).toEqual([]);
  expect(role).toMatchObject({
    what: `role ${ROLE}`,
    exposure: { kind: 'role', roleArn: ROLE },
    eventIds: ['event-0', 'event-1', 'event-2'],
  });
  expect(follows(Array.from({ length: 50 }, () => assume(ROLE)))[0]?.eventIds).toHaveLength(10);
});

it('a role that was asked for, its answer left out, is named; one handed to a service is not', () => {
  const asked = { call: 'sts AssumeRole', request: { roleArn: ROLE } };
  expect(follows([asked])).toMatchObject([{ exposure: { roleArn: ROLE } }]);
  expect(follows([{ ...asked, call: 'eks CreateCluster' }])).toEqual([]);
});

it('a role of another account needs an incident there', () => {
  const roleArn = 'arn:aws:iam::444455556666:role/audit';
  expect(follows([assume(roleArn)])).toMatchObject([
    {
      account: '444455556666',
      exposure: { kind: 'role', roleArn },
      why: expect.stringContaining('of another account was assumed') as unknown,
    },
  ]);
});

it('a role that AWS keeps from everybody has no exposure, and says where to go', () => {
  const roleArn =
    'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1';
  const [role] = follows([assume(roleArn)]);
  expect(role).not.toHaveProperty('exposure');
  expect(role?.byHand).toContain('AWS guards role AWSReservedSSO_Admin_1');
});

it('a changed trust policy is restored by hand, and whom it lets in is told', () => {
  const open = {
    call: 'iam UpdateAssumeRolePolicy',
    request: { roleName: 'app', policyDocument: policy('arn:aws:iam::999988887777:root', ROLE) },
  };
  expect(follows([open])).toMatchObject([
    {
      what: `role ${ROLE}`,
      exposure: { kind: 'role', roleArn: ROLE },
      byHand: `Restore the trust policy of role app; it lets in arn:aws:iam::999988887777:root (another account), ${ROLE}.`,
    },
  ]);
  const already = follows([open], { kind: 'role', roleArn: ROLE });
  expect(already).toMatchObject([{ byHand: expect.stringContaining('Restore') as unknown }]);
  expect(already[0]).not.toHaveProperty('exposure');
});

it('a role is one, whether an event has its path or only its name', () => {
  const roleArn = 'arn:aws:iam::111122223333:role/team/app';
  const found = follows([
    {
      call: 'iam UpdateAssumeRolePolicy',
      request: { roleName: 'APP', policyDocument: policy('*') },
    },
    assume(roleArn),
  ]);
  expect(found).toMatchObject([
    {
      what: `role ${roleArn}`,
      exposure: { roleArn },
      why: expect.stringContaining('had its trust policy changed, was assumed') as unknown,
      byHand: 'Restore the trust policy of role app; it lets in everybody.',
    },
  ]);
});

it('a role that was made is denied and deleted', () => {
  const create = {
    call: 'iam CreateRole',
    request: { roleName: 'door', assumeRolePolicyDocument: policy('999988887777') },
    response: { role: { arn: 'arn:aws:iam::111122223333:role/door' } },
  };
  const attach = {
    call: 'iam AttachRolePolicy',
    request: { roleName: 'door', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
  };
  expect(follows([create, attach])).toMatchObject([
    {
      exposure: { kind: 'role', roleArn: 'arn:aws:iam::111122223333:role/door' },
      byHand:
        'Delete role door; it lets in 999988887777 (another account). Take back what role door was given: arn:aws:iam::aws:policy/AdministratorAccess.',
    },
  ]);
});

it('the machines that were started are named, and terminated by hand', () => {
  const run = {
    call: 'ec2 RunInstances',
    region: 'ap-south-1',
    request: { iamInstanceProfile: { name: 'app' }, instanceType: 'p4d.24xlarge' },
    response: { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] } },
  };
  expect(follows([run])).toMatchObject([
    {
      what: 'instance i-0123456789abcdef0 in ap-south-1',
      byHand:
        'Take a snapshot if it is needed as evidence, then terminate instance i-0123456789abcdef0. It holds sessions of the role of instance profile app: revoke those too.',
    },
  ]);
  const kill = {
    call: 'ec2 TerminateInstances',
    request: { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] } },
  };
  expect(follows([run, kill])[0]?.why).toContain('taken away again');
});

it.each<[string, Call, string]>([
  [
    'a function',
    { call: 'lambda AddPermission20150331v2', request: { functionName: 'f', principal: '*' } },
    'Restore function f from a version that can be trusted, or delete it; look at its layers, triggers and permissions; it lets in everybody.',
  ],
  [
    'an identity provider',
    { call: 'iam CreateSAMLProvider', request: { name: 'idp' } },
    'Delete identity provider idp, or restore it.',
  ],
  [
    'a service credential',
    {
      call: 'iam CreateServiceSpecificCredential',
      request: { userName: 'jane', serviceName: 'bedrock.amazonaws.com' },
      response: { serviceSpecificCredential: { serviceSpecificCredentialId: 'ACCA1' } },
    },
    'Delete service credential ACCA1.',
  ],
  [
    'an SSH key',
    {
      call: 'iam UploadSSHPublicKey',
      request: { userName: 'jane' },
      response: { sSHPublicKey: { sSHPublicKeyId: 'APKA1' } },
    },
    'Delete SSH key APKA1.',
  ],
  [
    'a trust anchor',
    { call: 'rolesanywhere UpdateTrustAnchor', request: { trustAnchorId: 'a1' } },
    'Disable trust anchor a1 in IAM Roles Anywhere.',
  ],
  [
    'a resource share',
    { call: 'ram CreateResourceShare', request: { name: 's', principals: ['999988887777'] } },
    'Restore the access rules of resource share s; it lets in 999988887777 (another account).',
  ],
  [
    'a trail',
    { call: 'cloudtrail StopLogging', request: { name: 'main' } },
    'Switch on trail main again, and look at what it records and where to.',
  ],
  [
    'a snapshot',
    {
      call: 'ec2 ModifySnapshotAttribute',
      request: {
        snapshotId: 'snap-1',
        createVolumePermission: { add: { items: [{ groups: 'all' }] } },
      },
    },
    'End the sharing of snapshot snap-1; what was copied is gone; it lets in everybody.',
  ],
  [
    'permissions of a user',
    { call: 'iam PutUserPolicy', request: { userName: 'jane', policyName: 'all' } },
    'Take back what user jane was given: all.',
  ],
])('%s is left to a person', (_, call, byHand) => {
  const [found] = follows([call]);
  expect(found).toMatchObject({ byHand });
  expect(found).not.toHaveProperty('exposure');
});

it('whether it looks like usual use is told', () => {
  expect(follows([{ ...createUser, origin: 'foreign' }])[0]?.why).toContain(
    ', unlike its usual use',
  );
  expect(follows([{ ...createUser, origin: 'usual' }])[0]?.why).toContain(
    'looks like its usual use',
  );
});

it('names that no incident may hold lead to no exposure', () => {
  const userName = 'mallory\n- role: x';
  const found = follows([
    { call: 'iam CreateLoginProfile', request: { userName } },
    {
      call: 'iam CreateAccessKey',
      request: { userName },
      response: { accessKey: { accessKeyId: 'AKIA', userName } },
    },
    assume('arn:aws:iam::111122223333:role/x\n- y'),
  ]);
  expect(found).toHaveLength(3);
  for (const { exposure, byHand } of found)
    expect([exposure, typeof byHand]).toEqual([undefined, 'string']);
});

it('every exposure is one that an incident may hold', () => {
  const found = follows([createKey, createPassword, assume(ROLE)]);
  const lines = found.flatMap(({ exposure }) => {
    if (exposure?.kind === 'access-key') return [`    - accessKey: ${exposure.accessKeyId}`];
    if (exposure?.kind === 'console-password') return [`    - consolePassword: ${exposure.user}`];
    return exposure?.kind === 'role' ? [`    - role: ${exposure.roleArn}`] : [];
  });
  expect(lines).toHaveLength(3);
  const text = [
    'apiVersion: staunch/v1',
    'kind: Incident',
    'metadata:',
    '  name: leaked',
    'spec:',
    '  summary: A key leaked',
    "  account: '111122223333'",
    '  severity: high',
    '  exposedAt: 2026-11-22T09:00:00Z',
    '  detectedAt: 2026-11-22T09:00:00Z',
    '  exposures:',
    ...lines,
    '',
  ].join('\n');
  const { incident: parsed, problems } = parseIncident(
    text,
    'leaked.yaml',
    new Date('2026-11-23T00:00:00Z'),
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(parsed?.exposures).toHaveLength(3);
});
