import { findRole } from '../../aws/roles.ts';
import { isAwsProblem } from '../../aws/problem.ts';
import { simulatePassRole } from '../../aws/simulator.ts';
import { accountFrom, type Account } from '../../trail/account.ts';
import { accountOf } from '../../domain/names.ts';
import type { Context } from './context.ts';

/**
 * Why Staunch could not put a profile with this role back, by AWS's policy simulator; undefined where it
 * could, or where the simulator cannot be asked: the first instance alone will tell then.
 */
export async function passRoleProblem(
  { aws, caller, plan }: Context,
  roleArn: string,
): Promise<string | undefined> {
  // The simulator takes a policy holder of the role's own account: ours is there only at home.
  if (accountOf(roleArn) !== caller.account) return undefined;
  try {
    const there = accountFrom(aws, plan.incident.account, caller.account) ?? aws;
    const principal = await policyHolderOf(caller.arn, there);
    if (principal === undefined) return undefined;
    const { output } = await simulatePassRole(there, principal, roleArn);
    if (output === undefined || output === 'allowed') return undefined;
    return (
      `${principal} may not pass role ${roleArn} to EC2 (iam:PassRole, ${output}), so the profile could not be` +
      ' put back: whoever owns that role must allow it. The instance was not touched'
    );
  } catch (error) {
    if (isAwsProblem(error)) return undefined;
    throw error;
  }
}

// The ARN of a session has no path; the simulator wants the role's own.
async function policyHolderOf(callerArn: string, aws: Account): Promise<string | undefined> {
  const role = /:assumed-role\/([^/]+)\//.exec(callerArn)?.[1];
  if (role !== undefined) return (await findRole(aws, role))?.arn;
  return callerArn.includes(':user/') ? callerArn : undefined;
}
