import { GetAccountSummary$ } from '@aws-sdk/client-iam';
import { operation } from '../operation.ts';
import type { Account } from '../state.ts';
import { role, user } from './policy-holder.ts';

// What nothing in the sandbox can raise or come near: AWS's defaults (IAM user guide, "IAM and AWS STS quotas").
const FIXED = {
  AccessKeysPerUserQuota: 2,
  AssumeRolePolicySizeQuota: 2_048,
  AttachedPoliciesPerGroupQuota: 10,
  GroupPolicySizeQuota: 5_120,
  GroupsPerUserQuota: 10,
  GroupsQuota: 300,
  InstanceProfilesQuota: 1_000,
  PolicySizeQuota: 6_144,
  PolicyVersionsInUseQuota: 10_000,
  RolesQuota: 1_000,
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: 2,
  UsersQuota: 5_000,
  VersionsPerPolicyQuota: 5,
};

// What does not exist in the sandbox.
const NONE = {
  AccountAccessKeysPresent: 0,
  AccountMFAEnabled: 0,
  AccountPasswordPresent: 0,
  AccountSigningCertificatesPresent: 0,
  Groups: 0,
  MFADevices: 0,
  MFADevicesInUse: 0,
  Providers: 0,
  ServerCertificates: 0,
};

/** How much of IAM an account uses, and how much it may use. */
export function accountSummaryOperations() {
  return [
    operation<object>(GetAccountSummary$, {
      run: (_, { account }) => ({ SummaryMap: summaryOf(account) }),
    }),
  ];
}

function summaryOf({ users, roles, profiles, policies, quotas }: Account): Record<string, number> {
  const versions = [...policies.values()].reduce((sum, it) => sum + it.versions.length, 0);
  return {
    ...NONE,
    ...FIXED,
    Users: users.size,
    Roles: roles.size,
    InstanceProfiles: profiles.size,
    Policies: policies.size,
    PoliciesQuota: quotas.policies,
    PolicyVersionsInUse: versions,
    GlobalEndpointTokenVersion: 1,
    UserPolicySizeQuota: user.inlineQuota,
    RolePolicySizeQuota: role.inlineQuota,
    AttachedPoliciesPerUserQuota: user.attachedQuota(quotas),
    AttachedPoliciesPerRoleQuota: role.attachedQuota(quotas),
  };
}
