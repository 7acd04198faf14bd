import { recordType } from './hive-type.ts';
import { skeletonOf } from './literals.ts';

/** What a CREATE EXTERNAL TABLE says, as far as it is needed. */
export interface Table {
  readonly name: string;
  /** The type of a record, in DuckDB's words. */
  readonly type: string;
  /** The names of its partitions, each with how it is projected. */
  readonly partitions: ReadonlyMap<string, string>;
  readonly template: string;
  /** The addresses of files that were read already. */
  readonly loaded: Set<string>;
}

const CREATE =
  /^CREATE EXTERNAL TABLE `(\w+)`\.`(\w+)` \((.*)\)\s+COMMENT '\d+'\s+PARTITIONED BY \(([^()]*)\)\s+ROW FORMAT SERDE '\d+'\s+STORED AS INPUTFORMAT '\d+'\s+OUTPUTFORMAT '\d+'\s+LOCATION '\d+'\s+TBLPROPERTIES \(([^()]*)\)\s*$/s;

/** Reads a CREATE EXTERNAL TABLE with partition projection; refuses any other. */
export function parseTable(sql: string): Table {
  const { form, literals } = skeletonOf(sql);
  const [, database, table, columns = '', partitioned = '', properties = ''] =
    CREATE.exec(form) ?? [];
  if (database === undefined) throw new Error('NOT_SUPPORTED: this statement');
  const settings = new Map(
    [...properties.matchAll(/'(\d+)' = '(\d+)'/g)].map(
      ([, key, value]) => [literals[Number(key)] ?? '', literals[Number(value)] ?? ''] as const,
    ),
  );
  if (settings.get('projection.enabled') !== 'true') {
    throw new Error('NOT_SUPPORTED: a table without partition projection');
  }
  const names = [...partitioned.matchAll(/(\w+) STRING/g)].map(([, name = '']) => name);
  return {
    name: `${database}.${table ?? ''}`,
    type: recordType(columns),
    partitions: new Map(names.map((it) => [it, settings.get(`projection.${it}.type`) ?? 'none'])),
    template: settings.get('storage.location.template') ?? '',
    loaded: new Set(),
  };
}
