import type { TrailEvent } from '../records/event.ts';
import type { Member, OwnedEvent } from './member.ts';

/** Whose key it is stands in its events, where the incident does not say; a session belongs to whom its parent does. */
export function withHolders(members: readonly Member[], events: readonly OwnedEvent[]): Member[] {
  const first = new Map<string, OwnedEvent>();
  for (const event of events) if (!first.has(event.credential)) first.set(event.credential, event);
  const holders = new Map<string, string>();
  return members.map((member) => {
    const own = first.get(member.id);
    const told = own ? holderOf(own) : holders.get(member.parent ?? '');
    const holder = member.holder === '' ? (told ?? 'unknown') : member.holder;
    holders.set(member.id, holder);
    return { ...member, holder };
  });
}

/** Whose credentials a call was made with. */
export function holderOf({ by }: Pick<TrailEvent, 'by'>): string {
  if (by.user !== undefined) return `user ${by.user}`;
  if (by.root) return `root user of ${by.account ?? 'an account'}`;
  return by.roleArn === undefined ? 'unknown' : `role ${by.roleArn}`;
}
