import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Finding } from '../domain/plan.ts';
import type { Step } from '../actions/catalogue.ts';
import type { ProtectedPrincipal } from '../domain/protected-principals.ts';

/** How much one incident may touch before somebody has to say that it is meant. */
export interface Limits {
  readonly accessKeys: number;
  /** Roles and users together whose sessions are denied. */
  readonly roles: number;
  readonly instances: number;
  /** Percent of an Auto Scaling group. */
  readonly groupShare: number;
}

/** What the guardrails look at. Without an inventory, rules that read it are left out. */
export interface Picture {
  readonly incident: Incident;
  readonly steps: readonly Step[];
  readonly inventory?: Inventory | undefined;
}

/** What a rule's expression came to; `failed` says why it came to nothing. */
export type Answer = boolean | { readonly failed: string };

/** A rule of the owners, its expression checked and ready to be asked. */
export interface Rule extends Pick<Finding, 'outcome' | 'message' | 'owner' | 'approvals'> {
  readonly name: string;
  /** Last day on which it counts, `YYYY-MM-DD`, UTC. */
  readonly expires?: string;
  readonly readsInventory: boolean;
  readonly ask: (picture: Picture, now: Date) => Answer;
}

/** Somebody decided that a rule does not count for one incident, until the end of a day. */
export interface Waiver {
  readonly incident: string;
  readonly rule: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it counts, `YYYY-MM-DD`, UTC. */
  readonly expires: string;
}

/** `policy/guardrails.yaml`, checked. Described by `schemas/guardrails.schema.json`. */
export interface Guardrails {
  readonly limits: Limits;
  readonly protected: readonly ProtectedPrincipal[];
  readonly rules: readonly Rule[];
  readonly waivers: readonly Waiver[];
}

/** Without a file: the built-in limits alone. More than most incidents need, less than a mistake would take. */
export const NO_GUARDRAILS: Guardrails = {
  limits: { accessKeys: 20, roles: 20, instances: 200, groupShare: 50 },
  protected: [],
  rules: [],
  waivers: [],
};
