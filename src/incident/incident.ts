/** How loud the alarm is; shown to reviewers, changes nothing about what is done. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** One leaked thing, as the incident file names it. */
export type Exposure =
  | { readonly kind: 'access-key'; readonly accessKeyId: string; readonly user?: string }
  | { readonly kind: 'role'; readonly roleArn: string }
  | { readonly kind: 'instance'; readonly instanceId: string; readonly region: string };

/** What leaked, when, in which account, and the state we want: one file under `incidents/`. */
export interface Incident {
  readonly name: string;
  readonly summary: string;
  /** Twelve digits. */
  readonly account: string;
  readonly severity: Severity;
  /** Start of the audit window, ISO 8601 in UTC with milliseconds. */
  readonly exposedAt: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly detectedAt: string;
  readonly state: 'contained';
  readonly exposures: readonly Exposure[];
}
