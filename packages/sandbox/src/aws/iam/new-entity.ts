import type { Tag } from '@aws-sdk/client-iam';
import type { Call, ConditionContext } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { requestTags } from '../request-tags.ts';
import { boundaryPolicy, wantedBoundary } from './boundaries.ts';

/** What IAM is asked for when something new gets a name. */
interface Wanted {
  readonly name: string | undefined;
  readonly Path?: string | undefined;
  readonly Tags?: readonly Tag[] | undefined;
}

/** How kinds of things in IAM differ when they are made. */
export interface Kind {
  /** As in an ARN. */
  readonly type: 'user' | 'role' | 'instance-profile';
  /** As in IAM's messages. */
  readonly word: string;
  /** Of its ids. */
  readonly prefix: string;
  readonly quotaName: string;
  /** AWS's default quota of an account. */
  readonly quota: number;
  /** What it takes to tag one. */
  readonly tagging: string;
}

// IAM and STS quotas, user guide.
export const NEW_USER: Kind = {
  type: 'user',
  word: 'User',
  prefix: 'AIDA',
  quotaName: 'UsersPerAccount',
  quota: 5000,
  tagging: 'iam:TagUser',
};
export const NEW_ROLE: Kind = {
  type: 'role',
  word: 'Role',
  prefix: 'AROA',
  quotaName: 'RolesPerAccount',
  quota: 1000,
  tagging: 'iam:TagRole',
};
export const NEW_PROFILE: Kind = {
  type: 'instance-profile',
  word: 'Instance Profile',
  prefix: 'AIPA',
  quotaName: 'InstanceProfilesPerAccount',
  quota: 1000,
  tagging: 'iam:TagInstanceProfile',
};

const LONGEST_NAME = { user: 64, role: 64, 'instance-profile': 128 } as const;
// API reference: as many tags can be in one request.
const TAGS = 50;

/** The ARN that something will have, to authorise against. */
export function newArn({ type }: Kind, { name = '*', Path = '/' }: Wanted, call: Call): string {
  return `arn:aws:iam::${call.account.id}:${type}${Path}${name}`;
}

/** What all things in IAM have: refused where IAM would refuse name, path, tags or the number of them. */
export function newEntity(
  kind: Kind,
  wanted: Wanted,
  call: Call,
  present: ReadonlyMap<string, unknown>,
) {
  const { name = '', Path: path = '/', Tags = [] } = wanted;
  refuseShape(kind, name, path);
  if (present.has(name.toLowerCase())) {
    throw new AwsFault(
      'EntityAlreadyExists',
      `${kind.word} with name ${name} already exists.`,
      409,
    );
  }
  if (present.size >= kind.quota) {
    const text = `Cannot exceed quota for ${kind.quotaName}: ${kind.quota}`;
    throw new AwsFault('LimitExceeded', text, 409);
  }
  return {
    name,
    path,
    id: call.sandbox.ids.unique(kind.prefix),
    arn: newArn(kind, wanted, call),
    createdAt: call.now,
    tags: newTags(Tags),
  };
}

/** The boundary of a new user or role, if one is asked for. */
export function newBoundary(
  { PermissionsBoundary: arn }: { readonly PermissionsBoundary?: string | undefined },
  call: Call,
): string | undefined {
  return arn === undefined ? undefined : boundaryPolicy(call, arn);
}

/** Condition keys of a request that makes something. */
export function keysOfNew(input: {
  readonly PermissionsBoundary?: string | undefined;
  readonly Tags?: readonly Tag[] | undefined;
}): ConditionContext {
  return { ...wantedBoundary(input), ...requestTags(input.Tags) };
}

/** Tags at birth take the permission to tag as well. */
export function mayTag(kind: Kind, wanted: Wanted, call: Call): void {
  const { Tags = [] } = wanted;
  if (Tags.length > 0) call.require(kind.tagging, newArn(kind, wanted, call), requestTags(Tags));
}

function refuseShape({ type, word }: Kind, name: string, path: string): void {
  if (!/^[\w+=,.@-]+$/.test(name) || name.length > LONGEST_NAME[type]) {
    const text = `The specified value for ${word.toLowerCase()} name is invalid: it must be 1 to ${LONGEST_NAME[type]} alphanumeric characters or +=,.@-_`;
    throw new AwsFault('ValidationError', text);
  }
  if (!/^\/([!-~]+\/)?$/.test(path)) {
    const text =
      'The specified value for path is invalid. It must begin and end with / and contain only ' +
      'alphanumeric characters and/or / characters.';
    throw new AwsFault('ValidationError', text);
  }
  if (type === 'role' && path.startsWith('/aws-service-role/')) {
    const text = "Path prefix '/aws-service-role/' can only be used for AWS Service linked Roles";
    throw new AwsFault('InvalidInput', text);
  }
}

function newTags(tags: readonly Tag[]): Map<string, string> {
  const keys = new Set(tags.map(({ Key = '' }) => Key.toLowerCase()));
  if (keys.size < tags.length) {
    const text = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.';
    throw new AwsFault('InvalidInput', text);
  }
  if (tags.length > TAGS) {
    const text = `1 validation error detected: 'tags' failed to satisfy constraint: Member must have length less than or equal to ${TAGS}`;
    throw new AwsFault('ValidationError', text);
  }
  return new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}
