import type { JudgedEvent } from './judged.ts';
import { isKnownAddress, originOf } from './origin-of.ts';
import { usualUse, type BeforeExposure, type UsualUse } from './usual-use.ts';
import type { Traced } from '../family/traced.ts';
import { holderOf } from '../family/holders.ts';
import type { Member } from '../family/member.ts';

/** Each event with its origin, and the usual use of each credential. */
interface Judged {
  readonly events: readonly JudgedEvent[];
  readonly usual: ReadonlyMap<string, UsualUse>;
}

/** Holds every event against what its credential, or what it is a session of, did before the exposure. Pure. */
export function judgeOrigins({ members, events, before }: Traced, window: BeforeExposure): Judged {
  const parents = new Map(members.map((it) => [it.id, it.parent]));
  const uses = new Map<string, UsualUse>();
  const known = new Map<string, UsualUse>();
  for (const member of members) {
    const root = rootOf(member.id, parents);
    const key = JSON.stringify([root, member.holder]);
    const usual = known.get(key) ?? usualUse(before.filter(concerning(member, root)), window);
    known.set(key, usual);
    uses.set(member.id, usual);
  }
  const own = events.map((event) => {
    const usual = uses.get(event.credential);
    return { ...event, origin: usual ? originOf(event, usual) : ('unclear' as const) };
  });
  return { events: withSharedAddresses(own, uses), usual: uses };
}

// Whoever is foreign with one credential of the family is no other with the next: a session without a past is judged by
// the addresses of the rest. An address that is usual for it stays what it is.
function withSharedAddresses(
  events: readonly JudgedEvent[],
  uses: ReadonlyMap<string, UsualUse>,
): JudgedEvent[] {
  const foreign = new Set(
    events.flatMap(({ origin, address }) => (origin === 'foreign' ? [address] : [])),
  );
  return events.map((event) => {
    const { origin, address, credential } = event;
    const usual = uses.get(credential);
    const isKnown = usual !== undefined && isKnownAddress(address, usual);
    return origin === 'unclear' && foreign.has(address) && !isKnown
      ? { ...event, origin: 'foreign' }
      : event;
  });
}

// A session has no past of its own: that of what leaked counts, and that of other sessions of its role.
function concerning({ holder }: Member, root: string) {
  return (event: Traced['before'][number]): boolean =>
    event.credential === root || holderOf(event) === holder;
}

function rootOf(id: string, parents: ReadonlyMap<string, string | undefined>): string {
  let root = id;
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) root = at;
  return root;
}
