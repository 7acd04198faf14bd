import { existsSync } from 'node:fs';
import type { Next } from '../../report/what-is-left.ts';
import type { Typed } from '../../domain/typed-command.ts';

/** What to type after a run at a terminal. */
export interface NextTyped extends Next {
  /** To see what CloudTrail shows later. */
  readonly watch: string;
  /** To propose what an audit found beyond the incident; absent where its file is not known. */
  readonly followUp?: string;
}

/** For an incident's plan; its file is where incidents are kept, if it is there. */
export function nextTyped(incident: string, same: readonly string[], typed: Typed): NextTyped {
  const kept = `incidents/${incident}.yaml`;
  const file = existsSync(kept) ? kept : undefined;
  return {
    ...(file === undefined ? {} : { followUp: typed('follow-up', file) }),
    again: `run the same command again: ${typed(...same)}`,
    plan: `Plan again: ${typed('plan', file ?? 'incidents', '--out', 'plan.json')}`,
    watch:
      file === undefined
        ? `How to see what it shows then: ${typed('watch', '--help')}`
        : `What it shows then: ${typed('watch', file)}`,
  };
}
