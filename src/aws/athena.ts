import {
  AthenaClient,
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  type QueryExecution,
  type Row,
} from '@aws-sdk/client-athena';
import { cached, clientConfig, type Connection } from './connection.ts';
import { asAwsProblem } from './problem.ts';
import { answer, watched } from './send.ts';

/** Where a query runs. */
interface AthenaPlace {
  readonly region: string;
  readonly workgroup?: string;
  /** Where results go; the workgroup's own place where absent. */
  readonly output?: string;
}

/** One row of a result; undefined for what is not there. */
export type ResultRow = readonly (string | undefined)[];

/** How a query ended. */
export type QueryEnd =
  | { readonly kind: 'succeeded'; readonly bytesScanned: number }
  /** `again`: Athena says that it may work the next time. */
  | { readonly kind: 'failed'; readonly reason: string; readonly again: boolean }
  | { readonly kind: 'stopped' };

const clients = cached((connection, region) =>
  watched(connection, new AthenaClient(clientConfig(connection, 'read', region))),
);

/**
 * Runs one statement of SQL and hands over its rows page by page. A statement that fails is an answer;
 * whatever keeps it from running throws an AwsProblem.
 */
export async function runStatement(
  aws: Connection,
  place: AthenaPlace,
  sql: string,
  { onRows, stop }: { onRows?: (rows: readonly ResultRow[]) => void; stop?: AbortSignal } = {},
): Promise<QueryEnd> {
  const client = clients(aws, place.region);
  const id = await start(client, place, sql);
  const execution = await finished(client, id, { aws, stop });
  if (!execution) return { kind: 'stopped' };
  const { Status, Statistics } = execution;
  if (Status?.State !== 'SUCCEEDED') {
    const reason = Status?.StateChangeReason ?? `Athena says ${Status?.State ?? 'nothing'}`;
    return { kind: 'failed', reason, again: Status?.AthenaError?.Retryable ?? false };
  }
  if (onRows) await readRows(client, id, onRows);
  return { kind: 'succeeded', bytesScanned: Statistics?.DataScannedInBytes ?? 0 };
}

async function start(client: AthenaClient, place: AthenaPlace, sql: string): Promise<string> {
  const { output } = await answer(
    'athena:StartQueryExecution',
    client.send(
      new StartQueryExecutionCommand({
        QueryString: sql,
        ...(place.workgroup === undefined ? {} : { WorkGroup: place.workgroup }),
        ...(place.output === undefined
          ? {}
          : { ResultConfiguration: { OutputLocation: place.output } }),
      }),
    ),
  );
  return output.QueryExecutionId ?? '';
}

// A small query takes about a second; a large one minutes, and nobody needs to know the moment.
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const ENDS = ['SUCCEEDED', 'FAILED', 'CANCELLED'];

async function finished(
  client: AthenaClient,
  id: string,
  { aws, stop }: { aws: Connection; stop: AbortSignal | undefined },
): Promise<QueryExecution | undefined> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if (stop?.aborted) {
      await cancel(client, id);
      return undefined;
    }
    const { output } = await answer(
      'athena:GetQueryExecution',
      client.send(new GetQueryExecutionCommand({ QueryExecutionId: id })),
    );
    const execution = output.QueryExecution ?? {};
    if (ENDS.includes(execution.Status?.State ?? '')) return execution;
    await aws.clock.sleep(pause, stop);
  }
}

// A query that goes on costs money; whether it could be stopped changes nothing for whoever stops.
async function cancel(client: AthenaClient, id: string): Promise<void> {
  await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id })).catch(() => undefined);
}

async function readRows(
  client: AthenaClient,
  id: string,
  onRows: (rows: readonly ResultRow[]) => void,
): Promise<void> {
  // Athena gives at most a thousand rows a page, of which the very first holds the names of the columns.
  const pages = paginateGetQueryResults({ client, pageSize: 1000 }, { QueryExecutionId: id });
  let isFirst = true;
  try {
    for await (const { ResultSet } of pages) {
      const rows = ResultSet?.Rows ?? [];
      onRows((isFirst ? rows.slice(1) : rows).map(cellsOf));
      isFirst = false;
    }
  } catch (error) {
    throw asAwsProblem('athena:GetQueryResults', error);
  }
}

function cellsOf({ Data = [] }: Row): ResultRow {
  return Data.map(({ VarCharValue }) => VarCharValue);
}
