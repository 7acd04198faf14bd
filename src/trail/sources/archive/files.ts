/** Files under keys, as S3 has them: from a bucket or from a folder. A problem is thrown, in words for people. */
export interface ArchiveFiles {
  /** Where they are, for people: `s3://bucket/prefix` or a folder. */
  readonly name: string;
  /** The folders directly under a prefix (`''` or ending in a slash), whole, each with its slash: `a/b/`. */
  folders(prefix: string): Promise<readonly string[]>;
  /** Every file under a prefix, at any depth, in order of key; keys can be given to `read` as they are. */
  list(prefix: string): AsyncIterable<ArchiveFile>;
  /** A whole file's bytes, as they are stored. */
  read(key: string): Promise<Uint8Array>;
  /** The same in pieces, for a file too large to hold. */
  stream(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Where a file can be read without us; absent where it is not on this machine. */
  readonly path?: (key: string) => string;
}

export interface ArchiveFile {
  /** Relative to where the files are: begins with `AWSLogs/` in CloudTrail's layout. */
  readonly key: string;
  /** Bytes as stored; absent where only a call of its own would tell. */
  /** Why a folder of that key could not be listed; the others are all the same. */
  readonly problem?: string;
  readonly size?: number;
}
