import { actionOf, stepId, type Plan, type Step } from '../actions/catalogue.ts';
import { compareCodeUnits } from '../domain/compare-code-units.ts';
import { roleKey } from '../domain/names.ts';
import { byPart } from '../policy/named-part.ts';
import type { PartSteps } from './plan-data.ts';

/** What may stand in one plan comment and those that go on from it. */
export const MOST_PARTS = 5;

/** One step of one of several plans. */
interface Dealt {
  readonly plan: number;
  readonly step: Step;
  readonly isNamed: boolean;
}

/** How steps are dealt out to comments, and what does not fit in. */
export interface Dealing {
  readonly parts: readonly PartSteps[];
  readonly left: readonly Dealt[];
}

/** Whether every step on keys, passwords, users and roles goes before every instance, or what the incidents name before all else. */
export type Order = 'credentials first' | 'named first';

interface Fitting {
  /** Whether the last of these parts fits into its comment, the others being as they are; whether it is the last of all. */
  readonly fits: (parts: readonly PartSteps[], isLast: boolean) => boolean;
  readonly order: Order;
}

/**
 * Deals the steps of all plans out to at most five comments, each as full as it can be, and never a step in two. The
 * first has what the incidents name, but for instances: undefined where that does not fit. What does not fit is returned.
 */
export function dealOut(plans: readonly Plan[], { fits, order }: Fitting): Dealing | undefined {
  const queue = queueOf(plans, order);
  const parts: PartSteps[] = [];
  let at = 0;
  while (parts.length < MOST_PARTS && (at < queue.length || parts.length === 0)) {
    const rest = queue.slice(at);
    const of = (length: number): PartSteps => stepsOf(rest.slice(0, length), plans.length);
    const most = largest(rest.length, (length) =>
      fits([...parts, of(length)], length === rest.length),
    );
    if (most === undefined || (parts.length === 0 && most < obliged(rest))) return undefined;
    // A step that is too large for any comment.
    if (most === 0 && rest.length > 0) break;
    parts.push(of(most));
    at += most;
  }
  return { parts, left: queue.slice(at) };
}

/**
 * The plans without the units that some steps belong to: a role is revoked and its instances are refreshed, or neither.
 * What is left out of each plan stands beside it.
 */
export function withoutUnits(
  plans: readonly Plan[],
  left: readonly Dealt[],
): { readonly plan: Plan; readonly leftOut: readonly Step[] }[] {
  return plans.map((plan, at) => {
    const units = new Set(left.flatMap((it) => (it.plan === at ? [unitOf(it.step)] : [])));
    const isLeft = (step: Step): boolean => units.has(unitOf(step));
    return {
      plan: { ...plan, steps: plan.steps.filter((step) => !isLeft(step)) },
      leftOut: plan.steps.filter(isLeft),
    };
  });
}

/** What must be done together: for a role its own name, for everything else the step alone. */
function unitOf(step: Step): string {
  return 'roleArn' in step ? roleKey(step.roleArn) : stepId(step);
}

function queueOf(plans: readonly Plan[], order: Order): Dealt[] {
  const all = plans.flatMap((plan, at) => {
    const named = new Set(byPart(plan).named);
    return plan.steps.map((step) => ({ plan: at, step, isNamed: named.has(step) }));
  });
  // Roles with their instances, so that what does not fit belongs to as few roles as possible.
  const rank = ({ step, isNamed }: Dealt): number => {
    const later = Number(isRenewal(step));
    if (order === 'credentials first') return 2 * later + Number(!isNamed);
    return isNamed ? later : 2;
  };
  const unit = ({ step, isNamed }: Dealt): string =>
    isRenewal(step) || (order === 'named first' && !isNamed) ? unitOf(step) : '';
  const keyed = all.map((it) => ({ it, rank: rank(it), unit: unit(it) }));
  return keyed
    .toSorted((a, b) => a.rank - b.rank || compareCodeUnits(a.unit, b.unit))
    .map(({ it }) => it);
}

function isRenewal(step: Step): boolean {
  return actionOf(step).phase === 'renew';
}

// How many of these the first comment must hold.
function obliged(rest: readonly Dealt[]): number {
  const isObliged = ({ step, isNamed }: Dealt): boolean => isNamed && !isRenewal(step);
  const first = rest.findIndex((it) => !isObliged(it));
  return first === -1 ? rest.length : first;
}

function stepsOf(dealt: readonly Dealt[], plans: number): PartSteps {
  const steps = Array.from({ length: plans }, (): Step[] => []);
  for (const { plan, step } of dealt) steps[plan]?.push(step);
  return steps;
}

// More than that never fits into one comment at once: what is tried grows from here.
const FIRST_TRY = 256;

// The largest number up to a limit for which something holds that holds for every smaller one.
function largest(limit: number, holds: (number: number) => boolean): number | undefined {
  let [low, high] = [0, Math.min(limit, FIRST_TRY)];
  while (high < limit && holds(high)) [low, high] = [high, Math.min(limit, 2 * high)];
  if (high === limit && holds(limit)) return limit;
  if (low === 0 && !holds(0)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
