import type { Instance, RunInstancesCommandInput } from '@aws-sdk/client-ec2';

/** What a call left behind, as CloudTrail writes it down. */
interface Ec2Call {
  readonly name: string;
  readonly input: object;
  /** Undefined where the call was refused. */
  readonly output: object | undefined;
  readonly requestId: string;
}

interface Ec2Fields {
  readonly requestParameters: object;
  readonly responseElements: object | null;
}

type Writer = (call: Ec2Call) => Ec2Fields;

/** Parameters and answer in CloudTrail's own shape, for the calls of EC2 that have one here; `undefined` for others. */
export function ec2Fields(call: Ec2Call): Ec2Fields | undefined {
  return WRITERS.get(call.name)?.(call);
}

// What EC2 writes down under the names of request and answer: most of what it learned to do since 2016.
const underNames: Writer = ({ name, input, output, requestId }) => {
  const xmlns = 'http://ec2.amazonaws.com/doc/2016-11-15/';
  const answer = output && { xmlns, ...camel(output), requestId };
  return {
    requestParameters: { [`${name}Request`]: input },
    responseElements: answer ? { [`${name}Response`]: answer } : null,
  };
};

// Calls on instances that are there: both sides are sets of instances.
const onInstances: Writer = ({ input, output, requestId }) => {
  const { InstanceIds = [] } = input as { InstanceIds?: readonly string[] };
  const [changes = []] = Object.values(output ?? {}) as (readonly object[])[];
  const instancesSet = { items: InstanceIds.map((instanceId) => ({ instanceId })) };
  return {
    requestParameters: { instancesSet },
    responseElements: output ? { requestId, instancesSet: { items: changes.map(camel) } } : null,
  };
};

const launching: Writer = ({ input, output, requestId }) => ({
  requestParameters: launchParameters(input as RunInstancesCommandInput),
  responseElements: output ? { requestId, ...launched(output) } : null,
});

const WRITERS: ReadonlyMap<string, Writer> = new Map([
  ['AssociateIamInstanceProfile', underNames],
  ['DisassociateIamInstanceProfile', underNames],
  ['ReplaceIamInstanceProfileAssociation', underNames],
  ['StartInstances', onInstances],
  ['StopInstances', onInstances],
  ['TerminateInstances', onInstances],
  ['RunInstances', launching],
]);

function launchParameters(input: RunInstancesCommandInput): object {
  const { ImageId, MinCount, MaxCount, KeyName, TagSpecifications, UserData, ...rest } = input;
  const item = camel({ imageId: ImageId, minCount: MinCount, maxCount: MaxCount, KeyName });
  const tagSets = (TagSpecifications ?? []).map(({ ResourceType, Tags = [] }) => ({
    resourceType: ResourceType,
    tags: Tags.map(camel),
  }));
  return {
    instancesSet: { items: [item] },
    ...camel(rest),
    ...(tagSets.length > 0 ? { tagSpecificationSet: { items: tagSets } } : {}),
    // A start script may hold anything.
    ...(UserData === undefined ? {} : { userData: '<sensitiveDataRemoved>' }),
  };
}

function launched(output: object): object {
  const {
    ReservationId,
    OwnerId,
    Instances = [],
  } = output as {
    ReservationId?: string;
    OwnerId?: string;
    Instances?: readonly Instance[];
  };
  const items = Instances.map(({ State, LaunchTime, Tags = [], ...instance }, amiLaunchIndex) => ({
    ...camel(instance),
    instanceState: camel(State ?? {}),
    launchTime: LaunchTime?.getTime(),
    amiLaunchIndex,
    ...(Tags.length > 0 ? { tagSet: { items: Tags.map(camel) } } : {}),
  }));
  return { reservationId: ReservationId, ownerId: OwnerId, instancesSet: { items } };
}

function camel(value: object): object {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.map(([key, part]: [string, unknown]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      isPlain(part) ? camel(part) : part,
    ]),
  );
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
