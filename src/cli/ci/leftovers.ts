import type { Account } from '../../trail/account.ts';
import { attachCommand } from '../../actions/concerned-instances.ts';
import { instancesConcerned, type InstanceState } from '../../aws/instances.ts';
import { regionsLookedAt } from '../../aws/regions-looked-at.ts';
import { TAGS } from '../../domain/names.ts';
import { profileInTag } from '../../domain/reattach-tag.ts';
import type { Step } from '../../actions/catalogue.ts';
import type { Reconciled } from '../../report/reconcile-issue.ts';

type Leftover = Reconciled['leftovers'][number];

/** Instances that an interrupted run left with a note of their profile, and that no needed step is about. */
export async function leftoversIn(
  accounts: readonly Account[],
  needed: readonly Step[],
): Promise<readonly Leftover[]> {
  const expected = new Set(
    needed.flatMap((step) => ('instanceId' in step ? [step.instanceId] : [])),
  );
  const found = await Promise.all(accounts.map(taggedIn));
  return found
    .flat()
    .filter(({ instanceId }) => !expected.has(instanceId))
    .map((instance) => ({
      object: `instance ${instance.instanceId} in ${instance.region}`,
      why: `carries ${TAGS.reattach} = ${instance.tags.get(TAGS.reattach) ?? ''}, and ${instance.profileArn === undefined ? 'has no profile' : 'has a profile'}`,
      next: nextFor(instance),
    }));
}

// What the tag says may be anybody's: what is no name of a profile is not put into a command.
const PROFILE_NAME = /^[\w+=,.@-]{1,128}$/;

function nextFor({ instanceId, region, tags, profileArn: held }: InstanceState): string {
  const profile = profileInTag(tags.get(TAGS.reattach) ?? '');
  if (held !== undefined || !PROFILE_NAME.test(profile)) return 'Remove the tag.';
  const command = attachCommand({ region, instanceId, profileArn: profile });
  return `Whoever owns the instance: anybody who may write tags can have written this. Only if it did hold that profile: \`${command}\`. Then remove the tag.`;
}

async function taggedIn(aws: Account): Promise<InstanceState[]> {
  const { regions } = await regionsLookedAt(aws, aws.regions);
  const wanted = { profileArns: [], tag: TAGS.reattach };
  const found = await Promise.all(regions.map((region) => instancesConcerned(aws, region, wanted)));
  return found.flat();
}
