import { RunInstances$, type RunInstancesCommandInput, type Tag } from '@aws-sdk/client-ec2';
import type { Call, ConditionContext } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { requestTags } from '../request-tags.ts';
import type { Instance } from '../state.ts';
import { afterTransition, instanceArn, instancesIn } from './find.ts';
import { refuseTooMany as refuseTooManyInstances } from './instance-quota.ts';
import { reservationsOf } from './instances.ts';
import { metadataAsked } from './metadata-options.ts';
import { passedProfile, profileNamed } from './pass-profile.ts';
import { refuseTooMany as refuseTooManyTags } from './tags.ts';

// EC2's own, where a request names no type.
const DEFAULT_TYPE = 'm1.small';

/** Launching instances; there are no images, networks or volumes, and so any image is taken. */
export function launchOperations() {
  return [
    operation<RunInstancesCommandInput>(RunInstances$, {
      resource: resourcesOf,
      context: keysOf,
      alsoNeeds,
      run: launch,
    }),
  ];
}

// What EC2 asks about (service authorisation reference), the instance first.
function resourcesOf({ ImageId = '*', KeyName }: RunInstancesCommandInput, call: Call): string[] {
  const own = (rest: string) => `arn:aws:ec2:${call.region}:${call.account.id}:${rest}`;
  return [
    instanceArn(call, '*'),
    `arn:aws:ec2:${call.region}::image/${ImageId}`,
    ...['network-interface/*', 'security-group/*', 'subnet/*', 'volume/*'].map(own),
    ...(KeyName === undefined ? [] : [own(`key-pair/${KeyName}`)]),
  ];
}

function keysOf(input: RunInstancesCommandInput, call: Call): ConditionContext {
  const profile = profileNamed(call, input);
  return {
    'ec2:InstanceType': input.InstanceType ?? DEFAULT_TYPE,
    ...(profile ? { 'ec2:InstanceProfile': profile.arn } : {}),
    ...requestTags(tagsIn(input)),
  };
}

function alsoNeeds(input: RunInstancesCommandInput, call: Call): void {
  const tags = tagsIn(input);
  if (tags.length > 0) {
    const keys = { ...requestTags(tags), 'ec2:CreateAction': 'RunInstances' };
    call.require('ec2:CreateTags', instanceArn(call, '*'), keys);
  }
  if (input.IamInstanceProfile) passedProfile(call, input);
}

function launch(input: RunInstancesCommandInput, call: Call): object {
  const { ClientToken: token, ...asked } = input;
  const key = token === undefined ? undefined : `${call.account.id} ${call.region} ${token}`;
  const before = launchedBefore(call, key, JSON.stringify(asked));
  if (before) return reservationOf(before, call);
  const count = countOf(input);
  refuseUnknown(input);
  const tags = tagsIn(input);
  refuseTooManyTags(new Map(), { Tags: tags });
  refuseTooManyInstances(call, count);
  const reservationId = call.sandbox.ids.hex('r-');
  const instances = Array.from({ length: count }, () => newInstance(input, call, reservationId));
  for (const instance of instances) call.account.instances.set(instance.id, instance);
  if (key !== undefined) {
    const ids = instances.map(({ id }) => id);
    call.sandbox.memory.launches.set(key, { asked: JSON.stringify(asked), instances: ids });
  }
  return reservationOf(instances, call);
}

// EC2: who asks again with the same token gets what the first request launched (SDKs do after a lost answer).
function launchedBefore(
  call: Call,
  key: string | undefined,
  asked: string,
): Instance[] | undefined {
  const known = key === undefined ? undefined : call.sandbox.memory.launches.get(key);
  if (!known) return undefined;
  if (known.asked !== asked) {
    const text =
      'Arguments on this idempotent request are inconsistent with arguments used before.';
    throw new AwsFault('IdempotentParameterMismatch', text);
  }
  return instancesIn(call).filter(({ id }) => known.instances.includes(id));
}

function reservationOf(instances: readonly Instance[], call: Call): object {
  return reservationsOf(instances, call)[0] ?? { OwnerId: call.account.id, Instances: [] };
}

function countOf({ MinCount = 1, MaxCount = 1, ImageId }: RunInstancesCommandInput): number {
  if (ImageId === undefined) {
    throw new AwsFault('MissingParameter', 'The request must contain the parameter ImageId');
  }
  if (!/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(ImageId)) {
    throw new AwsFault('InvalidAMIID.Malformed', `Invalid id: "${ImageId}"`);
  }
  if (MinCount >= 1 && MaxCount >= MinCount) return MaxCount;
  const text = `Value (${MinCount}) for parameter minCount is invalid. The minimum is 1, the maximum ${MaxCount}`;
  throw new AwsFault('InvalidParameterValue', text);
}

// Left out of account, they would look as if they had been done.
function refuseUnknown(input: RunInstancesCommandInput): void {
  const { LaunchTemplate, DisableApiTermination, DisableApiStop, InstanceMarketOptions } = input;
  if (!LaunchTemplate && !DisableApiTermination && !DisableApiStop && !InstanceMarketOptions)
    return;
  const text =
    'The sandbox knows neither launch templates, protected instances nor spot instances.';
  throw new AwsFault('UnsupportedOperation', text);
}

function newInstance(input: RunInstancesCommandInput, call: Call, reservationId: string): Instance {
  const profile = profileNamed(call, input);
  const settlesAt = afterTransition(call);
  return {
    id: call.sandbox.ids.hex('i-'),
    region: call.region,
    launchedAt: call.now,
    state: 'pending',
    stateSettlesAt: settlesAt,
    tags: new Map(tagsIn(input).map(({ Key = '', Value = '' }) => [Key, Value])),
    metadata: metadataAsked(input.MetadataOptions, call.now),
    association: profile && {
      id: call.sandbox.ids.hex('iip-assoc-'),
      profileArn: profile.arn,
      state: 'associating',
      settlesAt,
    },
    launch: {
      reservationId,
      imageId: input.ImageId ?? '',
      instanceType: input.InstanceType ?? DEFAULT_TYPE,
    },
    session: undefined,
  };
}

function tagsIn({ TagSpecifications = [] }: RunInstancesCommandInput): Tag[] {
  const ofInstances = TagSpecifications.filter(({ ResourceType }) => ResourceType === 'instance');
  return ofInstances.flatMap(({ Tags = [] }) => Tags);
}
