import type { CredentialUse } from '../audit/audit.ts';

/** A credential and how deep in the family it stands; what leaked is at 0. */
interface Branch {
  readonly depth: number;
  readonly credential: CredentialUse;
}

// Deeper down the indentation says no more; a thief decides how deep it goes.
const DEEPEST = 12;

/** The family as an indented list: each credential right above what came from it. */
export function credentialTree(credentials: readonly CredentialUse[]): Branch[] {
  const children = new Map<string, CredentialUse[]>();
  for (const credential of credentials) {
    const siblings = children.get(credential.parent ?? '');
    if (siblings) siblings.push(credential);
    else children.set(credential.parent ?? '', [credential]);
  }
  const below = (parent: string, depth: number): Branch[] =>
    (children.get(parent) ?? []).map((credential) => ({ credential, depth })).reverse();
  const tree: Branch[] = [];
  const open = below('', 0);
  for (let branch = open.pop(); branch; branch = open.pop()) {
    tree.push(branch);
    open.push(...below(branch.credential.id, Math.min(branch.depth + 1, DEEPEST)));
  }
  return tree;
}
