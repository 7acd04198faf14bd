import type { Connection } from '../aws/connection.ts';
import { instancesConcerned, type InstanceState } from '../aws/instances.ts';
import { regionsLookedAt } from '../aws/regions-looked-at.ts';
import { TAGS } from '../inventory/names.ts';
import type { Step } from '../plan/plan.ts';
import type { Reconciled } from '../report/reconcile-issue.ts';

type Leftover = Reconciled['leftovers'][number];

/** Instances that an interrupted run left with a note of their profile, and that no needed step is about. */
export async function leftoversIn(
  accounts: readonly Connection[],
  needed: readonly Step[],
): Promise<readonly Leftover[]> {
  const expected = new Set(
    needed.flatMap((step) => ('instanceId' in step ? [step.instanceId] : [])),
  );
  const found = await Promise.all(accounts.map(taggedIn));
  return found
    .flat()
    .filter(({ instanceId }) => !expected.has(instanceId))
    .map(({ instanceId, region, tags, profileArn }) => ({
      object: `instance ${instanceId} in ${region}`,
      why: `carries ${TAGS.reattach} = ${tags.get(TAGS.reattach) ?? ''}, and ${profileArn === undefined ? 'has no profile' : 'has its profile'}`,
      next:
        profileArn === undefined
          ? 'Attach that profile if it is the right one, then remove the tag.'
          : 'Remove the tag.',
    }));
}

async function taggedIn(aws: Connection): Promise<InstanceState[]> {
  const { regions } = await regionsLookedAt(aws);
  const wanted = { profileArns: [], tag: TAGS.reattach };
  const found = await Promise.all(regions.map((region) => instancesConcerned(aws, region, wanted)));
  return found.flat();
}
