import type { Connection } from '../aws/connection.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { sshKeysOf } from '../aws/users.ts';
import type { Exposure } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import type { SshKeyFacts } from './inventory.ts';
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
): Promise<SeenSshKeys> {
  const leaked = exposures.filter((it) => it.kind === 'ssh-key');
  const listed = new Map<string, ReturnType<typeof listOf>>();
  const looks = leaked.map(async (it) => {
    const listing = listed.get(it.user) ?? listOf(aws, it.user);
    listed.set(it.user, listing);
    return keyIn(await listing, it);
  });
  const seen = await Promise.all(looks);
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

function keyIn(
  list: Awaited<ReturnType<typeof listOf>>,
  { sshKeyId, user }: SshKeyExposure,
): SshKeyFacts | Missing {
  const what = `SSH key ${sshKeyId} of user ${user}`;
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
