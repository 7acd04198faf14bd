import type { Exposure } from '../../src/domain/incident.ts';
import type { CredentialEntry, InstanceEntry } from '@staunch/sandbox';
import type { Dice } from '../dice.ts';
import { KEY, VICTIM, type Cast } from './cast.ts';
import { roleArn } from './policies.ts';
import type { Leak } from './story.ts';

/** What leaked, what was minted from it, and how the incident names it. */
export interface Loot {
  readonly credentials: Readonly<Record<string, CredentialEntry>>;
  /** Names of those that the thief holds. */
  readonly held: readonly string[];
  readonly spared: readonly string[];
  readonly exposures: (idOf: (name: string) => string) => readonly Exposure[];
}

type Named = Record<string, CredentialEntry>;

// Late enough to count as the thief's, early enough for the slowest CloudTrail to show it at the start.
const at = (minute: number): string =>
  new Date(Date.parse('2026-11-22T08:56:00Z') + minute * 60_000).toISOString();

interface Setting {
  readonly cast: Cast;
  readonly instances: readonly InstanceEntry[];
  /** Whether the thief came to every role before anybody knew. */
  readonly juggles: boolean;
  /** He came to no role before anybody knew, and keeps what he finds for later. */
  readonly isPatient: boolean;
}

/** Draws the leak of a world and what the thief has minted by the start. */
export function drawLoot(
  dice: Dice,
  leak: Leak,
  { cast, instances, juggles, isPatient }: Setting,
): Loot {
  const ofUser = leak.startsWith('session') && dice.happens(0.3);
  const credentials: Named = { minter: { accessKey: KEY } };
  const first = firstOf(leak, ofUser, instances);
  credentials['leaked'] = first;
  const mintable = leak === 'key' || ofUser ? cast.chain : cast.chain.slice(1);
  const drawn = dice.happens(0.7) ? mintable.length : dice.between(0, mintable.length);
  const reached = juggles ? mintable.length : isPatient ? 0 : drawn;
  mintable.slice(0, reached).forEach((role, nth) => {
    const mintedBy = nth === 0 ? 'leaked' : `past-${nth - 1}`;
    const sessionName = `thief-${nth}`;
    credentials[`past-${nth}`] = { mintedBy, role, sessionName, issuedAt: at(2 + nth) };
  });
  if (leak === 'key' && dice.happens(0.5))
    credentials['own'] = { mintedBy: 'leaked', getSessionToken: true, issuedAt: at(1) };
  if (leak === 'key' && dice.happens(0.2))
    credentials['guest'] = { mintedBy: 'leaked', federation: 'guest', issuedAt: at(1) };
  const held = Object.keys(credentials).filter((name) => name !== 'minter');
  const spared = addSpared(credentials, { leak, ofUser, cast, instances });
  const password: Exposure[] =
    leak === 'key' && hasPassword(cast) && dice.happens(0.5)
      ? [{ kind: 'console-password', user: VICTIM }]
      : [];
  const exposures = (idOf: (name: string) => string): Exposure[] => [
    exposureOf(leak, instances, idOf),
    ...password,
  ];
  return { credentials, held, spared, exposures };
}

function firstOf(
  leak: Leak,
  ofUser: boolean,
  [instance]: readonly InstanceEntry[],
): CredentialEntry {
  if (leak === 'key') return { accessKey: KEY };
  if (leak === 'instance') return { instance: instance?.id ?? '' };
  const minted = { mintedBy: 'minter', issuedAt: at(0) };
  return ofUser
    ? { ...minted, getSessionToken: true }
    : { ...minted, role: 'chain-1', sessionName: 'leaked' };
}

interface Around {
  readonly leak: Leak;
  readonly ofUser: boolean;
  readonly cast: Cast;
  readonly instances: readonly InstanceEntry[];
}

// One more session beside a single leaked one must go on, unless the thief can come back to its role.
function addSpared(credentials: Named, { leak, ofUser, cast, instances }: Around): string[] {
  credentials['aside'] = { instance: instances.at(-1)?.id ?? '', live: true };
  if (leak !== 'session') return ['aside'];
  const returns = cast.chain.some((name) => cast.mayAssume.get(name)?.includes(roleArn('chain-1')));
  const issuedAt = at(10);
  credentials['colleague'] = ofUser
    ? { mintedBy: 'minter', getSessionToken: true, issuedAt }
    : { mintedBy: 'minter', role: 'chain-1', sessionName: 'colleague', issuedAt };
  return ofUser || !returns ? ['aside', 'colleague'] : ['aside'];
}

function hasPassword({ users }: Cast): boolean {
  return users.some(({ name, loginProfile }) => name === VICTIM && loginProfile !== undefined);
}

function exposureOf(
  leak: Leak,
  [instance]: readonly InstanceEntry[],
  idOf: (name: string) => string,
): Exposure {
  if (leak === 'key') return { kind: 'access-key', accessKeyId: KEY };
  if (leak === 'role') return { kind: 'role', roleArn: roleArn('chain-1') };
  if (leak === 'instance') {
    return { kind: 'instance', instanceId: instance?.id ?? '', region: instance?.region ?? '' };
  }
  const scope = leak === 'session' ? 'session' : 'role';
  return { kind: 'session', accessKeyId: idOf('leaked'), scope };
}
