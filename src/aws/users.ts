import {
  DeleteLoginProfileCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  ListAttachedUserPoliciesCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListUserPoliciesCommand,
  TagUserCommand,
  UntagUserCommand,
} from '@aws-sdk/client-iam';
import { wholeText } from '../domain/from-outside.ts';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { answer, ifFound, type Answer } from './send.ts';

export interface UserIdentity {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  /** `AIDA…`. */
  readonly id: string;
  readonly tags: ReadonlyMap<string, string>;
}

/** The user of that name; undefined where the account has none. */
export async function findUser(aws: Connection, name: string): Promise<UserIdentity | undefined> {
  const found = await iamQueue(aws)(() =>
    ifFound(answer('iam:GetUser', iam(aws, 'read').send(new GetUserCommand({ UserName: name })))),
  );
  const user = found?.output.User;
  if (user?.Arn === undefined) return undefined;
  return {
    arn: user.Arn,
    name: user.UserName ?? name,
    path: user.Path ?? '/',
    id: user.UserId ?? '',
    tags: new Map((user.Tags ?? []).map(({ Key, Value }) => [Key ?? '', wholeText(Value ?? '')])),
  };
}

/** Names of a user's inline policies. */
export async function inlinePolicyNames(aws: Connection, user: string): Promise<string[]> {
  const input = { UserName: user };
  const { output } = await iamQueue(aws)(() =>
    answer('iam:ListUserPolicies', iam(aws, 'read').send(new ListUserPoliciesCommand(input))),
  );
  return output.PolicyNames ?? [];
}

/** ARNs of the managed policies on a user. */
export async function attachedPolicies(aws: Connection, user: string): Promise<string[]> {
  const input = { UserName: user };
  const { output } = await iamQueue(aws)(() =>
    answer(
      'iam:ListAttachedUserPolicies',
      iam(aws, 'read').send(new ListAttachedUserPoliciesCommand(input)),
    ),
  );
  return (output.AttachedPolicies ?? []).flatMap(({ PolicyArn }) => PolicyArn ?? []);
}

/** When a user's console password was made, ISO 8601; undefined where the user has none. */
export async function passwordSince(aws: Connection, user: string): Promise<string | undefined> {
  const input = { UserName: user };
  const found = await iamQueue(aws)(() =>
    ifFound(
      answer('iam:GetLoginProfile', iam(aws, 'read').send(new GetLoginProfileCommand(input))),
    ),
  );
  return found && (found.output.LoginProfile?.CreateDate?.toISOString() ?? 'unknown');
}

/** Takes a user's console password away; undefined where there was none. */
export async function deletePassword(
  aws: Connection,
  user: string,
): Promise<Answer<object> | undefined> {
  const command = new DeleteLoginProfileCommand({ UserName: user });
  return iamQueue(aws)(() =>
    ifFound(answer('iam:DeleteLoginProfile', iam(aws, 'write').send(command))),
  );
}

/** A credential of a user that is neither an access key nor a password. */
export interface OtherCredential {
  /** For instance `SSH key APKA…`. */
  readonly what: string;
  readonly status: string;
}

/** A user's keys for SSH. */
export async function sshKeys(aws: Connection, user: string): Promise<OtherCredential[]> {
  const command = new ListSSHPublicKeysCommand({ UserName: user });
  const { output } = await iamQueue(aws)(() =>
    answer('iam:ListSSHPublicKeys', iam(aws, 'read').send(command)),
  );
  return (output.SSHPublicKeys ?? []).map(({ SSHPublicKeyId, Status }) => ({
    what: `SSH key ${SSHPublicKeyId ?? 'unknown'}`,
    status: Status ?? 'unknown',
  }));
}

/** A user's X.509 signing certificates. */
export async function signingCertificates(
  aws: Connection,
  user: string,
): Promise<OtherCredential[]> {
  const command = new ListSigningCertificatesCommand({ UserName: user });
  const { output } = await iamQueue(aws)(() =>
    answer('iam:ListSigningCertificates', iam(aws, 'read').send(command)),
  );
  return (output.Certificates ?? []).map(({ CertificateId, Status }) => ({
    what: `signing certificate ${CertificateId ?? 'unknown'}`,
    status: Status ?? 'unknown',
  }));
}

/** A user's credentials for single services: CodeCommit, Keyspaces, Bedrock API keys. */
export async function serviceCredentials(
  aws: Connection,
  user: string,
): Promise<OtherCredential[]> {
  const command = new ListServiceSpecificCredentialsCommand({ UserName: user });
  const { output } = await iamQueue(aws)(() =>
    answer('iam:ListServiceSpecificCredentials', iam(aws, 'read').send(command)),
  );
  return (output.ServiceSpecificCredentials ?? []).map((it) => ({
    what: `service-specific credential ${it.ServiceSpecificCredentialId ?? 'unknown'} for ${it.ServiceName ?? 'unknown'}`,
    status: it.Status ?? 'unknown',
  }));
}

/** Writes one tag on a user. */
export async function tagUser(
  aws: Connection,
  user: string,
  tag: { readonly key: string; readonly value: string },
): Promise<Answer<object>> {
  const command = new TagUserCommand({
    UserName: user,
    Tags: [{ Key: tag.key, Value: tag.value }],
  });
  return iamQueue(aws)(() => answer('iam:TagUser', iam(aws, 'write').send(command)));
}

/** Removes one tag from a user; removing what is not there is fine. */
export async function untagUser(
  aws: Connection,
  user: string,
  key: string,
): Promise<Answer<object>> {
  const command = new UntagUserCommand({ UserName: user, TagKeys: [key] });
  return iamQueue(aws)(() => answer('iam:UntagUser', iam(aws, 'write').send(command)));
}
