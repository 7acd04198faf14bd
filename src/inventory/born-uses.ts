import { ownerOf } from '../aws/access-keys.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { findUser } from '../aws/users.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import type { FamilyReading } from '../trail/read-family.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import type { Inventory, Unseen } from './inventory.ts';
import type { MadeKey } from './made.ts';
import { otherName } from './made-words.ts';
import type { CredentialKind } from './user-credentials.ts';

/** Something made since the exposure that still works, and what was done with it. */
export interface BornUses {
  readonly kind: CredentialKind;
  /** Of a password, its user's name. */
  readonly id: string;
  /** By its full name. */
  readonly what: string;
  readonly user: string;
  readonly by: string;
  /** When it was made. ISO 8601. */
  readonly at: string;
  readonly uses: readonly BornUse[];
  /** When IAM saw it used last, and by what service. ISO 8601. */
  readonly lastUsed?: { readonly at: string; readonly service?: string };
}

/** One call by it, or by a session that it minted. */
export interface BornUse {
  readonly what: string;
  readonly event: TrailEvent;
}

/** All of them, and what could not be read. */
export interface SeenBorn {
  readonly born: readonly BornUses[];
  readonly unseen: readonly Unseen[];
}

type Born = Omit<BornUses, 'uses' | 'lastUsed'> & Pick<MadeKey, 'account'>;

// A question to each region and one to IAM: a thief who makes keys in a loop must not keep a look from ending.
const MOST = { credentials: 20, sessions: 10, seconds: 30 } as const;

/**
 * What was done with credentials made since the exposure by the family or by nobody known. Those of nobody are of no family,
 * so nothing else follows them.
 */
export async function bornUses(
  aws: Account,
  { account: home, inventory }: { readonly account: string; readonly inventory: Inventory },
  reading: Pick<FamilyReading, 'historyOf' | 'budget'>,
): Promise<SeenBorn> {
  const all = bornIn(inventory);
  if (all.length === 0) return { born: [], unseen: [] };
  reading.budget.extend(MOST.seconds);
  const looked = all.slice(0, MOST.credentials);
  const rest = all.length - looked.length;
  const histories = await Promise.all(
    [...new Set(looked.map(({ account }) => account))].map(async (it) => reading.historyOf(it)),
  );
  const notRead = () => histories.flatMap((it) => it?.notRead() ?? []);
  const before = new Set(notRead().map(({ what }) => what));
  const seen = await Promise.all(
    looked.map(async ({ account, ...one }) => {
      const there = accountFrom(aws, home, account);
      if (!there) return { born: { ...one, uses: [] } };
      const last = lastUseOf(there, one).then((lastUsed) => ({ lastUsed }));
      const [uses, used] = await Promise.all([
        usesOf(one, account, reading),
        orUnreadable(`the last use of ${one.what}`, last),
      ]);
      if ('why' in used) return { born: { ...one, ...uses }, unseen: [used] };
      const { lastUsed } = used;
      return { born: { ...one, ...uses, ...(lastUsed ? { lastUsed } : {}) } };
    }),
  );
  const more = `the use of ${rest} more credentials made since the exposure`;
  return {
    born: seen.map(({ born }) => born),
    unseen: [
      ...seen.flatMap(({ unseen = [] }) => unseen),
      ...notRead().filter(({ what }) => !before.has(what)),
      ...(rest > 0 ? [{ what: more, why: `only ${MOST.credentials} are looked at` }] : []),
    ],
  };
}

function bornIn({ madeKeys, madePasswords, madeOthers = [] }: Inventory): Born[] {
  const of = (made: Omit<MadeKey, 'accessKeyId' | 'how'>): Omit<Born, 'kind' | 'id' | 'what'> => {
    const { user, by, at, account } = made;
    return { user, by, at, account };
  };
  const isOurs = ({ maker }: Pick<MadeKey, 'maker'>): boolean => maker === 'other';
  return [
    ...madeKeys
      .filter((it) => !isOurs(it))
      .map((it) => ({
        ...{ kind: 'access-key' as const, id: it.accessKeyId, ...of(it) },
        what: `access key ${it.accessKeyId} of user ${it.user}`,
      })),
    ...madePasswords
      .filter((it) => !isOurs(it))
      .map((it) => ({
        ...{ kind: 'console-password' as const, id: it.user, ...of(it) },
        what: `console password of user ${it.user}`,
      })),
    ...madeOthers
      .filter((it) => !isOurs(it))
      .map((it) => ({ kind: it.kind, id: it.id, ...of(it), what: otherName(it) })),
  ];
}

async function lastUseOf(
  aws: Account,
  { kind, id, user }: Pick<BornUses, 'kind' | 'id' | 'user'>,
): Promise<BornUses['lastUsed']> {
  if (kind === 'access-key') return (await ownerOf(aws, id))?.lastUsed;
  if (kind !== 'console-password') return undefined;
  const at = (await findUser(aws, user))?.passwordUsedAt;
  return at === undefined ? undefined : { at };
}

async function usesOf(
  { kind, id, what, user, at }: Pick<BornUses, 'kind' | 'id' | 'what' | 'user' | 'at'>,
  account: string,
  { historyOf }: Pick<FamilyReading, 'historyOf'>,
): Promise<{ readonly uses: readonly BornUse[] }> {
  const history = await historyOf(account);
  if (!history) return { uses: [] };
  const signedBy = (value: string) => history.look({ attribute: 'AccessKeyId', value, from: at });
  if (kind !== 'access-key') {
    const events = await history.look({ attribute: 'Username', value: user, from: at });
    const own = events.filter((event) => isBy(kind, event));
    return { uses: own.map((event) => ({ what, event })) };
  }
  const events = await signedBy(id);
  const uses = events.map((event) => ({ what, event }));
  const known = new Set<string>();
  let minted = mintsIn(events, known);
  while (minted.length > 0 && known.size <= MOST.sessions) {
    const found = await Promise.all(
      minted.map(async (session) => ({ session, events: await signedBy(session) })),
    );
    for (const { session, events: more } of found)
      uses.push(...more.map((event) => ({ what: `session ${session} minted by ${what}`, event })));
    minted = mintsIn(
      found.flatMap((it) => it.events),
      known,
    );
  }
  return { uses };
}

function mintsIn(events: readonly TrailEvent[], known: Set<string>): string[] {
  const fresh = events.flatMap(({ minted, error }) =>
    error === undefined && minted && !known.has(minted.accessKeyId) ? [minted.accessKeyId] : [],
  );
  for (const id of fresh) known.add(id);
  return [...new Set(fresh)];
}

// A call by SSH key, certificate or service-specific credential bears no key id; which of them it was, no record says. A
// device serves where somebody signs in.
function isBy(kind: CredentialKind, { by, call, console: isConsole }: TrailEvent): boolean {
  if (kind === 'console-password' || kind === 'mfa-device') return call === 'signin ConsoleLogin';
  return by.accessKeyId === undefined && !isConsole && by.service === undefined;
}
