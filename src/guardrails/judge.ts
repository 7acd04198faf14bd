import type { Finding, Step } from '../plan/plan.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
export interface Guardrails {
  readonly limits: object;
}
export interface Picture {
  readonly incident: Incident;
  readonly steps: readonly Step[];
  readonly inventory?: Inventory;
}
export function findingsOf(_g: Guardrails, _p: Picture, _now: Date): Finding[] {
  return [];
}
export function sharesOf(_g: Guardrails, _p: Picture, _now: Date): Finding[] {
  return [];
}
export function readsInventory(_g: Guardrails): boolean {
  return false;
}
export function refusals(findings: readonly Finding[]): Finding[] {
  return findings.filter((f) => f.outcome === 'deny' && !f.waiver);
}
export function neededApprovals(
  findings: readonly Finding[],
): { count: number; from?: readonly string[] }[] {
  return [{ count: 1 }, ...findings.flatMap((f) => f.approvals ?? [])];
}
