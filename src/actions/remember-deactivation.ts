import type { Inventory, KeyFacts } from '../inventory/inventory.ts';
import { deactivatedTag } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { Performed, Run } from './action.ts';

type Key = Pick<KeyFacts, 'user' | 'accessKeyId'>;

/** Keys that go off and whose user has no room for the tag by which that is remembered: what it means, and what to do. */
export function tagRoomNotes(going: readonly KeyFacts[], { users }: Inventory): Note[] {
  return users.flatMap(({ user, tags, freeTags }) => {
    const untagged = going.filter(
      (key) => key.user === user && tags[deactivatedTag(key.accessKeyId)] === undefined,
    );
    return untagged.slice(freeTags ?? untagged.length).map((key) => ({
      object: `access key ${key.accessKeyId} of user ${user}`,
      why: `its user has no room for the tag that remembers for which incident it went off, for IAM keeps 50 on a user: it goes off all the same, but ${NO_WAY_BACK}`,
      instead: `Remove one of the user’s tags before the merge: aws iam untag-user --user-name ${shellQuoted(user)} --tag-keys <name>. Without it, if the key is to be on again, somebody does that by hand: ${switchCommand(key, 'Active')}`,
    }));
  });
}

const NO_WAY_BACK = 'the way back, `restored`, will not switch it on again';

/** What a receipt says of a key that went off while the tag could not be written. */
export function notRemembered(key: Key, error: unknown): { readonly problem: string } {
  const why = error instanceof Error ? error.message : String(error);
  return {
    problem:
      `its user got no tag that remembers for which incident it went off: ${why}. The way back, \`restored\`, will therefore` +
      ` not switch it on again; if it is to be on, somebody does that by hand: ${switchCommand(key, 'Active')}`,
  };
}

/** What a person types to switch a key on or off. */
export function switchCommand({ user, accessKeyId }: Key, status: 'Active' | 'Inactive'): string {
  return `aws iam update-access-key --user-name ${shellQuoted(user)} --access-key-id ${shellQuoted(accessKeyId)} --status ${status}`;
}

/**
 * Writes the tag of a key that an earlier run of the same plan switched off and could not remember; undefined where there is
 * none to write, no room for it yet, or nothing that shows that Staunch switched the key off. Throws AwsProblem.
 */
export async function rememberLate(
  { user, accessKeyId }: Key,
  { aws, incident }: Run,
  { users, keys, caller }: Inventory,
): Promise<Performed | undefined> {
  const key = { key: deactivatedTag(accessKeyId), value: incident.name };
  const owner = users.find((it) => it.user === user);
  const isOff = keys.some(
    (it) => it.accessKeyId === accessKeyId && it.user === user && !it.active && !it.gone,
  );
  if (!owner || !isOff || owner.tags[key.key] !== undefined || owner.freeTags === 0)
    return undefined;
  const [{ switchedOffByStaunch }, { tagUser }] = await Promise.all([
    import('../inventory/switched-off.ts'),
    import('../aws/users.ts'),
  ]);
  const asking = switchedOffByStaunch(aws, accessKeyId, { caller, from: incident.detectedAt });
  if (!(await asking)) return undefined;
  const { requestId } = await tagUser(aws, user, key);
  return {
    before: { status: 'Inactive', remembered: false },
    after: { status: 'Inactive', remembered: true },
    requestIds: [requestId],
  };
}
