import {
  AttachRolePolicy$,
  AttachUserPolicy$,
  DetachRolePolicy$,
  DetachUserPolicy$,
  ListAttachedRolePolicies$,
  ListAttachedUserPolicies$,
} from '@aws-sdk/client-iam';
import type { StaticOperationSchema } from '@smithy/types';
import { managedPolicy } from '../authorise.ts';
import type { ConditionContext } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation, type Operation } from '../operation.ts';
import { iamPage } from './iam-page.ts';
import { modifiable, role, user, type PolicyHolder, type PolicyInput } from './policy-holder.ts';

/** Managed policies on users and roles. */
export function attachmentOperations() {
  return [
    attach(AttachUserPolicy$, user),
    attach(AttachRolePolicy$, role),
    detach(DetachUserPolicy$, user),
    detach(DetachRolePolicy$, role),
    list(ListAttachedUserPolicies$, user),
    list(ListAttachedRolePolicies$, role),
  ];
}

function attach(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<PolicyInput>(schema, {
    resource: holder.arn,
    context: (input, call) => ({ ...policyArn(input), ...holder.boundary(input, call) }),
    run: (input, call) => {
      const arn = input.PolicyArn ?? '';
      const { attached } = modifiable(holder.find(call, input));
      if (!managedPolicy(call.account, arn)) throw noSuchEntity(`Policy ${arn}`);
      const quota = holder.attachedQuota(call.account.quotas);
      if (!attached.has(arn) && attached.size >= quota) {
        const word = holder.word === 'user' ? 'User' : 'Role';
        const text = `Cannot exceed quota for PoliciesPer${word}: ${quota}`;
        throw new AwsFault('LimitExceeded', text, 409);
      }
      attached.add(arn);
      return undefined;
    },
  });
}

function detach(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<PolicyInput>(schema, {
    resource: holder.arn,
    context: (input, call) => ({ ...policyArn(input), ...holder.boundary(input, call) }),
    run: (input, call) => {
      const { attached } = modifiable(holder.find(call, input));
      const arn = input.PolicyArn ?? '';
      if (!attached.delete(arn)) throw noSuchEntity(`Policy ${arn}`);
      return undefined;
    },
  });
}

function list(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<PolicyInput>(schema, {
    resource: holder.arn,
    run: (input, call) => {
      const { items, ...rest } = iamPage([...holder.find(call, input).attached], input);
      const AttachedPolicies = items.map((arn) => ({
        PolicyName: arn.split('/').at(-1),
        PolicyArn: arn,
      }));
      return { AttachedPolicies, ...rest };
    },
  });
}

// By it IAM lets an administrator say which policies somebody may attach.
function policyArn({ PolicyArn = '' }: PolicyInput): ConditionContext {
  return { 'iam:PolicyARN': PolicyArn };
}
