import type { Connection } from '../aws/connection.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import { findUser, passwordSince } from '../aws/users.ts';
import type { Incident } from '../domain/incident.ts';
import { isSameName } from '../domain/names.ts';
import { nameNow, type LookUp } from './gone-keys.ts';
import { observeKeys } from './observe-keys.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import type { Inventory } from './inventory.ts';
import type { MadeKey, MadeOther, MadePassword } from './made.ts';
import type { Made } from './made-by-family.ts';
import { credentialsOf } from './user-credentials.ts';

/** What was made since the exposure, that may still work, and that the incident does not name. */
export interface SeenMade {
  readonly keys: readonly MadeKey[];
  readonly passwords: readonly MadePassword[];
  readonly others: readonly MadeOther[];
}

export const NOTHING_MADE: SeenMade = { keys: [], passwords: [], others: [] };

/** What is known to work, each among its own kind. `since`: when it was made, as IAM tells. */
export function asSeen(made: readonly (Made & { readonly since: string })[]): SeenMade {
  return {
    keys: made.flatMap((it) => keyOf(it) ?? []),
    passwords: made.flatMap(({ since, ...it }) => {
      const password = passwordOf(it);
      return password ? [{ ...password, since }] : [];
    }),
    others: made.flatMap((it) => otherOf(it) ?? []),
  };
}

/** What of a later look an earlier one did not show. A password that was made later is another one. */
export function newlyMade(
  later: SeenMade,
  {
    madeKeys,
    madePasswords,
    madeOthers = [],
  }: Pick<Inventory, 'madeKeys' | 'madePasswords' | 'madeOthers'>,
): SeenMade {
  return {
    keys: later.keys.filter((it) => !madeKeys.some((key) => key.accessKeyId === it.accessKeyId)),
    passwords: later.passwords.filter(
      (it) => !madePasswords.some(({ user, since }) => user === it.user && since === it.since),
    ),
    others: later.others.filter(
      (it) => !madeOthers.some(({ kind, id }) => kind === it.kind && id === it.id),
    ),
  };
}

/** Two looks at different things as one. */
export function joinMade(one: SeenMade, other: SeenMade): SeenMade {
  return {
    keys: [...one.keys, ...other.keys],
    passwords: [...one.passwords, ...other.passwords],
    others: [...one.others, ...other.others],
  };
}

// Two calls of IAM each, five at a time: they take half a minute. A thief who makes keys in a loop must not keep a plan
// from being shown.
const MOST_LOOKED_AT = 300;

/** Which of what the family made is still there. What is off, gone or named by the incident needs nobody any more. */
export async function stillThere(
  aws: Account,
  incident: Incident,
  made: readonly Made[],
  lookUpIn: (account: string) => LookUp,
): Promise<SeenMade> {
  const others = made.filter((it) => !isNamed(it, incident));
  const looked = others.slice(0, MOST_LOOKED_AT);
  const rest = others.slice(MOST_LOOKED_AT);
  const [keys, passwords, more] = await Promise.all([
    Promise.all(looked.map((it) => keyIfOn(aws, incident, it))),
    Promise.all(looked.map((it) => passwordIfThere(aws, incident, it, lookUpIn(it.account)))),
    Promise.all(looked.map((it) => otherIfOn(aws, incident, it, lookUpIn(it.account)))),
  ]);
  return {
    keys: [...keys.flat(), ...rest.flatMap((it) => notLookedAt(keyOf(it)))],
    passwords: [...passwords.flat(), ...rest.flatMap((it) => notLookedAt(passwordOf(it)))],
    others: [...more.flat(), ...rest.flatMap((it) => notLookedAt(otherOf(it)))],
  };
}

function notLookedAt<T>(made: T | undefined): (T & { readonly unread: string })[] {
  const unread = `only ${MOST_LOOKED_AT} of what was made are looked at`;
  return made === undefined ? [] : [{ ...made, unread }];
}

function keyOf({ kind, id, user, account, how, by, maker, at }: Made): MadeKey | undefined {
  const who = maker === undefined ? {} : { maker };
  return kind === 'access-key'
    ? { accessKeyId: id, user, account, how, by, at, ...who }
    : undefined;
}

function passwordOf({ kind, user, account, by, at, maker }: Made): MadePassword | undefined {
  const who = maker === undefined ? {} : { maker };
  return kind === 'console-password' ? { user, account, by, at, ...who } : undefined;
}

function otherOf({ kind, id, user, account, how, by, maker, at }: Made): MadeOther | undefined {
  if (kind === 'access-key' || kind === 'console-password') return undefined;
  return { kind, id, user, account, how, by, at, ...(maker === undefined ? {} : { maker }) };
}

/** Whether the incident names a credential itself. */
export function isNamed(
  { kind, id, user, account }: Pick<Made, 'kind' | 'id' | 'user' | 'account'>,
  incident: Incident,
): boolean {
  return incident.exposures.some(
    (it) =>
      (it.kind === 'access-key' && kind === it.kind && it.accessKeyId === id) ||
      (it.kind === 'ssh-key' && kind === it.kind && it.sshKeyId === id) ||
      (it.kind === 'console-password' &&
        kind === it.kind &&
        isSameName(it.user, user) &&
        account === incident.account),
  );
}

async function keyIfOn(aws: Account, { account: home }: Incident, made: Made): Promise<MadeKey[]> {
  const key = keyOf(made);
  if (!key) return [];
  const { accessKeyId, user, account } = key;
  const there = accountFrom(aws, home, account);
  if (!there) return [{ ...key, unread: notConfigured(account) }];
  const { keys, missing } = await observeKeys(
    there,
    [{ kind: 'access-key', accessKeyId }],
    new Map([[accessKeyId, user]]),
  );
  const [seen] = keys;
  if (seen) return seen.active ? [key] : [];
  const [{ why, unread } = { why: 'it could not be looked up', unread: true as const }] = missing;
  return unread ? [{ ...key, unread: why }] : [];
}

async function passwordIfThere(
  aws: Account,
  incident: Incident,
  made: Made,
  lookUp: LookUp,
): Promise<MadePassword[]> {
  const password = passwordOf(made);
  if (!password) return [];
  const { user, account } = password;
  const there = accountFrom(aws, incident.account, account);
  if (!there) return [{ ...password, unread: notConfigured(account) }];
  const seen = await orUnreadable(
    `console password of user ${user}`,
    passwordNow(there, made, lookUp),
  );
  if ('why' in seen) return [{ ...password, unread: seen.why }];
  if (seen.unread !== undefined) return [{ ...password, unread: seen.unread }];
  const isShut = seen.since === undefined || isNamed({ ...made, user: seen.user }, incident);
  return isShut ? [] : [{ ...password, user: seen.user, since: seen.since }];
}

interface PasswordNow {
  readonly user: string;
  readonly since?: string;
  readonly unread?: string;
}

const RENAMED_TOO_OFTEN = 'its user was renamed too often';
const USER_GONE = 'its user is gone, and CloudTrail does not show what became of them';

// A password goes with its user: a new name takes it out of sight.
async function passwordNow(
  aws: Connection,
  { user, at }: Made,
  lookUp: LookUp,
): Promise<PasswordNow> {
  const since = await passwordSince(aws, user);
  if (since !== undefined) return { user, since };
  const owner = await nameNow(user, at, lookUp);
  if (owner === 'deleted') return { user };
  if (owner === undefined) return { user, unread: RENAMED_TOO_OFTEN };
  const { name } = owner;
  const found = await passwordSince(aws, name);
  if (found !== undefined) return { user: name, since: found };
  if (await findUser(aws, name)) return { user: name };
  return {
    user: name,
    unread: USER_GONE,
  };
}

async function otherIfOn(
  aws: Account,
  incident: Incident,
  made: Made,
  lookUp: LookUp,
): Promise<MadeOther[]> {
  const other = otherOf(made);
  if (!other) return [];
  const there = accountFrom(aws, incident.account, made.account);
  if (!there) return [{ ...other, unread: notConfigured(made.account) }];
  const seen = await orUnreadable(other.id, otherNow(there, made, lookUp));
  if ('why' in seen) return [{ ...other, unread: seen.why }];
  if (seen.unread !== undefined) return [{ ...other, user: seen.user, unread: seen.unread }];
  return seen.isOn ? [{ ...other, user: seen.user }] : [];
}

interface OtherNow {
  readonly user: string;
  readonly isOn?: boolean;
  readonly unread?: string;
}

// So does every other credential.
async function otherNow(
  aws: Connection,
  { kind, id, user, at }: Made,
  lookUp: LookUp,
): Promise<OtherNow> {
  const isOnAt = async (name: string): Promise<OtherNow> => {
    const listed = await credentialsOf(aws, name, kind);
    if ('why' in listed) return { user: name, unread: listed.why };
    return { user: name, isOn: listed.some((it) => it.id === id) };
  };
  const first = await isOnAt(user);
  if (first.isOn !== false || (await findUser(aws, user))) return first;
  const owner = await nameNow(user, at, lookUp);
  if (owner === 'deleted') return { user, isOn: false };
  if (owner === undefined) return { user, unread: RENAMED_TOO_OFTEN };
  const second = await isOnAt(owner.name);
  if (second.isOn !== false || (await findUser(aws, owner.name))) return second;
  return { user: owner.name, unread: USER_GONE };
}

function notConfigured(account: string): string {
  return `account ${account} is not in policy/accounts.yaml`;
}
