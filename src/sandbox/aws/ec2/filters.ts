import type { Filter } from '@aws-sdk/client-ec2';
import { AwsFault } from '../fault.ts';

/** What an object answers to each filter name. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** EC2's filters: all names must match, each by any of its values; `*` is a wildcard. */
export function filtered<T>(
  all: readonly T[],
  filters: readonly Filter[] | undefined,
  fieldsOf: (item: T) => Fields,
): T[] {
  return all.filter((item) => {
    const fields = fieldsOf(item);
    return (filters ?? []).every(({ Name, Values }) => {
      const name = Name ?? '';
      if (!(name in fields) && !name.startsWith('tag:')) {
        throw new AwsFault('InvalidParameterValue', `The filter '${name}' is invalid`);
      }
      return (fields[name] ?? []).some((field) => (Values ?? []).some((value) => matches(value, field)));
    });
  });
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}
