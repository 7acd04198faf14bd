import type { AuditedEvent, Baseline, Following } from './audit.ts';
import type { Traced } from './trace/family.ts';

export function judgeOrigins(
  { events }: Traced,
  _window: object,
): { events: AuditedEvent[]; baselines: ReadonlyMap<string, Baseline> } {
  return {
    events: events.map((it) => ({ ...it, origin: 'unclear' as const })),
    baselines: new Map(),
  };
}
export function whatFollows(_found: object): Following[] {
  return [];
}
