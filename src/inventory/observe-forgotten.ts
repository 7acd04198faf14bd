import { ownIdentity, type Account } from '../trail/account.ts';
import { awsNow } from '../aws/aws-clock.ts';
import { findInstance, type InstanceState } from '../aws/instances.ts';
import { profileNameOf } from '../domain/names.ts';
import { isOwn, profilesTakenOff, takenOffSince } from './profile-taken-off.ts';

/** An instance without profile and without tag, whose profile Staunch took off last. */
interface Forgotten {
  readonly instance: InstanceState;
  readonly profileArn: string;
  /** What shows that, in words. */
  readonly shown: string;
}

/**
 * Instances of a region whose profile a run of Staunch took off since a moment, that have none since, and that no longer
 * carry the tag which said so: only CloudTrail knows of them. `undefined` where it holds too much to tell. Throws AwsProblem.
 */
export async function forgottenIn(
  aws: Account,
  region: string,
  {
    profileArns,
    known,
    since,
  }: {
    readonly profileArns: readonly string[];
    /** Instances that were found otherwise. */
    readonly known: readonly string[];
    readonly since: string;
  },
): Promise<Forgotten[] | undefined> {
  const isConcerned = (id: string, arn: string | undefined): boolean =>
    arn !== undefined && profileArns.includes(arn) && !known.includes(id);
  const taken = await takenOffSince(aws, region, since);
  if (!taken.some(({ instanceId, profileArn }) => isConcerned(instanceId, profileArn))) return [];
  const [caller, last] = await Promise.all([
    ownIdentity(aws),
    profilesTakenOff(aws, region, awsNow(aws)),
  ]);
  if (!last) return undefined;
  const ownRoleArns = [...caller.ownRoleArns, ...(aws.applyRole ? [aws.applyRole] : [])];
  const found = await Promise.all(
    [...last].map(async ([id, { profileArn, at, by }]) => {
      // Whom somebody else isolated is theirs.
      if (!isConcerned(id, profileArn) || !isOwn(by, { ...caller, ownRoleArns })) return [];
      const instance = await findInstance(aws, region, id);
      if (!instance || instance.profileArn !== undefined) return [];
      const shown = `CloudTrail shows that Staunch took profile ${profileNameOf(profileArn)} off at ${at}, and that nobody attached one since; its tag is gone`;
      return [{ instance, profileArn, shown }];
    }),
  );
  return found.flat();
}
