import type { Proposal } from '../actions/action.ts';
import { catalogue } from '../actions/catalogue.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { digestOf } from './digest.ts';
import { stepId, type Note, type Notes, type Plan, type Step } from './plan.ts';

/** Incident and inventory → plan. Pure: the same input gives the same bytes. */
export function buildPlan(incident: Incident, inventory: Inventory): Plan {
  const proposals: readonly Proposal[] = Object.values(catalogue).map((action) =>
    action.propose(incident, inventory),
  );
  const steps = proposals.flatMap((proposal) => inOrder(proposal.steps));
  const all = (kind: keyof Notes): Note[] =>
    sorted(proposals.flatMap((proposal) => proposal[kind] ?? []));
  return {
    apiVersion: 'staunch/v1',
    kind: 'Plan',
    incident,
    steps,
    digest: digestOf(steps),
    alreadySo: all('alreadySo'),
    refused: all('refused'),
    untouched: all('untouched'),
    breaks: all('breaks'),
    unseen: sorted(inventory.unseen.map(({ what, why }) => ({ object: what, why }))),
    errors: sorted(
      inventory.missing.map(({ what, why, hint }) => ({ object: what, why, instead: hint })),
    ),
  };
}

// AWS lists in any order; a plan does not.
function inOrder(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [stepId(step), step])).entries()]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([, step]) => step);
}

// What is said about one object stays together, in the order in which it was said.
function sorted(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => compareCodeUnits(a.object, b.object));
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
