/** A file of a set-up. */
export interface SetupFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
  /** Written once and then the owners' own: what is there stays, whatever it says. */
  readonly onlyIfAbsent?: true;
}
