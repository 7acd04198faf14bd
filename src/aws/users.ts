import {
  DeleteLoginProfileCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  ListServiceSpecificCredentialsCommand,
  paginateListMFADevices,
  paginateListSigningCertificates,
  paginateListSSHPublicKeys,
  TagUserCommand,
  UntagUserCommand,
  UpdateSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { wholeText } from '../domain/from-outside.ts';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { dated } from './dated.ts';
import { allPages } from './pages.ts';
import { answer, ifFound, type Answer } from './send.ts';

export interface UserIdentity {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  /** `AIDA…`. */
  readonly id: string;
  /** ISO 8601; absent where IAM does not say. */
  readonly createdAt?: string;
  /** When its password served last, ISO 8601; absent where IAM knows of no time. */
  readonly passwordUsedAt?: string;
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
    ...(user.CreateDate ? { createdAt: user.CreateDate.toISOString() } : {}),
    ...(user.PasswordLastUsed ? { passwordUsedAt: user.PasswordLastUsed.toISOString() } : {}),
    tags: new Map((user.Tags ?? []).map(({ Key, Value }) => [Key ?? '', wholeText(Value ?? '')])),
  };
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
  return iamQueue(
    aws,
    'write',
  )(() => ifFound(answer('iam:DeleteLoginProfile', iam(aws, 'write').send(command))));
}

/** A credential of a user that is neither an access key nor a password. */
export interface OtherCredential {
  /** For instance `SSH key APKA…`. */
  readonly what: string;
  readonly status: string;
  readonly id: string;
  /** ISO 8601; absent where IAM does not say. */
  readonly since?: string;
}

/** An SSH public key, for CodeCommit. */
interface SshKey {
  /** Its user's name, as IAM writes it. */
  readonly user: string;
  /** `APKA…`. */
  readonly sshKeyId: string;
  readonly active: boolean;
  /** ISO 8601; absent where IAM does not say. */
  readonly since?: string;
}

/** A user's keys for SSH. */
export async function sshKeysOf(aws: Connection, user: string): Promise<SshKey[]> {
  const pages = paginateListSSHPublicKeys({ client: iam(aws, 'read') }, { UserName: user });
  const read = await allPages(aws, 'iam:ListSSHPublicKeys', pages);
  const keys = read.flatMap(({ SSHPublicKeys = [] }) => SSHPublicKeys);
  return keys.map(({ UserName = user, SSHPublicKeyId = 'unknown', Status, UploadDate }) => ({
    user: UserName,
    sshKeyId: SSHPublicKeyId,
    active: Status !== 'Inactive',
    ...dated(UploadDate),
  }));
}

/** A user's X.509 signing certificates. */
export async function signingCertificates(
  aws: Connection,
  user: string,
): Promise<OtherCredential[]> {
  const pages = paginateListSigningCertificates({ client: iam(aws, 'read') }, { UserName: user });
  const read = await allPages(aws, 'iam:ListSigningCertificates', pages);
  const certificates = read.flatMap(({ Certificates = [] }) => Certificates);
  return certificates.map(({ CertificateId: id = 'unknown', Status, UploadDate }) => ({
    what: `signing certificate ${id}`,
    status: Status ?? 'unknown',
    id,
    ...dated(UploadDate),
  }));
}

/** A user's credentials for single services: CodeCommit, Keyspaces, Bedrock API keys. */
export async function serviceCredentials(
  aws: Connection,
  user: string,
): Promise<OtherCredential[]> {
  const read = await allPages(
    aws,
    'iam:ListServiceSpecificCredentials',
    serviceCredentialPages(aws, user),
  );
  const credentials = read.flatMap(
    ({ ServiceSpecificCredentials = [] }) => ServiceSpecificCredentials,
  );
  return credentials.map(({ ServiceSpecificCredentialId: id = 'unknown', ...it }) => ({
    what: `service-specific credential ${id} for ${it.ServiceName ?? 'unknown'}`,
    status: it.Status ?? 'unknown',
    id,
    ...dated(it.CreateDate),
  }));
}

/** The devices that a user signs in with as a second factor. */
export async function mfaDevices(aws: Connection, user: string): Promise<OtherCredential[]> {
  const pages = paginateListMFADevices({ client: iam(aws, 'read') }, { UserName: user });
  const read = await allPages(aws, 'iam:ListMFADevices', pages);
  const devices = read.flatMap(({ MFADevices = [] }) => MFADevices);
  return devices.map(({ SerialNumber: id = 'unknown', EnableDate }) => ({
    what: `MFA device ${id}`,
    status: 'Active',
    id,
    ...dated(EnableDate),
  }));
}

// The SDK has no paginator for it.
async function* serviceCredentialPages(aws: Connection, user: string) {
  let marker: string | undefined;
  do {
    const page = await iam(aws, 'read').send(
      new ListServiceSpecificCredentialsCommand({
        UserName: user,
        ...(marker === undefined ? {} : { Marker: marker }),
      }),
    );
    yield page;
    marker = page.IsTruncated ? page.Marker : undefined;
  } while (marker !== undefined);
}

/** Switches an SSH key on or off. Always names the user: without one IAM would act on the caller. */
export async function switchSshKey(
  aws: Connection,
  { user, sshKeyId }: { readonly user: string; readonly sshKeyId: string },
  status: 'Active' | 'Inactive',
): Promise<Answer<object>> {
  const command = new UpdateSSHPublicKeyCommand({
    UserName: user,
    SSHPublicKeyId: sshKeyId,
    Status: status,
  });
  return iamQueue(
    aws,
    'write',
  )(() => answer('iam:UpdateSSHPublicKey', iam(aws, 'write').send(command)));
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
  return iamQueue(aws, 'tag')(() => answer('iam:TagUser', iam(aws, 'write').send(command)));
}

/** Removes one tag from a user; removing what is not there is fine. */
export async function untagUser(
  aws: Connection,
  user: string,
  key: string,
): Promise<Answer<object>> {
  const command = new UntagUserCommand({ UserName: user, TagKeys: [key] });
  return iamQueue(aws, 'tag')(() => answer('iam:UntagUser', iam(aws, 'write').send(command)));
}
