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
