import type { RoleEntry } from '../world-file.ts';

/** Everything that planning and verifying read. */
const READS = [
  'iam:GetAccessKeyLastUsed',
  'iam:GetAccountAuthorizationDetails',
  'iam:GetInstanceProfile',
  'iam:GetLoginProfile',
  'iam:GetPolicy',
  'iam:GetPolicyVersion',
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:GetUser',
  'iam:GetUserPolicy',
  'iam:ListAccessKeys',
  'iam:ListAttachedUserPolicies',
  'iam:ListInstanceProfilesForRole',
  'iam:ListPolicyVersions',
  'iam:ListServiceSpecificCredentials',
  'iam:ListSigningCertificates',
  'iam:ListSSHPublicKeys',
  'iam:ListUserPolicies',
  'iam:SimulatePrincipalPolicy',
  'ec2:DescribeIamInstanceProfileAssociations',
  'ec2:DescribeInstances',
  'ec2:DescribeRegions',
  'cloudtrail:LookupEvents',
];

/** Everything that applying and undoing write. */
const WRITES = [
  'iam:AttachUserPolicy',
  'iam:CreatePolicy',
  'iam:CreatePolicyVersion',
  'iam:DeleteLoginProfile',
  'iam:DeletePolicy',
  'iam:DeletePolicyVersion',
  'iam:DeleteRolePolicy',
  'iam:DeleteUserPolicy',
  'iam:DetachUserPolicy',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:TagUser',
  'iam:UntagUser',
  'iam:UpdateAccessKey',
  'ec2:AssociateIamInstanceProfile',
  'ec2:CreateTags',
  'ec2:DeleteTags',
  'ec2:DisassociateIamInstanceProfile',
  'ec2:ModifyInstanceMetadataOptions',
];

/** What it takes to enter another account: its roles carry the incident as source identity. */
const ENTER = ['sts:AssumeRole', 'sts:SetSourceIdentity'];

/**
 * The roles that Staunch itself uses; a world that declares its own of these names keeps them. Those of the
 * world's first account may enter every other by the role of the same name.
 */
export function staunchRoles(
  account: string,
  accounts: readonly string[] = [account],
): RoleEntry[] {
  const entry = accounts[0] ?? account;
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow' as const,
        Principal: { AWS: [...new Set([account, entry])].map((id) => `arn:aws:iam::${id}:root`) },
        Action: ENTER,
      },
    ],
  };
  const allow = (Action: string[], Resource = '*') => ({
    Effect: 'Allow' as const,
    Action,
    Resource,
  });
  const entering = (name: string) =>
    account === entry && accounts.length > 1 ? [allow(ENTER, `arn:aws:iam::*:role/${name}`)] : [];
  const passRole = {
    ...allow(['iam:PassRole']),
    Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
  };
  const role = (name: string, statements: object[]) => ({
    name,
    trust,
    policies: {
      permissions: { Version: '2012-10-17', Statement: statements as ReturnType<typeof allow>[] },
    },
  });
  return [
    role('staunch-plan', [allow(READS), ...entering('staunch-plan')]),
    role('staunch-apply', [allow([...READS, ...WRITES]), passRole, ...entering('staunch-apply')]),
  ];
}
