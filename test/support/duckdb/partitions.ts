import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Skeleton } from './literals.ts';
import type { Table } from './table.ts';

/** A file of a table, and the partition in which it is. */
export interface PartitionFile {
  /** Where it really is. */
  readonly path: string;
  /** Where Athena says that it is. */
  readonly address: string;
  readonly bytes: number;
  readonly partition: ReadonlyMap<string, string>;
}

/** The files that a query reads, by what it says of the partitions. The folder stands for the bucket. */
export function filesFor(table: Table, query: Skeleton, folder: string): PartitionFile[] {
  const without = new Set(valuesIn(query, /NOT \("\$path" IN \(([^()]*)\)\)/));
  return combinations(table, query)
    .flatMap((partition) => filesIn(table.template, partition, folder))
    .filter(({ address }) => !without.has(address));
}

function combinations(table: Table, query: Skeleton): ReadonlyMap<string, string>[] {
  let all: ReadonlyMap<string, string>[] = [new Map()];
  for (const [name, type] of table.partitions) {
    const values = valuesOf(name, type, query);
    all = all.flatMap((partition) => values.map((value) => new Map([...partition, [name, value]])));
  }
  return all;
}

function valuesOf(name: string, type: string, query: Skeleton): readonly string[] {
  if (type === 'injected') {
    const values = valuesIn(query, new RegExp(`(?:WHERE|AND) ${name} IN \\(([^()]*)\\)`));
    if (values.length > 0) return values;
    throw new Error(
      `CONSTRAINT_VIOLATION: For the injected projected partition column ${name}, the WHERE clause must contain only static equality conditions, and at least one such condition must be present.`,
    );
  }
  const between = new RegExp(`(?:WHERE|AND) ${name} BETWEEN ('\\d+') AND ('\\d+')`).exec(
    query.form,
  );
  if (type !== 'date' || !between) throw new Error(`NOT_SUPPORTED: all of the partition ${name}`);
  const [from = '', to = ''] = valuesIn(query, /(.*)/s, between.slice(1).join(', '));
  return daysBetween(from, to);
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  const last = Date.parse(`${to.replaceAll('/', '-')}T00:00:00Z`);
  for (
    let day = Date.parse(`${from.replaceAll('/', '-')}T00:00:00Z`);
    day <= last;
    day += 86_400_000
  )
    days.push(new Date(day).toISOString().slice(0, 10).replaceAll('-', '/'));
  return days;
}

function valuesIn({ form, literals }: Skeleton, where: RegExp, text = form): string[] {
  const [, list = ''] = where.exec(text) ?? [];
  return [...list.matchAll(/'(\d+)'/g)].map(([, n]) => literals[Number(n)] ?? '');
}

function filesIn(
  template: string,
  partition: ReadonlyMap<string, string>,
  folder: string,
): PartitionFile[] {
  const address = template.replaceAll(
    /\$\{(\w+)\}/g,
    (_, name: string) => partition.get(name) ?? '',
  );
  const path = join(folder, address.replace(/^s3:\/\/[^/]+\/?/, ''));
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((name) => ({
      path: join(path, name),
      address: `${address}/${name}`,
      bytes: statSync(join(path, name)).size,
      partition,
    }));
}
