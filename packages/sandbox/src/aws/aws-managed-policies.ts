import { ALLOW_ALL } from './policy/allow-all.ts';
import type { PolicyDocument } from './policy/evaluate.ts';

const denyAll: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
};

const readOnly: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: [
        'iam:Get*',
        'iam:List*',
        'iam:Simulate*',
        'ec2:Describe*',
        'cloudtrail:LookupEvents',
      ],
      Resource: '*',
    },
  ],
};

// What AWS attaches to a user whose key it finds in public: no containment, only the worst is denied.
const quarantine: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Action: [
        'cloudtrail:LookupEvents',
        'ec2:StartInstances',
        'iam:AttachRolePolicy',
        'iam:AttachUserPolicy',
        'iam:CreateAccessKey',
        'iam:CreateLoginProfile',
        'iam:CreatePolicyVersion',
        'iam:CreateUser',
        'iam:DetachUserPolicy',
        'iam:PassRole',
        'iam:PutRolePolicy',
        'iam:PutUserPolicy',
        'iam:SetDefaultPolicyVersion',
        'iam:UpdateAccessKey',
        'iam:UpdateAssumeRolePolicy',
      ],
      Resource: '*',
    },
  ],
};

/** AWS's own managed policies, as far as worlds need them; those that name actions are cut to the sandbox's. */
export const awsManagedPolicies: ReadonlyMap<string, PolicyDocument> = new Map([
  ['arn:aws:iam::aws:policy/AdministratorAccess', ALLOW_ALL],
  ['arn:aws:iam::aws:policy/AWSDenyAll', denyAll],
  ['arn:aws:iam::aws:policy/ReadOnlyAccess', readOnly],
  ['arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2', quarantine],
  ['arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3', quarantine],
]);
