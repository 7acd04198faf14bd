import {
  DescribeInstances$,
  DescribeRegions$,
  type DescribeInstancesCommandInput,
  type DescribeRegionsCommandInput,
} from '@aws-sdk/client-ec2';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import type { Instance } from '../state.ts';
import { filtered, type Filterable } from './filters.ts';
import { findInstance, instancesIn, profileOf } from './find.ts';
import { metadataShape } from './metadata-options.ts';

const STATE_CODES: Readonly<Record<Instance['state'], number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

// AWS: 1,000 instances a page at the most.
const PAGE = 1000;
const OPT_IN = 'opt-in-not-required';

const byRegion: Filterable<string> = {
  fields: { 'region-name': (name) => [name], 'opt-in-status': () => [OPT_IN] },
};

/** Instances and regions. */
export function instanceOperations() {
  return [
    operation<DescribeRegionsCommandInput>(DescribeRegions$, { run: describeRegions }),
    operation<DescribeInstancesCommandInput>(DescribeInstances$, { run: describeInstances }),
  ];
}

function describeRegions(
  { RegionNames, Filters }: DescribeRegionsCommandInput,
  call: Call,
): object {
  const { regions } = call.account;
  const off = RegionNames?.find((name) => !regions.includes(name));
  if (off !== undefined)
    throw new AwsFault('InvalidParameterValue', `Invalid region provided: [${off}]`);
  return {
    Regions: filtered(RegionNames?.length ? RegionNames : regions, Filters, byRegion).map(
      (RegionName) => ({
        RegionName,
        Endpoint: `ec2.${RegionName}.amazonaws.com`,
        OptInStatus: OPT_IN,
      }),
    ),
  };
}

function describeInstances(input: DescribeInstancesCommandInput, call: Call): object {
  const ids = input.InstanceIds;
  if (input.MaxResults !== undefined && ids?.length) {
    throw new AwsFault('InvalidParameterCombination', 'MaxResults does not go with instance ids');
  }
  const named = ids?.length ? ids.map((id) => findInstance(call, id)) : instancesIn(call);
  const found = filtered(named, input.Filters, filterableIn(call));
  const page = pageOf(found, input.MaxResults ?? PAGE, input.NextToken);
  return { Reservations: reservationsOf(page.items, call), NextToken: page.next };
}

/** Reservations as EC2 answers them: instances that one call launched are in the same. */
export function reservationsOf(instances: readonly Instance[], call: Call): object[] {
  const byId = new Map<string, Instance[]>();
  for (const instance of instances) {
    const id = instance.launch?.reservationId ?? `r-${instance.id.slice(2)}`;
    byId.set(id, [...(byId.get(id) ?? []), instance]);
  }
  return [...byId].map(([ReservationId, members]) => ({
    ReservationId,
    OwnerId: call.account.id,
    Instances: members.map((instance) => instanceShape(instance, call)),
  }));
}

function filterableIn(call: Call): Filterable<Instance> {
  const ofProfile = (field: 'arn' | 'id' | 'name') => (instance: Instance) => {
    const profile = profileOf(call, instance);
    return profile ? [profile[field]] : [];
  };
  return {
    fields: {
      'instance-id': ({ id }) => [id],
      'metadata-options.http-tokens': ({ metadata }) => [metadata.httpTokens],
      'instance-state-name': ({ state }) => [state],
      'iam-instance-profile.arn': ofProfile('arn'),
      'iam-instance-profile.id': ofProfile('id'),
      'iam-instance-profile.name': ofProfile('name'),
      'tag-key': ({ tags }) => [...tags.keys()],
    },
    tags: ({ tags }) => tags,
  };
}

/** `State` as EC2 answers it. */
export function stateShape(state: Instance['state']): object {
  return { Code: STATE_CODES[state], Name: state };
}

function instanceShape(instance: Instance, call: Call): object {
  const profile = profileOf(call, instance);
  return {
    InstanceId: instance.id,
    ...(instance.launch
      ? { ImageId: instance.launch.imageId, InstanceType: instance.launch.instanceType }
      : {}),
    State: stateShape(instance.state),
    LaunchTime: instance.launchedAt,
    Tags: [...instance.tags].map(([Key, Value]) => ({ Key, Value })),
    ...(profile ? { IamInstanceProfile: { Arn: profile.arn, Id: profile.id } } : {}),
    MetadataOptions: metadataShape(instance, call.now),
    Placement: { AvailabilityZone: `${instance.region}a` },
  };
}
