/** How much is held at once. Bytes. */
export interface Limits {
  /** A larger file, as stored, is read in pieces. */
  readonly mostStored: number;
  /** So is one whose text is longer. */
  readonly mostAtOnce: number;
  /** A file that inflates to more is left there. */
  readonly mostText: number;
  /** So is one with a longer record. */
  readonly mostRecord: number;
}

const MB = 1024 * 1024;

/**
 * CloudTrail's files are of a few megabytes at most. Two workers hold one text each, so all of it stays far below
 * 300 MB. Nothing that CloudTrail writes comes near a gigabyte in one file; a gzip file of a megabyte can.
 */
export const LIMITS: Limits = {
  mostStored: 4 * MB,
  mostAtOnce: 40 * MB,
  mostText: 1024 * MB,
  mostRecord: 48 * MB,
};
