/** Something wrong in an incident file, where it stands, and what to write instead. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** What is wrong. Never contains text that could be a secret. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
}
