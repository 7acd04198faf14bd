import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { SqlAnswer, SqlEngine } from '../../../src/sandbox/aws/athena/sql-engine.ts';
import { fleshedOut, skeletonOf, type Skeleton } from './literals.ts';
import { filesFor, type PartitionFile } from './partitions.ts';
import { parseTable, type Table } from './table.ts';

/** An engine that also tells what it was asked. */
export interface DuckDbEngine extends SqlEngine {
  /** All statements that were run, the oldest first. */
  readonly statements: readonly string[];
}

/**
 * Athena's SQL, run for real by DuckDB on the files of a folder that stands for the bucket. All in which the dialects
 * differ is dealt with here and beside; what is not known is refused.
 */
export function duckDbEngine(folder: string): DuckDbEngine {
  const statements: string[] = [];
  const databases = new Set<string>();
  const tables = new Map<string, Table>();
  let connecting: Promise<DuckDBConnection> | undefined;
  return {
    statements,
    async run(sql) {
      statements.push(sql);
      const [, database] = /^CREATE DATABASE IF NOT EXISTS `(\w+)`$/.exec(sql) ?? [];
      if (database !== undefined) databases.add(database);
      else if (sql.startsWith('CREATE ')) create(parseTable(sql), databases, tables);
      else return select(await (connecting ??= connect()), skeletonOf(sql), { tables, folder });
      return { columns: [], rows: [] };
    },
  };
}

function create(table: Table, databases: ReadonlySet<string>, tables: Map<string, Table>): void {
  const { name } = table;
  if (!databases.has(name.split('.')[0] ?? '')) {
    throw new Error(`FAILED: SemanticException [Error 10072]: Database does not exist: ${name}`);
  }
  if (tables.has(name)) {
    throw new Error(
      `FAILED: Execution Error, return code 1 from org.apache.hadoop.hive.ql.exec.DDLTask. AlreadyExistsException(message:Table ${name} already exists)`,
    );
  }
  tables.set(name, table);
}

// What Trino has and DuckDB has not: nothing for what is no JSON, and every match replaced.
const MACROS = [
  `CREATE MACRO json_extract_scalar(j, p) AS CASE WHEN json_valid(j) THEN json_extract_string(j, p) END`,
  `CREATE MACRO json_format(j) AS CAST(j AS VARCHAR)`,
  `CREATE MACRO regexp_replace(s, p, r) AS system.main.regexp_replace(s, p, r, 'g')`,
];

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const macro of MACROS) await connection.run(macro);
  return connection;
}

const LAMBDA = /\btransform\((\w+), (\w+) -> ([\w.]+)\)/g;
const FROM = /\bFROM "(\w+)"\."(\w+)"/;

async function select(
  connection: DuckDBConnection,
  query: Skeleton,
  { tables, folder }: { tables: ReadonlyMap<string, Table>; folder: string },
): Promise<SqlAnswer> {
  const [, database, name] = FROM.exec(query.form) ?? [];
  if (database === undefined) throw new Error('NOT_SUPPORTED: this statement');
  const table = tables.get(`${database}.${name}`);
  if (!table) {
    throw new Error(
      `TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.${database}.${name}' does not exist`,
    );
  }
  const files = filesFor(table, query, folder);
  const source = sourceOf(table, files);
  const form = query.form.replaceAll(LAMBDA, 'list_transform($1, lambda $2: $3)');
  // Put in last: paths are none of the query's strings.
  const sql = fleshedOut({ ...query, form }).replace(FROM, () => `FROM ${source}`);
  try {
    const reader = await connection.runAndReadAll(sql);
    const rows = reader.getRows().map((row) => row.map((it) => (it === null ? null : String(it))));
    const bytesScanned = files.reduce((total, { bytes }) => total + bytes, 0);
    return { columns: reader.columnNames(), rows, bytesScanned };
  } catch (error) {
    throw inAthenasWords(String(error), files);
  }
}

// Files of up to 64 MB.
const LARGEST_FILE = 67_108_864;

function sourceOf({ type, partitions }: Table, files: readonly PartitionFile[]): string {
  const names = [...partitions.keys()];
  if (files.length === 0) {
    const nothing = [...names, '$path'].map((it) => `NULL::VARCHAR AS "${it}"`).join(', ');
    return `(SELECT unnest(NULL::${type}), ${nothing} WHERE false)`;
  }
  const where = files.map(
    ({ path, address, partition }) =>
      `(${[path, address, ...names.map((it) => partition.get(it) ?? '')].map(quoted).join(', ')})`,
  );
  const list = files.map(({ path }) => quoted(path)).join(', ');
  const read = `read_json([${list}], format = 'auto', filename = true, maximum_object_size = ${LARGEST_FILE}, columns = {'Records': '${type}[]'})`;
  return `(SELECT unnest(r.record), p.* EXCLUDE (filename) FROM (SELECT unnest("Records") AS record, filename FROM ${read}) AS r
    JOIN (VALUES ${where.join(', ')}) AS p(filename, "$path", ${names.join(', ')}) USING (filename))`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function inAthenasWords(message: string, files: readonly PartitionFile[]): Error {
  const bad = files.find(({ path }) => message.includes(path));
  if (bad) return new Error(`HIVE_CURSOR_ERROR: Failed to read file at ${bad.address}`);
  if (message.includes('Binder Error')) return new Error(`COLUMN_NOT_FOUND: ${message}`);
  return new Error(`GENERIC_USER_ERROR: ${message}`);
}
