import type { WorldFile } from './world-file.ts';
import { namesTwice, type WorldProblem } from './world-problem.ts';

/** Buckets and trails that stand twice, or are of accounts that are not there. */
export function trailProblems({ accounts, buckets = [], trails = [] }: WorldFile): WorldProblem[] {
  const known = accounts.map(({ id }) => id);
  const nobodys = (place: string, account: string | undefined): WorldProblem[] =>
    account === undefined || known.includes(account)
      ? []
      : [{ place: `${place}/account`, text: `names no account of this world: ${account}` }];
  const named = trails.map(({ account, name }) => `${account}:${name}`);
  return [
    ...namesTwice(
      '/buckets',
      'bucket',
      buckets.map(({ name }) => name),
    ),
    ...namesTwice('/trails', 'trail', named),
    ...buckets.flatMap(({ account }, at) => nobodys(`/buckets/${at}`, account)),
    ...trails.flatMap(({ account }, at) => nobodys(`/trails/${at}`, account)),
  ];
}
