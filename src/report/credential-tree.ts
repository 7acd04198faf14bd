import type { CredentialUse } from '../audit/audit.ts';

/** A credential and how deep in the family it stands; what leaked is at 0. */
export interface Branch {
  readonly depth: number;
  readonly credential: CredentialUse;
}

/** The family as an indented list. Parents stand before their children already. */
export function credentialTree(credentials: readonly CredentialUse[]): Branch[] {
  const depths = new Map<string, number>();
  return credentials.map((credential) => {
    const depth = (depths.get(credential.parent ?? '') ?? -1) + 1;
    depths.set(credential.id, depth);
    return { depth, credential };
  });
}
