import type { Connection } from '../aws/connection.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { userNow } from '../aws/user-by-id.ts';
import { sshKeysOf } from '../aws/users.ts';
import type { Exposure } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import type { SshKeyFacts } from './inventory.ts';
import { isSameName, principalIdIn, type PinnedUser } from '../domain/names.ts';
import { renamed, type SeenUsers } from './observe-users.ts';
import { IF_DELETED } from './observe-roles.ts';

type SshKeyExposure = Extract<Exposure, { kind: 'ssh-key' }>;

export interface SeenSshKeys {
  readonly sshKeys: readonly SshKeyFacts[];
  readonly missing: readonly Missing[];
}

/** Looks up leaked SSH keys in the lists of their users, and asks nothing else about these: the keys go off first. */
export async function observeSshKeys(
  aws: Connection,
  exposures: readonly Exposure[],
  approved: readonly PinnedUser[] = [],
): Promise<SeenSshKeys> {
  const leaked = exposures.filter((it) => it.kind === 'ssh-key');
  const listed = new Map<string, ReturnType<typeof listOf>>();
  const looks = leaked.map(async (it) => {
    const listing = listed.get(it.user) ?? listOf(aws, it.user);
    listed.set(it.user, listing);
    const seen = keyIn(await listing, it);
    const isAbsent = 'why' in seen && seen.unread !== true;
    return isAbsent ? ((await byId(aws, it, approved)) ?? [seen]) : [seen];
  });
  const seen = (await Promise.all(looks)).flat();
  return {
    sshKeys: seen.flatMap((it) => ('active' in it ? [it] : [])),
    missing: seen.flatMap((it) => ('why' in it ? [it] : [])),
  };
}

async function listOf(
  aws: Connection,
  user: string,
): Promise<readonly SshKeyFacts[] | 'unread' | 'gone'> {
  try {
    return await sshKeysOf(aws, user);
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    return error.code === 'not-found' ? 'gone' : 'unread';
  }
}

// An approved plan knows its user by id: they may have another name now, and the key on.
async function byId(
  aws: Connection,
  exposure: SshKeyExposure,
  approved: readonly PinnedUser[],
): Promise<readonly (SshKeyFacts | Missing)[] | undefined> {
  const { user, sshKeyId } = exposure;
  const [principalId] = approved.flatMap((it) =>
    isSameName(it.user, user) ? (it.principalId ?? []) : [],
  );
  if (principalId === undefined) return undefined;
  const now = await orUnreadable(nameOf(exposure), nameOfId(aws, { user, principalId }), {
    kind: 'ssh-key',
    object: sshKeyId,
  });
  if ('why' in now) return [now];
  // Who has the name still, and not the key, deleted it: that is another matter.
  if (now.name === undefined || isSameName(now.name, user)) return undefined;
  const seen = keyIn(await listOf(aws, now.name), { ...exposure, user: now.name });
  if ('why' in seen) return [seen];
  return [{ ...seen, principalId }, renamed({ user, principalId }, now.name)];
}

async function nameOfId(aws: Connection, user: PinnedUser): Promise<{ readonly name?: string }> {
  const now = await userNow(aws, user);
  return now === undefined ? {} : { name: now.name };
}

/** The same keys with the ids of their users, where these were looked at. */
export function withOwners({ sshKeys, missing }: SeenSshKeys, { users }: SeenUsers): SeenSshKeys {
  return {
    missing,
    sshKeys: sshKeys.map((key) => ({
      ...key,
      ...principalIdIn(users.find(({ user }) => user === key.user)?.userId),
    })),
  };
}

function nameOf({ sshKeyId, user }: SshKeyExposure): string {
  return `SSH key ${sshKeyId} of user ${user}`;
}

function keyIn(
  list: Awaited<ReturnType<typeof listOf>>,
  exposure: SshKeyExposure,
): SshKeyFacts | Missing {
  const { sshKeyId, user } = exposure;
  const what = nameOf(exposure);
  if (list === 'gone') return { ...notFound(what, sshKeyId), user };
  if (list === 'unread') return unread(what, sshKeyId);
  return list.find((key) => key.sshKeyId === sshKeyId) ?? notFound(what, sshKeyId);
}

function notFound(what: string, sshKeyId: string): Missing {
  return {
    what,
    why: 'the user has no SSH key of that id, and no record of CloudTrail shows that they had',
    hint:
      'Check the id and the user: `aws iam list-ssh-public-keys --user-name <user>` shows the ids; another user may have' +
      ` the same key by another id. ${IF_DELETED}`,
    isAbsent: true,
    about: { kind: 'not-found', object: `ssh-key/${sshKeyId}` },
  };
}

function unread(what: string, sshKeyId: string): Missing {
  return {
    what,
    why: 'whether it is on could not be read',
    hint: 'Check that the role of Staunch may call iam:ListSSHPublicKeys.',
    unread: true,
    about: { kind: 'ssh-key', object: sshKeyId },
  };
}
