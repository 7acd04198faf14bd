import type { InstanceFacts, Inventory } from '../../inventory/inventory.ts';
import { readReattachTag, shortDigest } from '../../domain/reattach-tag.ts';
import type { Plan } from '../../actions/catalogue.ts';
import type { Context, OwnRuns } from './context.ts';
import type { Receipt } from './receipts.ts';

/** For whoever knows of no other run: nothing is proven by one. */
export const UNKNOWN_RUN: OwnRuns = {
  current: { id: 'unknown', attempt: 1 },
  endedLately: () => Promise.resolve(undefined),
};

/** Longer ago CloudTrail tells who took a profile off, and only that counts. */
export const LATELY_MS = 15 * 60_000;

/**
 * The same inventory, with a proof for each instance whose profile a run of this plan took off: the plan names both, and
 * the run that the tag names is this one, or one that ended a short while ago. `done`: by this run, before it looked.
 */
export async function withOwnRuns<I extends Inventory>(
  inventory: I,
  { plan, runs, done }: Pick<Context, 'plan' | 'runs'> & { readonly done: readonly Receipt[] },
): Promise<I> {
  const instances = await Promise.all(
    inventory.instances.map(async (instance) => {
      const { without } = instance;
      if (!without || without.proof !== undefined || without.against !== undefined) return instance;
      const isDone = isAttachedIn(done, instance.instanceId);
      const proof = isDone ? undefined : await proofOf(instance, plan, runs);
      return proof === undefined ? instance : { ...instance, without: { ...without, proof } };
    }),
  );
  return { ...inventory, instances };
}

async function proofOf(
  { instanceId, region, profileArn, without }: InstanceFacts,
  { digest, steps }: Pick<Plan, 'digest' | 'steps'>,
  { current, endedLately }: OwnRuns,
): Promise<string | undefined> {
  const tag = readReattachTag(without?.tag ?? '');
  if (tag?.digest !== shortDigest(digest)) return undefined;
  const isApproved = steps.some(
    (step) =>
      (step.action === 'refresh-instance' || step.action === 'attach-profile') &&
      step.instanceId === instanceId &&
      step.region === region &&
      step.profileArn === profileArn,
  );
  if (!isApproved) return undefined;
  const { id, attempt } = tag.run;
  if (id === current.id && attempt === current.attempt) return 'This run took it off';
  return endedLately(tag.run, instanceId);
}

/** Whether receipts show that an instance has got its profile: if it has none now, somebody else took it off. */
export function isAttachedIn(receipts: readonly Receipt[], instanceId: string): boolean {
  return receipts.some(
    ({ step, outcome, after }) =>
      'instanceId' in step &&
      step.instanceId === instanceId &&
      outcome === 'done' &&
      'association' in after,
  );
}
