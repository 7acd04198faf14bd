import type { AcceptedDraft, SettledDraft } from './draft-entries.ts';
import type { Accepted, Settled } from '../domain/incident.ts';
import { inUtc } from './in-utc.ts';

/** The accepted item that a draft amounts to; nothing if a part is absent. */
export function toAccepted({ item, why, by, until }: AcceptedDraft): readonly Accepted[] {
  if (!item || !why || !by || !until) return [];
  return [{ item: item.value, why: why.value, by: by.value, until: until.value }];
}

/** The settled window that a draft amounts to; nothing if a part is absent. */
export function toSettled(draft: SettledDraft): readonly Settled[] {
  const { from, until, audit, by } = draft;
  if (!from || !until || !audit || !by) return [];
  return [
    {
      from: inUtc(from.value),
      until: inUtc(until.value),
      accounts: draft.accounts.map(({ value }) => value),
      regions: draft.regions.map(({ value }) => value),
      audit: audit.value,
      by: by.value,
    },
  ];
}
