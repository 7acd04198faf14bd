import { documentProblems } from './check-account.ts';
import { regionProblems } from './check-region.ts';
import { accountOf, entryOf, minterChain, rolesOf, sinceWhen } from './credential-facts.ts';
import type { Group } from './repeated.ts';
import type { CredentialEntry, MintedEntry, WorldFile } from './world-file.ts';
import {
  momentProblems,
  sessionNameProblems,
  untilProblems,
  type WorldProblem,
} from './world-problem.ts';

/** What does not hold together about a named credential; of those that are alike, about the first and the last. */
export function credentialProblems(
  world: WorldFile,
  { name, entry, members }: Group,
  now: number,
): WorldProblem[] {
  const place = `/credentials/${name}`;
  const ends = [...new Set([members[0]?.[0], members.at(-1)?.[0]])];
  return [
    ...('mintedBy' in entry ? untilProblems(place, entry.issuedAt, { ...entry, now }) : []),
    ...ends.flatMap((it = name) => problemsOf(world, { name: it, place, now })),
  ];
}

function problemsOf(world: WorldFile, { name, place, now }: Where): WorldProblem[] {
  const entry = entryOf(world, name);
  if (!entry) return [];
  if ('sessionName' in entry) {
    const problems = sessionNameProblems(place, entry.sessionName);
    if (problems.length > 0) return problems;
  }
  if ('mintedBy' in entry) return mintedProblems(world, entry, { name, place, now });
  if ('issuedAt' in entry) {
    return [
      ...holderProblems(world, entry, place),
      ...momentProblems(`${place}/issuedAt`, entry.issuedAt, now),
    ];
  }
  return holderProblems(world, entry, place);
}

function holderProblems(
  { accounts }: WorldFile,
  entry: Exclude<CredentialEntry, MintedEntry>,
  place: string,
): WorldProblem[] {
  if ('accessKey' in entry) {
    const keys = accounts
      .flatMap(({ users = [] }) => users)
      .flatMap(({ accessKeys = [] }) => accessKeys);
    const isThere = keys.some(({ id }) => id === entry.accessKey);
    return isThere ? [] : [noSuch(`${place}/accessKey`, 'access key', entry.accessKey)];
  }
  if ('instance' in entry) {
    const all = accounts.flatMap(({ instances = [] }) => instances);
    const isThere = all.some(({ id }) => id === entry.instance);
    return isThere ? [] : [noSuch(`${place}/instance`, 'instance', entry.instance)];
  }
  const isThere = accounts.flatMap(rolesOf).includes(entry.role);
  return isThere ? [] : [noSuch(`${place}/role`, 'role', entry.role)];
}

interface Where {
  readonly name: string;
  readonly place: string;
  readonly now: number;
}

function mintedProblems(
  world: WorldFile,
  entry: MintedEntry,
  { name, place, now }: Where,
): WorldProblem[] {
  const by = `${place}/mintedBy`;
  const minter = entryOf(world, entry.mintedBy);
  if (!minter) return [noSuch(by, 'credential', entry.mintedBy)];
  const chain = minterChain(world, name);
  if (chain.includes(name)) {
    return [{ place: by, text: `comes back to itself: ${[name, ...chain].join(' by ')}` }];
  }
  const isUsersKey = 'accessKey' in minter;
  const asksAsUser = 'getSessionToken' in entry || 'federation' in entry;
  return [
    ...(asksAsUser && !isUsersKey
      ? [{ place: by, text: `must name a user's access key: ${entry.mintedBy}` }]
      : []),
    ...('federation' in minter
      ? [{ place: by, text: `names a federated session, which mints nothing: ${entry.mintedBy}` }]
      : []),
    ...mintedRoleProblems(world, entry, place),
    ...('policy' in entry ? documentProblems(place, { policy: entry.policy }) : []),
    ...momentProblems(`${place}/issuedAt`, entry.issuedAt, now),
    ...regionProblems(world, entry.region, place),
    ...tooEarly(world, entry, { name, place, now }),
  ];
}

function mintedRoleProblems(world: WorldFile, entry: MintedEntry, place: string): WorldProblem[] {
  if (!('role' in entry)) return [];
  const own = world.accounts.find(({ id }) => id === accountOf(world, entry.mintedBy));
  const isThere = entry.role.startsWith('arn:')
    ? world.accounts.flatMap(rolesOf).includes(entry.role)
    : own !== undefined && rolesOf(own).some((arn) => isNamed(arn, entry.role));
  return isThere ? [] : [noSuch(`${place}/role`, 'role', entry.role)];
}

function tooEarly(world: WorldFile, entry: MintedEntry, { place, now }: Where): WorldProblem[] {
  const since = sinceWhen(world, entry.mintedBy, now);
  if (since === undefined || !(Date.parse(entry.issuedAt) < since)) return [];
  const text = `lies before ${entry.mintedBy} was issued: ${entry.issuedAt}`;
  return [{ place: `${place}/issuedAt`, text }];
}

function isNamed(arn: string, name: string): boolean {
  return arn.split('/').at(-1)?.toLowerCase() === name.toLowerCase();
}

function noSuch(place: string, what: string, named: string): WorldProblem {
  return { place, text: `names no ${what} of this world: ${named}` };
}
