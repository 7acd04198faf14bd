/** A value as a string of SQL. Trino knows no escapes in one but the doubled quote: a backslash is a backslash. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** `expression IN ('a', 'b')`, each value once. */
export function sqlIn(expression: string, values: Iterable<string>): string {
  return `${expression} IN (${[...new Set(values)].map(sqlText).join(', ')})`;
}
