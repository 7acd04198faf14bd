import type { Run } from '../actions/action.ts';
import { actionOf } from '../actions/catalogue.ts';
import { AwsProblem } from '../aws/problem.ts';
import type { Step } from '../plan/plan.ts';
import type { Progress } from './progress.ts';
import type { ChainedReceipt, Receipt } from './receipts.ts';

/** Where the receipts of a run are written down, as they happen. */
export interface Journal {
  readonly by: string;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly add: (receipt: Receipt) => Receipt;
  /** Of all runs, chained. */
  readonly receipts: () => readonly ChainedReceipt[];
  /** Of this run. */
  readonly done: () => readonly Receipt[];
  /** An approved step that needs nothing now, or cannot be done any more. */
  readonly settle: (step: Step, holds: boolean) => void;
}

/** Performs one step; a failure becomes a receipt and stops nobody else. */
export async function performStep<S extends Step>(step: S, run: Run, journal: Journal): Promise<Receipt> {
  const action = actionOf(step);
  const { verb, object } = action.describe(step);
  const name = `${verb} ${object}`;
  const startedAt = journal.now().toISOString();
  journal.progress.started(name);
  const receipt = (fields: Pick<Receipt, 'outcome' | 'before' | 'after' | 'requestIds' | 'problem'>) => {
    journal.progress.finished(name, fields.outcome, fields.problem);
    const finishedAt = journal.now().toISOString();
    return journal.add({ step, startedAt, finishedAt, by: journal.by, ...fields });
  };
  try {
    return receipt({ outcome: 'done', ...(await action.perform(step, run)) });
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    const problem = `${error.message}. ${error.hint}`;
    const requestIds = error.requestId === undefined ? [] : [error.requestId];
    return receipt({ outcome: 'failed', before: {}, after: {}, requestIds, problem });
  }
}

/** Writes down that a step was not tried, and why. */
export function skipStep(step: Step, problem: string, journal: Journal): void {
  const { verb, object } = actionOf(step).describe(step);
  journal.progress.finished(`${verb} ${object}`, 'skipped', problem);
  const at = journal.now().toISOString();
  journal.add({
    step,
    outcome: 'skipped',
    before: {},
    after: {},
    startedAt: at,
    finishedAt: at,
    by: journal.by,
    requestIds: [],
    problem,
  });
}
