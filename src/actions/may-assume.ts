import type { Inventory, RoleFacts } from '../inventory/inventory.ts';
import { accountOf, roleKey } from '../domain/names.ts';
import { principalKey, type OpenSource } from './open-sources.ts';

/**
 * The roles that some principals may come to, by `roleKey`, each with which of them: by trust policies, whatever their
 * conditions, and by what CloudTrail shows to have been assumed; directly or over other roles. One that may only come to
 * itself over others counts too. A trust in a whole account counts for every one of these principals in it, for what their
 * own policies allow is not read.
 */
export function rolesWithin<S extends Pick<OpenSource, 'principalArn' | 'uniqueId' | 'what'>>(
  sources: readonly S[],
  inventory: Inventory,
): ReadonlyMap<string, readonly S[]> {
  const within = new Map<string, S[]>();
  if (sources.length === 0) return within;
  const next = nextRoles(inventory);
  for (const source of sources)
    for (const key of everythingFrom(source, next)) {
      const known = within.get(key);
      if (known) known.push(source);
      else within.set(key, [source]);
    }
  return within;
}

type Node = Pick<OpenSource, 'principalArn' | 'uniqueId' | 'what'>;

function everythingFrom(source: Node, next: (node: Node) => readonly RoleFacts[]): Set<string> {
  const found = new Set<string>();
  const toDo: Node[] = [source];
  for (let node = toDo.pop(); node; node = toDo.pop())
    for (const { roleArn, roleId } of next(node)) {
      const key = roleKey(roleArn);
      if (found.has(key)) continue;
      found.add(key);
      toDo.push({ principalArn: roleArn, uniqueId: roleId, what: `role ${roleArn}` });
    }
  return found;
}

// Looked up by name, account and id: an incident of a thousand roles is not compared a million times.
function nextRoles({ roles, assumedBy = {} }: Inventory): (node: Node) => RoleFacts[] {
  const trusting = new Map<string, RoleFacts[]>();
  const add = (name: string, role: RoleFacts): void => {
    const known = trusting.get(name);
    if (known) known.push(role);
    else trusting.set(name, [role]);
  };
  for (const role of roles) {
    for (const principal of role.trusts ?? []) add(trustKey(principal), role);
    for (const name of assumedBy[roleKey(role.roleArn)] ?? []) add(assumerKey(name), role);
    if (role.reachedFrom !== undefined) add(assumerKey(role.reachedFrom), role);
  }
  return (node) => [...trustedAs(node), node.what].flatMap((name) => trusting.get(name) ?? []);
}

function trustedAs({ principalArn, uniqueId = '' }: Trusted): string[] {
  return ['*', accountOf(principalArn), principalKey(principalArn), uniqueId];
}

type Trusted = Pick<OpenSource, 'principalArn' | 'uniqueId'>;

/** Whether a principal of a trust policy lets in this user or role, whatever the conditions. */
export function trusts(principal: string, node: Trusted): boolean {
  return trustedAs(node).includes(trustKey(principal));
}

/** Which of these users and roles a principal of a trust policy lets in, whatever the conditions. */
export function letInBy<T extends Trusted>(nodes: readonly T[]): (principal: string) => T[] {
  const byName = new Map<string, T[]>();
  for (const node of nodes)
    for (const name of trustedAs(node)) {
      const known = byName.get(name);
      if (known) known.push(node);
      else byName.set(name, [node]);
    }
  return (principal) => byName.get(trustKey(principal)) ?? [];
}

// `arn:aws:iam::<account>:root` and the account's id are the same, and so are a role and one session of it.
function trustKey(principal: string): string {
  if (!principal.startsWith('arn:')) return principal;
  const account = accountOf(principal);
  const resource = principal.split(':').slice(5).join(':');
  if (resource === 'root') return account;
  const [kind, name = ''] = resource.split('/');
  if (kind === 'assumed-role') return `${account} ${name.toLowerCase()}`;
  return principalKey(principal);
}

function assumerKey(name: string): string {
  const role = /^role (arn:.*)$/s.exec(name)?.[1];
  return role === undefined ? name : roleKey(role);
}
