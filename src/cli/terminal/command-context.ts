import type { Access } from '../../policy/access.ts';
import type { Guardrails } from '../../policy/guardrails.ts';
import type { Terminal } from './terminal.ts';

/** What a command about incidents works with. */
export interface CommandContext {
  readonly aws: Access;
  readonly terminal: Terminal;
  /** The built-in limits alone where there are none. */
  readonly guardrails?: Guardrails;
}
