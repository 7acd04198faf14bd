import type { Finding } from './plan.ts';

/** The findings that decide about the steps. */
export function aboutSteps(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ entries }) => entries !== true);
}

/** The findings that decide only whether what the file accepts and calls settled counts. */
export function aboutEntries(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ entries }) => entries === true);
}
