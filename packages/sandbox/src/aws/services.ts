import { athenaOperations } from './athena/operations.ts';
import { trailOperations } from './cloudtrail/describe-trails.ts';
import { cloudTrailOperations } from './cloudtrail/lookup-events.ts';
import { associationOperations } from './ec2/associations.ts';
import { instanceOperations } from './ec2/instances.ts';
import { launchOperations } from './ec2/run-instances.ts';
import { metadataOperations } from './ec2/metadata-options.ts';
import { rateLimited } from './ec2/request-rates.ts';
import { startAndStopOperations } from './ec2/start-and-stop.ts';
import { tagOperations } from './ec2/tags.ts';
import { accountDetailsOperations } from './iam/account-details.ts';
import { accountSummaryOperations } from './iam/account-summary.ts';
import { attachmentOperations } from './iam/attachments.ts';
import { boundaryOperations } from './iam/boundaries.ts';
import { changeProfileOperations } from './iam/change-profiles.ts';
import { inlinePolicyOperations } from './iam/inline-policies.ts';
import { keyOperations } from './iam/keys.ts';
import { loginProfileOperations } from './iam/login-profiles.ts';
import { managedPolicyOperations } from './iam/managed-policies.ts';
import { mfaDeviceOperations } from './iam/mfa-devices.ts';
import { otherCredentialOperations } from './iam/other-credentials.ts';
import { policyVersionOperations } from './iam/policy-versions.ts';
import { principalTagOperations } from './iam/principal-tags.ts';
import { profileOperations } from './iam/profiles.ts';
import { roleOperations } from './iam/roles.ts';
import { simulateOperations } from './iam/simulate.ts';
import { userOperations } from './iam/users.ts';
import type { Operation } from './operation.ts';
import type { Service } from './protocol/service.ts';
import { s3Operations } from './s3/operations.ts';
import { stsOperations } from './sts/operations.ts';

/** The services of the sandbox's AWS, by their name in a signature. */
export function allServices(): ReadonlyMap<string, Service> {
  const iam = [
    ...accountDetailsOperations(),
    ...accountSummaryOperations(),
    ...keyOperations(),
    ...loginProfileOperations(),
    ...otherCredentialOperations(),
    ...mfaDeviceOperations(),
    ...userOperations(),
    ...roleOperations(),
    ...principalTagOperations(),
    ...inlinePolicyOperations(),
    ...attachmentOperations(),
    ...boundaryOperations(),
    ...managedPolicyOperations(),
    ...policyVersionOperations(),
    ...profileOperations(),
    ...changeProfileOperations(),
    ...simulateOperations(),
  ];
  const ec2 = [
    ...instanceOperations(),
    ...launchOperations(),
    ...startAndStopOperations(),
    ...metadataOperations(),
    ...tagOperations(),
    ...associationOperations(),
  ];
  const services: Service[] = [
    {
      name: 'iam',
      protocol: 'query',
      xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
      operations: named(iam),
    },
    {
      name: 'sts',
      protocol: 'query',
      xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
      operations: named(stsOperations()),
    },
    {
      name: 'ec2',
      protocol: 'ec2',
      xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
      operations: named(rateLimited(ec2)),
    },
    {
      name: 'cloudtrail',
      protocol: 'json',
      xmlNamespace: '',
      operations: named([...cloudTrailOperations(), ...trailOperations()]),
    },
    {
      name: 's3',
      protocol: 'rest',
      xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
      operations: named(s3Operations()),
    },
    { name: 'athena', protocol: 'json', xmlNamespace: '', operations: named(athenaOperations()) },
  ];
  return new Map(services.map((service) => [service.name, service]));
}

function named(operations: readonly Operation[]): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.name, operation]));
}
