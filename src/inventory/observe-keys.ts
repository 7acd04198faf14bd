import { keysOf, ownerOf } from '../aws/access-keys.ts';
import type { Connection } from '../aws/connection.ts';
import type { Exposure } from '../incident/incident.ts';
import type { KeyFacts, Missing } from './inventory.ts';
import { orUnreadable } from './unreadable.ts';

type KeyExposure = Extract<Exposure, { kind: 'access-key' }>;

export interface SeenKeys {
  readonly keys: readonly KeyFacts[];
  readonly missing: readonly Missing[];
}

/**
 * Looks up leaked keys: owner, state, siblings. `likelyUsers` (from an approved plan) saves a round
 * trip: the guessed user's keys are listed while AWS is asked who the owner is.
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
      return orUnreadable(`access key ${accessKeyId}`, looking);
    }),
  );
  return {
    keys: seen.flatMap((it) => ('user' in it ? [it] : [])),
    missing: seen.flatMap((it) => ('why' in it ? [it] : [])),
  };
}

async function observeKey(
  aws: Connection,
  { accessKeyId, user: named }: KeyExposure,
  listOnce: (user: string) => ReturnType<typeof keysOf>,
  guess: string | undefined,
): Promise<KeyFacts | Missing> {
  const likely = guess ?? named;
  const [owner, guessed] = await Promise.all([
    ownerOf(aws, accessKeyId),
    likely === undefined ? undefined : listOnce(likely),
  ]);
  if (!owner) return notFound(accessKeyId);
  if (named !== undefined && owner.user !== named)
    return otherOwner(accessKeyId, named, owner.user);
  const keys = owner.user === likely ? guessed : await listOnce(owner.user);
  const own = keys?.output.find((key) => key.accessKeyId === accessKeyId);
  if (!own) return notFound(accessKeyId);
  const siblings = keys?.output.filter((key) => key.accessKeyId !== accessKeyId) ?? [];
  const { user, lastUsed } = owner;
  return { accessKeyId, user, active: own.active, siblings, ...(lastUsed ? { lastUsed } : {}) };
}

function notFound(accessKeyId: string): Missing {
  return {
    what: `access key ${accessKeyId}`,
    why: 'no user of this account has it',
    hint:
      'Check the id and the account. If the key was deleted, remove it from the incident and say so in' +
      ' the summary. A root user’s key is not visible here: sign in as root and delete it.',
  };
}

function otherOwner(accessKeyId: string, named: string, owner: string): Missing {
  return {
    what: `access key ${accessKeyId} of user ${named}`,
    why: `it belongs to user ${owner}`,
    hint: `Write \`user: ${owner}\`, or leave \`user\` out.`,
  };
}
