import type { Look, Run } from './action.ts';

/** Reads afresh whether a key is on or off, as it is meant to be. */
export async function checkKey(
  { user, accessKeyId }: { readonly user: string; readonly accessKeyId: string },
  { aws }: Run,
  wanted: 'Active' | 'Inactive',
): Promise<Look> {
  const { keysOf, ownerOf } = await import('../aws/access-keys.ts');
  const key = (await keysOf(aws, user))?.output.find((it) => it.accessKeyId === accessKeyId);
  if (key !== undefined) {
    const status = key.active ? 'Active' : 'Inactive';
    const held = status === wanted;
    const evidence = [`ListAccessKeys shows ${accessKeyId} ${status}`];
    return { held, verified: held, worthAnother: !held, evidence };
  }
  // The user may have been renamed: only a key that nobody has is shut for good.
  const owner = await ownerOf(aws, accessKeyId);
  const held = owner === undefined && wanted === 'Inactive';
  const whose = owner === undefined ? 'nobody' : `user ${owner.user}, not ${user}`;
  const evidence = [`GetAccessKeyLastUsed shows ${accessKeyId} with ${whose}`];
  return { held, verified: held, worthAnother: false, evidence };
}
