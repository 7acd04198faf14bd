import {
  CreateTagsCommand,
  DeleteTagsCommand,
  DescribeInstancesCommand,
  DescribeRegionsCommand,
  ModifyInstanceMetadataOptionsCommand,
  type Filter,
  type Instance,
} from '@aws-sdk/client-ec2';
import { toldText, wholeText } from '../domain/from-outside.ts';
import { FILTER_VALUES, inBatches } from './batch.ts';
import { cached, sharedInAccount, type Connection } from './connection.ts';
import { ec2 } from './ec2.ts';
import { asAwsProblem, isAwsProblem, type AwsProblem } from './problem.ts';
import { answer, type Answer } from './send.ts';

export interface InstanceState {
  readonly instanceId: string;
  readonly region: string;
  readonly state: string;
  readonly launchedAt: string;
  readonly name?: string;
  readonly profileArn?: string;
  /** Whether its metadata service refuses IMDSv1, and has come to do so. */
  readonly imdsv2: boolean;
  readonly tags: ReadonlyMap<string, string>;
}

const regions = sharedInAccount(() => ({ asked: undefined as Promise<string[]> | undefined }));

/** Regions enabled for the account, as EC2 tells them: never from a list in the code. Asked once. */
export function enabledRegions(aws: Connection): Promise<string[]> {
  const known = regions(aws);
  known.asked ??= askForRegions(aws).catch((error: unknown) => {
    known.asked = undefined;
    throw error;
  });
  return known.asked;
}

async function askForRegions(aws: Connection): Promise<string[]> {
  const { output } = await answer(
    'ec2:DescribeRegions',
    ec2(aws, 'read', aws.region).send(new DescribeRegionsCommand({})),
  );
  const names = (output.Regions ?? []).flatMap(({ RegionName }) => RegionName ?? []);
  // Every account has regions: none at all is an answer that cannot be true.
  if (names.length === 0)
    throw asAwsProblem('ec2:DescribeRegions', new Error('it names no region'));
  return names.sort();
}

/** One instance by id; undefined where the region has none. */
export async function findInstance(
  aws: Connection,
  region: string,
  id: string,
): Promise<InstanceState | undefined> {
  return loaders(aws, region).load(id);
}

// By filter, not by id: one id that is gone would fail the whole call.
const loaders = cached((connection, region) =>
  inBatches(connection, async (ids) => {
    const filter = { Name: 'instance-id', Values: [...ids] };
    const found = await describe(connection, region, { Filters: [filter] });
    return ids.map((id) => found.find(({ instanceId }) => instanceId === id));
  }),
);

/** Instances of a region that hold one of these profiles, or carry a tag. */
export async function instancesConcerned(
  aws: Connection,
  region: string,
  { profileArns, tag }: { readonly profileArns: readonly string[]; readonly tag: string },
): Promise<InstanceState[]> {
  const found = await describeConcerned(aws, region, [
    ...chunksOf(profileArns).map((Values) => ({ Name: 'iam-instance-profile.arn', Values })),
    { Name: 'tag-key', Values: [tag] },
  ]);
  // Some endpoints ignore a filter and answer with every instance: a bystander must not be touched.
  const concerned = found.filter(
    ({ profileArn, tags }) => tags.has(tag) || profileArns.includes(profileArn ?? ''),
  );
  return [...new Map(concerned.map((instance) => [instance.instanceId, instance])).values()];
}

/** Writes one tag on one instance. */
export async function writeTag(
  aws: Connection,
  instance: { readonly region: string; readonly instanceId: string },
  tag: { readonly key: string; readonly value: string },
): Promise<Answer<object>> {
  const command = new CreateTagsCommand({
    Resources: [instance.instanceId],
    Tags: [{ Key: tag.key, Value: tag.value }],
  });
  return answer('ec2:CreateTags', ec2(aws, 'write', instance.region).send(command));
}

/** Makes an instance's metadata service require IMDSv2, or allow IMDSv1 again. */
export async function requireTokens(
  aws: Connection,
  instance: { readonly region: string; readonly instanceId: string },
  tokens: 'required' | 'optional',
): Promise<Answer<object>> {
  const command = new ModifyInstanceMetadataOptionsCommand({
    InstanceId: instance.instanceId,
    HttpTokens: tokens,
  });
  return answer(
    'ec2:ModifyInstanceMetadataOptions',
    ec2(aws, 'write', instance.region).send(command),
  );
}

/** Removes one tag from one instance; removing what is not there is fine. */
export async function removeTag(
  aws: Connection,
  instance: { readonly region: string; readonly instanceId: string },
  key: string,
): Promise<Answer<object>> {
  const command = new DeleteTagsCommand({ Resources: [instance.instanceId], Tags: [{ Key: key }] });
  return answer('ec2:DeleteTags', ec2(aws, 'write', instance.region).send(command));
}

// Whether this endpoint has refused a filter: it will not know it in the next region either.
const filters = cached(() => ({ refused: false }));

// Where an endpoint does not know a filter, everything is listed.
async function describeConcerned(
  aws: Connection,
  region: string,
  wanted: readonly Filter[],
): Promise<InstanceState[]> {
  const known = filters(aws);
  if (known.refused) return describe(aws, region, {});
  try {
    const found = await Promise.all(
      wanted.map((filter) => describe(aws, region, { Filters: [filter] })),
    );
    return found.flat();
  } catch (error) {
    if (!isAwsProblem(error) || !mayBeTheFilter(error)) throw error;
    const all = await describe(aws, region, {});
    known.refused = true;
    return all;
  }
}

function chunksOf(values: readonly string[]): string[][] {
  const number = Math.ceil(values.length / FILTER_VALUES);
  return Array.from({ length: number }, (_, at) =>
    values.slice(at * FILTER_VALUES, (at + 1) * FILTER_VALUES),
  );
}

function mayBeTheFilter(error: AwsProblem): boolean {
  // Silence is no answer to a filter, and would be as long without it.
  if (error.aws.awsCode === 'TimeoutError') return false;
  return error.code === 'unavailable' || error.code === 'unexpected';
}

async function describe(
  aws: Connection,
  region: string,
  input: { readonly Filters?: Filter[] },
): Promise<InstanceState[]> {
  const found: InstanceState[] = [];
  let token: string | undefined;
  do {
    const command = new DescribeInstancesCommand({
      ...input,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { output } = await answer(
      'ec2:DescribeInstances',
      ec2(aws, 'read', region).send(command),
    );
    for (const { Instances } of output.Reservations ?? []) {
      for (const instance of Instances ?? []) found.push(stateOf(region, instance));
    }
    token = output.NextToken;
  } while (token !== undefined && token !== '');
  return found;
}

function stateOf(region: string, instance: Instance): InstanceState {
  const tags = new Map(
    (instance.Tags ?? []).map(({ Key, Value }) => [Key ?? '', wholeText(Value ?? '')]),
  );
  const name = tags.get('Name');
  const profileArn = instance.IamInstanceProfile?.Arn;
  const metadata = instance.MetadataOptions;
  return {
    instanceId: instance.InstanceId ?? 'unknown',
    region,
    state: instance.State?.Name ?? 'unknown',
    launchedAt: instance.LaunchTime?.toISOString() ?? '',
    tags,
    imdsv2: metadata?.HttpTokens === 'required' && metadata.State !== 'pending',
    ...(name === undefined ? {} : { name: toldText(name) }),
    ...(profileArn === undefined ? {} : { profileArn }),
  };
}
