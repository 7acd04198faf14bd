import type { GetQueryResultsInput, ResultSet, Row } from '@aws-sdk/client-athena';
import { AwsFault } from '../fault.ts';
import { pageOf } from '../page.ts';
import type { SqlAnswer } from './sql-engine.ts';

// AWS: at most a thousand rows a page, the names of the columns among them.
const MOST_ROWS = 1000;

/** One page of a result. Its first row of all holds the names of the columns, as Athena has it for queries. */
export function resultPage(
  { columns, rows }: SqlAnswer,
  { MaxResults = MOST_ROWS, NextToken }: Pick<GetQueryResultsInput, 'MaxResults' | 'NextToken'>,
): { ResultSet: ResultSet; NextToken: string | undefined } {
  if (MaxResults < 1 || MaxResults > MOST_ROWS) {
    throw new AwsFault(
      'InvalidRequestException',
      `MaxResults is more than maximum allowed length ${MOST_ROWS}.`,
    );
  }
  const all = columns.length === 0 ? rows : [columns, ...rows];
  const page = pageOf(all, MaxResults, NextToken);
  return {
    ResultSet: { Rows: page.items.map(rowOf), ResultSetMetadata: metadataOf(columns) },
    NextToken: page.next,
  };
}

// What is NULL has no value at all.
function rowOf(cells: readonly (string | null)[]): Row {
  return { Data: cells.map((cell) => (cell === null ? {} : { VarCharValue: cell })) };
}

function metadataOf(columns: readonly string[]): NonNullable<ResultSet['ResultSetMetadata']> {
  return { ColumnInfo: columns.map((Name) => ({ Name, Label: Name, Type: 'varchar' })) };
}
