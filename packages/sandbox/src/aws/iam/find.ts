import type { Call } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import type { InstanceProfile, Role, User } from '../state.ts';

/** The named user; without a name, the user who calls. */
export function findUser(call: Call, name: string | undefined): User {
  const wanted = name ?? call.caller.user?.name;
  if (wanted === undefined) {
    throw new AwsFault(
      'ValidationError',
      'Must specify userName when calling with non-User credentials',
    );
  }
  const user = call.account.users.get(wanted.toLowerCase());
  if (!user) throw noSuchEntity(`The user with name ${wanted}`);
  return user;
}

export function findRole(call: Call, name: string | undefined): Role {
  const role = call.account.roles.get((name ?? '').toLowerCase());
  if (!role) throw noSuchEntity(`The role with name ${name ?? ''}`);
  return role;
}

export function findProfile(call: Call, name: string | undefined): InstanceProfile {
  const profile = call.account.profiles.get((name ?? '').toLowerCase());
  if (!profile) throw noSuchEntity(`Instance Profile ${name ?? ''}`);
  return profile;
}

/** ARN to authorise against, also for a name that does not exist. */
export function userArn(call: Call, name: string | undefined): string {
  const user = call.account.users.get((name ?? call.caller.user?.name ?? '').toLowerCase());
  return user?.arn ?? `arn:aws:iam::${call.account.id}:user/${name ?? '*'}`;
}

export function roleArn(call: Call, name: string | undefined): string {
  const role = call.account.roles.get((name ?? '').toLowerCase());
  return role?.arn ?? `arn:aws:iam::${call.account.id}:role/${name ?? '*'}`;
}
