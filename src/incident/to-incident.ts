import type { Draft } from './draft.ts';
import type { Incident, Severity } from '../domain/incident.ts';
import { inUtc } from './in-utc.ts';
import { toAccepted, toSettled } from './to-entries.ts';

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
    reactivate: draft.reactivate?.value.map((key) => key.value) ?? [],
    accepted: draft.accepted?.value.flatMap(toAccepted) ?? [],
    settled: draft.settled?.value.flatMap(toSettled) ?? [],
    exposures: draft.exposures.map((exposure) => exposure.value),
  };
}

function isSeverity(text: string): text is Severity {
  return text === 'low' || text === 'medium' || text === 'high' || text === 'critical';
}
