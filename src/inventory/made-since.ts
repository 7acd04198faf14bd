import type { Incident } from '../domain/incident.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import { holderOf } from '../trail/family/holders.ts';
import type { Traced } from '../trail/family/traced.ts';
import { wordsOf } from './family-facts.ts';
import type { LookUp } from './gone-keys.ts';
import type { KeyFacts, Unseen, UserFacts } from './inventory.ts';
import type { MadePassword } from './made.ts';
import { makes, madeIn, usersTouchedBy, type AccountUser, type Made } from './made-by-family.ts';
import { asSeen, isNamed, joinMade, stillThere, type SeenMade } from './made-credentials.ts';
import { seenLists, type SeenLists } from './seen-lists.ts';
import { CREDENTIAL_KINDS, credentialsOf, type UserCredential } from './user-credentials.ts';

/** Whom to look at, and with what. */
interface Looking {
  /** Users of the incident's account that something leaked of, as they were looked at, */
  readonly users: readonly UserFacts[];
  /** and their keys. */
  readonly keys: readonly KeyFacts[];
  readonly traced: Traced;
  /** What all of an account's events show of a name; undefined where they could not be read. */
  readonly lookUpIn: (account: string) => LookUp;
}

/** What was made since the exposure, and the lists that could not be read. */
export interface MadeSince {
  readonly made: SeenMade;
  readonly unseen: readonly Unseen[];
}

// Six lists each: a thief who touches users in a loop must not keep a plan from being shown.
const MOST_USERS = 50;

/**
 * Everything made since the exposure that still works: by the family, as CloudTrail tells, and on its users, as IAM’s own
 * dates tell, which come without CloudTrail’s delay.
 */
export async function madeSince(
  aws: Account,
  incident: Incident,
  { users, keys, traced, lookUpIn }: Looking,
): Promise<MadeSince> {
  const byFamily = madeIn(traced);
  const touched = [
    ...[...users, ...keys].map(({ user }) => ({ user, account: incident.account })),
    ...usersTouchedBy(traced),
  ];
  const lists = (owner: AccountUser): SeenLists =>
    owner.account === incident.account ? seenLists(owner.user, users, keys) : {};
  const owners = [...new Map(touched.map((it) => [`${it.account} ${it.user}`, it])).values()];
  const isKnown = (one: Pick<Made, 'kind' | 'id' | 'account'>): boolean =>
    byFamily.some(({ kind, id, account }) => {
      return kind === one.kind && id === one.id && account === one.account;
    });
  const [known, ...seen] = await Promise.all([
    stillThere(aws, incident, byFamily, lookUpIn),
    ...owners.slice(0, MOST_USERS).map((owner) => bornOn(aws, incident, owner, lists(owner))),
  ]);
  const all = seen.flatMap((it) => it.born);
  // What the family set is gone where the password that is there was made later: whoever made that one.
  const isReplaced = ({ user, account, at }: MadePassword): boolean =>
    all.some(
      (it) =>
        it.kind === 'console-password' &&
        it.user === user &&
        it.account === account &&
        isLater(it.since, at),
    );
  const replaced = known.passwords.filter(isReplaced);
  const isOfReplaced = ({ kind, user, account }: Born): boolean =>
    kind === 'console-password' &&
    replaced.some((it) => it.user === user && it.account === account);
  const born = all.filter((it) => isOfReplaced(it) || !isKnown(it));
  const makers = makersIn(traced);
  const named = await Promise.all(
    born.map(async (it) => withMaker(it, makers, await lookUpIn(it.account)(it.user))),
  );
  return {
    made: joinMade(
      { ...known, passwords: known.passwords.filter((it) => !replaced.includes(it)) },
      asSeen(named),
    ),
    unseen: [...seen.flatMap(({ unseen }) => unseen), ...beyond(owners)],
  };
}

/**
 * What IAM’s own dates show on the affected users alone, in a last look: CloudTrail, which tells the makers, is not asked
 * again, and is minutes behind.
 */
export async function bornSince(
  aws: Account,
  incident: Incident,
  { users, keys }: Pick<Looking, 'users' | 'keys'>,
): Promise<MadeSince> {
  const names = [...new Set([...users, ...keys].map(({ user }) => user))];
  const seen = await Promise.all(
    names.slice(0, MOST_USERS).map((user) => {
      const owner = { user, account: incident.account };
      return bornOn(aws, incident, owner, seenLists(user, users, keys));
    }),
  );
  const born = seen.flatMap((it) => it.born);
  return {
    made: asSeen(born.map((it) => ({ ...it, ...BY_NOBODY, at: it.since }))),
    unseen: seen.flatMap(({ unseen }) => unseen),
  };
}

function byTime(a: { readonly time: string }, b: { readonly time: string }): number {
  return a.time < b.time ? -1 : 1;
}

function beyond(owners: readonly AccountUser[]): Unseen[] {
  const rest = owners.length - MOST_USERS;
  if (rest <= 0) return [];
  const why = `only ${MOST_USERS} users are looked at`;
  return [{ what: `what was made on ${rest} more users that the family changed`, why }];
}

/** A credential that IAM lists with a date since the exposure, whoever made it. */
type Born = UserCredential & AccountUser & { readonly since: string };

async function bornOn(
  aws: Account,
  incident: Incident,
  { user, account }: AccountUser,
  seen: SeenLists,
): Promise<{ readonly born: readonly Born[]; readonly unseen: readonly Unseen[] }> {
  const there = accountFrom(aws, incident.account, account);
  if (!there) return { born: [], unseen: [] };
  const lists = await Promise.all(
    CREDENTIAL_KINDS.map(async (kind) => seen[kind] ?? credentialsOf(there, user, kind)),
  );
  const born = lists
    .flatMap((list) => ('why' in list ? [] : list))
    .flatMap(({ since, ...it }) => {
      const isNew = since !== undefined && isSince(incident.exposedAt, since);
      return isNew && !isNamed({ ...it, user, account }, incident)
        ? [{ ...it, user, account, since }]
        : [];
    });
  return { born, unseen: lists.flatMap((list) => ('why' in list ? [list] : [])) };
}

interface Makers {
  readonly words: ReadonlyMap<string, string>;
  /** Which member made a call, by the event’s id. */
  readonly byEvent: ReadonlyMap<string, string>;
}

function makersIn({ members, events }: Traced): Makers {
  return {
    words: wordsOf(members),
    byEvent: new Map(events.map(({ id, credential }) => [id, credential])),
  };
}

function withMaker(
  { since, ...born }: Born,
  { words, byEvent }: Makers,
  events: Awaited<ReturnType<LookUp>>,
): Made & { readonly since: string } {
  const made = { ...born, how: 'made' as const, at: since, since };
  // A password may have been made several times: the last one is there.
  const event = events
    .filter((it) => makes(born, it))
    .sort(byTime)
    .at(-1);
  if (!event) return { ...made, ...BY_NOBODY };
  const id = byEvent.get(event.id) ?? event.by.accessKeyId ?? '';
  const member = words.get(id);
  return member === undefined
    ? { ...made, by: holderOf(event), maker: 'other' }
    : { ...made, by: member };
}

const BY_NOBODY = { how: 'made', by: 'nobody known', maker: 'nobody' } as const;

// Both are whole seconds of AWS’s own.
function isLater(since: string, at: string): boolean {
  return Date.parse(since) > Date.parse(at) + 1000;
}

// The second of the exposure counts, and IAM tells whole seconds.
function isSince(exposedAt: string, since: string): boolean {
  return Date.parse(since) >= Math.floor(Date.parse(exposedAt) / 1000) * 1000;
}
