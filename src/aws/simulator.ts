import {
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { answer, type Answer } from './send.ts';

type SimulatedDecision = 'allowed' | 'explicitDeny' | 'implicitDeny';

// Any action does, since the deny covers all; this one needs no resource.
const PROBE_ACTION = 'ec2:DescribeRegions';

/** Asks AWS's policy simulator what a session of a user or role would be answered. */
export async function simulateSession(
  aws: Connection,
  principalArn: string,
  session: { readonly issuedAt: Date; readonly userId?: string },
): Promise<Answer<SimulatedDecision | undefined>> {
  const issued = entry('aws:TokenIssueTime', 'date', session.issuedAt.toISOString());
  const who = session.userId === undefined ? [] : [entry('aws:userid', 'string', session.userId)];
  return simulate(aws, {
    PolicySourceArn: principalArn,
    ActionNames: [PROBE_ACTION],
    ContextEntries: [issued, ...who],
  });
}

/** Asks AWS's policy simulator whether a user or role may pass a role to EC2. */
export async function simulatePassRole(
  aws: Connection,
  principalArn: string,
  roleArn: string,
): Promise<Answer<SimulatedDecision | undefined>> {
  return simulate(aws, {
    PolicySourceArn: principalArn,
    ActionNames: ['iam:PassRole'],
    ResourceArns: [roleArn],
    ContextEntries: [entry('iam:PassedToService', 'string', 'ec2.amazonaws.com')],
  });
}

async function simulate(
  aws: Connection,
  input: SimulatePrincipalPolicyCommandInput,
): Promise<Answer<SimulatedDecision | undefined>> {
  const command = new SimulatePrincipalPolicyCommand(input);
  const result = await iamQueue(aws)(() =>
    answer('iam:SimulatePrincipalPolicy', iam(aws, 'read').send(command)),
  );
  return { ...result, output: result.output.EvaluationResults?.[0]?.EvalDecision };
}

function entry(name: string, type: 'date' | 'string', value: string) {
  return { ContextKeyName: name, ContextKeyType: type, ContextKeyValues: [value] };
}
