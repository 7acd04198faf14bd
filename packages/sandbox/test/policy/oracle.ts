import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import { evaluate, parsePolicy, type Decision } from '../../src/aws/policy/evaluate.ts';
import type { OracleCase } from './oracle-cases.ts';

const DECISIONS: Readonly<Record<string, Decision>> = {
  Allowed: 'allowed',
  ExplicitlyDenied: 'explicitDeny',
  ImplicitlyDenied: 'implicitDeny',
};

/** Our decision; every policy goes through the parser, which has to accept it. */
export function askOurs({ request, identity, boundary, session, trust }: OracleCase): Decision {
  const [parsedBoundary, parsedSession, parsedTrust] = [boundary, session, trust].map(
    (policy) => policy && parsePolicy(JSON.stringify(policy)),
  );
  return evaluate(request, {
    identity: identity.map((policy) => parsePolicy(JSON.stringify(policy))),
    ...(parsedBoundary && { boundary: parsedBoundary }),
    ...(parsedSession && { session: [parsedSession] }),
    ...(parsedTrust && { resource: parsedTrust }),
  }).decision;
}

/** The decision of cloud-copilot's simulator, which also checks the request against AWS's reference. */
export async function askOracle(asked: OracleCase): Promise<Decision | undefined> {
  const answer = await runSimulation(simulationOf(asked), { simulationMode: 'Strict' });
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
  return DECISIONS[answer.overallResult];
}

function simulationOf({ request, identity, boundary, session, trust }: OracleCase): Simulation {
  const { action, resource, principal, context } = request;
  return {
    request: {
      action,
      principal: principal.arn,
      resource: { resource, accountId: resource.split(':')[4] ?? principal.account },
      contextVariables: context as Record<string, string | string[]>,
    },
    identityPolicies: identity.map((policy, at) => ({ name: `identity ${at}`, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(boundary && { permissionBoundaryPolicies: [{ name: 'boundary', policy: boundary }] }),
    ...(session && { sessionPolicy: session }),
    ...(trust && { resourcePolicy: trust }),
  };
}
