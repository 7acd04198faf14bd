import { firstSessionOf } from './instance-moments.ts';
import type { AccountEntry, CredentialEntry, WorldFile } from './world-file.ts';

// Everything of a world was created that long before its now.
const AGE_MS = 90 * 86_400_000;

/** The credential of that name; `plan` and `apply` are always there. */
export function entryOf(world: WorldFile, name: string): CredentialEntry | undefined {
  const { credentials = {}, accounts } = world;
  if (Object.hasOwn(credentials, name)) return credentials[name];
  if (name !== 'plan' && name !== 'apply') return undefined;
  const role = `arn:aws:iam::${accounts[0]?.id ?? ''}:role/staunch-${name}`;
  return { role, sessionName: `staunch-${name}` };
}

/** ARNs of an account's roles, with those that it has without saying so. */
export function rolesOf({ id, roles = [] }: AccountEntry): string[] {
  return [
    ...roles.map(({ path = '/', name }) => `arn:aws:iam::${id}:role${path}${name}`),
    ...['plan', 'apply'].map((name) => `arn:aws:iam::${id}:role/staunch-${name}`),
  ];
}

/** Who minted a credential, who minted that one, and so on; ends where it begins to go round. */
export function minterChain(world: WorldFile, name: string): string[] {
  const chain: string[] = [];
  let entry = entryOf(world, name);
  while (entry && 'mintedBy' in entry && !chain.includes(entry.mintedBy)) {
    chain.push(entry.mintedBy);
    entry = entryOf(world, entry.mintedBy);
  }
  return chain;
}

/** The account that a credential belongs to. */
export function accountOf(world: WorldFile, name: string): string | undefined {
  for (const step of [name, ...minterChain(world, name)]) {
    const entry = entryOf(world, step);
    if (!entry) return undefined;
    if ('role' in entry && entry.role.startsWith('arn:')) return entry.role.split(':')[4];
    if (!('mintedBy' in entry)) return world.accounts.find((it) => holds(it, entry))?.id;
  }
  return undefined;
}

function holds(account: AccountEntry, entry: CredentialEntry): boolean {
  const { users = [], instances = [] } = account;
  if ('instance' in entry) return instances.some(({ id }) => id === entry.instance);
  if (!('accessKey' in entry)) return false;
  return users.some(({ accessKeys = [] }) => accessKeys.some(({ id }) => id === entry.accessKey));
}

/** The moment from which a credential could be used; undefined where the world does not hold together. */
export function sinceWhen(world: WorldFile, name: string, now: number): number | undefined {
  const entry = entryOf(world, name);
  if (!entry) return undefined;
  if ('accessKey' in entry) return now - AGE_MS;
  if ('instance' in entry) {
    const all = world.accounts.flatMap(({ instances = [] }) => instances);
    const instance = all.find(({ id }) => id === entry.instance);
    return instance && firstSessionOf(instance, now).getTime();
  }
  return entry.issuedAt === undefined ? now : Date.parse(entry.issuedAt);
}
