import type { SqlAnswer, SqlEngine } from './sql-engine.ts';

/** What a sandbox's Athena is made of. */
export interface AthenaSetup {
  /** What runs the SQL; queries fail where there is nothing. */
  readonly engine?: SqlEngine;
  /** Places for results by workgroup. `primary` is always there, and has none unless it is named here. */
  readonly workgroups?: Readonly<Record<string, string>>;
}

/** An Athena that nobody has asked anything. */
export function freshAthena(setup: AthenaSetup = {}): Athena {
  return { ...setup, executions: new Map() };
}

/** Athena in a sandbox: its set-up, and what was asked of it. */
export interface Athena extends AthenaSetup {
  readonly executions: Map<string, Execution>;
}

/** One query, from its start on. */
export interface Execution {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly workgroup: string;
  readonly output: string;
  readonly sql: string;
  readonly submittedAt: Date;
  /** The same token starts the same query. */
  readonly token: string | undefined;
  /** Settled in any case: the engine's answer, or why it has none. */
  readonly answering: Promise<SqlAnswer | Failure>;
  state: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  completedAt?: Date;
  answer?: SqlAnswer;
  reason?: string;
  /** How often somebody asked for its state. */
  asked: number;
}

interface Failure {
  readonly reason: string;
}

/** Starts the engine, and never throws. */
export async function answerOf(
  engine: SqlEngine | undefined,
  sql: string,
): Promise<SqlAnswer | Failure> {
  if (!engine) {
    return { reason: 'GENERIC_INTERNAL_ERROR: this sandbox was given nothing that runs SQL' };
  }
  try {
    return await engine.run(sql);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
