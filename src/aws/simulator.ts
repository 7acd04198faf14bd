import {
  SimulatePrincipalPolicyCommand,
  type EvaluationResult,
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

/** What AWS's policy simulator answers about one action. */
export interface Simulated {
  readonly decision: SimulatedDecision | undefined;
  /** The organisation's policies say no: without their conditions, which the simulator does not know. */
  readonly byOrganisation: boolean;
  /** The account is in an organisation: what its policies say under conditions the answer leaves out. */
  readonly inOrganisation: boolean;
}

/** Asks AWS's policy simulator whether a user or role may pass a role to EC2, by the name by which the role trusts it. */
export function simulatePassRole(
  aws: Connection,
  principalArn: string,
  { roleArn, service }: { readonly roleArn: string; readonly service: string },
): Promise<Simulated> {
  const context = [entry('iam:PassedToService', 'string', service)];
  return ask(aws, principalArn, {
    action: 'iam:PassRole',
    resource: roleArn,
    ContextEntries: context,
  });
}

/** The same for attaching a profile to an instance, in its region: policies that lock regions are asked by that key. */
export function simulateAssociate(
  aws: Connection,
  principalArn: string,
  instanceArn: string,
): Promise<Simulated> {
  const region = instanceArn.split(':')[3] ?? '';
  return ask(aws, principalArn, {
    action: 'ec2:AssociateIamInstanceProfile',
    resource: instanceArn,
    ContextEntries: [entry('aws:RequestedRegion', 'string', region)],
  });
}

async function ask(
  aws: Connection,
  principalArn: string,
  {
    action,
    resource,
    ...context
  }: { readonly action: string; readonly resource: string } & Pick<
    SimulatePrincipalPolicyCommandInput,
    'ContextEntries'
  >,
): Promise<Simulated> {
  const result = await evaluated(aws, {
    PolicySourceArn: principalArn,
    ActionNames: [action],
    ResourceArns: [resource],
    ...context,
  });
  const { EvalDecision, OrganizationsDecisionDetail } = result.output ?? {};
  return {
    decision: EvalDecision,
    byOrganisation: OrganizationsDecisionDetail?.AllowedByOrganizations === false,
    inOrganisation: OrganizationsDecisionDetail !== undefined,
  };
}

async function simulate(
  aws: Connection,
  input: SimulatePrincipalPolicyCommandInput,
): Promise<Answer<SimulatedDecision | undefined>> {
  const result = await evaluated(aws, input);
  return { ...result, output: result.output?.EvalDecision };
}

async function evaluated(
  aws: Connection,
  input: SimulatePrincipalPolicyCommandInput,
): Promise<Answer<EvaluationResult | undefined>> {
  const command = new SimulatePrincipalPolicyCommand(input);
  const result = await iamQueue(aws)(() =>
    answer('iam:SimulatePrincipalPolicy', iam(aws, 'read').send(command)),
  );
  return { ...result, output: result.output.EvaluationResults?.[0] };
}

function entry(name: string, type: 'date' | 'string', value: string) {
  return { ContextKeyName: name, ContextKeyType: type, ContextKeyValues: [value] };
}
