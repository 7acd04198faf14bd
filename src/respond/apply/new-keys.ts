import { actionOf, stepId, type Plan, type Step } from '../../actions/catalogue.ts';
import type { Run } from '../../actions/action.ts';
import { keysMadeSince, NEW_KEYS_MS, type NoNewKeys } from '../../actions/no-new-keys.ts';
import { orUnreadable } from '../../aws/unreadable.ts';
import { liveEntries } from '../../domain/entries.ts';
import { keyItem } from '../../domain/item-names.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { isOfLeak } from '../../inventory/made-words.ts';
import type { Context, HomeRun } from './context.ts';
import type { Verification } from './receipts.ts';

/*
 * A key that is made for a leaked user while a run goes on: IAM lets a key make one for some seconds after it went off. Where
 * that is approved (`no-new-keys`), the run's second look finds it, and everything is done once more, with that key.
 */

/** Which keys count as made during a run, once it has written. */
export function newKeysIn(
  { journal, time, plan: { incident } }: Context,
  { madeKeys, now }: Inventory,
): Pick<Run, 'newKeys'> {
  const [from] = journal
    .done()
    .filter(({ outcome }) => outcome === 'done')
    .map(({ startedAt }) => startedAt)
    .sort();
  if (from === undefined) return {};
  const accepted = new Set(liveEntries(incident, new Date(now)).accepted.map(({ item }) => item));
  const stays = madeKeys.filter(
    (key) => !isOfLeak(key) || accepted.has(keyItem(key.account, key.accessKeyId)),
  );
  const until = new Date(time.now().getTime() + NEW_KEYS_MS).toISOString();
  return { newKeys: { from, until, leave: stays.map(({ accessKeyId }) => accessKeyId) } };
}

/** The plan with a step for each key that its `no-new-keys` approve, as AWS shows them now; the same one where there is none. */
export async function withNewKeys(
  { plan }: Context,
  run: HomeRun,
  verifications: readonly Verification[],
): Promise<Plan> {
  const standing = verifications.flatMap(({ step, held }) =>
    step.action === 'no-new-keys' && !held ? [step] : [],
  );
  const all = await Promise.all(standing.map((step) => stepsFor(step, run)));
  const known = new Set(plan.steps.map(stepId));
  const fresh = all.flat().filter((step) => !known.has(stepId(step)));
  return fresh.length === 0 ? plan : { ...plan, steps: [...plan.steps, ...fresh] };
}

async function stepsFor(step: NoNewKeys, { aws, incident, newKeys }: HomeRun): Promise<Step[]> {
  if (newKeys === undefined) return [];
  const looking = keysMadeSince(aws, step, { newKeys, incident });
  const made = await orUnreadable(`access keys of user ${step.user}`, looking);
  // Then its check says so.
  if ('why' in made) return [];
  return made.map(({ user, accessKeyId }) => ({
    ...{ action: 'deactivate-access-key' as const, account: step.account, user, accessKeyId },
    reached: true as const,
  }));
}

/** Writes the receipts of what is approved for good: whether it holds at the end of a run. */
export function settleStanding(
  { journal, stop }: Pick<Context, 'journal' | 'stop'>,
  verifications: readonly Verification[],
): void {
  const settled = new Set(journal.done().map(({ step }) => stepId(step)));
  for (const { step, held, evidence } of verifications) {
    if (actionOf(step).phase !== 'standing' || settled.has(stepId(step))) continue;
    if (stop.aborted) journal.skip(step, 'the run was stopped before its last look');
    else journal.settle(step, held, evidence[0]);
  }
}
