import { awsProblem, type AwsProblem } from './problem.ts';

/** A role that could not be assumed. */
interface Refused {
  readonly roleArn: string;
  /** Who asked, as far as that is known. */
  readonly entryArn: string;
}

/** What STS said about a role that could not be assumed, and what its owner has to write where. */
export function cannotEnter(problem: AwsProblem, refused: Refused): AwsProblem {
  const { code, message, aws } = problem;
  const { operation, awsCode } = aws;
  const account = refused.roleArn.split(':')[4] ?? '';
  const hint = hintFor(problem, refused);
  const text = `account ${account} cannot be entered: ${message.replace(`${operation} failed: `, '').replace(` (${awsCode})`, '')}`;
  return awsProblem({
    ...aws,
    code,
    message: text,
    cause: problem,
    ...(hint ? { hint } : {}),
  });
}

/** A role of another partition: nobody can assume it from here. */
export function otherPartition(roleArn: string, entry: string): AwsProblem {
  const [, partition = '', , , account = ''] = roleArn.split(':');
  return awsProblem({
    code: 'not-allowed',
    operation: 'sts:AssumeRole',
    awsCode: '',
    requestId: undefined,
    message: `account ${account} is in the partition ${partition}, and these credentials are in ${entry}`,
    hint:
      `Roles cannot be assumed across partitions. Run Staunch with credentials and AWS_REGION of ${partition}` +
      ' for its incidents, from a workflow of its own.',
  });
}

function hintFor(
  { code, message }: AwsProblem,
  { roleArn, entryArn }: Refused,
): string | undefined {
  if (code !== 'not-allowed') return undefined;
  const trust = `the trust policy of ${roleArn} must allow ${entryArn} sts:AssumeRole and sts:SetSourceIdentity`;
  if (message.includes('sts:SetSourceIdentity')) {
    return (
      'Staunch names the incident as source identity of its sessions, so that CloudTrail tells them apart.' +
      ` Whoever owns the role: add sts:SetSourceIdentity beside sts:AssumeRole, because ${trust}, and the` +
      ' policies of the latter must allow both on it. Credentials that carry a source identity already cannot' +
      ' take another one.'
    );
  }
  if (isSameRole(roleArn, entryArn)) {
    return (
      `These credentials are of that very role: enter by a role of its own, or take account ${roleArn.split(':')[4] ?? ''}` +
      ' out of policy/accounts.yaml to use it directly.'
    );
  }
  return (
    `Check that the role is there and spelt as in policy/accounts.yaml. Whoever owns it: ${trust}, and the` +
    ' policies of the latter must allow both on it.'
  );
}

function isSameRole(roleArn: string, entryArn: string): boolean {
  const [, , , account = '', rest = ''] = entryArn.split(':').slice(1);
  const name = /^assumed-role\/([^/]+)\//.exec(rest)?.[1];
  return account === roleArn.split(':')[4] && name === roleArn.split('/').at(-1);
}
