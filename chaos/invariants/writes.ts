import type { Step } from '../../src/actions/catalogue.ts';
import { denialPolicyOf } from '../../src/domain/denials.ts';
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
    case 'deactivate-ssh-key':
      return [`UpdateSSHPublicKey ${step.user} ${step.sshKeyId} Inactive`];
    case 'delete-password':
      return [`DeleteLoginProfile ${step.user}`];
    case 'deny-user-sessions':
      return denyingOn(step.userArn, step.incident);
    case 'no-new-keys':
      return [];
    case 'revoke-role-sessions':
      return denyingOn(step.roleArn, step.incident);
    case 'deny-session':
      return denyingOn(step.principalArn, step.incident);
    case 'refresh-instance':
      return [
        `CreateTags ${step.instanceId} ${TAGS.reattach}`,
        `DisassociateIamInstanceProfile ${step.instanceId}`,
        ...attaching(step.instanceId, step.profileArn, step.requireImdsv2 === true),
      ];
    case 'attach-profile':
      return attaching(step.instanceId, step.profileArn, step.requireImdsv2 === true);
    case 'lift-denial':
      return liftingOn(step.principalArn, step.incident);
    case 'reactivate-access-key':
      return [
        `UpdateAccessKey ${step.user} ${step.accessKeyId} Active`,
        `UntagUser ${step.user} ${deactivatedTag(step.accessKeyId)}`,
      ];
    case 'allow-imdsv1':
      return [
        `ModifyInstanceMetadataOptions ${step.instanceId} optional`,
        `DeleteTags ${step.instanceId} ${TAGS.imdsv2}`,
      ];
  }
}

// Of a policy with other statements one is taken out.
function liftingOn(principalArn: string, incident: string): string[] {
  const kind = principalArn.includes(':user/') ? 'User' : 'Role';
  const [name, arn] = [userNameOf(principalArn), managedDenialArn(principalArn, incident)];
  const policy = denialPolicyOf(principalArn);
  return [
    ...['Put', 'Delete'].map((verb) => `${verb}${kind}Policy ${name} ${policy}`),
    `Detach${kind}Policy ${name} ${arn}`,
    `DeletePolicyVersion ${arn}`,
    `DeletePolicy ${arn}`,
  ];
}

// Whichever of the two quotas has room: that these sessions are denied is what is approved.
function denyingOn(principalArn: string, incident: string): string[] {
  const kind = principalArn.includes(':user/') ? 'User' : 'Role';
  const name = userNameOf(principalArn);
  const arn = managedDenialArn(principalArn, incident);
  return [
    `Put${kind}Policy ${name} ${denialPolicyOf(principalArn)}`,
    `CreatePolicy ${userNameOf(arn)}`,
    `CreatePolicyVersion ${arn}`,
    `DeletePolicyVersion ${arn}`,
    `DeletePolicy ${arn}`,
    `Attach${kind}Policy ${name} ${arn}`,
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
  UpdateSSHPublicKey: ['userName', 'sSHPublicKeyId', 'status'],
  TagUser: ['userName', 'tags.0.key'],
  UntagUser: ['userName', 'tagKeys.0'],
  DeleteLoginProfile: ['userName'],
  DeleteUserPolicy: ['userName', 'policyName'],
  DeleteRolePolicy: ['roleName', 'policyName'],
  DetachUserPolicy: ['userName', 'policyArn'],
  DetachRolePolicy: ['roleName', 'policyArn'],
  PutUserPolicy: ['userName', 'policyName'],
  PutRolePolicy: ['roleName', 'policyName'],
  CreatePolicy: ['policyName'],
  CreatePolicyVersion: ['policyArn'],
  DeletePolicyVersion: ['policyArn'],
  DeletePolicy: ['policyArn'],
  AttachRolePolicy: ['roleName', 'policyArn'],
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
