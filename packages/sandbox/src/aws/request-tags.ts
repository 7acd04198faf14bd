import type { ConditionContext } from './call.ts';

interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** The tags that a request wants to set, as policies can ask for them; absent where there are none. */
export function requestTags(tags: readonly Tag[] = []): ConditionContext {
  if (tags.length === 0) return {};
  const requested = tags.map(({ Key = '', Value = '' }): [string, string] => [
    `aws:RequestTag/${Key}`,
    Value,
  ]);
  const keys = tags.map(({ Key = '' }) => Key);
  return Object.fromEntries<string | string[]>([...requested, ['aws:TagKeys', keys]]);
}
