import { given, nameIn, objectIn, serviceIn, textIn, type Json } from '../fields.ts';
import { profileNameOf } from '../../domain/names.ts';
import { itemsIn } from './changes.ts';
import type { Ended, Machine, TrailEvent } from './event.ts';

/**
 * The machines that a call started, or that it gave a role to: each gets credentials of that role from AWS, without a call
 * of STS by whoever started it. An empty list where the record does not name them.
 */
export function machinesStartedBy(record: Json): TrailEvent['started'] {
  const call = callOf(record);
  const asked = objectIn(record, 'requestParameters');
  const answer = objectIn(record, 'responseElements');
  switch (call) {
    case 'ec2 RunInstances':
      return instancesIn(asked, answer);
    case 'lambda CreateFunction':
      return functionIn(asked, answer);
    case 'lambda UpdateFunctionConfiguration':
      return nameIn(asked, 'role') === undefined ? undefined : functionIn(asked, answer);
    case 'ecs RunTask':
    case 'ecs StartTask':
      return tasksIn(asked, answer);
    case 'ecs CreateService':
      return serviceOf(answer);
    case 'ecs UpdateService':
      return nameIn(asked, 'taskDefinition') === undefined ? undefined : serviceOf(answer);
    default:
      return NAMELESS.includes(call) ? [] : undefined;
  }
}

/**
 * The machines that a call ended for good, and the keys without a user that it deleted. The state of EC2's machines, and of
 * users' keys, is read in AWS itself.
 */
export function endedBy(record: Json): TrailEvent['ended'] {
  const asked = objectIn(record, 'requestParameters');
  switch (callOf(record)) {
    case 'lambda DeleteFunction': {
      // With a qualifier it is one version of it.
      const isWhole = nameIn(asked, 'qualifier') === undefined;
      return isWhole ? endOf('function', functionNameOf(nameIn(asked, 'functionName'))) : undefined;
    }
    case 'ecs StopTask':
      return endOf('task', lastPart(nameIn(asked, 'task')));
    case 'ecs DeleteService':
      return endOf(
        'service',
        lastPart(nameIn(asked, 'service')),
        lastPart(nameIn(asked, 'cluster')) ?? 'default',
      );
    case 'iam DeleteAccessKey': {
      const isRoots = nameIn(objectIn(record, 'userIdentity'), 'type') === 'Root';
      const isOfUser = nameIn(asked, 'userName') !== undefined;
      return isRoots && !isOfUser ? endOf('key', nameIn(asked, 'accessKeyId')) : undefined;
    }
    case 'lightsail DeleteBucketAccessKey':
      return endOf('key', nameIn(asked, 'accessKeyId'));
    default:
      return undefined;
  }
}

// What starts machines of its own, which answer does not name.
const NAMELESS = [
  'ec2 RequestSpotInstances',
  'ec2 RequestSpotFleet',
  'ec2 CreateFleet',
  'autoscaling CreateAutoScalingGroup',
];

// Lambda's calls carry the version of its interface, such as `CreateFunction20150331`.
function callOf(record: Json): string {
  const name = textIn(record, 'eventName') ?? '';
  const service = serviceIn(record) ?? '';
  return `${service} ${service === 'lambda' ? name.replace(/\d{8}(?:v\d+)?$/, '') : name}`;
}

function instancesIn(asked: Json | undefined, answer: Json | undefined): Machine[] {
  const wanted = profileIn(objectIn(asked, 'iamInstanceProfile'));
  return itemsIn(objectIn(answer, 'instancesSet')).flatMap((it) => {
    const name = nameIn(it, 'instanceId');
    const profile = profileIn(objectIn(it, 'iamInstanceProfile')) ?? wanted;
    return name === undefined ? [] : [{ kind: 'instance', name, ...given('profile', profile) }];
  });
}

function profileIn(profile: Json | undefined): string | undefined {
  const arn = nameIn(profile, 'arn');
  return arn === undefined ? nameIn(profile, 'name') : profileNameOf(arn);
}

function functionIn(asked: Json | undefined, answer: Json | undefined): Machine[] {
  const name = nameIn(answer, 'functionName') ?? functionNameOf(nameIn(asked, 'functionName'));
  const roleArn = nameIn(answer, 'role') ?? nameIn(asked, 'role');
  return name === undefined ? [] : [{ kind: 'function', name, ...given('roleArn', roleArn) }];
}

function tasksIn(asked: Json | undefined, answer: Json | undefined): TrailEvent['started'] {
  const all = listIn(answer, 'tasks');
  // The call may be answered with failures alone.
  if (answer !== undefined && all.length === 0) return undefined;
  const roleArn = nameIn(objectIn(asked, 'overrides'), 'taskRoleArn');
  return all.flatMap((task) => {
    const name = lastPart(nameIn(task, 'taskArn'));
    const cluster = lastPart(nameIn(task, 'clusterArn'));
    if (name === undefined) return [];
    return [{ kind: 'task', name, ...given('cluster', cluster), ...given('roleArn', roleArn) }];
  });
}

function serviceOf(answer: Json | undefined): Machine[] {
  const service = objectIn(answer, 'service');
  const name = nameIn(service, 'serviceName') ?? lastPart(nameIn(service, 'serviceArn'));
  const cluster = lastPart(nameIn(service, 'clusterArn'));
  return name === undefined ? [] : [{ kind: 'service', name, ...given('cluster', cluster) }];
}

function listIn(holder: Json | undefined, key: string): Json[] {
  const list = holder?.[key];
  return Array.isArray(list)
    ? list.filter((it): it is Json => typeof it === 'object' && it !== null)
    : [];
}

function endOf(
  kind: Ended['kind'],
  name: string | undefined,
  cluster?: string,
): TrailEvent['ended'] {
  return name === undefined ? undefined : [{ kind, name, ...given('cluster', cluster) }];
}

// A name, `account:function:name`, or an ARN, each perhaps with a version.
function functionNameOf(asked: string | undefined): string | undefined {
  const parts = asked?.split(':') ?? [];
  const at = parts.lastIndexOf('function');
  return at === -1 ? parts[0] : parts[at + 1];
}

function lastPart(arn: string | undefined): string | undefined {
  return arn?.split('/').at(-1);
}
