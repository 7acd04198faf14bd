import { deactivateCommand } from '../actions/deactivate-access-key.ts';
import { deletePasswordCommand } from '../actions/delete-password.ts';
import { otherCommand } from '../actions/made-step.ts';
import type { BornUses } from '../inventory/born-uses.ts';
import type { Followed } from '../inventory/family-facts.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import type { Alarm } from './evidence.ts';

interface Seeing {
  /** Uses after this moment count, ISO 8601. */
  readonly since: string;
  readonly isAccepted: (event: TrailEvent) => boolean;
}

// As many as anybody reads of one credential; each is an item.
const MOST = 10;

/**
 * Uses of credentials that were made since the exposure and that nobody else is known to have made, and of sessions minted from
 * them: each with the command that shuts it.
 */
export function bornAlarms(
  { family, born }: { readonly family: readonly Followed[]; readonly born: readonly BornUses[] },
  seeing: Seeing,
): Alarm[] {
  const all = [
    ...born.flatMap((it) => ofBorn(it, seeing)),
    ...family.flatMap((it) => ofFamily(it, family, seeing)),
  ];
  return [...new Map(all.map((alarm) => [alarm.eventId, alarm] as const)).values()];
}

function ofBorn(one: BornUses, { since, isAccepted }: Seeing): Alarm[] {
  const { kind, id, user, what, by, at, uses, lastUsed } = one;
  const shutBy = commandOf({ kind, id, user });
  const made = { at, by };
  const seen = uses
    .filter(({ event }) => Date.parse(event.time) > Date.parse(since))
    // Whatever a key leaves proves that somebody has it, refused or not.
    .filter((use) => (kind === 'access-key' && use.what === what) || isAccepted(use.event))
    .toSorted((a, b) => (a.event.time < b.event.time ? 1 : -1))
    .slice(0, MOST)
    .map((use) => alarmOf(use.event, { what: use.what, made, shutBy }));
  if (seen.length > 0 || lastUsed === undefined) return seen;
  if (Date.parse(lastUsed.at) <= Date.parse(since)) return [];
  // Data events are not in the event history, and what is in it comes late.
  return [
    {
      ...{ eventId: `last-used-${id}`, kind: 'new', what, at: lastUsed.at, made, shutBy },
      call: `${lastUsed.service ?? 'a sign-in'}, as IAM tells`,
      ...{ address: 'unknown', userAgent: 'unknown' },
    },
  ];
}

// What the family made before is an old member, and its uses are alarms already. Sessions issued after the cutoff are good ones unless what
// minted them was made by the family.
function ofFamily(
  member: Followed,
  family: readonly Followed[],
  { since, isAccepted }: Seeing,
): Alarm[] {
  const { what, issuedAt, events } = member;
  if (issuedAt === undefined || Date.parse(issuedAt) < Date.parse(since)) return [];
  const source = madeSourceOf(member, family);
  if (source === undefined) return [];
  const { made } = source;
  const { accessKeyId } = source;
  const shutBy = deactivateCommand({ user: made.user, accessKeyId });
  return events
    .filter((event) => Date.parse(event.time) > Date.parse(since))
    .filter((event) => member.made !== undefined || isAccepted(event))
    .slice(-MOST)
    .map((event) =>
      alarmOf(event, { what, made: { at: source.issuedAt ?? '', by: made.by }, shutBy }),
    );
}

type Made = NonNullable<Followed['made']>;

function madeSourceOf(
  member: Followed,
  family: readonly Followed[],
): (Followed & { readonly made: Made }) | undefined {
  const seen = new Set<string>();
  for (let it: Followed | undefined = member; it && !seen.has(it.accessKeyId);) {
    const { made, parent, accessKeyId }: Followed = it;
    if (made !== undefined) return { ...it, made };
    seen.add(accessKeyId);
    it = family.find((other) => other.accessKeyId === parent);
  }
  return undefined;
}

function alarmOf(
  { id, time, call, address, userAgent }: TrailEvent,
  more: Pick<Alarm, 'what' | 'made' | 'shutBy'>,
): Alarm {
  return { eventId: id, kind: 'new', at: time, call, address, userAgent, ...more };
}

function commandOf({ kind, id, user }: Pick<BornUses, 'kind' | 'id' | 'user'>): string {
  switch (kind) {
    case 'access-key':
      return deactivateCommand({ user, accessKeyId: id });
    case 'console-password':
      return deletePasswordCommand({ user });
    default:
      return otherCommand({ kind, id, user });
  }
}
