/** An incident file: its path, and what stands in it. */
export interface IncidentFile {
  readonly path: string;
  readonly text: string;
}
