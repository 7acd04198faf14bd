import type { CloudTrailRecord } from './event-log.ts';

/** What an event is found by besides its own fields. */
interface LookupResource {
  readonly ResourceType: string;
  readonly ResourceName: string;
}

/** What parameters of a write call name, by the type under which LookupEvents finds it. */
const NAMED_BY: Readonly<Record<string, string>> = {
  userName: 'AWS::IAM::User',
  roleName: 'AWS::IAM::Role',
  accessKeyId: 'AWS::IAM::AccessKey',
  policyArn: 'AWS::IAM::Policy',
  instanceProfileName: 'AWS::IAM::InstanceProfile',
  functionName: 'AWS::Lambda::Function',
};

interface Answer {
  readonly credentials?: { readonly accessKeyId?: string };
  readonly accessKey?: { readonly accessKeyId?: string };
  readonly assumedRoleUser?: { readonly arn?: string; readonly assumedRoleId?: string };
}

/** The resources of an event: what a write was about, the role assumed, the credential given out. */
export function resourcesOf(record: CloudTrailRecord): LookupResource[] {
  const answer = (record['responseElements'] ?? {}) as Answer;
  const { credentials, accessKey, assumedRoleUser } = answer;
  return [
    ...(record.resources ?? []).map(({ type, ARN }) => ({ ResourceType: type, ResourceName: ARN })),
    ...(record.readOnly ? [] : namedIn(record['requestParameters'])),
    ...(record.readOnly ? [] : instancesIn(record)),
    ...found('AWS::IAM::AccessKey', credentials?.accessKeyId ?? accessKey?.accessKeyId),
    ...found('AWS::STS::AssumedRole', assumedRoleUser?.arn),
    ...found('AWS::STS::AssumedRole', assumedRoleUser?.assumedRoleId),
  ];
}

/** The user, or the session's name; AWS's own services have none. */
export function userNameOf({ userIdentity }: CloudTrailRecord): string | undefined {
  const { userName, principalId } = userIdentity;
  if (typeof userName === 'string') return userName;
  return typeof principalId === 'string' ? principalId.split(':').at(-1) : undefined;
}

function namedIn(parameters: unknown): LookupResource[] {
  return Object.entries(parameters ?? {}).flatMap(([name, value]) => {
    const type = Object.hasOwn(NAMED_BY, name) ? NAMED_BY[name] : undefined;
    return type !== undefined && typeof value === 'string' ? found(type, value) : [];
  });
}

// Wherever a write of EC2 names them: in lists, and under the names of request and answer.
function instancesIn(record: CloudTrailRecord): LookupResource[] {
  if (!record.eventSource.startsWith('ec2.')) return [];
  const ids = new Set([
    ...instanceIdsIn(record['requestParameters']),
    ...instanceIdsIn(record['responseElements']),
  ]);
  return [...ids].flatMap((id) => found('AWS::EC2::Instance', id));
}

function instanceIdsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^instanceId$/i.test(name) && typeof inner === 'string' ? [inner] : instanceIdsIn(inner),
  );
}

function found(ResourceType: string, ResourceName: string | undefined): LookupResource[] {
  return ResourceName === undefined ? [] : [{ ResourceType, ResourceName }];
}
