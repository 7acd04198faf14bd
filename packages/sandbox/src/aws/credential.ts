/** What an SDK needs to sign as somebody of the world. */
export interface Credential {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: string;
}

/** Credentials by name; a live one is read anew each time, as a workload asks its metadata service. */
export type Credentials = ReadonlyMap<string, () => Credential | undefined>;
