import type { Phase } from '../../actions/action.ts';
import { actionOf, stepId, type Step } from '../../actions/catalogue.ts';
import { isReachedStep } from '../../policy/reached.ts';
import type { Context } from './context.ts';

/** Whether this run has done a step already, or has a receipt that says why not; `from`: of its receipts from this one on. */
export function isDealtWith(step: Step, { journal, shut }: Context, from = 0): boolean {
  const dealtWith = [
    ...journal
      .done()
      .slice(from)
      .map((receipt) => receipt.step),
    ...shut,
  ];
  return dealtWith.some((it) => stepId(it) === stepId(step));
}

/**
 * Steps without those that wait. Only what was reached waits: what this look shows to be named does not wait for it,
 * whatever the plan says. Once something went off, or was denied anew, nothing is mere repetition.
 */
export function withoutWaiting(steps: readonly Step[], context: Context): Step[] {
  const { waiting, heldBack, repeated, journal, shut } = context;
  const isShut = journal
    .done()
    .some(({ step, outcome }) => outcome === 'done' && SHUTTING.includes(actionOf(step).phase));
  const isNewlyShut = isShut || shut.length > 0;
  return steps.filter((step) => {
    const ofReached = isReachedStep(step) ? waiting.get(stepId(step)) : undefined;
    const wait = ofReached ?? heldBack?.get(stepId(step));
    // Said once a run, however often it is looked at.
    if (wait && !isDealtWith(step, context)) journal.skip(step, wait.why, wait);
    return wait === undefined && (isNewlyShut || !repeated.has(stepId(step)));
  });
}

const SHUTTING: readonly Phase[] = ['switch-off', 'deny'];

/** Writes a receipt for each step that was left because it would only repeat what was done. */
export function skipRepeated(steps: readonly Step[], { repeated, journal }: Context): void {
  for (const step of steps) {
    // What is standing has its receipt at the end.
    const why = actionOf(step).phase === 'standing' ? undefined : repeated.get(stepId(step));
    if (why !== undefined) journal.skip(step, why);
  }
}
