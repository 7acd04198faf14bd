import type { Connection } from '../../aws/connection.ts';
import type { Guardrails } from '../../policy/guardrails.ts';
import type { Terminal } from './terminal.ts';

/** What a command about incidents works with. */
export interface CommandContext {
  readonly aws: Connection;
  readonly terminal: Terminal;
  /** The built-in limits alone where there are none. */
  readonly guardrails?: Guardrails;
}
