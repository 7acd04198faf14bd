import type { Incident, Severity, Accepted, Settled } from '../domain/incident.ts';
import type { Draft, AcceptedDraft, SettledDraft } from './draft.ts';

/** The incident that a draft amounts to, or undefined if a part is absent. */
export function toIncident(draft: Draft): Incident | undefined {
  const { name, summary, account, severity, exposedAt, detectedAt, state } = draft;
  if (!name || !summary || !account || !exposedAt || !detectedAt || !state) return undefined;
  if (severity === undefined || !isSeverity(severity.value)) return undefined;
  return {
    name: name.value,
    summary: summary.value,
    account: account.value,
    severity: severity.value,
    exposedAt: inUtc(exposedAt.value),
    detectedAt: inUtc(detectedAt.value),
    state,
    requireImdsv2: draft.requireImdsv2,
    ...(draft.waitsForInstances ? { outage: 'wait' as const } : {}),
    ...(draft.allowsNewKeys ? { newKeys: 'allow' as const } : {}),
    reactivate: draft.reactivate?.value.map((key) => key.value) ?? [],
    accepted: draft.accepted?.value.flatMap(toAccepted) ?? [],
    settled: draft.settled?.value.flatMap(toSettled) ?? [],
    exposures: draft.exposures.map((exposure) => exposure.value),
  };
}

function isSeverity(text: string): text is Severity {
  return text === 'low' || text === 'medium' || text === 'high' || text === 'critical';
}

function toAccepted({ item, why, by, until }: AcceptedDraft): readonly Accepted[] {
  if (!item || !why || !by || !until) return [];
  return [{ item: item.value, why: why.value, by: by.value, until: until.value }];
}

function toSettled(draft: SettledDraft): readonly Settled[] {
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

// A time that exists, as ISO 8601 in UTC with milliseconds.
function inUtc(time: string): string {
  return new Date(time).toISOString();
}
