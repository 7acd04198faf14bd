import {
  DeleteRolePolicy$,
  DeleteUserPolicy$,
  GetRolePolicy$,
  GetUserPolicy$,
  ListRolePolicies$,
  ListUserPolicies$,
  PutRolePolicy$,
  PutUserPolicy$,
} from '@aws-sdk/client-iam';
import type { StaticOperationSchema } from '@smithy/types';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation, type Operation } from '../operation.ts';
import { parsePolicy, type PolicyDocument } from '../policy/evaluate.ts';
import type { Principal } from '../state.ts';
import { encoded } from './encoded.ts';
import { iamPage } from './iam-page.ts';
import { modifiable, role, user, type PolicyHolder, type PolicyInput } from './policy-holder.ts';

/** Inline policies of users and roles. */
export function inlinePolicyOperations() {
  return [
    put(PutUserPolicy$, user),
    put(PutRolePolicy$, role),
    get(GetUserPolicy$, user),
    get(GetRolePolicy$, role),
    remove(DeleteUserPolicy$, user),
    remove(DeleteRolePolicy$, role),
    list(ListUserPolicies$, user),
    list(ListRolePolicies$, role),
  ];
}

function put(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<PolicyInput>(schema, {
    resource: holder.arn,
    context: holder.boundary,
    run: (input, call) => {
      const principal = modifiable(holder.find(call, input));
      const document = parsePolicy(input.PolicyDocument ?? '');
      const others = [...principal.inline].filter(([name]) => name !== input.PolicyName);
      const all = [...others.map(([, policy]) => policy), document];
      const size = all.reduce((sum, policy) => sum + JSON.stringify(policy).length, 0);
      if (size > holder.inlineQuota) {
        const { inlineQuota, word } = holder;
        const text = `Maximum policy size of ${inlineQuota} bytes exceeded for ${word} ${principal.name}`;
        throw new AwsFault('LimitExceeded', text, 409);
      }
      principal.inline.set(input.PolicyName ?? '', document);
      return undefined;
    },
  });
}

function get(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<PolicyInput>(schema, {
    resource: holder.arn,
    run: (input, call) => {
      const principal = holder.find(call, input);
      const PolicyDocument = encoded(inlineOf(principal, input.PolicyName));
      return { ...holder.named(principal), PolicyName: input.PolicyName, PolicyDocument };
    },
  });
}

function remove(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<PolicyInput>(schema, {
    resource: holder.arn,
    context: holder.boundary,
    run: (input, call) => {
      const principal = modifiable(holder.find(call, input));
      inlineOf(principal, input.PolicyName);
      principal.inline.delete(input.PolicyName ?? '');
      return undefined;
    },
  });
}

function list(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<PolicyInput>(schema, {
    resource: holder.arn,
    run: (input, call) => {
      const { items, ...rest } = iamPage([...holder.find(call, input).inline.keys()], input);
      return { PolicyNames: items, ...rest };
    },
  });
}

function inlineOf(principal: Principal, name: string | undefined): PolicyDocument {
  const document = principal.inline.get(name ?? '');
  if (!document) throw noSuchEntity(`The policy with name ${name ?? ''}`);
  return document;
}
