import type { Incident } from '../domain/incident.ts';
import type { Traced } from '../trail/family/traced.ts';
import { LONGEST_USER_SESSION_MS } from '../trail/times.ts';
import { wordsOf } from './family-facts.ts';
import type { Unseen, UserFacts } from './inventory.ts';

/**
 * Sessions that a long-term key handed out which the family made, on a user whose sessions nothing denies because the incident
 * does not name that user. They outlive the key by hours, switched off or deleted.
 */
export function undeniedSessionsIn(
  { members }: Pick<Traced, 'members'>,
  { account: home, state }: Pick<Incident, 'account' | 'state'>,
  { users, now }: { readonly users: readonly UserFacts[]; readonly now: Date },
): Unseen[] {
  if (state === 'restored') return [];
  const words = wordsOf(members);
  const keys = new Map(members.flatMap((it) => (isMadeKey(it) ? [[it.id, it] as const] : [])));
  const isDenied = (holder: string, account: string): boolean =>
    account === home && users.some(({ user, deny }) => deny && holder === `user ${user}`);
  return members.flatMap(({ id, kind, parent = '', account, issuedAt = '' }): Unseen[] => {
    const key = keys.get(parent);
    if (!key || (kind !== 'user-session' && kind !== 'federated-session')) return [];
    const until = Date.parse(issuedAt) + LONGEST_USER_SESSION_MS;
    if (until <= now.getTime() || isDenied(key.holder, key.account)) return [];
    const why = `nothing denies sessions of ${key.holder}: name access key ${key.id} in the incident, also where it is gone`;
    const about = { kind: 'session', object: id, account } as const;
    return [{ what: words.get(id) ?? `session ${id}`, why, about }];
  });
}

function isMadeKey({ kind, parent, holder }: Traced['members'][number]): boolean {
  return kind === 'access-key' && parent !== undefined && holder.startsWith('user ');
}
