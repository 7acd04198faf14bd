import type { GitHubDeclaration } from './github/github.ts';
import type { PolicyDocument } from './aws/policy/evaluate.ts';

/** A world file: the state in which the sandbox's AWS and GitHub begin. Described by `world.schema.json`. */
export interface WorldFile {
  /** The sandbox's time at the start, ISO 8601. */
  readonly now: string;
  readonly cloudTrailDelaySeconds?: number;
  readonly ec2TransitionSeconds?: number;
  readonly keyDeactivationSeconds?: number;
  readonly undocumented?: Partial<Undocumented>;
  readonly accounts: readonly AccountEntry[];
  readonly organisation?: OrganisationEntry;
  readonly credentials?: Readonly<Record<string, CredentialEntry>>;
  readonly events?: readonly EventEntry[];
  readonly buckets?: readonly BucketEntry[];
  readonly trails?: readonly TrailEntry[];
  readonly github?: GitHubDeclaration;
}

/** What AWS answers where it does not say so, and both answers are possible. */
export interface Undocumented {
  /** DisassociateIamInstanceProfile of an association that is `disassociating`. */
  readonly secondDisassociate: 'accepted' | 'IncorrectState';
  /** GetAccessKeyLastUsed of an id that the account does not have. */
  readonly unknownKey: 'NoSuchEntity' | 'AccessDenied';
}

/** The organisation that all accounts of the world belong to; its own fields are what hangs at its root. */
export interface OrganisationEntry extends ServiceControlEntry {
  readonly id?: string;
  /** Need not be an account of the world. */
  readonly managementAccount: string;
  /** What hangs on single accounts, by their ids. */
  readonly accounts?: Readonly<Record<string, ServiceControlEntry>>;
}

/** Service control policies at one level. */
export interface ServiceControlEntry {
  readonly policies?: Readonly<Record<string, PolicyDocument>>;
  /** Whether AWS's FullAWSAccess is among them. */
  readonly fullAccess?: boolean;
}

export interface AccountEntry {
  readonly id: string;
  readonly regions?: readonly string[];
  readonly users?: readonly UserEntry[];
  readonly roles?: readonly RoleEntry[];
  /** Customer managed policies by name. */
  readonly policies?: Readonly<Record<string, PolicyDocument>>;
  readonly instanceProfiles?: readonly {
    readonly name: string;
    readonly path?: string;
    readonly role?: string;
  }[];
  readonly instances?: readonly InstanceEntry[];
  /** How many instances may run at once in a region. */
  readonly instanceQuota?: number;
  /** What AWS has raised for the account. */
  readonly quotas?: {
    /** Managed policies on a user. */
    readonly policiesPerUser?: number;
    /** Managed policies on a role. */
    readonly policiesPerRole?: number;
    /** Customer managed policies of the account. */
    readonly policies?: number;
  };
}

export interface UserEntry {
  readonly name: string;
  readonly path?: string;
  readonly accessKeys?: readonly KeyEntry[];
  readonly policies?: Readonly<Record<string, PolicyDocument>>;
  readonly attached?: readonly string[];
  /** ARN of a managed policy. */
  readonly boundary?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** A password for the console. */
  readonly loginProfile?: { readonly createdAt?: string };
  readonly sshKeys?: readonly UserCredentialEntry[];
  readonly signingCertificates?: readonly UserCredentialEntry[];
  readonly serviceCredentials?: readonly (UserCredentialEntry & { readonly service: string })[];
  /** Devices for a second factor, by serial number. */
  readonly mfaDevices?: readonly UserCredentialEntry[];
}

export interface UserCredentialEntry {
  readonly id: string;
  readonly status?: 'Active' | 'Inactive';
  readonly createdAt?: string;
}

interface KeyEntry {
  readonly id: string;
  readonly status?: 'Active' | 'Inactive';
  readonly createdAt?: string;
  readonly lastUsed?: { readonly at: string; readonly service: string; readonly region: string };
}

export interface RoleEntry {
  readonly name: string;
  readonly path?: string;
  readonly trust: PolicyDocument;
  readonly policies?: Readonly<Record<string, PolicyDocument>>;
  readonly attached?: readonly string[];
  /** ARN of a managed policy. */
  readonly boundary?: string;
  readonly maxSessionSeconds?: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly lastUsed?: { readonly at: string; readonly region: string };
}

export interface InstanceEntry {
  readonly id: string;
  readonly region: string;
  readonly name?: string;
  readonly profile?: string;
  readonly state?: 'pending' | 'running' | 'stopping' | 'stopped' | 'shutting-down' | 'terminated';
  readonly launchedAt?: string;
  /** `required` means that the metadata service answers IMDSv2 only. */
  readonly httpTokens?: 'optional' | 'required';
  readonly tags?: Readonly<Record<string, string>>;
}

/** A credential that somebody in the world holds. */
export type CredentialEntry =
  | { readonly accessKey: string }
  /** What an instance holds; a copy taken at the start unless `live`. */
  | { readonly instance: string; readonly live?: boolean }
  | { readonly role: string; readonly sessionName: string; readonly issuedAt?: string }
  | MintedEntry;

/** A session that another credential of the world asked STS for. */
export type MintedEntry = Minting &
  (
    | {
        /** Name of a role of the minter's account, or the ARN of any. */
        readonly role: string;
        readonly sessionName: string;
      }
    | { readonly getSessionToken: true }
    | {
        /** Name of the federated user. */
        readonly federation: string;
        /** Everything is allowed unless told. */
        readonly policy?: PolicyDocument;
      }
  );

/** Who asked STS for a session, when and from where. */
interface Minting extends Repeating {
  /** Name of a credential. */
  readonly mintedBy: string;
  readonly issuedAt: string;
  readonly durationSeconds?: number;
  readonly region?: string;
  readonly ip?: string;
  readonly userAgent?: string;
}

/** Something that a credential did before the world's now. */
export interface EventEntry extends Repeating {
  readonly at: string;
  /** Name of a credential. */
  readonly by: string;
  /** For instance `iam:ListUsers`. */
  readonly action: string;
  readonly region?: string;
  readonly ip?: string;
  readonly userAgent?: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly response?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string; readonly message: string };
}

/** An S3 bucket. What is put into it stays in the sandbox and never reaches the folder. */
export interface BucketEntry {
  readonly name: string;
  /** Whose it is; the world's first account's unless told. */
  readonly account?: string;
  readonly region?: string;
  /** A local folder whose files are in it; it is empty unless told. */
  readonly folder?: string;
}

/** A trail of all regions that delivers CloudTrail's files into a bucket. */
export interface TrailEntry {
  readonly name: string;
  readonly account: string;
  /** Its name; one that the world does not declare is the trail's account's, in the trail's region. */
  readonly bucket: string;
  /** Its home region. */
  readonly region?: string;
  /** What stands before `AWSLogs/`, without the slash. */
  readonly prefix?: string;
  /** For instance `o-abc123def4`: a trail of all accounts of the world. */
  readonly organisation?: string;
  readonly dataEvents?: boolean;
  /** Whether CloudTrail signs what it delivered, hour by hour; it does unless told. */
  readonly digests?: boolean;
}

/** How often something in a world happens, evenly from its own moment until the last one; once unless told. */
export interface Repeating {
  readonly times?: number;
  /** ISO 8601: when it happens for the last time. */
  readonly until?: string;
}
