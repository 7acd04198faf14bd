import { isSameName, principalIdIn } from '../domain/names.ts';
import type { Inventory, PasswordFacts, UserFacts } from './inventory.ts';

/** The console passwords that the incident names, whether or not they are there: looked at by themselves, or with their users. */
export function leakedPasswords({
  passwords = [],
  users,
}: Pick<Inventory, 'passwords' | 'users'>): readonly PasswordFacts[] {
  const others = users.filter(
    (it) => it.passwordLeaked && !passwords.some(({ user }) => isSameName(user, it.user)),
  );
  return [...passwords, ...others.map(withUser)];
}

function withUser({ user, userArn, userId, passwordSince: since }: UserFacts): PasswordFacts {
  return {
    ...{ user, named: user, userArn, ...principalIdIn(userId) },
    ...(since === undefined ? {} : { since }),
  };
}

/** Whether one of them is there. */
export function isPasswordOn(inventory: Pick<Inventory, 'passwords' | 'users'>): boolean {
  return leakedPasswords(inventory).some(({ since }) => since !== undefined);
}
