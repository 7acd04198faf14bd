import type { ArchiveFiles } from '../files.ts';

/** Files in the place to which CloudTrail delivered them, with the metadata in which it signs its digests. */
export interface SignedFiles extends ArchiveFiles {
  readonly bucket: string;
  /** What stands before every key in the bucket; empty, or ending in a slash. */
  readonly prefix: string;
  readSigned(key: string): Promise<SignedFile>;
}

export interface SignedFile {
  readonly bytes: Uint8Array;
  /** Names in lower case, without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** Whether files are where CloudTrail put them: a copy in a folder has lost its signatures. */
export function areSigned(files: ArchiveFiles): files is SignedFiles {
  return 'readSigned' in files;
}
