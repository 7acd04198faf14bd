import {
  CreatePolicy$,
  DeletePolicy$,
  GetPolicy$,
  type CreatePolicyCommandInput,
  type DeletePolicyCommandInput,
  type GetPolicyCommandInput,
} from '@aws-sdk/client-iam';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { newManagedPolicy, policyArn } from '../managed-policies.ts';
import { operation } from '../operation.ts';
import {
  attachedTo,
  bounding,
  findPolicy,
  ownPolicy,
  policyDocument,
  type ReadPolicy,
} from './find-policy.ts';

/** Managed policies: the account's own are written, AWS's are only read. */
export function managedPolicyOperations() {
  return [
    operation<CreatePolicyCommandInput>(CreatePolicy$, {
      resource: (input, call) => arnOf(input, call),
      run: create,
    }),
    operation<GetPolicyCommandInput>(GetPolicy$, {
      resource: (input) => input.PolicyArn ?? '*',
      run: (input, call) => ({ Policy: shape(findPolicy(call, input.PolicyArn), call) }),
    }),
    operation<DeletePolicyCommandInput>(DeletePolicy$, {
      resource: (input) => input.PolicyArn ?? '*',
      run: remove,
    }),
  ];
}

function create(input: CreatePolicyCommandInput, call: Call): object {
  const name = input.PolicyName ?? '';
  const same = [...call.account.policies.values()].find(
    (policy) => policy.name.toLowerCase() === name.toLowerCase(),
  );
  if (same) {
    const text = `A policy called ${name} already exists. Duplicate names are not allowed.`;
    throw new AwsFault('EntityAlreadyExists', text, 409);
  }
  const document = policyDocument(input.PolicyDocument);
  const { policies, quotas } = call.account;
  if (policies.size >= quotas.policies) {
    const text = `Cannot exceed quota for PoliciesPerAccount: ${quotas.policies}`;
    throw new AwsFault('LimitExceeded', text, 409);
  }
  const at = { account: call.account.id, path: input.Path ?? '/', name };
  const policy = newManagedPolicy(call.sandbox.ids, document, at, call.now);
  call.account.policies.set(policy.arn, policy);
  return { Policy: shape(policy, call) };
}

function remove(input: DeletePolicyCommandInput, call: Call): undefined {
  const { arn, versions } = ownPolicy(call, input.PolicyArn);
  if (attachedTo(call.account, arn) + bounding(call.account, arn) > 0) {
    throw new AwsFault('DeleteConflict', 'Cannot delete a policy attached to entities.', 409);
  }
  if (versions.length > 1) {
    const text =
      "This policy has more than one version. Before you delete a policy, you must delete the policy's " +
      'versions. The default version is deleted with the policy.';
    throw new AwsFault('DeleteConflict', text, 409);
  }
  call.account.policies.delete(arn);
  return undefined;
}

function arnOf({ PolicyName = '*', Path = '/' }: CreatePolicyCommandInput, call: Call): string {
  return policyArn(call.account.id, Path, PolicyName);
}

function shape(policy: ReadPolicy, { account }: Call): object {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: attachedTo(account, policy.arn),
    PermissionsBoundaryUsageCount: bounding(account, policy.arn),
    IsAttachable: true,
    CreateDate: policy.createdAt,
    UpdateDate: policy.updatedAt,
  };
}
