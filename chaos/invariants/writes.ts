import type { Step } from '../../src/actions/catalogue.ts';
import { deactivatedTag, managedDenialArn, userNameOf, TAGS } from '../../src/domain/names.ts';
import type { CloudTrailRecord } from '@staunch/sandbox';
import { textAt, type Logged } from './log.ts';

/** Every write that a step may make, as `Operation object`. */
export function writesOf(step: Step): string[] {
  switch (step.action) {
    case 'deactivate-access-key':
      return [
        `UpdateAccessKey ${step.user} ${step.accessKeyId} Inactive`,
        `TagUser ${step.user} ${deactivatedTag(step.accessKeyId)}`,
      ];
    case 'delete-password':
      return [`DeleteLoginProfile ${step.user}`];
    case 'deny-user-sessions':
      return denyingOn(step.userArn, step);
    case 'revoke-role-sessions':
      return [`PutRolePolicy ${userNameOf(step.roleArn)} AWSRevokeOlderSessions`];
    case 'deny-session':
      return step.principalArn.includes(':role/')
        ? [`PutRolePolicy ${userNameOf(step.principalArn)} AWSRevokeOlderSessions`]
        : denyingOn(step.principalArn, step);
    case 'refresh-instance':
      return [
        `CreateTags ${step.instanceId} ${TAGS.reattach}`,
        `DisassociateIamInstanceProfile ${step.instanceId}`,
        ...attaching(step.instanceId, step.profileArn, step.requireImdsv2 === true),
      ];
    case 'attach-profile':
      return attaching(step.instanceId, step.profileArn, step.requireImdsv2 === true);
    default:
      return [];
  }
}

function denyingOn(
  userArn: string,
  { policy, incident }: { readonly policy: 'inline' | 'managed'; readonly incident: string },
): string[] {
  const user = userNameOf(userArn);
  if (policy === 'inline') return [`PutUserPolicy ${user} StaunchDenyOlderSessions`];
  const arn = managedDenialArn(userArn, incident);
  return [
    `CreatePolicy ${userNameOf(arn)}`,
    `CreatePolicyVersion ${arn}`,
    `DeletePolicyVersion ${arn}`,
    `AttachUserPolicy ${user} ${arn}`,
  ];
}

function attaching(id: string, profileArn: string, imdsv2: boolean): string[] {
  return [
    `CreateTags ${id} ${TAGS.refreshed}`,
    `DeleteTags ${id} ${TAGS.reattach}`,
    `AssociateIamInstanceProfile ${id} ${profileArn}`,
    ...(imdsv2
      ? [`CreateTags ${id} ${TAGS.imdsv2}`, `ModifyInstanceMetadataOptions ${id} required`]
      : []),
  ];
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  UpdateAccessKey: ['userName', 'accessKeyId', 'status'],
  TagUser: ['userName', 'tags.0.key'],
  DeleteLoginProfile: ['userName'],
  PutUserPolicy: ['userName', 'policyName'],
  PutRolePolicy: ['roleName', 'policyName'],
  CreatePolicy: ['policyName'],
  CreatePolicyVersion: ['policyArn'],
  DeletePolicyVersion: ['policyArn'],
  AttachUserPolicy: ['userName', 'policyArn'],
  CreateTags: ['resources.0', 'tags.0.key'],
  DeleteTags: ['resources.0', 'tags.0.key'],
  AssociateIamInstanceProfile: ['InstanceId', 'IamInstanceProfile.Arn'].map(
    (field) => `AssociateIamInstanceProfileRequest.${field}`,
  ),
  ModifyInstanceMetadataOptions: ['instanceId', 'httpTokens'],
};

/** A write as `Operation object`; `instanceOf` knows associations, which a detachment alone names. */
export function writeIn(record: CloudTrailRecord, instanceOf: ReadonlyMap<string, string>): string {
  const { eventName } = record;
  if (eventName === 'DisassociateIamInstanceProfile') {
    const asked = ['requestParameters', `${eventName}Request`] as const;
    const id = textAt(record, ...asked, 'AssociationId') ?? '';
    return `${eventName} ${instanceOf.get(id) ?? id}`;
  }
  const fields = FIELDS[eventName] ?? ['unexpected'];
  const values = fields.map((field) => textAt(record, 'requestParameters', ...field.split('.')));
  return [eventName, ...values.map((value) => value ?? '?')].join(' ');
}

/** Whose association each was, by what EC2 answered when it was made or taken off. */
export function holdersIn(events: readonly Logged[]): Map<string, string> {
  return new Map(
    events.flatMap(({ record }) => {
      const under = ['responseElements', `${record.eventName}Response`] as const;
      const answer = [...under, 'iamInstanceProfileAssociation'] as const;
      const id = textAt(record, ...answer, 'associationId');
      const instance = textAt(record, ...answer, 'instanceId');
      return id !== undefined && instance !== undefined ? [[id, instance] as const] : [];
    }),
  );
}
