import type { Finding } from './plan.ts';

/** The findings that decide about the steps. */
export function aboutSteps(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ entries }) => entries !== true);
}

/** Of these the ones that decide about every step: also about those on what the incident names. */
export function aboutNamed(findings: readonly Finding[]): Finding[] {
  return aboutSteps(findings).filter(({ reached }) => reached !== true);
}

/** Of these the ones that decide about reached steps alone. */
export function aboutReached(findings: readonly Finding[]): Finding[] {
  return aboutSteps(findings).filter(({ reached }) => reached === true);
}

/** The findings that decide only whether what the file accepts and calls settled counts. */
export function aboutEntries(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ entries }) => entries === true);
}
