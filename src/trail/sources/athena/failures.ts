import type { QueryEnd } from '../../../aws/athena.ts';
import { isAwsProblem, type AwsProblem } from '../../../aws/problem.ts';
import type { AthenaSettings } from '../../../domain/source-settings.ts';
import { hasCode } from '../../../domain/staunch-error.ts';
import { tableName } from './table.ts';

/** Why nothing was read, and what somebody can do. Throws what is no failure of Athena's. */
export function whyNot(end: unknown, settings: AthenaSettings): string {
  if (hasCode(end, 'bad-athena-settings')) return end.message;
  if (isAwsProblem(end)) return `${end.message}. ${hintFor(end)}`;
  const known = end as Partial<QueryEnd>;
  if (known.kind === 'stopped') return 'the run was interrupted';
  if (known.kind !== 'failed' || !('reason' in known)) throw end;
  const { reason = '' } = known;
  const meaning = MEANINGS.find(({ sign }) => sign.test(reason))?.means;
  return meaning === undefined
    ? `the query failed: ${reason}`
    : `${meaning.replaceAll('{table}', tableName(settings))} (${reason})`;
}

// The words are Athena's; where they change, people see them as they are.
const MEANINGS = [
  {
    sign: /TABLE_NOT_FOUND|SCHEMA_NOT_FOUND|(Table|Schema) .* does not exist/i,
    means: 'there is no table {table}: the command audit-table makes it, see docs/athena.md',
  },
  {
    sign: /COLUMN_NOT_FOUND|cannot be resolved|CONSTRAINT_VIOLATION/i,
    means:
      'table {table} is not as the command audit-table makes it; name another one in policy/accounts.yaml and create it',
  },
  {
    sign: /HIVE_EXCEEDED_PARTITION_LIMIT/i,
    means: 'too many accounts, regions and days at once; limit the regions in policy/accounts.yaml',
  },
  {
    sign: /Bytes scanned limit/i,
    means: 'the workgroup’s limit of bytes a query is too low for it',
  },
];

function hintFor({ code, message, hint }: AwsProblem): string {
  if (code === 'not-allowed') return 'docs/athena.md has the policy that the role needs';
  if (/output location/i.test(message))
    return 'Give the workgroup a place for results, or write `output: s3://…` in policy/accounts.yaml';
  if (/WorkGroup/i.test(message))
    return 'Name one that is there as `workgroup` in policy/accounts.yaml';
  return hint;
}

const BAD_FILE = /^(?:HIVE_CURSOR_ERROR|HIVE_BAD_DATA)\b.*?(s3:\/\/\S+?\.json(?:\.gz)?)/s;

/** The file for which a query failed, where the reason names one of the table's: it can be done without. */
export function unreadableFile(reason: string, { location }: AthenaSettings): string | undefined {
  const file = BAD_FILE.exec(reason)?.[1];
  return file?.startsWith(`${location.replace(/\/$/, '')}/AWSLogs/`) ? file : undefined;
}
