import type { Missing } from '../domain/missing.ts';
import { keysOf, ownerOf } from '../aws/access-keys.ts';
import type { Connection } from '../aws/connection.ts';
import type { Exposure } from '../domain/incident.ts';
import { AwsProblem } from '../aws/problem.ts';
import type { LostKey } from './gone-keys.ts';
import type { KeyFacts } from './inventory.ts';
import type { About } from '../domain/item-names.ts';
import { orUnreadable } from '../aws/unreadable.ts';

type KeyExposure = Extract<Exposure, { kind: 'access-key' }>;

export interface SeenKeys {
  readonly keys: readonly KeyFacts[];
  readonly missing: readonly Missing[];
  /** Those of the missing that nobody has, as far as IAM tells: CloudTrail may tell what became of them. */
  readonly lost: readonly LostKey[];
}

/**
 * Looks up leaked keys: owner, state, siblings. `likelyUsers` (from an approved plan) saves a round
 * trip: the guessed user's keys are listed while AWS is asked who the owner is. A key that is gone since that plan
 * was made is gone: the plan shows that it was there.
 */
export async function observeKeys(
  aws: Connection,
  exposures: readonly Exposure[],
  likelyUsers: ReadonlyMap<string, string> = new Map(),
): Promise<SeenKeys> {
  const leaked = exposures.filter((exposure) => exposure.kind === 'access-key');
  const listed = new Map<string, ReturnType<typeof keysOf>>();
  const listOnce = (user: string): ReturnType<typeof keysOf> => {
    const listing = listed.get(user) ?? keysOf(aws, user);
    listed.set(user, listing);
    return listing;
  };
  const seen = await Promise.all(
    leaked.map((exposure) => {
      const { accessKeyId } = exposure;
      const looking = observeKey(aws, exposure, listOnce, likelyUsers.get(accessKeyId));
      return orUnreadable(`access key ${accessKeyId}`, looking, keyAbout(accessKeyId));
    }),
  );
  const missing = seen.flatMap((it) => ('why' in it ? [it] : []));
  return {
    keys: seen.flatMap((it) => ('active' in it ? [it] : [])),
    missing,
    lost: missing.flatMap((it) => ('lost' in it ? [it.lost] : [])),
  };
}

interface LostMissing extends Missing {
  readonly lost: LostKey;
}

async function observeKey(
  aws: Connection,
  { accessKeyId, user: named }: KeyExposure,
  listOnce: (user: string) => ReturnType<typeof keysOf>,
  guess: string | undefined,
): Promise<KeyFacts | Missing | LostMissing> {
  const likely = guess ?? named;
  const [answered, guessed] = await Promise.all([
    ownerOf(aws, accessKeyId).catch(ifDenied),
    likely === undefined ? undefined : listOnce(likely),
  ]);
  const isLikely = guessed?.output.some((key) => key.accessKeyId === accessKeyId);
  if (answered instanceof AwsProblem && !isLikely) return deniedKey(accessKeyId, answered, named);
  // Where AWS does not say whose it is, the list that has it does.
  const owner = answered instanceof AwsProblem ? { user: likely ?? '' } : answered;
  if (!owner) {
    if (guess === undefined) return notFound(accessKeyId, named);
    // Users can be renamed: only their list shows what they have, and CloudTrail what became of them.
    if (!guessed) return notFound(accessKeyId, named);
    const siblings = guessed.output;
    const gone = `the approved plan names it, and user ${guess} has no such key any more`;
    return { accessKeyId, user: guess, active: false, siblings, gone };
  }
  if (named !== undefined && owner.user !== named)
    return otherOwner(accessKeyId, named, owner.user);
  const keys = owner.user === likely ? guessed : await listOnce(owner.user);
  const own = keys?.output.find((key) => key.accessKeyId === accessKeyId);
  if (!own) return notFound(accessKeyId, named);
  const siblings = keys?.output.filter((key) => key.accessKeyId !== accessKeyId) ?? [];
  const { user, lastUsed } = { lastUsed: undefined, ...owner };
  return { accessKeyId, user, active: own.active, siblings, ...(lastUsed ? { lastUsed } : {}) };
}

function ifDenied(error: unknown): AwsProblem {
  if (error instanceof AwsProblem && error.code === 'not-allowed') return error;
  throw error;
}

function deniedKey(
  accessKeyId: string,
  problem: AwsProblem,
  user: string | undefined,
): LostMissing {
  return {
    what: `access key ${accessKeyId}`,
    why:
      `whether it is on could not be read: ${problem.message}. AWS answers so where the permission is missing, and for` +
      ' keys that no user of this account has, be it another account’s or deleted',
    hint:
      'Check the id and the account, and that the role of Staunch may call iam:GetAccessKeyLastUsed. Add `user:` if it' +
      ' is known whose the key is: the list of their keys shows it then.',
    unread: true,
    about: keyAbout(accessKeyId),
    ...lostKey(accessKeyId, user, { denied: true }),
  };
}

// One that may be on: nobody accepts that a leaked key is.
function keyAbout(accessKeyId: string): About {
  return { kind: 'access-key', object: accessKeyId };
}

function notFound(accessKeyId: string, user: string | undefined): LostMissing {
  return {
    what: `access key ${accessKeyId}`,
    why: 'no user of this account has it, and no record of CloudTrail shows that one of them had',
    hint:
      'Check the id and the account. If the key was deleted, leave it in the incident: a record of its use, or of its' +
      ' deletion, shows that it is gone, but the event history goes 90 days back and is 15 minutes late. Add `user:`' +
      ' to have the sessions of its user denied all the same. A root user’s key is not visible here: sign in as root' +
      ' and delete it.',
    about: { kind: 'not-found', object: accessKeyId },
    ...lostKey(accessKeyId, user),
  };
}

function lostKey(
  accessKeyId: string,
  user: string | undefined,
  denied: Pick<LostKey, 'denied'> = {},
): Pick<LostMissing, 'lost' | 'user'> {
  const named = user === undefined ? {} : { user };
  return { ...named, lost: { accessKeyId, ...named, ...denied } };
}

function otherOwner(accessKeyId: string, named: string, owner: string): Missing {
  return {
    what: `access key ${accessKeyId} of user ${named}`,
    why: `it belongs to user ${owner}`,
    hint: `Write \`user: ${owner}\`, or leave \`user\` out.`,
    about: keyAbout(accessKeyId),
  };
}
