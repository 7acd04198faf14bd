import {
  SimulatePrincipalPolicy$,
  type ContextEntry,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import { boundaryOf, policiesOf, serviceControlOf } from '../authorise.ts';
import type { Call } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation } from '../operation.ts';
import { ALLOW_ALL } from '../policy/allow-all.ts';
import {
  evaluate,
  parsePolicy,
  type AccessRequest,
  type Decision,
  type PolicySets,
} from '../policy/evaluate.ts';
import type { Principal } from '../state.ts';

/** AWS's own policy simulator: what would the policies of this principal answer? */
export function simulateOperations() {
  return [
    operation<SimulatePrincipalPolicyCommandInput>(SimulatePrincipalPolicy$, {
      resource: (input) => input.PolicySourceArn ?? '*',
      run: simulate,
    }),
  ];
}

function simulate(input: SimulatePrincipalPolicyCommandInput, call: Call): object {
  const arn = input.PolicySourceArn ?? '';
  const principal = principalByArn(call, arn);
  if (!principal) throw noSuchEntity(`The principal ${arn}`);
  refuseUnknown(input);
  const extra = (input.PolicyInputList ?? []).map(parsePolicy);
  const identity = [...policiesOf(call.account, principal), ...extra];
  const context = Object.fromEntries(
    (input.ContextEntries ?? []).map((entry) => [entry.ContextKeyName ?? '', valueOf(entry)]),
  );
  const organisation = serviceControlOf(call.account, principal);
  const boundary = simulatedBoundary(input) ?? boundaryOf(call.account, principal);
  const ask = (action: string) => (resource: string) =>
    answerTo(
      { action, resource, principal: { arn, account: call.account.id }, context },
      { organisation, identity, ...boundary },
    );
  const resources = input.ResourceArns?.length ? input.ResourceArns : ['*'];
  const results = (input.ActionNames ?? []).map((action) =>
    resultOf(action, resources.map(ask(action)), call),
  );
  return { EvaluationResults: results, IsTruncated: false };
}

interface Simulated {
  readonly resource: string;
  readonly decision: Decision;
  readonly allowedByOrganisation: boolean;
  /** Undefined where there is no boundary, or it is not asked any more. */
  readonly allowedByBoundary?: boolean;
}

/**
 * The organisation is asked first, and where it does not allow, nothing else is. AWS says `implicitDeny` then, whatever
 * its policies say, and knows no more of the request than it was handed: a deny that holds unless the region is one
 * of some holds for a request without a region.
 */
function answerTo(request: AccessRequest, policies: PolicySets): Simulated {
  const { resource } = request;
  const { organisation = [] } = policies;
  const byItself = evaluate(request, { organisation, identity: [ALLOW_ALL] });
  if (byItself.decision !== 'allowed')
    return { resource, decision: 'implicitDeny', allowedByOrganisation: false };
  const { decision } = evaluate(request, policies);
  const { boundary } = policies;
  return {
    resource,
    decision,
    allowedByOrganisation: true,
    ...(boundary
      ? { allowedByBoundary: evaluate(request, { identity: [boundary] }).decision === 'allowed' }
      : {}),
  };
}

// AWS answers one result an action, as strict as the strictest of its resources (API reference, EvaluationResult).
const STRICTEST_FIRST: readonly Decision[] = ['explicitDeny', 'implicitDeny', 'allowed'];

function resultOf(action: string, simulated: readonly Simulated[], call: Call): object {
  const decisions = simulated.map(({ decision }) => decision);
  const AllowedByOrganizations = simulated.every((it) => it.allowedByOrganisation);
  return {
    EvalActionName: action,
    EvalResourceName: '*',
    EvalDecision: STRICTEST_FIRST.find((decision) => decisions.includes(decision)),
    ...(call.account.organisation
      ? { OrganizationsDecisionDetail: { AllowedByOrganizations } }
      : {}),
    ...boundaryDetail(simulated),
    ResourceSpecificResults: simulated
      .filter(({ resource }) => resource !== '*')
      .map((it) => ({
        EvalResourceName: it.resource,
        EvalResourceDecision: it.decision,
        ...boundaryDetail([it]),
      })),
  };
}

function boundaryDetail(simulated: readonly Simulated[]): object {
  const asked = simulated.flatMap(({ allowedByBoundary }) => allowedByBoundary ?? []);
  if (asked.length === 0) return {};
  const AllowedByPermissionsBoundary = asked.every(Boolean);
  return { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary } };
}

// One that is handed in goes before the principal's own.
function simulatedBoundary({
  PermissionsBoundaryPolicyInputList: [text, second] = [],
}: SimulatePrincipalPolicyCommandInput): Pick<PolicySets, 'boundary'> | undefined {
  if (second !== undefined)
    throw new AwsFault('InvalidInput', 'There can be one permissions boundary only.');
  return text === undefined ? undefined : { boundary: parsePolicy(text) };
}

// Leaving one out of account would answer a question that nobody asked.
function refuseUnknown(input: SimulatePrincipalPolicyCommandInput): void {
  const given = input.ResourcePolicy ?? input.PolicyExclusionList ?? input.CallerArn;
  if (given === undefined) return;
  const text = 'The sandbox simulates neither resource policies, exclusions nor other callers.';
  throw new AwsFault('InvalidInput', text);
}

function valueOf({ ContextKeyType, ContextKeyValues = [] }: ContextEntry): string | string[] {
  return ContextKeyType?.endsWith('List') ? ContextKeyValues : (ContextKeyValues[0] ?? '');
}

function principalByArn(call: Call, arn: string): Principal | undefined {
  const { users, roles } = call.account;
  return [...users.values(), ...roles.values()].find((principal) => principal.arn === arn);
}
