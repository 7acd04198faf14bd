import type { Missing } from '../domain/missing.ts';
import { keysOf, ownerOf } from '../aws/access-keys.ts';
import type { Connection } from '../aws/connection.ts';
import type { Exposure } from '../domain/incident.ts';
import { otherPolicy } from '../aws/hints.ts';
import { isAwsProblem, type AwsProblem } from '../aws/problem.ts';
import type { LostKey } from './gone-keys.ts';
import type { KeyFacts } from './inventory.ts';
import { isSameName } from '../domain/names.ts';
import type { About } from '../domain/item-names.ts';
import { orUnreadable } from '../aws/unreadable.ts';

type KeyExposure = Extract<Exposure, { kind: 'access-key' }>;

export interface SeenKeys {
  readonly keys: readonly KeyFacts[];
  readonly missing: readonly Missing[];
  /** Those that nobody has, as far as IAM tells: CloudTrail may tell what became of them. Missing but where people said so. */
  readonly lost: readonly LostKey[];
}

/** A look at leaked keys, as it comes. */
export interface KeyLook {
  /** Each key that is seen with the user named by an approved plan: enough to switch it off. */
  readonly likely: readonly Promise<KeyFacts | undefined>[];
  /** All of them, with whose they are and when they were last used. */
  readonly all: Promise<SeenKeys>;
}

/** Looks up leaked keys: owner, state, siblings. */
export function observeKeys(
  aws: Connection,
  exposures: readonly Exposure[],
  likelyUsers?: ReadonlyMap<string, string>,
): Promise<SeenKeys> {
  return lookAtKeys(aws, exposures, likelyUsers).all;
}

/**
 * The same, where the first writes wait for it. `likelyUsers` (from an approved plan) saves a round trip: their keys
 * are listed before AWS has said who the owners are. A key that is gone since that plan was made is gone: the plan
 * shows that it was there.
 */
export function lookAtKeys(
  aws: Connection,
  exposures: readonly Exposure[],
  likelyUsers: ReadonlyMap<string, string> = new Map(),
): KeyLook {
  const leaked = exposures.filter((exposure) => exposure.kind === 'access-key');
  const listed = new Map<string, Listing>();
  const listOnce = (user: string): Listing => {
    const listing = listed.get(user) ?? keysOf(aws, user);
    listed.set(user, listing);
    return listing;
  };
  const likely = leaked.map((exposure) =>
    likelyKey(exposure, likelyUsers.get(exposure.accessKeyId), listOnce),
  );
  const all = Promise.all(
    leaked.map((exposure) => {
      const { accessKeyId } = exposure;
      const looking = observeKey(aws, exposure, listOnce, likelyUsers.get(accessKeyId));
      return orUnreadable(`access key ${accessKeyId}`, looking, keyAbout(accessKeyId));
    }),
  );
  return { likely, all: all.then(seenOf) };
}

type Listing = ReturnType<typeof keysOf>;

function seenOf(looks: readonly (KeyFacts | Missing | LostMissing)[]): SeenKeys {
  const missing = looks.flatMap((it) => ('why' in it ? [it] : []));
  const lost = missing.flatMap((it) => ('lost' in it ? [it.lost] : []));
  return {
    keys: looks.flatMap((it) => ('active' in it ? [it] : [])),
    missing: missing.filter((it) => !('lost' in it && it.lost.isSaidGone)),
    lost,
  };
}

async function likelyKey(
  { accessKeyId, user: named }: KeyExposure,
  guess: string | undefined,
  listOnce: (user: string) => Listing,
): Promise<KeyFacts | undefined> {
  if (guess === undefined || (named ?? guess) !== guess) return undefined;
  // A list that cannot be read is reported by the look at all of it.
  const list = await listOnce(guess).catch(() => undefined);
  return list && factsIn(list.output, { accessKeyId, user: guess });
}

interface LostMissing extends Missing {
  readonly lost: LostKey;
}

async function observeKey(
  aws: Connection,
  exposure: KeyExposure,
  listOnce: (user: string) => Listing,
  guess: string | undefined,
): Promise<KeyFacts | Missing | LostMissing> {
  const { accessKeyId, user: named } = exposure;
  const likely = guess ?? named;
  const [answered, guessed] = await Promise.all([
    ownerOf(aws, accessKeyId).catch(ifDenied),
    likely === undefined ? undefined : listOnce(likely),
  ]);
  const isLikely = guessed?.output.some((key) => key.accessKeyId === accessKeyId);
  // AWS says the same of ids that it does not let anybody see: only a list that has no such key agrees with people.
  if (isAwsProblem(answered) && !isLikely)
    return deniedKey(exposure, answered, { isListed: guessed !== undefined });
  // Where AWS does not say whose it is, the list that has it does.
  const owner = isAwsProblem(answered) ? { user: likely ?? '' } : answered;
  if (!owner) {
    if (guess === undefined) return notFound(exposure);
    // Users can be renamed: only their list shows what they have, and CloudTrail what became of them.
    if (!guessed) return notFound(exposure);
    const siblings = guessed.output;
    const gone = `the approved plan names it, and user ${guess} has no such key any more`;
    return { accessKeyId, user: guess, active: false, siblings, gone };
  }
  // The approved plan names the key by its id: its user may have another name since.
  if (named !== undefined && guess === undefined && !isSameName(owner.user, named))
    return otherOwner(accessKeyId, named, owner.user);
  const keys = owner.user === likely ? guessed : await listOnce(owner.user);
  const facts = factsIn(keys?.output ?? [], { accessKeyId, ...owner });
  return facts ?? (await askedAgain(aws, accessKeyId)) ?? notFound(exposure);
}

// Who has a key may get another name between the two questions, and IAM shows a new one after some seconds.
const PAUSES_MS = [500, 1_000, 2_000];

async function askedAgain(aws: Connection, accessKeyId: string): Promise<KeyFacts | undefined> {
  for (const pause of PAUSES_MS) {
    await aws.clock.sleep(pause);
    const owner = await ownerOf(aws, accessKeyId).catch(ifDenied);
    if (isAwsProblem(owner) || owner === undefined) return undefined;
    const keys = await keysOf(aws, owner.user);
    const facts = factsIn(keys?.output ?? [], { accessKeyId, ...owner });
    if (facts) return facts;
  }
  return undefined;
}

function factsIn(
  list: KeyFacts['siblings'],
  key: Pick<KeyFacts, 'accessKeyId' | 'user' | 'lastUsed'>,
): KeyFacts | undefined {
  const own = list.find(({ accessKeyId }) => accessKeyId === key.accessKeyId);
  const siblings = list.filter(({ accessKeyId }) => accessKeyId !== key.accessKeyId);
  return own && { ...key, active: own.active, siblings };
}

function ifDenied(error: unknown): AwsProblem {
  if (isAwsProblem(error) && error.code === 'not-allowed') return error;
  throw error;
}

function deniedKey(
  { gone, ...exposure }: KeyExposure,
  problem: AwsProblem,
  { isListed }: { readonly isListed: boolean },
): LostMissing {
  const { accessKeyId } = exposure;
  const said = gone && isListed ? { gone } : {};
  return {
    what: `access key ${accessKeyId}`,
    why:
      `whether it is on could not be read: ${problem.message}. AWS answers so where the permission is missing, and for` +
      ' keys that no user of this account has, be it another account’s or deleted',
    hint:
      (otherPolicy(problem.message) === undefined
        ? 'Check the id and the account, and that the role of Staunch may call iam:GetAccessKeyLastUsed.'
        : `${problem.hint} Check the id and the account as well.`) +
      ' Add `user:` if it is known whose the key is: the list of their keys shows it then.',
    unread: true,
    about: keyAbout(accessKeyId),
    ...lostKey({ ...exposure, ...said }, { denied: true }),
  };
}

// One that may be on: nobody accepts that a leaked key is.
function keyAbout(accessKeyId: string): About {
  return { kind: 'access-key', object: accessKeyId };
}

function notFound(exposure: KeyExposure): LostMissing {
  const { accessKeyId } = exposure;
  return {
    what: `access key ${accessKeyId}`,
    why: 'no user of this account has it, and no record of CloudTrail shows that one of them had',
    hint:
      'Check the id and the account. If the key was deleted, leave it in the incident: a record of its use, or of its' +
      ' deletion, shows that it is gone, but the event history goes 90 days back and is 15 minutes late. Add `user:`' +
      ' to have the sessions of its user denied all the same, and `gone: true` if people know that nobody has it: that' +
      ' counts with two approvals. A root user’s key is not visible here: sign in as root and delete it.',
    about: { kind: 'not-found', object: accessKeyId },
    ...lostKey(exposure),
  };
}

function lostKey(
  { accessKeyId, user, gone }: KeyExposure,
  denied: Pick<LostKey, 'denied'> = {},
): Pick<LostMissing, 'lost' | 'user'> {
  const named = user === undefined ? {} : { user };
  const said = gone ? { isSaidGone: gone } : {};
  return { ...named, lost: { accessKeyId, ...named, ...said, ...denied } };
}

function otherOwner(accessKeyId: string, named: string, owner: string): Missing {
  return {
    what: `access key ${accessKeyId} of user ${named}`,
    why: `it belongs to user ${owner}`,
    hint: `Write \`user: ${owner}\`, or leave \`user\` out.`,
    about: keyAbout(accessKeyId),
  };
}
