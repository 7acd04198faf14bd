import type { Access } from '../../policy/access.ts';
import { isAwsProblem } from '../../aws/problem.ts';
import type { RunName } from '../../domain/reattach-tag.ts';
import { hasCode, type StaunchError } from '../../domain/staunch-error.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { applyPlan, type Applied, type ApplyOptions } from './apply.ts';
import { UNKNOWN_RUN } from './own-runs.ts';
import type { ReceiptFile } from './receipts.ts';
import type { ReceiptsOnDisk } from './receipts-on-disk.ts';
import { followRuns, type UnderWay } from './under-way.ts';
import type { OwnRuns } from './context.ts';

/** How a run ended. */
export type Ended =
  | { readonly kind: 'applied'; readonly applied: Applied; readonly file: ReceiptFile }
  /** Nothing was done, and why. */
  | {
      readonly kind: 'refused';
      readonly problem: string;
      readonly hint: string;
      /** Both, and what kind of problem it is. */
      readonly error: StaunchError;
    }
  /** Staunch itself failed after it had written something; the receipts say what. */
  | {
      readonly kind: 'broken';
      readonly error: unknown;
      /** Refreshes that did not end well: such an instance may be without its profile. */
      readonly refreshes: ReturnType<UnderWay['refreshes']>;
    };

interface RunOptions extends Pick<
  ApplyOptions,
  | 'cutoffMarginSeconds'
  | 'holdSeconds'
  | 'progress'
  | 'stop'
  | 'ahead'
  | 'readings'
  | 'waiting'
  | 'repeated'
  | 'waitingForShare'
> {
  /** This run, by the name that instances are told. */
  readonly run: RunName;
  /** What shows that another run was Staunch's and ended a short while ago; unless told, nothing does. */
  readonly endedLately?: OwnRuns['endedLately'];
  /** Called if receipts cannot be kept any more; the containment goes on. */
  readonly warn: (problem: string) => void;
}

/**
 * Applies a plan and keeps its receipts on disk as it goes. That they can be kept is tried before
 * anything is done; throws where they cannot.
 */
export async function runPlan(
  aws: Access,
  plan: Plan,
  receipts: ReceiptsOnDisk,
  { warn, run, endedLately = UNKNOWN_RUN.endedLately, ...options }: RunOptions,
): Promise<Ended> {
  const begunAt = aws.clock.now().toISOString();
  receipts.note({ ...run, begunAt });
  receipts.write([], []);
  const underWay = followRuns();
  let written = false;
  const kept = (write: () => ReceiptFile): void => {
    written = true;
    try {
      write();
    } catch (error) {
      warn(`receipts could not be written to ${receipts.path}: ${String(error)}`);
    }
  };
  try {
    const applied = await applyPlan(aws, plan, {
      ...options,
      runs: { current: run, endedLately },
      progress: underWay.following(options.progress),
      keep: (chained) => {
        kept(() => receipts.write(chained, []));
      },
    });
    receipts.note({ ...run, begunAt, endedAt: aws.clock.now().toISOString() });
    kept(() => receipts.write(applied.receipts, applied.verifications));
    return {
      kind: 'applied',
      applied,
      file: receipts.file(applied.receipts, applied.verifications),
    };
  } catch (error) {
    if (written || underWay.begun())
      return { kind: 'broken', error, refreshes: underWay.refreshes() };
    if (isAwsProblem(error) || hasCode(error, 'wrong-account', 'wrong-clock'))
      return { kind: 'refused', problem: error.message, hint: error.hint ?? '', error };
    throw error;
  }
}
