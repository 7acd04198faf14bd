/** What runs Athena's SQL in a sandbox: given from outside, so that no database is part of Staunch. */
export interface SqlEngine {
  /** Throws an error whose message is Athena's reason for a failed query. */
  run(sql: string): Promise<SqlAnswer>;
}

/** A result; everything is text, as Athena answers it. A statement that answers nothing has no columns. */
export interface SqlAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Of the files that were read; 0 where the engine does not tell. */
  readonly bytesScanned?: number;
}
