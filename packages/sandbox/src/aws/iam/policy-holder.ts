import type { Call, ConditionContext } from '../call.ts';
import { AwsFault } from '../fault.ts';
import type { Principal, Quotas } from '../state.ts';
import { findRole, findUser, roleArn, userArn } from './find.ts';

/** Members of IAM's policy calls, whichever of them a call has. */
export interface PolicyInput {
  readonly UserName?: string;
  readonly RoleName?: string;
  readonly PolicyName?: string;
  readonly PolicyDocument?: string;
  readonly PolicyArn?: string;
  readonly PathPrefix?: string;
  readonly MaxItems?: number;
  readonly Marker?: string;
}

/** How users and roles differ where policies hang on them. */
export interface PolicyHolder {
  readonly word: string;
  /** AWS's quota of all inline policies together, in characters without white space. */
  readonly inlineQuota: number;
  /** The account's quota of attached policies. */
  readonly attachedQuota: (quotas: Quotas) => number;
  readonly find: (call: Call, input: PolicyInput) => Principal;
  readonly arn: (input: PolicyInput, call: Call) => string;
  readonly named: (principal: Principal) => object;
  /** `iam:PermissionsBoundary`, absent where the holder has none, or is not there. */
  readonly boundary: (input: PolicyInput, call: Call) => ConditionContext;
}

export const user: PolicyHolder = {
  word: 'user',
  inlineQuota: 2048,
  attachedQuota: ({ policiesPerUser }) => policiesPerUser,
  find: (call, input) => findUser(call, input.UserName),
  arn: (input, call) => userArn(call, input.UserName),
  named: ({ name }) => ({ UserName: name }),
  boundary: ({ UserName }, { account, caller }) =>
    boundaryKey(account.users.get((UserName ?? caller.user?.name ?? '').toLowerCase())),
};

export const role: PolicyHolder = {
  word: 'role',
  inlineQuota: 10_240,
  attachedQuota: ({ policiesPerRole }) => policiesPerRole,
  find: (call, input) => findRole(call, input.RoleName),
  arn: (input, call) => roleArn(call, input.RoleName),
  named: ({ name }) => ({ RoleName: name }),
  boundary: ({ RoleName = '' }, { account }) =>
    boundaryKey(account.roles.get(RoleName.toLowerCase())),
};

function boundaryKey(principal: Principal | undefined): ConditionContext {
  const arn = principal?.boundary;
  return arn === undefined ? {} : { 'iam:PermissionsBoundary': arn };
}

/** Refuses to change service-linked roles and those of IAM Identity Center: they belong to AWS. */
export function modifiable(principal: Principal): Principal {
  if (/^\/(aws-service-role|aws-reserved)\//.test(principal.path)) {
    const text = `Cannot perform the operation on the protected role '${principal.name}'`;
    throw new AwsFault('UnmodifiableEntity', text);
  }
  return principal;
}
