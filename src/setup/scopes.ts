import { EC2 } from '../domain/names.ts';
import type { Conditions, Partition } from './policy-document.ts';

/** On what an action is allowed: as narrow as IAM can tell it. */
export interface Scope {
  /** Names the statement. */
  readonly sid: string;
  readonly resources: (partition: Partition) => readonly string[];
  readonly condition?: (partition: Partition) => Conditions;
}

/** Policies that Staunch makes where the inline quota of a user or role is full begin with this. */
const OWN_POLICY = 'StaunchDenyOlderSessions*';

const iam =
  (...paths: readonly string[]) =>
  (partition: Partition) =>
    paths.map((path) => `arn:${partition}:iam::*:${path}`);
const instances = (partition: Partition) => [`arn:${partition}:ec2:*:*:instance/*`];

// Tags are how many accounts grant access: Staunch may write none but its own.
const ownTags = (): Conditions => ({
  'ForAllValues:StringLike': { 'aws:TagKeys': 'staunch:*' },
  // ForAllValues holds where there is no key at all: DeleteTags without keys deletes every tag.
  Null: { 'aws:TagKeys': 'false' },
});

// In China a service's principal may be called either way.
function ec2Principal(partition: Partition): string | readonly string[] {
  return partition === 'aws-cn' ? [EC2, `${EC2}.cn`] : EC2;
}

const everything: Scope = { sid: 'Everything', resources: () => ['*'] };
const users: Scope = { sid: 'Users', resources: iam('user/*') };
const roles: Scope = { sid: 'Roles', resources: iam('role/*') };
const principals: Scope = { sid: 'Principals', resources: iam('role/*', 'user/*') };
const profiles: Scope = { sid: 'Profiles', resources: iam('instance-profile/*') };
const policies: Scope = { sid: 'Policies', resources: iam('policy/*') };
const ownPolicies: Scope = { sid: 'OwnPolicies', resources: iam(`policy/${OWN_POLICY}`) };
const ownPolicyAlone = (partition: Partition): Conditions => ({
  ArnLike: { 'iam:PolicyARN': `arn:${partition}:iam::*:policy/${OWN_POLICY}` },
});
const ownPoliciesOnUsers: Scope = {
  sid: 'OwnPoliciesOnUsers',
  resources: iam('user/*'),
  condition: ownPolicyAlone,
};
const ownPoliciesOnRoles: Scope = {
  sid: 'OwnPoliciesOnRoles',
  resources: iam('role/*'),
  condition: ownPolicyAlone,
};
const tagsOfUsers: Scope = { sid: 'OwnTagsOfUsers', resources: iam('user/*'), condition: ownTags };
const onInstances: Scope = { sid: 'Instances', resources: instances };
const tagsOfInstances: Scope = {
  sid: 'OwnTagsOfInstances',
  resources: instances,
  condition: ownTags,
};
const passToEc2: Scope = {
  sid: 'PassRolesToEc2Alone',
  resources: iam('role/*'),
  condition: (partition) => ({ StringEquals: { 'iam:PassedToService': ec2Principal(partition) } }),
};

// By AWS's Service Authorization Reference: which resource types and condition keys each action knows.
const SCOPES: Readonly<Record<string, Scope>> = {
  'cloudtrail:LookupEvents': everything,
  'ec2:AssociateIamInstanceProfile': onInstances,
  'ec2:CreateTags': tagsOfInstances,
  'ec2:DeleteTags': tagsOfInstances,
  'ec2:DescribeIamInstanceProfileAssociations': everything,
  'ec2:DescribeInstances': everything,
  'ec2:DescribeRegions': everything,
  'ec2:DisassociateIamInstanceProfile': onInstances,
  'ec2:ModifyInstanceMetadataOptions': onInstances,
  'iam:AttachRolePolicy': ownPoliciesOnRoles,
  'iam:AttachUserPolicy': ownPoliciesOnUsers,
  'iam:CreatePolicy': ownPolicies,
  'iam:CreatePolicyVersion': ownPolicies,
  'iam:DeleteLoginProfile': users,
  'iam:DeletePolicy': ownPolicies,
  'iam:DeletePolicyVersion': ownPolicies,
  'iam:DeleteRolePolicy': roles,
  'iam:DeleteUserPolicy': users,
  'iam:DetachRolePolicy': ownPoliciesOnRoles,
  'iam:DetachUserPolicy': ownPoliciesOnUsers,
  'iam:GetAccessKeyLastUsed': users,
  'iam:GetAccountAuthorizationDetails': everything,
  'iam:GetAccountSummary': everything,
  'iam:GetInstanceProfile': profiles,
  'iam:GetLoginProfile': users,
  'iam:GetPolicy': policies,
  'iam:GetPolicyVersion': policies,
  'iam:GetRole': roles,
  'iam:GetRolePolicy': roles,
  'iam:GetUser': users,
  'iam:GetUserPolicy': users,
  'iam:ListAccessKeys': users,
  'iam:ListAttachedRolePolicies': roles,
  'iam:ListAttachedUserPolicies': users,
  'iam:ListInstanceProfilesForRole': roles,
  'iam:ListPolicyVersions': policies,
  'iam:ListRolePolicies': roles,
  'iam:ListSSHPublicKeys': users,
  'iam:ListServiceSpecificCredentials': users,
  'iam:ListMFADevices': users,
  'iam:ListSigningCertificates': users,
  'iam:ListUserPolicies': users,
  'iam:PassRole': passToEc2,
  'iam:PutRolePolicy': roles,
  'iam:PutUserPolicy': users,
  'iam:SimulatePrincipalPolicy': principals,
  'iam:TagUser': tagsOfUsers,
  'iam:UntagUser': tagsOfUsers,
  'iam:UpdateAccessKey': users,
  'iam:UpdateSSHPublicKey': users,
};

/** On what an action of the catalogue is allowed. */
export function scopeOf(action: string): Scope {
  const scope = SCOPES[action];
  if (scope) return scope;
  throw new Error(`${action} has no scope yet: add it to src/setup/scopes.ts`);
}
