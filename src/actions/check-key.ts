import type { Look, Run } from './action.ts';

// More renames during one look are somebody’s who wants it never to end.
const MOST_NAMES = 3;

/** Reads afresh whether a key is on or off, as it is meant to be. */
export async function checkKey(
  { user, accessKeyId }: { readonly user: string; readonly accessKeyId: string },
  run: Run,
  wanted: 'Active' | 'Inactive',
  names = MOST_NAMES,
): Promise<Look> {
  const { aws } = run;
  const { keysOf, ownerOf } = await import('../aws/access-keys.ts');
  const listed = (await keysOf(aws, user))?.output;
  const key = listed?.find((it) => it.accessKeyId === accessKeyId);
  if (key !== undefined) {
    const status = key.active ? 'Active' : 'Inactive';
    const held = status === wanted;
    const evidence = [`ListAccessKeys shows ${accessKeyId} ${status}`];
    return { held, verified: held, worthAnother: !held, evidence };
  }
  const owner = await ownerOf(aws, accessKeyId);
  // The user may have been renamed.
  if (owner !== undefined && owner.user !== user) {
    if (names === 0) {
      const evidence = [
        `${accessKeyId} was of another user at each look, of ${owner.user} at last`,
      ];
      return { held: false, verified: false, worthAnother: true, evidence };
    }
    const look = await checkKey({ user: owner.user, accessKeyId }, run, wanted, names - 1);
    return { ...look, evidence: [`user ${user} is ${owner.user} now`, ...look.evidence] };
  }
  const held = owner === undefined && wanted === 'Inactive';
  const whose = owner === undefined ? 'nobody' : `user ${owner.user}`;
  const evidence = [`GetAccessKeyLastUsed shows ${accessKeyId} with ${whose}`];
  // Without a list that has no such key it is AWS's word alone, which it also gives before it shows a new name.
  return { held, verified: held && listed !== undefined, worthAnother: false, evidence };
}
