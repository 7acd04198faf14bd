import { AwsFault } from '../fault.ts';
import { listOf } from '../policy/document.ts';
import { parsePolicy, type PolicyDocument } from '../policy/evaluate.ts';
import type { State } from '../state.ts';

/** Reads a trust policy; users and roles that it names must be there, as far as the world knows their account. */
export function trustPolicy(text: string | undefined, state: State): PolicyDocument {
  const document = parsePolicy(text ?? '');
  const named = listOf(document.Statement).flatMap(({ Principal }) =>
    typeof Principal === 'object' ? listOf(Principal.AWS) : [],
  );
  const nobody = named.find((arn) => isNobody(arn, state));
  if (nobody === undefined) return document;
  throw new AwsFault('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${nobody}"`);
}

function isNobody(arn: string, { accounts }: State): boolean {
  const account = /^arn:[\w-]+:iam::\d{12}:(user|role)\//.test(arn)
    ? accounts.get(arn.split(':')[4] ?? '')
    : undefined;
  if (!account) return false;
  const all = [...account.users.values(), ...account.roles.values()];
  return !all.some((principal) => principal.arn === arn);
}
