import { createHash } from 'node:crypto';
import { USER_DENIAL_POLICY } from './denials.ts';

/** Name of a role from its ARN: IAM calls take the name without the path. */
export function roleNameOf(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}

/** A role whatever its path, which not every record of CloudTrail has: names are unique in an account. */
export function roleKey(arn: string): string {
  return `${accountOf(arn)} ${roleNameOf(arn).toLowerCase()}`;
}

/** Name of an instance profile from its ARN. */
export const profileNameOf = roleNameOf;

/** Name of a user from its ARN. */
export const userNameOf = roleNameOf;

/** The account of an ARN, twelve digits. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** EC2, as roles trust it and CloudTrail names it. */
export const EC2 = 'ec2.amazonaws.com';

/** Whether a service's principal is EC2: in China it may be called either way. */
export function isEc2(service: string | undefined): boolean {
  return service === EC2 || service === `${EC2}.cn`;
}

/** The tags that Staunch writes: the journal of what it did, in AWS itself. */
export const TAGS = {
  /** On an instance: which profile which run takes off, written before it does; see `reattach-tag.ts`. */
  reattach: 'staunch:reattach',
  /** On an instance: when the last refresh ended, ISO 8601. */
  refreshed: 'staunch:refreshed',
  /** On an instance: the incident for which IMDSv2 was made required on it. */
  imdsv2: 'staunch:imdsv2',
} as const;

/** The tags for which a refresh needs room: the one that says when it ended takes the place of the first. */
export function refreshTags(requiresImdsv2: boolean): string[] {
  return [TAGS.reattach, ...(requiresImdsv2 ? [TAGS.imdsv2] : [])];
}

/** On a user: the incident for which a key of theirs was switched off. */
export function deactivatedTag(accessKeyId: string): string {
  return `staunch:deactivated:${accessKeyId}`;
}

/**
 * The managed policy that denies sessions where the inline quota is full; one per incident and user or role. A user and a
 * role may have one name, so their policies do not.
 */
export function managedDenialArn(principalArn: string, incident: string): string {
  const [arn, partition, , , account] = principalArn.split(':');
  const hash = createHash('sha256').update(incident).digest('hex').slice(0, 8);
  const kind = principalArn.includes(':user/') ? '' : 'OfRole';
  const name = `${USER_DENIAL_POLICY}${kind}-${hash}-${principalArn.split('/').at(-1) ?? ''}`;
  return `${arn ?? 'arn'}:${partition ?? 'aws'}:iam::${account ?? ''}:policy/${name}`;
}

const USER_ID = /^AIDA[A-Z0-9]{12,28}$/;

/** A user as a step or a look knows them: the name that they had, and the id that no other user ever gets. */
export interface PinnedUser {
  readonly user: string;
  /** `AIDA…`; absent where it is not known. */
  readonly principalId?: string;
}

/** What is said of a user who has the name that somebody else had: IAM gives each an id of their own. */
export function anotherUser(name: string, principalId: string): string {
  return `the user that is called ${name} now is another one (${principalId})`;
}

/** The unique id of a user where `userId`, IAM’s or a session’s, tells one: other endpoints make ids of other kinds. */
export function principalIdIn(userId: string | undefined): Pick<PinnedUser, 'principalId'> {
  const [id = ''] = (userId ?? '').split(':');
  return USER_ID.test(id) ? { principalId: id } : {};
}

/** Whether two names of users are one: IAM tells none apart by their case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
