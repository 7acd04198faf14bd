import type { Terminal } from '../cli/terminal/terminal.ts';
import type { Sandbox } from '@staunch/sandbox';
import type { DrillFile } from './drill-file.ts';
import type { Teller } from './tell.ts';

/** A drill that is about to be played. */
export interface Scene {
  readonly folder: string;
  readonly drill: DrillFile;
  readonly sandbox: Sandbox;
  readonly terminal: Terminal;
  /** Tells people what happens while it happens. */
  readonly tell: Teller;
}

/** How long people take until something is approved or begun: long enough for CloudTrail to show what happened before. */
export const A_WHILE_MS = 6 * 60_000;
