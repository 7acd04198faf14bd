import {
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  paginateListAttachedRolePolicies,
  paginateListAttachedUserPolicies,
  paginateListPolicyVersions,
} from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import type { PolicyHolder } from './inline-policies.ts';
import { allPages } from './pages.ts';
import { isAwsProblem } from './problem.ts';
import { answer, ifFound, type Answer } from './send.ts';

/** The text of a managed policy's default version; undefined where the account has no such policy. */
export async function managedPolicy(aws: Connection, arn: string): Promise<string | undefined> {
  const version = await defaultVersion(aws, arn);
  return version && decodeURIComponent(version.Document ?? '');
}

/** When that version was made, ISO 8601; undefined where the account has no such policy. */
export async function defaultVersionSince(
  aws: Connection,
  arn: string,
): Promise<string | undefined> {
  const version = await defaultVersion(aws, arn);
  return version && (version.CreateDate?.toISOString() ?? 'unknown');
}

async function defaultVersion(
  aws: Connection,
  arn: string,
): Promise<{ readonly Document?: string; readonly CreateDate?: Date } | undefined> {
  const queue = iamQueue(aws);
  const client = iam(aws, 'read');
  const held = await queue(() =>
    ifFound(answer('iam:GetPolicy', client.send(new GetPolicyCommand({ PolicyArn: arn })))),
  );
  const version = held?.output.Policy?.DefaultVersionId;
  if (version === undefined) return undefined;
  const input = { PolicyArn: arn, VersionId: version };
  const { output } = await queue(() =>
    answer('iam:GetPolicyVersion', client.send(new GetPolicyVersionCommand(input))),
  );
  const { Document, CreateDate } = output.PolicyVersion ?? {};
  return { ...(Document === undefined ? {} : { Document }), ...(CreateDate ? { CreateDate } : {}) };
}

/** ARNs of the managed policies on a user or role. */
export async function attachedPolicies(
  aws: Connection,
  { kind, name }: PolicyHolder,
): Promise<string[]> {
  const client = iam(aws, 'read');
  const read =
    kind === 'role'
      ? await allPages(
          aws,
          'iam:ListAttachedRolePolicies',
          paginateListAttachedRolePolicies({ client }, { RoleName: name }),
        )
      : await allPages(
          aws,
          'iam:ListAttachedUserPolicies',
          paginateListAttachedUserPolicies({ client }, { UserName: name }),
        );
  return read.flatMap(({ AttachedPolicies = [] }) =>
    AttachedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []),
  );
}

/** Writes a managed policy and attaches it to a user or role, whatever of that is done already. */
export async function putManagedPolicy(
  aws: Connection,
  holder: PolicyHolder,
  policy: { readonly arn: string; readonly text: string },
): Promise<readonly Answer<object>[]> {
  const { arn, text } = policy;
  const created = await create(aws, arn, text);
  const written = created ?? (await replace(aws, arn, text));
  try {
    return [...written, await attach(aws, holder, arn)];
  } catch (error) {
    // What hangs on nobody denies nothing, and the way back would not find it.
    if (created && isAwsProblem(error)) await deletePolicy(aws, arn).catch(() => undefined);
    throw error;
  }
}

/** Takes a managed policy off a user or role and deletes it, whatever of that is done already. */
export async function removeManagedPolicy(
  aws: Connection,
  holder: PolicyHolder,
  arn: string,
): Promise<readonly Answer<object>[]> {
  const detached = await ifFound(detach(aws, holder, arn));
  const olds = await removeOldVersions(aws, arn);
  const deleted = await deletePolicy(aws, arn);
  return [detached, ...olds, deleted].flatMap((it) => it ?? []);
}

function attach(
  aws: Connection,
  { kind, name }: PolicyHolder,
  PolicyArn: string,
): Promise<Answer<object>> {
  const client = iam(aws, 'write');
  return iamQueue(
    aws,
    'write',
  )((): Promise<Answer<object>> =>
    kind === 'role'
      ? answer(
          'iam:AttachRolePolicy',
          client.send(new AttachRolePolicyCommand({ RoleName: name, PolicyArn })),
        )
      : answer(
          'iam:AttachUserPolicy',
          client.send(new AttachUserPolicyCommand({ UserName: name, PolicyArn })),
        ),
  );
}

function detach(
  aws: Connection,
  { kind, name }: PolicyHolder,
  PolicyArn: string,
): Promise<Answer<object>> {
  const client = iam(aws, 'write');
  return iamQueue(
    aws,
    'write',
  )((): Promise<Answer<object>> =>
    kind === 'role'
      ? answer(
          'iam:DetachRolePolicy',
          client.send(new DetachRolePolicyCommand({ RoleName: name, PolicyArn })),
        )
      : answer(
          'iam:DetachUserPolicy',
          client.send(new DetachUserPolicyCommand({ UserName: name, PolicyArn })),
        ),
  );
}

function deletePolicy(aws: Connection, PolicyArn: string): Promise<Answer<object> | undefined> {
  const command = new DeletePolicyCommand({ PolicyArn });
  return iamQueue(
    aws,
    'write',
  )(() => ifFound(answer('iam:DeletePolicy', iam(aws, 'write').send(command))));
}

// Undefined where there is one already.
async function create(
  aws: Connection,
  arn: string,
  text: string,
): Promise<Answer<object>[] | undefined> {
  const [, name = arn] = /:policy\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  const command = new CreatePolicyCommand({ PolicyName: name, PolicyDocument: text });
  try {
    return [
      await iamQueue(
        aws,
        'write',
      )(() => answer('iam:CreatePolicy', iam(aws, 'write').send(command))),
    ];
  } catch (error) {
    if (isAwsProblem(error) && error.code === 'exists') return undefined;
    throw error;
  }
}

async function replace(aws: Connection, arn: string, text: string): Promise<Answer<object>[]> {
  // A policy holds five versions: the old ones make room.
  const removed = await removeOldVersions(aws, arn);
  const input = { PolicyArn: arn, PolicyDocument: text, SetAsDefault: true };
  const made = await iamQueue(
    aws,
    'write',
  )(() =>
    answer(
      'iam:CreatePolicyVersion',
      iam(aws, 'write').send(new CreatePolicyVersionCommand(input)),
    ),
  );
  return [...removed, made];
}

async function removeOldVersions(aws: Connection, arn: string): Promise<Answer<object>[]> {
  const queue = iamQueue(aws, 'write');
  const pages = paginateListPolicyVersions({ client: iam(aws, 'read') }, { PolicyArn: arn });
  const listed = (await ifFound(allPages(aws, 'iam:ListPolicyVersions', pages))) ?? [];
  const versions = listed.flatMap(({ Versions = [] }) => Versions);
  const old = versions.filter(({ IsDefaultVersion }) => !IsDefaultVersion);
  const removed = await Promise.all(
    old.map(({ VersionId }) => {
      const command = new DeletePolicyVersionCommand({ PolicyArn: arn, VersionId });
      return queue(() =>
        ifFound(answer('iam:DeletePolicyVersion', iam(aws, 'write').send(command))),
      );
    }),
  );
  return removed.flatMap((it) => it ?? []);
}
