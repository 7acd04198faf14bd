/** Read-only picture of what an incident's exposures touch, as AWS shows it now. Pure data. */
export interface Inventory {
  /** Who looked, and so who must not be touched. */
  readonly caller: { readonly arn: string; readonly account: string };
  readonly keys: readonly KeyFacts[];
  readonly roles: readonly RoleFacts[];
  readonly instances: readonly InstanceFacts[];
  /** Exposures whose object could not be found at all. */
  readonly missing: readonly Missing[];
  /** What could not be read; "unknown" is never shown as "none". */
  readonly unseen: readonly Unseen[];
}

export interface KeyFacts {
  readonly accessKeyId: string;
  readonly user: string;
  readonly active: boolean;
  /** The user's other keys. */
  readonly siblings: readonly { readonly accessKeyId: string; readonly active: boolean }[];
  readonly lastUsed?: { readonly at: string; readonly service: string; readonly region: string };
}

export interface RoleFacts {
  readonly roleArn: string;
  readonly roleName: string;
  /** IAM path, with both slashes. */
  readonly path: string;
  readonly revocations: readonly Revocation[];
  readonly profileArns: readonly string[];
}

/** One "deny sessions older than" statement of a role. */
export interface Revocation {
  readonly sid?: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly cutoff: string;
}

export interface InstanceFacts {
  readonly instanceId: string;
  readonly region: string;
  readonly state: string;
  readonly launchedAt: string;
  readonly name?: string;
  /** The profile it holds, or held when a refresh was interrupted. */
  readonly profileArn: string;
  readonly roleArn: string;
  /** A refresh began and did not end. */
  readonly interrupted: boolean;
  /** When Staunch last gave it new credentials. */
  readonly refreshedAt?: string;
}

export interface Missing {
  /** For instance `access key AKIA…`. */
  readonly what: string;
  readonly why: string;
  readonly hint: string;
}

export interface Unseen {
  readonly what: string;
  readonly why: string;
}
