import { SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { answer, type Answer } from './send.ts';

export type SimulatedDecision = 'allowed' | 'explicitDeny' | 'implicitDeny';

// Any action does, since the deny covers all; this one needs no resource.
const PROBE_ACTION = 'ec2:DescribeRegions';

/** Asks AWS's policy simulator what a session of this role, issued at that time, would be answered. */
export async function simulateSession(
  aws: Connection,
  roleArn: string,
  issuedAt: Date,
): Promise<Answer<SimulatedDecision | undefined>> {
  const command = new SimulatePrincipalPolicyCommand({
    PolicySourceArn: roleArn,
    ActionNames: [PROBE_ACTION],
    ContextEntries: [
      {
        ContextKeyName: 'aws:TokenIssueTime',
        ContextKeyType: 'date',
        ContextKeyValues: [issuedAt.toISOString()],
      },
    ],
  });
  const result = await iamQueue(aws)(() =>
    answer('iam:SimulatePrincipalPolicy', iam(aws, 'read').send(command)),
  );
  return { ...result, output: result.output.EvaluationResults?.[0]?.EvalDecision };
}
