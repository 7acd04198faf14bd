import {
  AddRoleToInstanceProfile$,
  CreateInstanceProfile$,
  DeleteInstanceProfile$,
  RemoveRoleFromInstanceProfile$,
  type AddRoleToInstanceProfileCommandInput,
  type CreateInstanceProfileCommandInput,
  type DeleteInstanceProfileCommandInput,
  type RemoveRoleFromInstanceProfileCommandInput,
} from '@aws-sdk/client-iam';
import type { Call } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation } from '../operation.ts';
import type { InstanceProfile } from '../state.ts';
import { findProfile, findRole, roleArn } from './find.ts';
import { keysOfNew, mayTag, newArn, newEntity, NEW_PROFILE } from './new-entity.ts';
import { modifiable } from './policy-holder.ts';
import { profileArn, wholeProfile } from './profiles.ts';

/** Making instance profiles, and putting a role into them. */
export function changeProfileOperations() {
  return [
    operation<CreateInstanceProfileCommandInput>(CreateInstanceProfile$, {
      resource: (input, call) => newArn(NEW_PROFILE, wanted(input), call),
      context: keysOfNew,
      alsoNeeds: (input, call) => mayTag(NEW_PROFILE, wanted(input), call),
      run: create,
    }),
    operation<AddRoleToInstanceProfileCommandInput>(AddRoleToInstanceProfile$, {
      resource: (input, call) => profileArn(call, input.InstanceProfileName),
      alsoNeeds: ({ RoleName }, call) =>
        call.require('iam:PassRole', roleArn(call, RoleName), {
          'iam:PassedToService': 'ec2.amazonaws.com',
        }),
      run: addRole,
    }),
    operation<RemoveRoleFromInstanceProfileCommandInput>(RemoveRoleFromInstanceProfile$, {
      resource: (input, call) => profileArn(call, input.InstanceProfileName),
      run: removeRole,
    }),
    operation<DeleteInstanceProfileCommandInput>(DeleteInstanceProfile$, {
      resource: (input, call) => profileArn(call, input.InstanceProfileName),
      run: remove,
    }),
  ];
}

function wanted({ InstanceProfileName: name, Path, Tags }: CreateInstanceProfileCommandInput) {
  return { name, Path, Tags };
}

function create(input: CreateInstanceProfileCommandInput, call: Call): object {
  const { profiles } = call.account;
  const entity = newEntity(NEW_PROFILE, wanted(input), call, profiles);
  const profile: InstanceProfile = { ...entity, roleName: undefined };
  profiles.set(profile.name.toLowerCase(), profile);
  return { InstanceProfile: wholeProfile(profile, call) };
}

function addRole(input: AddRoleToInstanceProfileCommandInput, call: Call): undefined {
  const profile = findProfile(call, input.InstanceProfileName);
  const { name } = modifiable(findRole(call, input.RoleName));
  if (profile.roleName !== undefined) {
    const text = 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1';
    throw new AwsFault('LimitExceeded', text, 409);
  }
  profile.roleName = name;
  return undefined;
}

function removeRole(input: RemoveRoleFromInstanceProfileCommandInput, call: Call): undefined {
  const profile = findProfile(call, input.InstanceProfileName);
  const { name } = modifiable(findRole(call, input.RoleName));
  if (profile.roleName !== name) {
    throw noSuchEntity(`The role ${name} in the instance profile ${profile.name}`);
  }
  profile.roleName = undefined;
  return undefined;
}

function remove(input: DeleteInstanceProfileCommandInput, call: Call): undefined {
  const profile = findProfile(call, input.InstanceProfileName);
  if (profile.roleName !== undefined) {
    const text = 'Cannot delete entity, must remove roles from instance profile first.';
    throw new AwsFault('DeleteConflict', text, 409);
  }
  call.account.profiles.delete(profile.name.toLowerCase());
  return undefined;
}
