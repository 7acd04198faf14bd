import type { RoleEntry } from '../world-file.ts';
import type { PolicyDocument, Statement } from './policy/document.ts';

/** What it takes to enter another account: its roles carry the incident as source identity. */
const ENTER = ['sts:AssumeRole', 'sts:SetSourceIdentity'];

/**
 * The roles that Staunch itself uses, as `staunch init` sets them up; a world that declares its own of these
 * names keeps them. Those of the world's first account may enter every other by the role of the same name. They
 * may read the files of the account's trails.
 */
export function staunchRoles(
  account: string,
  accounts: readonly string[] = [account],
  trailBuckets: readonly string[] = [],
): RoleEntry[] {
  const entry = accounts[0] ?? account;
  const trusted = [...new Set([account, entry])].map((id) => `arn:aws:iam::${id}:root`);
  const role = (name: string, statements: readonly Statement[]): RoleEntry => {
    const enters = account === entry && accounts.length > 1;
    const more = enters ? [allow(ENTER, `arn:aws:iam::*:role/${name}`)] : [];
    const permissions = { Version: '2012-10-17', Statement: [...statements, ...more] };
    return { name, trust: trusting(trusted), policies: { permissions } };
  };
  const trails = trailBuckets.flatMap(readTrail);
  return [
    role('staunch-plan', [...READS, ...trails]),
    role('staunch-apply', [...READS_AND_WRITES, ...trails, ...DENIES]),
  ];
}

// What an audit of a trail's files takes, as docs/audit.md has it.
function readTrail(bucket: string): Statement[] {
  return [
    allow(['s3:ListBucket'], `arn:aws:s3:::${bucket}`),
    allow(['s3:GetObject'], `arn:aws:s3:::${bucket}/*`),
    allow(['cloudtrail:ListPublicKeys'], '*'),
  ];
}

function trusting(principals: readonly string[]): PolicyDocument {
  const statement = { Effect: 'Allow' as const, Principal: { AWS: principals }, Action: ENTER };
  return { Version: '2012-10-17', Statement: [statement] };
}

const USERS = 'arn:aws:iam::*:user/*';
const ROLES = 'arn:aws:iam::*:role/*';
const INSTANCES = 'arn:aws:ec2:*:*:instance/*';
const OWN_POLICIES = 'arn:aws:iam::*:policy/StaunchDenyOlderSessions*';

const OWN_TAGS = {
  'ForAllValues:StringLike': { 'aws:TagKeys': 'staunch:*' },
  Null: { 'aws:TagKeys': 'false' },
};

const ANYWHERE = [
  'cloudtrail:LookupEvents',
  'ec2:DescribeIamInstanceProfileAssociations',
  'ec2:DescribeInstances',
  'ec2:DescribeRegions',
  'iam:GetAccountAuthorizationDetails',
  'iam:GetAccountSummary',
];

const OF_USERS = [
  'iam:GetAccessKeyLastUsed',
  'iam:GetLoginProfile',
  'iam:GetUser',
  'iam:GetUserPolicy',
  'iam:ListAccessKeys',
  'iam:ListAttachedUserPolicies',
  'iam:ListMFADevices',
  'iam:ListSSHPublicKeys',
  'iam:ListServiceSpecificCredentials',
  'iam:ListSigningCertificates',
  'iam:ListUserPolicies',
];

const OF_ROLES = [
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:ListInstanceProfilesForRole',
  'iam:ListRolePolicies',
];

const WRITES_OF_USERS = ['iam:DeleteLoginProfile', 'iam:DeleteUserPolicy', 'iam:PutUserPolicy'];
const WRITES_OF_ROLES = ['iam:DeleteRolePolicy', 'iam:PutRolePolicy'];
const KEYS = ['iam:UpdateAccessKey', 'iam:UpdateSSHPublicKey'];
const TAGS_OF_USERS = ['iam:TagUser', 'iam:UntagUser'];
const ATTACHMENTS_OF_USERS = ['iam:AttachUserPolicy', 'iam:DetachUserPolicy'];
const ATTACHMENTS_OF_ROLES = ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'];

const READS: readonly Statement[] = [
  allow(ANYWHERE, '*'),
  allow(OF_USERS, USERS),
  allow(OF_ROLES, ROLES),
  allow(['iam:GetInstanceProfile'], 'arn:aws:iam::*:instance-profile/*'),
  allow(['iam:GetPolicy', 'iam:GetPolicyVersion'], 'arn:aws:iam::*:policy/*'),
  allow(['iam:SimulatePrincipalPolicy'], [ROLES, USERS]),
];

const READS_AND_WRITES: readonly Statement[] = [
  ...READS,
  allow(['iam:ListPolicyVersions'], 'arn:aws:iam::*:policy/*'),
  allow([...WRITES_OF_USERS, ...KEYS], USERS),
  allow(WRITES_OF_ROLES, ROLES),
  allow(TAGS_OF_USERS, USERS, OWN_TAGS),
  allow(ATTACHMENTS_OF_USERS, USERS, { ArnLike: { 'iam:PolicyARN': OWN_POLICIES } }),
  allow(ATTACHMENTS_OF_ROLES, ROLES, { ArnLike: { 'iam:PolicyARN': OWN_POLICIES } }),
  allow(
    ['iam:CreatePolicy', 'iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion'],
    OWN_POLICIES,
  ),
  allow(
    [
      'ec2:AssociateIamInstanceProfile',
      'ec2:DisassociateIamInstanceProfile',
      'ec2:ModifyInstanceMetadataOptions',
    ],
    INSTANCES,
  ),
  allow(['ec2:CreateTags', 'ec2:DeleteTags'], INSTANCES, OWN_TAGS),
  allow(['iam:PassRole'], ROLES, { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }),
];

const DENIED = [
  ...WRITES_OF_USERS,
  ...WRITES_OF_ROLES,
  ...KEYS,
  ...TAGS_OF_USERS,
  ...ATTACHMENTS_OF_USERS,
  ...ATTACHMENTS_OF_ROLES,
  'iam:PassRole',
];

const DENIES: readonly Statement[] = [
  'arn:aws:iam::*:role/staunch-*',
  'arn:aws:iam::*:role/aws-reserved/*',
  'arn:aws:iam::*:role/aws-service-role/*',
].map((Resource) => ({ Effect: 'Deny', Action: DENIED, Resource }));

function allow(
  Action: readonly string[],
  Resource: string | readonly string[],
  Condition?: NonNullable<Statement['Condition']>,
): Statement {
  return { Effect: 'Allow', Action, Resource, ...(Condition ? { Condition } : {}) };
}
