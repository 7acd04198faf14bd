import type { PolicyDocument, Statement } from '../../src/aws/policy/evaluate.ts';

export function allowing(
  Action: string | string[],
  Resource: string | string[] = '*',
): PolicyDocument {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] };
}

export function denying(Action: string, Condition?: Statement['Condition']): PolicyDocument {
  const statement: Statement = {
    Effect: 'Deny',
    Action,
    Resource: '*',
    ...(Condition ? { Condition } : {}),
  };
  return { Version: '2012-10-17', Statement: [statement] };
}

/** What AWS's console puts on a role to revoke its sessions. */
export function denyingOlderThan(moment: Date | string): PolicyDocument {
  const cutoff = typeof moment === 'string' ? moment : moment.toISOString();
  return denying('*', { DateLessThan: { 'aws:TokenIssueTime': cutoff } });
}

export function trusting(
  Principal: NonNullable<Statement['Principal']>,
  Condition: Statement['Condition'] = {},
): PolicyDocument {
  const statement: Statement = { Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition };
  return { Version: '2012-10-17', Statement: [statement] };
}
