import type { CredentialUse } from '../audit/audit.ts';

/** A credential and how deep in the family it stands; what leaked is at 0. */
export interface Branch {
  readonly depth: number;
  readonly credential: CredentialUse;
}

/** The family as an indented list: each credential right above what came from it. */
export function credentialTree(credentials: readonly CredentialUse[]): Branch[] {
  const children = new Map<string, CredentialUse[]>();
  for (const credential of credentials) {
    const siblings = children.get(credential.parent ?? '') ?? [];
    children.set(credential.parent ?? '', [...siblings, credential]);
  }
  const below = (parent: string, depth: number): Branch[] =>
    (children.get(parent) ?? []).flatMap((credential) => [
      { depth, credential },
      ...below(credential.id, depth + 1),
    ]);
  return below('', 0);
}
