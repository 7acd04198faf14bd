import {
  DeleteRolePermissionsBoundary$,
  DeleteUserPermissionsBoundary$,
  PutRolePermissionsBoundary$,
  PutUserPermissionsBoundary$,
} from '@aws-sdk/client-iam';
import type { StaticOperationSchema } from '@smithy/types';
import { managedPolicy } from '../authorise.ts';
import type { Call, ConditionContext } from '../call.ts';
import { noSuchEntity } from '../fault.ts';
import { operation, type Operation } from '../operation.ts';
import type { Principal } from '../state.ts';
import { modifiable, role, user, type PolicyHolder, type PolicyInput } from './policy-holder.ts';

interface BoundaryInput extends PolicyInput {
  readonly PermissionsBoundary?: string | undefined;
}

/** Permissions boundaries of users and roles. */
export function boundaryOperations() {
  return [
    put(PutUserPermissionsBoundary$, user),
    put(PutRolePermissionsBoundary$, role),
    remove(DeleteUserPermissionsBoundary$, user),
    remove(DeleteRolePermissionsBoundary$, role),
  ];
}

function put(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<BoundaryInput>(schema, {
    resource: holder.arn,
    context: wantedBoundary,
    run: (input, call) => {
      const principal = modifiable(holder.find(call, input));
      principal.boundary = boundaryPolicy(call, input.PermissionsBoundary ?? '');
      return undefined;
    },
  });
}

function remove(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<BoundaryInput>(schema, {
    resource: holder.arn,
    context: holder.boundary,
    run: (input, call) => {
      const principal = modifiable(holder.find(call, input));
      if (principal.boundary === undefined) {
        throw noSuchEntity(`The permissions boundary of the ${holder.word} ${principal.name}`);
      }
      principal.boundary = undefined;
      return undefined;
    },
  });
}

/** The ARN of a policy that may be a boundary, which any managed policy may. */
export function boundaryPolicy({ account }: Call, arn: string): string {
  if (!managedPolicy(account, arn)) throw noSuchEntity(`Policy ${arn}`);
  return arn;
}

/** By it IAM lets an administrator say with which boundary somebody may create users and roles. */
export function wantedBoundary({
  PermissionsBoundary: arn,
}: Pick<BoundaryInput, 'PermissionsBoundary'>): ConditionContext {
  return arn === undefined ? {} : { 'iam:PermissionsBoundary': arn };
}

/** `PermissionsBoundary` as IAM answers it, where there is one. */
export function boundaryShape({ boundary: arn }: Principal): object {
  if (arn === undefined) return {};
  // IAM has one type, which the API reference writes as PermissionsBoundaryPolicy and IAM answers as Policy.
  const PermissionsBoundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn };
  return { PermissionsBoundary };
}
