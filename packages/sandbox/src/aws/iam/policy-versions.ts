import {
  CreatePolicyVersion$,
  DeletePolicyVersion$,
  GetPolicyVersion$,
  ListPolicyVersions$,
  SetDefaultPolicyVersion$,
  type CreatePolicyVersionCommandInput,
  type ListPolicyVersionsCommandInput,
} from '@aws-sdk/client-iam';
import type { StaticOperationSchema } from '@smithy/types';
import type { Call } from '../call.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation } from '../operation.ts';
import type { PolicyVersion } from '../state.ts';
import { encoded } from './encoded.ts';
import { findPolicy, ownPolicy, policyDocument, type ReadPolicy } from './find-policy.ts';
import { iamPage } from './iam-page.ts';

// AWS: five versions of a managed policy are kept.
const VERSIONS = 5;

interface VersionInput {
  readonly PolicyArn?: string | undefined;
  readonly VersionId?: string | undefined;
}

/** Versions of managed policies. */
export function policyVersionOperations() {
  return [
    onPolicy<VersionInput>(GetPolicyVersion$, get),
    onPolicy<ListPolicyVersionsCommandInput>(ListPolicyVersions$, list),
    onPolicy<CreatePolicyVersionCommandInput>(CreatePolicyVersion$, create),
    onPolicy<VersionInput>(DeletePolicyVersion$, remove),
    onPolicy<VersionInput>(SetDefaultPolicyVersion$, setDefault),
  ];
}

function onPolicy<Input extends { readonly PolicyArn?: string | undefined }>(
  schema: StaticOperationSchema,
  run: (input: Input, call: Call) => object | undefined,
) {
  return operation<Input>(schema, { resource: ({ PolicyArn }) => PolicyArn ?? '*', run });
}

function get(input: VersionInput, call: Call): object {
  const policy = findPolicy(call, input.PolicyArn);
  const version = versionOf(policy, input.VersionId);
  return { PolicyVersion: { ...shape(policy, version), Document: encoded(version.document) } };
}

function list(input: ListPolicyVersionsCommandInput, call: Call): object {
  const policy = findPolicy(call, input.PolicyArn);
  const { items, ...rest } = iamPage(policy.versions.toReversed(), input);
  return { Versions: items.map((version) => shape(policy, version)), ...rest };
}

function create(input: CreatePolicyVersionCommandInput, call: Call): object {
  const policy = ownPolicy(call, input.PolicyArn);
  const document = policyDocument(input.PolicyDocument);
  if (policy.versions.length >= VERSIONS) {
    const text =
      `A managed policy can have up to ${VERSIONS} versions. Before you create a new version, you must ` +
      'delete an existing version.';
    throw new AwsFault('LimitExceeded', text, 409);
  }
  policy.lastNumber += 1;
  const version = { id: `v${policy.lastNumber}`, document, createdAt: call.now };
  policy.versions.push(version);
  policy.updatedAt = call.now;
  if (input.SetAsDefault) policy.defaultVersion = version.id;
  return { PolicyVersion: shape(policy, version) };
}

function remove(input: VersionInput, call: Call): undefined {
  const policy = ownPolicy(call, input.PolicyArn);
  const version = versionOf(policy, input.VersionId);
  if (version.id === policy.defaultVersion) {
    const text = 'Cannot delete the default version of a policy.';
    throw new AwsFault('DeleteConflict', text, 409);
  }
  policy.versions.splice(policy.versions.indexOf(version), 1);
  return undefined;
}

function setDefault(input: VersionInput, call: Call): undefined {
  const policy = ownPolicy(call, input.PolicyArn);
  policy.defaultVersion = versionOf(policy, input.VersionId).id;
  policy.updatedAt = call.now;
  return undefined;
}

function versionOf({ arn, versions }: ReadPolicy, id: string | undefined): PolicyVersion {
  const version = versions.find((candidate) => candidate.id === id);
  if (!version) throw noSuchEntity(`Policy ${arn} version ${id ?? ''}`);
  return version;
}

function shape({ defaultVersion }: ReadPolicy, { id, createdAt }: PolicyVersion): object {
  return { VersionId: id, IsDefaultVersion: id === defaultVersion, CreateDate: createdAt };
}
