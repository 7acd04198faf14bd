import type { Run } from '../actions/action.ts';
import { actionOf } from '../actions/catalogue.ts';
import { AwsProblem } from '../aws/problem.ts';
import type { Step } from '../plan/plan.ts';
import { nameOf, type Journal } from './journal.ts';
import type { Receipt } from './receipts.ts';

/** Performs one step; a failure becomes a receipt and stops nobody else. */
export async function performStep<S extends Step>(
  step: S,
  run: Run,
  journal: Journal,
): Promise<Receipt> {
  const startedAt = journal.now().toISOString();
  journal.progress.started(nameOf(step));
  try {
    const performed = await actionOf(step).perform(step, run);
    return journal.add({ step, startedAt, outcome: 'done', ...performed });
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    const problem = `${error.message}. ${error.hint}`;
    const requestIds = error.requestId === undefined ? [] : [error.requestId];
    return journal.add({
      step,
      startedAt,
      outcome: 'failed',
      before: {},
      after: {},
      requestIds,
      problem,
    });
  }
}
