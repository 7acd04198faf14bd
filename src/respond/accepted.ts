import { isOver } from '../domain/day.ts';
import type { Accepted, Exposure, Incident } from '../domain/incident.ts';
import { parseItemId } from '../domain/item-id.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import type { SessionFacts } from '../inventory/inventory.ts';
import { roleItem } from '../domain/item-names.ts';
import { isSameName } from '../domain/names.ts';
import type { Item, Way } from './item.ts';

/** An item that people set aside, and the entry that says so. */
interface AcceptedItem {
  readonly item: Item;
  readonly entry: Accepted;
}

/** An entry of `accepted` that sets nothing aside, and why, in words. */
interface IdleEntry {
  readonly entry: Accepted;
  readonly why: string;
}

/** Items, with what is accepted of them set aside until the end of its day. */
export interface SetAside {
  readonly left: readonly Item[];
  readonly accepted: readonly AcceptedItem[];
  readonly idle: readonly IdleEntry[];
}

/** Of what leaked: the file, and whose the sessions are that it names. */
export interface Leak {
  readonly incident: Incident;
  readonly sessions: readonly SessionFacts[];
}

/** Sets aside what an incident accepts. Each entry counts for one item alone. Pure. */
export function setAside(items: readonly Item[], leak: Leak, now: string): SetAside {
  const { incident } = leak;
  const today = new Date(now);
  const live = incident.accepted.filter(({ until }) => !isOver(until, today));
  const accepted = items.flatMap((item) => {
    const entry = live.find((it) => it.item === item.id);
    return entry && isAcceptable(item, leak) ? [{ item, entry }] : [];
  });
  const aside = accepted.map(({ item }) => item);
  const used = accepted.map(({ entry }) => entry);
  return {
    left: items.filter((item) => !aside.includes(item)),
    accepted,
    idle: incident.accepted
      .filter((entry) => !used.includes(entry))
      .map((entry) => ({ entry, why: whyIdle(entry, { items, live }) })),
  };
}

function whyIdle(
  entry: Accepted,
  { items, live }: { readonly items: readonly Item[]; readonly live: readonly Accepted[] },
): string {
  if (!live.includes(entry)) return `ran out at the end of ${entry.until}`;
  const item = items.find(({ id }) => id === entry.item);
  if (item === undefined) return 'matches nothing that is open or unknown';
  return item.state === 'waiting' ? 'only waits: nothing is to be accepted' : NEVER;
}

const NEVER = 'is never accepted: it is shut, or the incident stays red';

// A session works for hours, and a way to end it is known. What one run did or did not do is no state of anything.
const NEVER_ACCEPTED: readonly ItemKind[] = ['session', 'run', 'undone'];

const OF_CREDENTIALS: readonly string[] = ['access-key', 'confirmation'] satisfies ItemKind[];

/** Whether people may set an item aside: never what the incident says leaked. */
export function isAcceptable({ id, state }: Item, { incident, sessions }: Leak): boolean {
  if (state === 'waiting') return false;
  const { account, exposures } = incident;
  const item = parseItemId(id);
  if (item === undefined || NEVER_ACCEPTED.some((kind) => kind === item.kind)) return false;
  // Where a session is shut with all of its role's, the role's item is the session's.
  if (sessions.some(({ scope, principalArn }) => scope === 'role' && roleItem(principalArn) === id))
    return false;
  return !exposures.some((exposure) => {
    switch (exposure.kind) {
      // Nor that it is quiet: time shows that, or an alarm.
      case 'access-key':
      case 'session':
        return OF_CREDENTIALS.includes(item.kind) && item.object === exposure.accessKeyId;
      case 'ssh-key':
        // Nor that it, or its user, is not found: it may work by another name.
        return item.account === account && isAboutSshKey(item, exposure);
      case 'console-password':
        // Names of users are unique in their account whatever their case.
        return (
          item.kind === 'console-password' &&
          item.account === account &&
          item.object.toLowerCase() === exposure.user.toLowerCase()
        );
      case 'role':
      case 'instance':
        return false;
    }
  });
}

function isAboutSshKey(
  { kind, object }: { readonly kind: string; readonly object: string },
  { sshKeyId, user }: Extract<Exposure, { kind: 'ssh-key' }>,
): boolean {
  const own = {
    'ssh-key': [sshKeyId],
    user: [user],
    'not-found': [`ssh-key/${sshKeyId}`, `user/${user}`],
  };
  const names = kind in own ? own[kind as keyof typeof own] : [];
  return names.some((name) => isSameName(name, object));
}

/** An entry of `accepted`, as YAML, in which people fill in the rest. */
export function acceptanceOf(id: string): string {
  return `- { item: ${JSON.stringify(id)}, why: <why>, by: <who decides>, until: <YYYY-MM-DD> }`;
}

/** The entry that would set an item aside. */
export function acceptWay({ id }: Item): Way {
  return { how: 'accept', to: 'accepted', text: acceptanceOf(id) };
}
