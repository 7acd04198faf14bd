/** An object as S3 shows it. */
export interface StoredObject {
  readonly size: number;
  readonly modifiedAt: Date;
  /** Without the quotes. */
  readonly etag: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly bytes: () => Uint8Array;
}

/** Where objects are: a folder, a trail's deliveries, what somebody put. */
export interface ObjectStore {
  /** All keys that begin so, in any order. */
  readonly keys: (prefix: string) => readonly string[];
  readonly read: (key: string) => StoredObject | undefined;
}

/** An object that somebody put into a bucket. */
export interface PutObject {
  readonly bytes: Uint8Array;
  readonly at: Date;
  readonly metadata: Readonly<Record<string, string>>;
}
