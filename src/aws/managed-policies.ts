import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  paginateListPolicyVersions,
} from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { allPages } from './pages.ts';
import { isAwsProblem } from './problem.ts';
import { answer, ifFound, type Answer } from './send.ts';

/** The text of a managed policy's default version; undefined where the account has no such policy. */
export async function managedPolicy(aws: Connection, arn: string): Promise<string | undefined> {
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
  return decodeURIComponent(output.PolicyVersion?.Document ?? '');
}

/** Writes a managed policy and attaches it to a user, whatever of that is done already. */
export async function putManagedPolicy(
  aws: Connection,
  user: string,
  policy: { readonly arn: string; readonly text: string },
): Promise<readonly Answer<object>[]> {
  const { arn, text } = policy;
  const written = (await create(aws, arn, text)) ?? (await replace(aws, arn, text));
  const input = { UserName: user, PolicyArn: arn };
  const attached = await iamQueue(
    aws,
    'write',
  )(() =>
    answer('iam:AttachUserPolicy', iam(aws, 'write').send(new AttachUserPolicyCommand(input))),
  );
  return [...written, attached];
}

/** Takes a managed policy off a user and deletes it, whatever of that is done already. */
export async function removeManagedPolicy(
  aws: Connection,
  user: string,
  arn: string,
): Promise<readonly Answer<object>[]> {
  const queue = iamQueue(aws, 'write');
  const client = iam(aws, 'write');
  const input = { UserName: user, PolicyArn: arn };
  const detached = await queue(() =>
    ifFound(answer('iam:DetachUserPolicy', client.send(new DetachUserPolicyCommand(input)))),
  );
  const olds = await removeOldVersions(aws, arn);
  const deleted = await queue(() =>
    ifFound(answer('iam:DeletePolicy', client.send(new DeletePolicyCommand({ PolicyArn: arn })))),
  );
  return [detached, ...olds, deleted].flatMap((it) => it ?? []);
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
