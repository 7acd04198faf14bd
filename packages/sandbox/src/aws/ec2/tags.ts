import {
  CreateTags$,
  DeleteTags$,
  type CreateTagsCommandInput,
  type DeleteTagsCommandInput,
  type Tag,
} from '@aws-sdk/client-ec2';
import type { Call, ConditionContext } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { findInstance, instanceArns } from './find.ts';

interface Tagged {
  readonly Resources?: readonly string[] | undefined;
  readonly Tags?: readonly Tag[] | undefined;
}

/** Tags of instances, the only ones that EC2 keeps here. */
export function tagOperations() {
  return [
    operation<CreateTagsCommandInput>(CreateTags$, {
      resource: ({ Resources }, call) => instanceArns(call, Resources),
      context: tagKeys,
      run: (input, call) => {
        const instances = named(input, call);
        for (const { tags } of instances) refuseTooMany(tags, input);
        for (const { tags } of instances) {
          for (const tag of input.Tags ?? []) tags.set(tag.Key ?? '', tag.Value ?? '');
        }
        return undefined;
      },
    }),
    operation<DeleteTagsCommandInput>(DeleteTags$, {
      resource: ({ Resources }, call) => instanceArns(call, Resources),
      context: tagKeys,
      run: (input, call) => {
        for (const { tags } of named(input, call)) {
          // EC2: without any tag all go; without a value the tag goes whatever its value is.
          if (input.Tags === undefined) tags.clear();
          for (const { Key = '', Value } of input.Tags ?? []) {
            if (Value === undefined || tags.get(Key) === Value) tags.delete(Key);
          }
        }
        return undefined;
      },
    }),
  ];
}

// EC2 keeps this many on a resource, and does not count its own (user guide, "Tag restrictions").
const MOST_TAGS = 50;

/** Refuses more tags than a resource can have. */
export function refuseTooMany(
  tags: ReadonlyMap<string, string>,
  { Tags = [] }: Pick<Tagged, 'Tags'>,
): void {
  const all = new Set([...tags.keys(), ...Tags.map(({ Key = '' }) => Key)]);
  const counted = [...all].filter((key) => !key.startsWith('aws:'));
  if (counted.length > MOST_TAGS)
    throw new AwsFault(
      'TagLimitExceeded',
      'The maximum number of Tags for a resource has been reached.',
    );
}

// Absent where a request names no tag, as when it deletes them all.
function tagKeys({ Tags = [] }: Tagged): ConditionContext {
  return Tags.length === 0 ? {} : { 'aws:TagKeys': Tags.map(({ Key = '' }) => Key) };
}

// All are looked up first: where one is missing, EC2 changes none.
function named({ Resources = [] }: Tagged, call: Call) {
  return Resources.map((id) => findInstance(call, id));
}
