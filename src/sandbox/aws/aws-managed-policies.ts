import type { PolicyDocument } from './policy/evaluate.ts';

const everything = (effect: 'Allow' | 'Deny'): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: effect, Action: '*', Resource: '*' }],
});

const readOnly: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['iam:Get*', 'iam:List*', 'iam:Simulate*', 'ec2:Describe*', 'cloudtrail:LookupEvents'],
      Resource: '*',
    },
  ],
};

/** AWS's own managed policies, as far as worlds need them; ReadOnlyAccess is cut to the sandbox's services. */
export const awsManagedPolicies: ReadonlyMap<string, PolicyDocument> = new Map([
  ['arn:aws:iam::aws:policy/AdministratorAccess', everything('Allow')],
  ['arn:aws:iam::aws:policy/AWSDenyAll', everything('Deny')],
  ['arn:aws:iam::aws:policy/ReadOnlyAccess', readOnly],
]);
