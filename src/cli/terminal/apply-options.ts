import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
function sameAgain(options: ApplyCommandOptions): string[] {
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

/** For an incident's plan; its file is where incidents are kept, or beside the plan, if it is there. */
export function nextTyped(incident: string, options: ApplyCommandOptions, typed: Typed): NextTyped {
  const same = sameAgain(options);
  const name = `${incident}.yaml`;
  const file = [join('incidents', name), join(dirname(options.plan), name)].find(existsSync);
  const out = options.plan.endsWith('.json') ? options.plan : 'plan.json';
  // Where it is, a plan does not tell: its name then says what to put there.
  const told = file ?? join('path', 'to', name);
  return {
    ...(file === undefined ? {} : { followUp: typed('follow-up', file) }),
    again: `run the same command again: ${typed(...same)}`,
    plan: `Plan again: ${typed('plan', told, '--out', out)}`,
    watch: `What it shows then: ${typed('watch', told)}`,
  };
}
