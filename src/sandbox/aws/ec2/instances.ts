import {
  CreateTags$,
  DeleteTags$,
  DescribeInstances$,
  DescribeRegions$,
  type CreateTagsCommandInput,
  type DeleteTagsCommandInput,
  type DescribeInstancesCommandInput,
} from '@aws-sdk/client-ec2';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import type { Instance } from '../state.ts';
import { filtered, type Fields } from './filters.ts';
import { findInstance, instanceArn, instancesIn } from './find.ts';

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

/** Instances, their tags, and regions. */
export function instanceOperations() {
  return [
    operation(DescribeRegions$, {
      run: (_input: object, call) => ({
        Regions: call.account.regions.map((RegionName) => ({
          RegionName,
          Endpoint: `ec2.${RegionName}.amazonaws.com`,
          OptInStatus: 'opt-in-not-required',
        })),
      }),
    }),
    operation<DescribeInstancesCommandInput>(DescribeInstances$, { run: describeInstances }),
    operation<CreateTagsCommandInput>(CreateTags$, {
      resource: (input, call) => instanceArn(call, input.Resources?.[0] ?? '*'),
      run: (input, call) => {
        for (const id of input.Resources ?? []) {
          const { tags } = findInstance(call, id);
          for (const tag of input.Tags ?? []) tags.set(tag.Key ?? '', tag.Value ?? '');
        }
        return undefined;
      },
    }),
    operation<DeleteTagsCommandInput>(DeleteTags$, {
      resource: (input, call) => instanceArn(call, input.Resources?.[0] ?? '*'),
      run: (input, call) => {
        for (const id of input.Resources ?? []) {
          const { tags } = findInstance(call, id);
          for (const tag of input.Tags ?? []) {
            // EC2: a value given must match; none given deletes whatever it is.
            if (tag.Value === undefined || tags.get(tag.Key ?? '') === tag.Value) {
              tags.delete(tag.Key ?? '');
            }
          }
        }
        return undefined;
      },
    }),
  ];
}

function describeInstances(input: DescribeInstancesCommandInput, call: Call): object {
  const ids = input.InstanceIds;
  const named = ids?.length ? ids.map((id) => findInstance(call, id)) : instancesIn(call);
  const found = filtered(named, input.Filters, fieldsOf);
  if (input.MaxResults !== undefined && ids?.length) {
    throw new AwsFault('InvalidParameterCombination', 'MaxResults does not go with instance ids');
  }
  const page = pageOf(found, input.MaxResults ?? PAGE, input.NextToken);
  const Reservations = page.items.map((instance) => ({
    ReservationId: `r-${instance.id.slice(2)}`,
    OwnerId: call.account.id,
    Instances: [instanceShape(instance, call)],
  }));
  return { Reservations, NextToken: page.next };
}

function fieldsOf(instance: Instance): Fields {
  return {
    'instance-id': [instance.id],
    'instance-state-name': [instance.state],
    'iam-instance-profile.arn': instance.association ? [instance.association.profileArn] : [],
    'tag-key': [...instance.tags.keys()],
    ...Object.fromEntries([...instance.tags].map(([key, value]) => [`tag:${key}`, [value]])),
  };
}

function instanceShape(instance: Instance, call: Call): object {
  const { association } = instance;
  const profiles = [...call.account.profiles.values()];
  const profileId = profiles.find(({ arn }) => arn === association?.profileArn)?.id;
  return {
    InstanceId: instance.id,
    State: { Code: STATE_CODES[instance.state], Name: instance.state },
    LaunchTime: instance.launchedAt,
    Tags: [...instance.tags].map(([Key, Value]) => ({ Key, Value })),
    ...(association
      ? { IamInstanceProfile: { Arn: association.profileArn, Id: profileId } }
      : {}),
    Placement: { AvailabilityZone: `${instance.region}a` },
  };
}
