import {
  AttachRolePolicy$,
  AttachUserPolicy$,
  DeleteRolePolicy$,
  DeleteUserPolicy$,
  GetRolePolicy$,
  GetUserPolicy$,
  ListAttachedRolePolicies$,
  ListAttachedUserPolicies$,
  ListRolePolicies$,
  ListUserPolicies$,
  PutRolePolicy$,
  PutUserPolicy$,
} from '@aws-sdk/client-iam';
import type { StaticOperationSchema } from '@smithy/types';
import { awsManagedPolicies } from '../aws-managed-policies.ts';
import type { Call } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation, type Operation } from '../operation.ts';
import { parsePolicy, type PolicyDocument } from '../policy/evaluate.ts';
import type { Principal } from '../state.ts';
import { findRole, findUser, roleArn, userArn } from './find.ts';

interface PolicyInput {
  readonly UserName?: string;
  readonly RoleName?: string;
  readonly PolicyName?: string;
  readonly PolicyDocument?: string;
  readonly PolicyArn?: string;
}

/** How users and roles differ where policies hang on them. Sizes: AWS's quotas, white space not counted. */
interface Kind {
  readonly inlineQuota: number;
  readonly find: (call: Call, input: PolicyInput) => Principal;
  readonly arn: (input: PolicyInput, call: Call) => string;
  readonly named: (principal: Principal) => object;
}

const user: Kind = {
  inlineQuota: 2048,
  find: (call, input) => findUser(call, input.UserName),
  arn: (input, call) => userArn(call, input.UserName),
  named: ({ name }) => ({ UserName: name }),
};

const role: Kind = {
  inlineQuota: 10_240,
  find: (call, input) => findRole(call, input.RoleName),
  arn: (input, call) => roleArn(call, input.RoleName),
  named: ({ name }) => ({ RoleName: name }),
};

/** Inline and attached policies of users and roles. */
export function policyOperations() {
  return [
    put(PutUserPolicy$, user),
    put(PutRolePolicy$, role),
    get(GetUserPolicy$, user),
    get(GetRolePolicy$, role),
    remove(DeleteUserPolicy$, user),
    remove(DeleteRolePolicy$, role),
    list(ListUserPolicies$, user),
    list(ListRolePolicies$, role),
    attach(AttachUserPolicy$, user),
    attach(AttachRolePolicy$, role),
    listAttached(ListAttachedUserPolicies$, user),
    listAttached(ListAttachedRolePolicies$, role),
  ];
}

function put(schema: StaticOperationSchema, kind: Kind): Operation {
  return operation<PolicyInput>(schema, {
    resource: kind.arn,
    run: (input, call) => {
      const principal = modifiable(kind.find(call, input));
      const document = parsePolicy(input.PolicyDocument ?? '');
      const others = [...principal.inline].filter(([name]) => name !== input.PolicyName);
      const size = [...others.map(([, policy]) => policy), document].reduce(
        (sum, policy) => sum + JSON.stringify(policy).length,
        0,
      );
      if (size > kind.inlineQuota) {
        const text = `Maximum policy size of ${kind.inlineQuota} bytes exceeded for ${principal.name}`;
        throw new AwsFault('LimitExceeded', text, 409);
      }
      principal.inline.set(input.PolicyName ?? '', document);
      return undefined;
    },
  });
}

function get(schema: StaticOperationSchema, kind: Kind): Operation {
  return operation<PolicyInput>(schema, {
    resource: kind.arn,
    run: (input, call) => {
      const principal = kind.find(call, input);
      const document = inlineOf(principal, input.PolicyName);
      return {
        ...kind.named(principal),
        PolicyName: input.PolicyName,
        PolicyDocument: encodeURIComponent(JSON.stringify(document)),
      };
    },
  });
}

function remove(schema: StaticOperationSchema, kind: Kind): Operation {
  return operation<PolicyInput>(schema, {
    resource: kind.arn,
    run: (input, call) => {
      const principal = modifiable(kind.find(call, input));
      inlineOf(principal, input.PolicyName);
      principal.inline.delete(input.PolicyName ?? '');
      return undefined;
    },
  });
}

function list(schema: StaticOperationSchema, kind: Kind): Operation {
  return operation<PolicyInput>(schema, {
    resource: kind.arn,
    run: (input, call) => ({
      PolicyNames: [...kind.find(call, input).inline.keys()],
      IsTruncated: false,
    }),
  });
}

function attach(schema: StaticOperationSchema, kind: Kind): Operation {
  return operation<PolicyInput>(schema, {
    resource: kind.arn,
    run: (input, call) => {
      const arn = input.PolicyArn ?? '';
      if (!awsManagedPolicies.has(arn) && !call.account.policies.has(arn)) {
        throw noSuchEntity(`Policy ${arn}`);
      }
      modifiable(kind.find(call, input)).attached.add(arn);
      return undefined;
    },
  });
}

function listAttached(schema: StaticOperationSchema, kind: Kind): Operation {
  return operation<PolicyInput>(schema, {
    resource: kind.arn,
    run: (input, call) => ({
      AttachedPolicies: [...kind.find(call, input).attached].map((PolicyArn) => ({
        PolicyName: PolicyArn.split('/').at(-1),
        PolicyArn,
      })),
      IsTruncated: false,
    }),
  });
}

function inlineOf(principal: Principal, name: string | undefined): PolicyDocument {
  const document = principal.inline.get(name ?? '');
  if (!document) throw noSuchEntity(`The policy with name ${name ?? ''}`);
  return document;
}

// Service-linked roles and those of IAM Identity Center belong to AWS.
function modifiable<T extends Principal>(principal: T): T {
  if (/^\/(aws-service-role|aws-reserved)\//.test(principal.path)) {
    const text = `Cannot perform the operation on the protected role '${principal.name}'`;
    throw new AwsFault('UnmodifiableEntity', text);
  }
  return principal;
}
