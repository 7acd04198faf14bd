import { existsSync } from 'node:fs';
import type { Typed } from '../../domain/typed-command.ts';
import type { Next } from '../../report/what-is-left.ts';

/** What `staunch apply` is given. */
export interface ApplyCommandOptions {
  readonly plan: string;
  readonly approve?: string;
  readonly receipts: string;
  readonly cutoffMargin: number;
  readonly hold: number;
  readonly audit: boolean;
  readonly json: boolean;
}

/** What holds where nothing else is typed. */
export const APPLY_DEFAULTS = {
  receipts: 'receipts.json',
  // Enforcement lags behind the control plane by some seconds; this is far beyond that.
  cutoffMargin: 30,
  // Somebody who still has rights undoes a deny at once, or not in the first minute.
  hold: 60,
} as const;

/** The arguments of the command that does the same once more. */
export function sameAgain(options: ApplyCommandOptions): string[] {
  const { plan, approve, receipts, cutoffMargin, hold, audit, json } = options;
  const unlessDefault = (flag: string, given: string | number, usual: string | number): string[] =>
    given === usual ? [] : [flag, String(given)];
  return [
    ...['apply', '--plan', plan],
    ...(approve === undefined ? [] : ['--approve', approve]),
    ...unlessDefault('--receipts', receipts, APPLY_DEFAULTS.receipts),
    ...unlessDefault('--cutoff-margin', cutoffMargin, APPLY_DEFAULTS.cutoffMargin),
    ...unlessDefault('--hold', hold, APPLY_DEFAULTS.hold),
    ...(audit ? [] : ['--no-audit']),
    ...(json ? ['--json'] : []),
  ];
}

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
