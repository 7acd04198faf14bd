import type { Account } from './accounts.ts';
import type { Pull } from './records.ts';
import type { World } from './world.ts';

/** Who is called that; throws when nobody is. */
export function accountNamed({ accounts }: World, login: string): Account {
  const account = accounts.find(login);
  if (account === undefined) throw new Error(`The sandbox's GitHub has no user ${login}.`);
  return account;
}

/** The pull request of that number; throws when there is none. */
export function pullNumbered({ pulls }: World, number: number): Pull {
  const pull = pulls.find((candidate) => candidate.number === number);
  if (pull === undefined) throw new Error(`The sandbox has no pull request ${number}.`);
  return pull;
}
