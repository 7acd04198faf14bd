import {
  CreateRole$,
  GetRole$,
  ListRoles$,
  UpdateAssumeRolePolicy$,
  type CreateRoleCommandInput,
  type GetRoleCommandInput,
  type ListRolesCommandInput,
  type UpdateAssumeRolePolicyCommandInput,
} from '@aws-sdk/client-iam';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { Role } from '../state.ts';
import { boundaryShape } from './boundaries.ts';
import { encoded } from './encoded.ts';
import { findRole, roleArn } from './find.ts';
import { iamPage, under } from './iam-page.ts';
import { keysOfNew, mayTag, newArn, newBoundary, newEntity, NEW_ROLE } from './new-entity.ts';
import { modifiable } from './policy-holder.ts';
import { tagsOf } from './principal-tags.ts';
import { trustPolicy } from './trust.ts';

/** Roles. */
export function roleOperations() {
  return [
    operation<ListRolesCommandInput>(ListRoles$, {
      resource: (_input, call) => `arn:aws:iam::${call.account.id}:role/`,
      run: (input, call) => {
        const { items, ...rest } = iamPage(
          under(call.account.roles.values(), input.PathPrefix),
          input,
        );
        return { Roles: items.map(roleShape), ...rest };
      },
    }),
    operation<GetRoleCommandInput>(GetRole$, {
      resource: (input, call) => roleArn(call, input.RoleName),
      run: (input, call) => ({ Role: wholeRole(findRole(call, input.RoleName)) }),
    }),
    operation<CreateRoleCommandInput>(CreateRole$, {
      resource: (input, call) => newArn(NEW_ROLE, wanted(input), call),
      context: keysOfNew,
      alsoNeeds: (input, call) => mayTag(NEW_ROLE, wanted(input), call),
      run: create,
    }),
    operation<UpdateAssumeRolePolicyCommandInput>(UpdateAssumeRolePolicy$, {
      resource: (input, call) => roleArn(call, input.RoleName),
      run: (input, call) => {
        const role = findRole(call, input.RoleName);
        modifiable(role);
        role.trust = trustPolicy(input.PolicyDocument, call.sandbox.state);
        return undefined;
      },
    }),
  ];
}

// AWS: a session of a role may live an hour to twelve, an hour unless the request says so.
const SESSION_SECONDS = { usual: 3600, shortest: 3600, longest: 43_200 };

function wanted({ RoleName: name, Path, Tags }: CreateRoleCommandInput) {
  return { name, Path, Tags };
}

function create(input: CreateRoleCommandInput, call: Call): object {
  const { roles } = call.account;
  const role: Role = {
    ...newEntity(NEW_ROLE, wanted(input), call, roles),
    trust: trustPolicy(input.AssumeRolePolicyDocument, call.sandbox.state),
    maxSessionSeconds: sessionSeconds(input),
    inline: new Map(),
    attached: new Set(),
    boundary: newBoundary(input, call),
    lastUsed: undefined,
  };
  roles.set(role.name.toLowerCase(), role);
  return { Role: { ...wholeRole(role), RoleLastUsed: undefined } };
}

function sessionSeconds({ MaxSessionDuration }: CreateRoleCommandInput): number {
  const { usual, shortest, longest } = SESSION_SECONDS;
  const seconds = MaxSessionDuration ?? usual;
  if (seconds >= shortest && seconds <= longest) return seconds;
  const text = `1 validation error detected: Value '${seconds}' at 'maxSessionDuration' failed to satisfy constraint: Member must have value between ${shortest} and ${longest}`;
  throw new AwsFault('ValidationError', text);
}

// IAM leaves tags, boundaries and the last use out of lists.
function wholeRole(role: Role): object {
  const { lastUsed, tags } = role;
  return {
    ...roleShape(role),
    ...boundaryShape(role),
    ...(tags.size > 0 ? { Tags: tagsOf(role) } : {}),
    RoleLastUsed: lastUsed ? { LastUsedDate: lastUsed.at, Region: lastUsed.region } : {},
  };
}

function roleShape(role: Role): object {
  return {
    RoleName: role.name,
    Path: role.path,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.createdAt,
    AssumeRolePolicyDocument: encoded(role.trust),
    MaxSessionDuration: role.maxSessionSeconds,
  };
}
