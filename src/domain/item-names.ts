import { itemId } from './item-id.ts';
import type { ItemKind } from './item-kind.ts';
import { accountOf, roleNameOf, userNameOf } from './names.ts';

/** What an item is about, where its account is not known yet: the incident's, unless told. */
export interface About {
  readonly kind: ItemKind;
  readonly object: string;
  readonly account?: string;
}

/** The id of what something is about. */
export function idOf({ kind, object, account }: About, home: string): string {
  return itemId(kind, account ?? home, object);
}

// One name for each thing: the step, the note and the fact about it all use it.

/** An access key, on or off. */
export function keyItem(account: string, accessKeyId: string): string {
  return itemId('access-key' satisfies ItemKind, account, accessKeyId);
}

/** A console password. */
export function passwordItem(account: string, user: string): string {
  return itemId('console-password' satisfies ItemKind, account, user);
}

/** An SSH public key of a user. */
export function sshKeyItem(account: string, sshKeyId: string): string {
  return itemId('ssh-key' satisfies ItemKind, account, sshKeyId);
}

/** The older sessions of a user. */
export function userItem(userArn: string): string {
  return itemId('user' satisfies ItemKind, accountOf(userArn), userNameOf(userArn));
}

/** The older sessions of a role. */
export function roleItem(roleArn: string): string {
  return itemId('role' satisfies ItemKind, accountOf(roleArn), roleNameOf(roleArn));
}

/** One session: by its key id, which the incident names, or by its `aws:userid`. */
export function sessionItem(
  principalArn: string,
  { accessKeyId, userId }: { readonly accessKeyId?: string; readonly userId: string },
): string {
  return itemId('session' satisfies ItemKind, accountOf(principalArn), accessKeyId ?? userId);
}

/** An instance. */
export function instanceItem(account: string, instanceId: string): string {
  return itemId('instance' satisfies ItemKind, account, instanceId);
}

/** One statement of a deny. */
export function denialItem(principalArn: string, sid: string): string {
  const owner = principalArn.includes(':user/') ? 'user' : 'role';
  const object = `${owner}/${roleNameOf(principalArn)} ${sid}`;
  return itemId('denial' satisfies ItemKind, accountOf(principalArn), object);
}
