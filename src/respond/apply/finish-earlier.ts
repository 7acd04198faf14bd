import { actionOf, type Step } from '../../actions/catalogue.ts';
import { isAwsProblem } from '../../aws/problem.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Context, HomeRun } from './context.ts';
import { inAccountOf } from './perform-step.ts';

/**
 * Writes what an earlier run of the same plan could not write behind what it did. Gives back the steps of which it wrote
 * something; each has its receipt. What cannot be written now either was said by that run, and is tried by the next one.
 */
export async function finishEarlier(
  settled: readonly Step[],
  run: HomeRun,
  { inventory, context }: { readonly inventory: Inventory; readonly context: Context },
): Promise<Step[]> {
  const finished = await Promise.all(settled.map((step) => finish(step, run, inventory, context)));
  return finished.flatMap((it) => it ?? []);
}

async function finish<S extends Step>(
  step: S,
  run: HomeRun,
  inventory: Inventory,
  { journal, stop }: Context,
): Promise<S | undefined> {
  if (stop.aborted) return undefined;
  const startedAt = journal.now().toISOString();
  try {
    const there = inAccountOf(step, run, run.incident.account);
    const written = await actionOf(step).finish?.(step, there, inventory);
    if (!written) return undefined;
    journal.add({ step, startedAt, outcome: 'already-so', ...written });
    return step;
  } catch (error) {
    if (isAwsProblem(error)) return undefined;
    throw error;
  }
}
