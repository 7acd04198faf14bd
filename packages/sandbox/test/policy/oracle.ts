import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import {
  evaluate,
  parsePolicy,
  type Decision,
  type PolicyDocument,
} from '../../src/aws/policy/evaluate.ts';
import type { OracleCase } from './oracle-cases.ts';

const DECISIONS: Readonly<Record<string, Decision>> = {
  Allowed: 'allowed',
  ExplicitlyDenied: 'explicitDeny',
  ImplicitlyDenied: 'implicitDeny',
};

/** Our decision; every policy goes through the parser, which has to accept it. */
export function askOurs(asked: OracleCase): Decision {
  const { request, organisation = [], identity, boundary, session, trust } = asked;
  const [parsedBoundary, parsedSession, parsedTrust] = [boundary, session, trust].map(
    (policy) => policy && parsed(policy),
  );
  return evaluate(request, {
    organisation: organisation.map((level) => level.map(parsed)),
    identity: identity.map(parsed),
    ...(parsedBoundary && { boundary: parsedBoundary }),
    ...(parsedSession && { session: [parsedSession] }),
    ...(parsedTrust && { resource: parsedTrust }),
  }).decision;
}

function parsed(policy: PolicyDocument): PolicyDocument {
  return parsePolicy(JSON.stringify(policy));
}

/** The decision of cloud-copilot's simulator, which also checks the request against AWS's reference. */
export async function askOracle(asked: OracleCase): Promise<Decision | undefined> {
  const answer = await runSimulation(simulationOf(asked), { simulationMode: 'Strict' });
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
  return DECISIONS[answer.overallResult];
}

function simulationOf(asked: OracleCase): Simulation {
  const { request, organisation = [], identity, boundary, session, trust } = asked;
  const { action, resource, principal, context } = request;
  return {
    request: {
      action,
      principal: principal.arn,
      resource: { resource, accountId: resource.split(':')[4] ?? principal.account },
      contextVariables: context as Record<string, string | string[]>,
    },
    identityPolicies: identity.map((policy, at) => ({ name: `identity ${at}`, policy })),
    serviceControlPolicies: organisation.map((level, at) => ({
      orgIdentifier: `level ${at}`,
      policies: level.map((policy, index) => ({ name: `${at} ${index}`, policy })),
    })),
    resourceControlPolicies: [],
    ...(boundary && { permissionBoundaryPolicies: [{ name: 'boundary', policy: boundary }] }),
    ...(session && { sessionPolicy: session }),
    ...(trust && { resourcePolicy: trust }),
  };
}
