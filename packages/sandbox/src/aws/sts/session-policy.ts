import { managedPolicy } from '../authorise.ts';
import { AwsFault } from '../fault.ts';
import { listOf, type PolicyDocument } from '../policy/document.ts';
import { parsePolicy } from '../policy/evaluate.ts';
import type { Account } from '../state.ts';

interface Limits {
  readonly Policy?: string | undefined;
  readonly PolicyArns?: readonly { readonly arn?: string | undefined }[] | undefined;
}

/** The session policy a caller asks for; an inline one and managed ones allow together, as one. */
export function sessionPolicy(
  account: Account,
  { Policy, PolicyArns = [] }: Limits,
): PolicyDocument | undefined {
  const inline = Policy === undefined ? [] : [parsePolicy(Policy)];
  const managed = PolicyArns.map(({ arn = '' }) => {
    const document = managedPolicy(account, arn);
    if (document) return document;
    throw new AwsFault(
      'MalformedPolicyDocument',
      `The managed session policy ${arn} cannot be found.`,
    );
  });
  const all = [...inline, ...managed];
  if (all.length === 0) return undefined;
  return { Version: '2012-10-17', Statement: all.flatMap(({ Statement }) => listOf(Statement)) };
}
