import type { Incident } from '../../domain/incident.ts';
import type { Unsettled } from '../../report/reconcile-issue.ts';
import type { Outcome } from './assert-again.ts';

/** What a look at one incident found; without an incident where its file could not be understood. */
export interface Seen {
  readonly outcome: Outcome;
  readonly incident?: Incident;
}

/** What nobody can say anything about. */
export function unknown(incident: string, ...why: readonly string[]): Unsettled {
  return {
    incident,
    standing: 'unknown',
    green: false,
    why,
    next: 'See the log of the reconcile workflow.',
  };
}
