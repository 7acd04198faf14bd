/** SQL with its strings taken out: what is left is its form, in which `'0'` stands for the first of them. */
export interface Skeleton {
  readonly form: string;
  readonly literals: readonly string[];
}

/** Takes the strings out of SQL, so that nobody mistakes what stands in one for SQL. */
export function skeletonOf(sql: string): Skeleton {
  const literals: string[] = [];
  const form = sql.replaceAll(/'((?:[^']|'')*)'/g, (_, text: string) => {
    literals.push(text.replaceAll("''", "'"));
    return `'${literals.length - 1}'`;
  });
  return { form, literals };
}

/** Puts the strings back, as DuckDB and Trino alike write them. */
export function fleshedOut({ form, literals }: Skeleton): string {
  return form.replaceAll(
    /'(\d+)'/g,
    (_, n: string) => `'${(literals[Number(n)] ?? '').replaceAll("'", "''")}'`,
  );
}
