import type { Filter } from '@aws-sdk/client-ec2';
import { AwsFault } from '../fault.ts';

/** What an object answers to each filter name; `tags` for objects that `tag:<key>` can find. */
export interface Filterable<T> {
  readonly fields: Readonly<Record<string, (item: T) => readonly string[]>>;
  readonly tags?: (item: T) => ReadonlyMap<string, string>;
}

/** EC2's filters: all names must match, each by any of its values; `*` and `?` are wildcards. */
export function filtered<T>(
  all: readonly T[],
  filters: readonly Filter[] | undefined,
  filterable: Filterable<T>,
): T[] {
  const tests = (filters ?? []).map((filter) => testOf(filter, filterable));
  return all.filter((item) => tests.every((test) => test(item)));
}

function testOf<T>(
  { Name = '', Values = [] }: Filter,
  filterable: Filterable<T>,
): (item: T) => boolean {
  const read = readerOf(Name, filterable);
  // One that is misspelt must not look like one that finds nothing.
  if (!read) throw new AwsFault('InvalidParameterValue', `The filter '${Name}' is invalid`);
  const patterns = Values.map(patternOf);
  return (item) => read(item).some((text) => patterns.some((pattern) => pattern.test(text)));
}

function readerOf<T>(
  name: string,
  { fields, tags }: Filterable<T>,
): ((item: T) => readonly string[]) | undefined {
  if (tags && name.startsWith('tag:')) {
    return (item) =>
      [tags(item).get(name.slice('tag:'.length))].filter((text) => text !== undefined);
  }
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function patternOf(value: string): RegExp {
  const source = value
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}
