import { actionOf, stepId, type Plan, type Step } from '../../actions/catalogue.ts';
import type { WayOut } from '../../domain/wait.ts';
import type { Progress } from './progress.ts';
import { chain, type ChainedReceipt, type Outcome, type Receipt } from './receipts.ts';

/** Where the receipts of a run are written down, as they happen. */
export interface Journal {
  readonly progress: Progress;
  /** AWS's clock. */
  readonly now: () => Date;
  readonly add: (receipt: Omit<Receipt, 'by' | 'finishedAt'>) => Receipt;
  /** A step that is not tried, and why; and who can do something about that, where Staunch alone cannot. */
  readonly skip: (step: Step, problem: string, way?: WayOut) => Receipt;
  /** The same of a step that failed. */
  readonly note: (step: Step, way: WayOut) => void;
  /** What makes steps possible that are not done, by `stepId`. */
  readonly waysOut: () => ReadonlyMap<string, WayOut>;
  /** An approved step that is not needed as approved: it holds already, or cannot be done any more. */
  readonly settle: (step: Step, holds: boolean, problem?: string) => void;
  /** Chained. */
  readonly receipts: () => readonly ChainedReceipt[];
  /** Of this run. */
  readonly done: () => readonly Receipt[];
}

interface Options {
  readonly by: string;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly keep: (receipts: readonly ChainedReceipt[]) => void;
}

/** The name of a step in progress lines. */
export function nameOf(step: Step): string {
  const { verb, object } = actionOf(step).words.describe(step);
  return `${verb} ${object}`;
}

const MOVED = 'it is no longer possible or needed as approved; plan again';

/** Opens the journal of a run; its chain begins at the plan's digest. */
export function openJournal(plan: Plan, { by, now, progress, keep }: Options): Journal {
  let receipts: readonly ChainedReceipt[] = [];
  const done: Receipt[] = [];
  const ways = new Map<string, WayOut>();
  const add: Journal['add'] = (fields) => {
    const { step, outcome, problem } = fields;
    progress.finished(nameOf(step), outcome, problem, step);
    const receipt = { ...fields, by, finishedAt: now().toISOString() };
    done.push(receipt);
    ways.delete(stepId(step));
    receipts = chain(receipts, plan.digest, receipt);
    keep(receipts);
    return receipt;
  };
  const untried = (step: Step, outcome: Outcome, problem?: string): Receipt => {
    const startedAt = now().toISOString();
    const nothing = { before: {}, after: {}, requestIds: [], startedAt };
    return add({ step, outcome, ...nothing, ...(problem === undefined ? {} : { problem }) });
  };
  return {
    progress,
    now,
    add,
    skip: (step, problem, way) => {
      const receipt = untried(step, 'skipped', problem);
      if (way) ways.set(stepId(step), way);
      return receipt;
    },
    note: (step, way) => void ways.set(stepId(step), way),
    waysOut: () => ways,
    settle: (step, holds, problem = MOVED) => {
      if (holds) untried(step, 'already-so');
      else untried(step, 'failed', problem);
    },
    receipts: () => receipts,
    done: () => done,
  };
}
