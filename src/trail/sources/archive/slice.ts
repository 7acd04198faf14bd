/** Files that are listed together, so that an archive of any size can be held: some folders of a day. */
export interface Slice {
  /** The day, or nothing where files lie about in no layout. */
  readonly day?: string;
  readonly prefixes: readonly string[];
  /** No file of it was delivered later; milliseconds. */
  readonly until: number;
  /** How many of the subjects all its files are scanned for. */
  scannedFor: number;
}

/** A file of the archive, and how far it was scanned. */
export interface ListedFile {
  readonly key: string;
  /** Bytes as stored; -1 where that is not known. */
  readonly size: number;
  /** Milliseconds; endless where the name does not tell. */
  readonly delivered: number;
  scannedFor: number;
}
