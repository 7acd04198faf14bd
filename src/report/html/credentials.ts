import type { CredentialUse } from '../../audit/audit.ts';
import type { CredentialKind } from '../../trail/family/member.ts';

/** What kind of credential it is, in words. */
export const KINDS: Readonly<Record<CredentialKind, string>> = {
  'access-key': 'access key',
  'role-session': 'role session',
  'user-session': 'user session',
  'federated-session': 'federated session',
  'console-session': 'console session',
  machine: 'machine',
};

/** Short enough for a lane of the timeline: `deploy` for a session of the role, `ci-deploy` for a user's key. */
export function credentialName({ holder }: Pick<CredentialUse, 'holder'>): string {
  const name = holder.replace(/^(user|role) /, '');
  return name.startsWith('arn:') ? (name.split('/').at(-1) ?? name) : name;
}

/** How far each is from what leaked. */
export function depths(credentials: readonly CredentialUse[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, parent } of credentials) {
    found.set(id, parent === undefined ? 0 : (found.get(parent) ?? -1) + 1);
  }
  return found;
}

/** A credential and what was minted from it. */
export interface Branch {
  readonly credential: CredentialUse;
  readonly children: readonly Branch[];
}

// Deeper down it goes on side by side: a thief decides how deep it goes.
const DEEPEST = 12;

/** The family as a tree; a credential whose parent is not in it stands at the top. */
export function branches(credentials: readonly CredentialUse[]): Branch[] {
  const depths = new Map<string, number>();
  const above = new Map<string, string | undefined>();
  const childrenOf = new Map<string | undefined, CredentialUse[]>();
  for (const credential of credentials) {
    // Parents come first: what names a later one, or itself, would never be drawn.
    const { parent } = credential;
    const depth = depths.get(parent ?? '');
    const known = depth === undefined ? undefined : parent;
    const key = depth !== undefined && depth >= DEEPEST ? above.get(parent ?? '') : known;
    const siblings = childrenOf.get(key);
    if (siblings) siblings.push(credential);
    else childrenOf.set(key, [credential]);
    above.set(credential.id, key);
    depths.set(credential.id, key === undefined ? 0 : (depths.get(key) ?? 0) + 1);
  }
  const under = (parent: string | undefined): Branch[] =>
    (childrenOf.get(parent) ?? []).map((credential) => ({
      credential,
      children: under(credential.id),
    }));
  return under(undefined);
}
