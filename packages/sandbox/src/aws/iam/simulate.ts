import {
  SimulatePrincipalPolicy$,
  type ContextEntry,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import { policiesOf } from '../authorise.ts';
import type { Call } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation } from '../operation.ts';
import { evaluate, parsePolicy } from '../policy/evaluate.ts';
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
  const resources = input.ResourceArns?.length ? input.ResourceArns : ['*'];
  const principalOf = { arn, account: call.account.id };
  const results = (input.ActionNames ?? []).flatMap((action) =>
    resources.map((resource) => {
      const request = { action, resource, principal: principalOf, context };
      const { decision } = evaluate(request, { identity });
      return { EvalActionName: action, EvalResourceName: resource, EvalDecision: decision };
    }),
  );
  return { EvaluationResults: results, IsTruncated: false };
}

// Leaving one out of account would answer a question that nobody asked.
function refuseUnknown(input: SimulatePrincipalPolicyCommandInput): void {
  const given = input.ResourcePolicy ?? input.PermissionsBoundaryPolicyInputList ?? input.CallerArn;
  if (given === undefined) return;
  const text = 'The sandbox simulates neither resource policies, boundaries nor other callers.';
  throw new AwsFault('InvalidInput', text);
}

function valueOf({ ContextKeyType, ContextKeyValues = [] }: ContextEntry): string | string[] {
  return ContextKeyType?.endsWith('List') ? ContextKeyValues : (ContextKeyValues[0] ?? '');
}

function principalByArn(call: Call, arn: string): Principal | undefined {
  const { users, roles } = call.account;
  return [...users.values(), ...roles.values()].find((principal) => principal.arn === arn);
}
