import type { PolicyDocument } from '@staunch/sandbox/policy';

export const ACCOUNT = '111122223333';

/** The ARN of a role of the one account, without a path. */
export function roleArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:role/${name}`;
}

/** The ARN of a managed policy of the one account. */
export function policyArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:policy/${name}`;
}

// What a thief needs to undo a containment.
const UNDOING = ['iam:DeleteRolePolicy', 'iam:DeleteUserPolicy', 'iam:UpdateAccessKey'];
/** What a thief may do beyond going on. */
export interface Rights {
  readonly undoes: boolean;
  /** IAM and EC2 actions that his habits need. */
  readonly more: readonly string[];
}

/** What a user or role of the world may do: be probed, go on to further roles, and perhaps undo. */
export function permissions({ undoes, more }: Rights): PolicyDocument {
  const all = [...(undoes ? UNDOING : []), ...more];
  const Action = ['ec2:DescribeRegions', 'sts:AssumeRole', ...all];
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

/** A trust policy for these principals, and for EC2 where instances hold the role. */
export function trustOf(principals: readonly string[], ec2: boolean): PolicyDocument {
  const Action = 'sts:AssumeRole';
  const people = { Effect: 'Allow' as const, Principal: { AWS: [...principals] }, Action };
  const service = {
    Effect: 'Allow' as const,
    Principal: { Service: 'ec2.amazonaws.com' },
    Action,
  };
  return {
    Version: '2012-10-17',
    Statement: [...(principals.length > 0 ? [people] : []), ...(ec2 ? [service] : [])],
  };
}

/** What a containment of an earlier incident left on a role: it must stay as it is. */
export function earlierRevocation(): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'StaunchEarlier0a1b2c3d',
        Effect: 'Deny',
        Action: ['*'],
        Resource: ['*'],
        Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-09-01T08:00:00.000Z' } },
      },
    ],
  };
}

/** A policy of about so many characters as IAM counts them, that allows next to nothing. */
export function filler(characters: number): PolicyDocument {
  const Action = Array.from(
    { length: Math.ceil(characters / 27) },
    (_, at) => `s3:GetObject${String(at).padStart(12, '0')}`,
  );
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}
