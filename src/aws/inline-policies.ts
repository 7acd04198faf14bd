import {
  DeleteRolePolicyCommand,
  DeleteUserPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  paginateListRolePolicies,
  paginateListUserPolicies,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { allPages } from './pages.ts';
import { answer, ifFound, type Answer } from './send.ts';

/** Something that policies hang on. */
export interface PolicyHolder {
  readonly kind: 'user' | 'role';
  /** Without its path, as IAM calls take it. */
  readonly name: string;
}

/** The user or role of an ARN. */
export function holderOf(arn: string): PolicyHolder {
  const kind = arn.includes(':user/') ? 'user' : 'role';
  return { kind, name: arn.split('/').at(-1) ?? arn };
}

/** Names of the inline policies of a user or role. */
export async function inlinePolicyNames(
  aws: Connection,
  { kind, name }: PolicyHolder,
): Promise<string[]> {
  const client = iam(aws, 'read');
  const read =
    kind === 'role'
      ? await allPages(
          aws,
          'iam:ListRolePolicies',
          paginateListRolePolicies({ client }, { RoleName: name }),
        )
      : await allPages(
          aws,
          'iam:ListUserPolicies',
          paginateListUserPolicies({ client }, { UserName: name }),
        );
  return read.flatMap(({ PolicyNames = [] }) => PolicyNames);
}

/** An inline policy as JSON text (AWS sends it URL-encoded); undefined where there is none. */
export async function inlinePolicy(
  aws: Connection,
  holder: PolicyHolder,
  policy: string,
): Promise<{ readonly text: string | undefined; readonly requestId: string | undefined }> {
  const found = await iamQueue(aws)(() => ifFound(read(aws, holder, policy)));
  const encoded = found?.output.PolicyDocument;
  return {
    text: encoded === undefined ? undefined : decodeURIComponent(encoded),
    requestId: found?.requestId,
  };
}

/** Writes an inline policy. */
export async function putInlinePolicy(
  aws: Connection,
  { kind, name }: PolicyHolder,
  policy: { readonly name: string; readonly text: string },
): Promise<Answer<object>> {
  const input = { PolicyName: policy.name, PolicyDocument: policy.text };
  const client = iam(aws, 'write');
  return iamQueue(
    aws,
    'write',
  )(() =>
    kind === 'role'
      ? answer(
          'iam:PutRolePolicy',
          client.send(new PutRolePolicyCommand({ RoleName: name, ...input })),
        )
      : answer(
          'iam:PutUserPolicy',
          client.send(new PutUserPolicyCommand({ UserName: name, ...input })),
        ),
  );
}

/** Removes an inline policy; undefined where there was none. */
export async function deleteInlinePolicy(
  aws: Connection,
  { kind, name }: PolicyHolder,
  policy: string,
): Promise<Answer<object> | undefined> {
  const client = iam(aws, 'write');
  const input = { PolicyName: policy };
  return iamQueue(
    aws,
    'write',
  )(() =>
    ifFound<Answer<object>>(
      kind === 'role'
        ? answer(
            'iam:DeleteRolePolicy',
            client.send(new DeleteRolePolicyCommand({ RoleName: name, ...input })),
          )
        : answer(
            'iam:DeleteUserPolicy',
            client.send(new DeleteUserPolicyCommand({ UserName: name, ...input })),
          ),
    ),
  );
}

function read(
  aws: Connection,
  { kind, name }: PolicyHolder,
  policy: string,
): Promise<Answer<{ readonly PolicyDocument: string | undefined }>> {
  const client = iam(aws, 'read');
  const input = { PolicyName: policy };
  return kind === 'role'
    ? answer(
        'iam:GetRolePolicy',
        client.send(new GetRolePolicyCommand({ RoleName: name, ...input })),
      )
    : answer(
        'iam:GetUserPolicy',
        client.send(new GetUserPolicyCommand({ UserName: name, ...input })),
      );
}
