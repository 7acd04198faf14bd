import {
  evaluate,
  type AccessRequest,
  type Decision,
  type PolicyDocument,
  type PolicySets,
  type Statement,
} from '../../src/aws/policy/evaluate.ts';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
export const ALICE = `arn:aws:iam::${ACCOUNT}:user/alice`;
export const DEPLOY_ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`;
export const DEPLOY_SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/ci`;

/** Alice lists users with a long-term key; tests say what is different. */
export function request(difference: Partial<AccessRequest> = {}): AccessRequest {
  return {
    action: 'iam:ListUsers',
    resource: '*',
    principal: { arn: ALICE, account: ACCOUNT },
    context: { 'aws:username': 'alice', 'aws:userid': 'AIDAALICE' },
    ...difference,
  };
}

/** A session of the deploy role. */
export const session = { arn: DEPLOY_SESSION, account: ACCOUNT, roleArn: DEPLOY_ROLE };

export function policy(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

export function allow(difference: Partial<Statement> = {}): Statement {
  return statement('Allow', difference);
}

export function deny(difference: Partial<Statement> = {}): Statement {
  return statement('Deny', difference);
}

/** The decision for an identity policy with just this statement. */
export function decide(statement: Statement, asked: AccessRequest = request()): Decision {
  return evaluate(asked, { identity: [policy(statement)] }).decision;
}

/** The decision for Alice's request under these policies; no identity policies unless given. */
export function decideWith(sets: Partial<PolicySets>, asked: AccessRequest = request()): Decision {
  return evaluate(asked, { identity: [], ...sets }).decision;
}

function statement(effect: Statement['Effect'], difference: Partial<Statement>): Statement {
  const action = difference.NotAction === undefined ? { Action: '*' } : {};
  const trust = difference.Principal !== undefined || difference.NotPrincipal !== undefined;
  const resource = difference.NotResource === undefined && !trust ? { Resource: '*' } : {};
  return { Effect: effect, ...action, ...resource, ...difference };
}
