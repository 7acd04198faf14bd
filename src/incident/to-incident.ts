import type { Draft } from './draft.ts';
import type { Incident, Severity } from './incident.ts';

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
    exposures: draft.exposures.map((exposure) => exposure.value),
  };
}

function isSeverity(text: string): text is Severity {
  return text === 'low' || text === 'medium' || text === 'high' || text === 'critical';
}

function inUtc(time: string): string {
  return new Date(time).toISOString();
}
