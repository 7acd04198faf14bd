import {
  ListRoleTags$,
  ListUserTags$,
  TagRole$,
  TagUser$,
  UntagRole$,
  UntagUser$,
  type Tag,
} from '@aws-sdk/client-iam';
import type { StaticOperationSchema } from '@smithy/types';
import { AwsFault } from '../fault.ts';
import { operation, type Operation } from '../operation.ts';
import type { Principal } from '../state.ts';
import { iamPage } from './iam-page.ts';
import { role, user, type PolicyHolder, type PolicyInput } from './policy-holder.ts';

// AWS: fifty tags a user or role.
const TAGS = 50;

interface TagInput extends PolicyInput {
  readonly Tags?: readonly Tag[];
  readonly TagKeys?: readonly string[];
}

/** Tags of users and roles. */
export function principalTagOperations() {
  return [
    tag(TagUser$, user),
    tag(TagRole$, role),
    untag(UntagUser$, user),
    untag(UntagRole$, role),
    list(ListUserTags$, user),
    list(ListRoleTags$, role),
  ];
}

/** `Tags` as IAM answers them. */
export function tagsOf({ tags }: Principal): Tag[] {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}

function tag(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<TagInput>(schema, {
    resource: holder.arn,
    context: ({ Tags = [] }) => ({ 'aws:TagKeys': Tags.map(({ Key = '' }) => Key) }),
    run: (input, call) => {
      const { tags } = holder.find(call, input);
      const after = new Map(tags);
      for (const { Key = '', Value = '' } of input.Tags ?? []) {
        forget(after, Key);
        after.set(Key, Value);
      }
      if (after.size > TAGS) {
        const text = `The number of tags has reached the maximum limit of ${TAGS}.`;
        throw new AwsFault('LimitExceeded', text, 409);
      }
      tags.clear();
      for (const [key, value] of after) tags.set(key, value);
      return undefined;
    },
  });
}

function untag(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<TagInput>(schema, {
    resource: holder.arn,
    context: ({ TagKeys = [] }) => ({ 'aws:TagKeys': TagKeys }),
    run: (input, call) => {
      const { tags } = holder.find(call, input);
      for (const key of input.TagKeys ?? []) forget(tags, key);
      return undefined;
    },
  });
}

function list(schema: StaticOperationSchema, holder: PolicyHolder): Operation {
  return operation<TagInput>(schema, {
    resource: holder.arn,
    run: (input, call) => {
      const { items, ...rest } = iamPage(tagsOf(holder.find(call, input)), input);
      return { Tags: items, ...rest };
    },
  });
}

// IAM keeps the case of a tag's key, but has only one of each.
function forget(tags: Map<string, string>, key: string): void {
  for (const present of tags.keys()) {
    if (present.toLowerCase() === key.toLowerCase()) tags.delete(present);
  }
}
