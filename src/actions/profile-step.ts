import { isSameName, profileNameOf, roleNameOf } from '../domain/names.ts';
import {
  ARN,
  INSTANCE_ID,
  optional,
  REACHED,
  REGION,
  REQUIRE_IMDSV2,
  type StepWith,
} from './fields.ts';

/** What a step says that is about one instance and the profile it is to have. */
export const profileFields = {
  region: REGION,
  instanceId: INSTANCE_ID,
  profileArn: ARN,
  roleArn: ARN,
  requireImdsv2: optional(REQUIRE_IMDSV2),
  reached: optional(REACHED),
};

export type ProfileStep<Name extends string = string> = StepWith<Name, typeof profileFields>;

export const profileExample = {
  account: '111122223333',
  region: 'eu-west-1',
  instanceId: 'i-0123456789abcdef0',
  profileArn: 'arn:aws:iam::111122223333:instance-profile/app',
  roleArn: 'arn:aws:iam::111122223333:role/app',
};

/** An approval is of this profile and role, and of what it means for IMDSv1. */
export function profileIdentity(step: ProfileStep): string {
  const { region, instanceId, profileArn, roleArn, requireImdsv2 } = step;
  return `${region} ${instanceId} ${profileArn} ${roleArn}${requireImdsv2 ? ' imdsv2' : ''}`;
}

/** The instances of one role and profile are one to a reader. */
export function profileGroup({ roleArn, profileArn, region, instanceId }: ProfileStep): {
  readonly of: string;
  readonly member: string;
} {
  const profile = profileNameOf(profileArn);
  const isNamedLikeIt = isSameName(profile, roleNameOf(roleArn));
  return {
    of: isNamedLikeIt ? roleArn : `${roleArn} (profile ${profile})`,
    member: `${instanceId} in ${region}`,
  };
}
