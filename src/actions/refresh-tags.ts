import type { Connection } from '../aws/connection.ts';
import { removeTag, writeTag, type InstanceState } from '../aws/instances.ts';
import { awsProblem, isAwsProblem } from '../aws/problem.ts';
import type { Answer } from '../aws/send.ts';
import { refreshTags, TAGS } from '../domain/names.ts';
import { inWords, tagsOver } from '../domain/tag-room.ts';
import { untagCommand } from './instance-notes.ts';
import type { ProfileStep } from './profile-step.ts';

/** Before anything is changed: throws AwsProblem where an instance has no room for the tags of a refresh. */
export function refuseFull(step: ProfileStep, { tags, imdsv2 }: InstanceState): void {
  const over = tagsOver(tags, refreshTags(step.requireImdsv2 === true && !imdsv2));
  if (over === 0) return;
  throw awsProblem({
    code: 'quota',
    operation: 'ec2:CreateTags',
    awsCode: 'TagLimitExceeded',
    message: `${step.instanceId} has no room for the tags of a refresh; nothing was changed`,
    hint: `EC2 keeps 50 tags on an instance. Remove ${inWords(over)} of them, then run the same command again: ${untagCommand(step)}`,
    requestId: undefined,
  });
}

/** Why it will not be remembered for which incident IMDSv2 was required, where there is no room for that tag. */
export function forgottenImdsv2({ tags, instanceId }: InstanceState): {
  readonly problem?: string;
} {
  if (tagsOver(tags, [TAGS.imdsv2]) === 0) return {};
  return {
    problem: `${instanceId} has no room for the tag ${TAGS.imdsv2}: IMDSv2 is required on it, and the way back, \`restored\`, will not allow IMDSv1 again`,
  };
}

/**
 * Says on an instance that its refresh ended. Whichever of the two a crash leaves undone: the next run refreshes once more.
 * Where it has no room for both tags, one takes the place of the other.
 */
export async function exchangeTags(
  aws: Connection,
  step: ProfileStep,
  refreshedAt: string,
): Promise<readonly Answer<object>[]> {
  const write = (): Promise<Answer<object>> =>
    writeTag(aws, step, { key: TAGS.refreshed, value: refreshedAt });
  const [written, removed] = await Promise.all([
    write().catch((error: unknown) => {
      if (isAwsProblem(error) && error.code === 'quota') return undefined;
      throw error;
    }),
    removeTag(aws, step, TAGS.reattach),
  ]);
  return [removed, written ?? (await write())];
}
