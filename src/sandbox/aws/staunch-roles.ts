import type { RoleEntry } from '../world-file.ts';

/** Everything that planning and verifying read. */
const READS = [
  'iam:GetAccessKeyLastUsed',
  'iam:ListAccessKeys',
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:ListInstanceProfilesForRole',
  'iam:GetInstanceProfile',
  'iam:SimulatePrincipalPolicy',
  'ec2:DescribeRegions',
  'ec2:DescribeInstances',
  'ec2:DescribeIamInstanceProfileAssociations',
  'cloudtrail:LookupEvents',
];

/** Everything that applying writes. */
const WRITES = [
  'iam:UpdateAccessKey',
  'iam:PutRolePolicy',
  'ec2:AssociateIamInstanceProfile',
  'ec2:DisassociateIamInstanceProfile',
  'ec2:CreateTags',
  'ec2:DeleteTags',
];

/** The roles that Staunch itself uses; a world that declares its own of these names keeps them. */
export function staunchRoles(account: string): RoleEntry[] {
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow' as const,
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: 'sts:AssumeRole',
      },
    ],
  };
  const allow = (Action: string[]) => ({ Effect: 'Allow' as const, Action, Resource: '*' });
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
    role('staunch-plan', [allow(READS)]),
    role('staunch-apply', [allow([...READS, ...WRITES]), passRole]),
  ];
}
