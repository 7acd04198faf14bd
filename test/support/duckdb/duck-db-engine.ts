import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { SqlAnswer, SqlEngine } from '@staunch/sandbox';
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
  await load(connection, table, files);
  const form = query.form
    .replaceAll(LAMBDA, 'list_transform($1, lambda $2: $3)')
    .replace(FROM, `FROM (SELECT unnest(record), * EXCLUDE (record) FROM "${table.name}")`);
  try {
    const reader = await connection.runAndReadAll(fleshedOut({ ...query, form }));
    const rows = reader.getRows().map((row) => row.map((it) => (it === null ? null : String(it))));
    const bytesScanned = files.reduce((total, { bytes }) => total + bytes, 0);
    return { columns: reader.columnNames(), rows, bytesScanned };
  } catch (error) {
    const message = String(error);
    throw new Error(
      `${message.includes('Binder Error') ? 'COLUMN_NOT_FOUND' : 'GENERIC_USER_ERROR'}: ${message}`,
    );
  }
}

// Files of up to 64 MB.
const LARGEST_FILE = 67_108_864;

/** Reads files that no query has read yet. What was read stays: a trail's files never change. */
async function load(
  connection: DuckDBConnection,
  { name, type, partitions, loaded }: Table,
  all: readonly PartitionFile[],
): Promise<void> {
  const names = [...partitions.keys()];
  const more = ['$path', ...names].map((it) => `"${it}" VARCHAR`).join(', ');
  await connection.run(`CREATE TABLE IF NOT EXISTS "${name}" (record ${type}, ${more})`);
  const files = all.filter(({ address }) => !loaded.has(address));
  if (files.length === 0) return;
  const list = files.map(({ path }) => quoted(path)).join(', ');
  const where = files.map(
    ({ path, address, partition }) =>
      `(${[path, address, ...names.map((it) => partition.get(it) ?? '')].map(quoted).join(', ')})`,
  );
  const read = `read_json([${list}], format = 'auto', filename = true, maximum_object_size = ${LARGEST_FILE}, columns = {'Records': '${type}[]'})`;
  try {
    await connection.run(
      `INSERT INTO "${name}" SELECT record, p.* EXCLUDE (filename)
         FROM (SELECT unnest("Records") AS record, filename FROM ${read})
         JOIN (VALUES ${where.join(', ')}) AS p(filename, "$path", ${names.join(', ')}) USING (filename)`,
    );
  } catch (error) {
    const bad = files.find(({ path }) => String(error).includes(path));
    if (!bad) throw error;
    throw new Error(`HIVE_CURSOR_ERROR: Failed to read file at ${bad.address}`);
  }
  for (const { address } of files) loaded.add(address);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
