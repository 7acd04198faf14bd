import {
  AssociateIamInstanceProfileCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DisassociateIamInstanceProfileCommand,
} from '@aws-sdk/client-ec2';
import { inBatches } from './batch.ts';
import { cached, type Connection } from './connection.ts';
import { ec2 } from './ec2.ts';
import { answer, ifFound, type Answer } from './send.ts';
import { tokenBuckets } from './token-bucket.ts';

export interface ProfileAssociation {
  readonly associationId: string;
  readonly instanceId: string;
  readonly profileArn: string;
  /** `associating`, `associated`, `disassociating` or `disassociated`. */
  readonly state: string;
}

// AWS gives Associate and Disassociate each 100 at once and 5 a second, per account and region. What others
// in the account take is not known: a fifth is left to them.
const takeTurn = tokenBuckets({ burst: 80, refill: 4 });

/** Whether an instance gets credentials by it, or is about to. */
export function isOn({ state }: ProfileAssociation): boolean {
  return state === 'associated' || state === 'associating';
}

interface InstancePlace {
  readonly region: string;
  readonly instanceId: string;
}

const loaders = cached((connection, region) =>
  inBatches(connection, async (ids) => {
    const found = await describe(connection, region, ids);
    const of = (id: string) => found.output.filter(({ instanceId }) => instanceId === id);
    return ids.map((id) => ({ ...found, output: of(id) }));
  }),
);

/** What an instance holds now: usually one association, two for a moment while one goes and one comes. */
export function associationsOf(
  aws: Connection,
  { region, instanceId }: InstancePlace,
): Promise<Answer<ProfileAssociation[]>> {
  return loaders(aws, region).load(instanceId);
}

/** Takes a profile off an instance; undefined where it was gone already. */
export async function disassociate(
  aws: Connection,
  region: string,
  associationId: string,
): Promise<Answer<object> | undefined> {
  await takeTurn(aws, `disassociate ${region}`);
  const command = new DisassociateIamInstanceProfileCommand({ AssociationId: associationId });
  return ifFound(
    answer('ec2:DisassociateIamInstanceProfile', ec2(aws, 'write', region).send(command)),
  );
}

/** Puts a profile on an instance; the answer is the new association's id. */
export async function associate(
  aws: Connection,
  { region, instanceId }: InstancePlace,
  profileArn: string,
): Promise<Answer<string>> {
  await takeTurn(aws, `associate ${region}`);
  const command = new AssociateIamInstanceProfileCommand({
    InstanceId: instanceId,
    IamInstanceProfile: { Arn: profileArn },
  });
  const result = await answer(
    'ec2:AssociateIamInstanceProfile',
    ec2(aws, 'write', region).send(command),
  );
  return {
    ...result,
    output: result.output.IamInstanceProfileAssociation?.AssociationId ?? 'unknown',
  };
}

async function describe(
  aws: Connection,
  region: string,
  ids: readonly string[],
): Promise<Answer<ProfileAssociation[]>> {
  const found: ProfileAssociation[] = [];
  let token: string | undefined;
  for (;;) {
    const command = new DescribeIamInstanceProfileAssociationsCommand({
      Filters: [{ Name: 'instance-id', Values: [...ids] }],
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const page = await answer(
      'ec2:DescribeIamInstanceProfileAssociations',
      ec2(aws, 'read', region).send(command),
    );
    for (const it of page.output.IamInstanceProfileAssociations ?? []) {
      found.push({
        associationId: it.AssociationId ?? 'unknown',
        instanceId: it.InstanceId ?? 'unknown',
        profileArn: it.IamInstanceProfile?.Arn ?? 'unknown',
        state: it.State ?? 'unknown',
      });
    }
    token = page.output.NextToken;
    if (token === undefined || token === '') return { ...page, output: found };
  }
}
