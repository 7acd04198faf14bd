import type { Incident } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import { isSameName } from '../domain/names.ts';
import type { UserFacts } from './inventory.ts';

/** The SSH keys that an incident names and that their users, of those looked at, are not seen to have. */
export function missingSshKeys({ exposures }: Incident, users: readonly UserFacts[]): Missing[] {
  return exposures.flatMap((it) => {
    const owner =
      it.kind === 'ssh-key' ? users.find(({ user }) => isSameName(user, it.user)) : undefined;
    if (it.kind !== 'ssh-key' || !owner) return [];
    if (owner.sshKeys?.some(({ sshKeyId }) => sshKeyId === it.sshKeyId)) return [];
    const what = `SSH key ${it.sshKeyId} of user ${it.user}`;
    return [owner.sshKeys ? notFound(what, it.sshKeyId) : unread(what, it.sshKeyId)];
  });
}

function notFound(what: string, sshKeyId: string): Missing {
  return {
    what,
    why: 'the user has no SSH key of that id',
    hint:
      'Check the id and the user: `aws iam list-ssh-public-keys --user-name <user>` shows the ids. Where it was deleted,' +
      ' take it out of the file; another user may have the same key by another id.',
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
