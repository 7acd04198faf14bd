import { createHash } from 'node:crypto';
import { awsManagedPolicies } from '../aws-managed-policies.ts';
import type { Call } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { parsePolicy, type PolicyDocument } from '../policy/evaluate.ts';
import type { Account, ManagedPolicy } from '../state.ts';

// AWS: characters of a managed policy, white space not counted.
const POLICY_SIZE = 6144;
// When AWS made its first managed policies.
const LONG_AGO = new Date('2015-02-06T18:39:46Z');

/** A managed policy that is only looked at. */
export type ReadPolicy = Readonly<ManagedPolicy>;

/** A managed policy of the account or of AWS. */
export function findPolicy(call: Call, arn = ''): ReadPolicy {
  const policy = call.account.policies.get(arn) ?? policyOfAws(arn);
  if (!policy) throw noSuchEntity(`Policy ${arn}`);
  return policy;
}

/** A managed policy that the account may change. */
export function ownPolicy(call: Call, arn = ''): ManagedPolicy {
  const policy = call.account.policies.get(arn);
  if (policy) return policy;
  if (!awsManagedPolicies.has(arn)) throw noSuchEntity(`Policy ${arn}`);
  const text = `Policies of AWS itself cannot be changed: policy ${arn}`;
  throw new AwsFault('AccessDenied', text, 403);
}

/** Reads the document of a managed policy, and refuses one that is too long. */
export function policyDocument(text = ''): PolicyDocument {
  const document = parsePolicy(text);
  if (JSON.stringify(document).length <= POLICY_SIZE) return document;
  throw new AwsFault('LimitExceeded', `Cannot exceed quota for PolicySize: ${POLICY_SIZE}`, 409);
}

/** How many users and roles a managed policy hangs on. */
export function attachedTo({ users, roles }: Account, arn: string): number {
  const holders = [...users.values(), ...roles.values()];
  return holders.filter(({ attached }) => attached.has(arn)).length;
}

/** How many users and roles it bounds. */
export function bounding({ users, roles }: Account, arn: string): number {
  const holders = [...users.values(), ...roles.values()];
  return holders.filter(({ boundary }) => boundary === arn).length;
}

function policyOfAws(arn: string): ReadPolicy | undefined {
  const document = awsManagedPolicies.get(arn);
  if (!document) return undefined;
  const digest = createHash('sha256').update(arn).digest('hex').toUpperCase();
  return {
    name: arn.split('/').at(-1) ?? '',
    path: '/',
    id: `ANPA${digest.slice(0, 17)}`,
    arn,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
    versions: [{ id: 'v1', document, createdAt: LONG_AGO }],
    defaultVersion: 'v1',
    lastNumber: 1,
  };
}
