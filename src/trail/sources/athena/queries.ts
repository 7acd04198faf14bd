import type { AthenaSettings } from '../../../domain/source-settings.ts';
import type { Subject, Window } from '../source.ts';
import { SELECTED } from './columns.ts';
import { conditionsFor } from './conditions.ts';
import { sqlIn, sqlText } from './sql-text.ts';
import { tableOf } from './table.ts';

/** Which part of the table is read. */
interface Scope {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly window: Window;
  /** Files that Athena cannot read, by their address. */
  readonly without: readonly string[];
}

/** A query, and whose events it looks for. */
export interface Query {
  readonly sql: string;
  readonly subjects: readonly Subject[];
  readonly accounts: readonly string[];
}

// Athena takes 262,144 bytes.
const LONGEST_QUERY_BYTES = 262_144;
// Each account is a folder for each region and day, and a query may look into a million of them at the most:
// a hundred accounts in forty regions may be read over 250 days.
const ACCOUNTS_A_QUERY = 100;

/** As few queries as Athena's limits allow: one, mostly. Throws `bad-athena-settings`. */
export function queriesFor(
  subjects: readonly Subject[],
  settings: AthenaSettings,
  scope: Scope,
): readonly Query[] {
  const { accounts } = scope;
  const queries: Query[] = [];
  for (let n = 0; n < accounts.length; n += ACCOUNTS_A_QUERY) {
    const some = { ...scope, accounts: accounts.slice(n, n + ACCOUNTS_A_QUERY) };
    queries.push(...shortEnough(subjects, settings, some));
  }
  return queries;
}

function shortEnough(
  subjects: readonly Subject[],
  settings: AthenaSettings,
  scope: Scope,
): readonly Query[] {
  const sql = sqlFor(subjects, settings, scope);
  const fits = Buffer.byteLength(sql) <= LONGEST_QUERY_BYTES;
  if (fits || subjects.length === 1) return [{ sql, subjects, accounts: scope.accounts }];
  const half = Math.ceil(subjects.length / 2);
  return [subjects.slice(0, half), subjects.slice(half)].flatMap((some) =>
    shortEnough(some, settings, scope),
  );
}

function sqlFor(subjects: readonly Subject[], settings: AthenaSettings, scope: Scope): string {
  const { database, table } = tableOf(settings);
  const { accounts, regions, window, without } = scope;
  const { from, to } = momentsOf(subjects, window);
  const conditions = [
    sqlIn('account', accounts),
    sqlIn('region', regions),
    `day BETWEEN ${sqlText(dayOf(from))} AND ${sqlText(dayOf(to + DAY_MS))}`,
    ...(without.length === 0 ? [] : [`NOT (${sqlIn('"$path"', without)})`]),
    // A record without a time is told as malformed.
    `(eventtime IS NULL OR eventtime BETWEEN ${sqlText(second(from))} AND ${sqlText(second(to))})`,
    `(\n    ${conditionsFor(subjects)}\n  )`,
  ];
  return `SELECT\n  ${SELECTED}\nFROM "${database}"."${table}"\nWHERE ${conditions.join('\n  AND ')}`;
}

// The folder is the day of delivery, which may be the one after.
const DAY_MS = 86_400_000;

// The other account's record of a call is of the same moment, more or less.
const SAME_MOMENT_MS = 60_000;

// No earlier than the first of the subjects, nor than the window.
function momentsOf(subjects: readonly Subject[], window: Window): { from: number; to: number } {
  const since = subjects
    .map((it) => Date.parse(it.since) - (it.kind === 'shared' ? SAME_MOMENT_MS : 0))
    .reduce((earliest, it) => Math.min(earliest, it), Infinity);
  const from = Math.max(since, Date.parse(window.from));
  return { from, to: Math.ceil(Date.parse(window.to) / 1000) * 1000 };
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10).replaceAll('-', '/');
}

function second(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
