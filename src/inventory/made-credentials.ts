import type { Connection } from '../aws/connection.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import { findUser, passwordSince } from '../aws/users.ts';
import type { Incident } from '../domain/incident.ts';
import { nameNow, type LookUp } from './gone-keys.ts';
import { observeKeys } from './observe-keys.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import type { MadeKey, MadePassword } from './inventory.ts';

/** Something that lives on by itself and that the family made: a key or a password. */
export interface Made {
  readonly kind: 'access-key' | 'console-password';
  /** Of a key. */
  readonly accessKeyId?: string;
  readonly user: string;
  readonly account: string;
  readonly how: 'made' | 'switched on again';
  /** In words. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What the family made, that may still work, and that the incident does not name. */
export interface SeenMade {
  readonly keys: readonly MadeKey[];
  readonly passwords: readonly MadePassword[];
}

/** Why a key that the family made keeps an incident open, as a plan and its verdict say it. */
export function whyOfKey({ how, at, by, unread }: Omit<MadeKey, 'accessKeyId'>): string {
  const state = unread === undefined ? 'is Active' : `may be on (${unread})`;
  return `was ${how} at ${at} by ${by}, ${state}, and is not in the incident`;
}

/** The same of a password. */
export function whyOfPassword({ at, by, unread }: MadePassword): string {
  const state = unread === undefined ? 'is there' : `may be there (${unread})`;
  return `was set at ${at} by ${by}, ${state}, and is not in the incident`;
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
  const [keys, passwords] = await Promise.all([
    Promise.all(looked.map((it) => keyIfOn(aws, incident, it))),
    Promise.all(looked.map((it) => passwordIfThere(aws, incident, it, lookUpIn(it.account)))),
  ]);
  return {
    keys: [...keys.flat(), ...rest.flatMap((it) => notLookedAt(keyOf(it)))],
    passwords: [...passwords.flat(), ...rest.flatMap((it) => notLookedAt(passwordOf(it)))],
  };
}

function notLookedAt<T>(made: T | undefined): (T & { readonly unread: string })[] {
  const unread = `only ${MOST_LOOKED_AT} of what was made are looked at`;
  return made === undefined ? [] : [{ ...made, unread }];
}

function keyOf({ accessKeyId, user, account, how, by, at }: Made): MadeKey | undefined {
  return accessKeyId === undefined ? undefined : { accessKeyId, user, account, how, by, at };
}

function passwordOf({ kind, user, account, by, at }: Made): MadePassword | undefined {
  return kind === 'console-password' ? { user, account, by, at } : undefined;
}

function isNamed({ kind, accessKeyId, user, account }: Made, incident: Incident): boolean {
  return incident.exposures.some(
    (it) =>
      (it.kind === 'access-key' && kind === it.kind && it.accessKeyId === accessKeyId) ||
      (it.kind === 'console-password' &&
        kind === it.kind &&
        it.user === user &&
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
  if (owner === undefined) return { user, unread: 'its user was renamed too often' };
  const { name } = owner;
  const found = await passwordSince(aws, name);
  if (found !== undefined) return { user: name, since: found };
  if (await findUser(aws, name)) return { user: name };
  return {
    user: name,
    unread: 'its user is gone, and CloudTrail does not show what became of them',
  };
}

function notConfigured(account: string): string {
  return `account ${account} is not in policy/accounts.yaml`;
}
