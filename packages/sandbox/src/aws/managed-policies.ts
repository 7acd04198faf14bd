import type { Ids } from './ids.ts';
import type { PolicyDocument } from './policy/evaluate.ts';
import type { ManagedPolicy } from './state.ts';

/** A customer managed policy in its first version. */
export function newManagedPolicy(
  ids: Pick<Ids, 'unique'>,
  document: PolicyDocument,
  at: { readonly account: string; readonly path: string; readonly name: string },
  createdAt: Date,
): ManagedPolicy {
  const { account, path, name } = at;
  return {
    name,
    path,
    id: ids.unique('ANPA'),
    arn: policyArn(account, path, name),
    createdAt,
    updatedAt: createdAt,
    versions: [{ id: 'v1', document, createdAt }],
    defaultVersion: 'v1',
    lastNumber: 1,
  };
}

export function policyArn(account: string, path: string, name: string): string {
  return `arn:aws:iam::${account}:policy${path}${name}`;
}

/** The document of the version in force. */
export function inForce(policy: ManagedPolicy | undefined): PolicyDocument | undefined {
  return policy?.versions.find(({ id }) => id === policy.defaultVersion)?.document;
}
