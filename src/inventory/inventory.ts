import type { AttachAnswer } from './attaching.ts';
import type { Use } from './use-facts.ts';
import type { WayBack } from './way-back.ts';
import type { WithoutProfile } from './without-profile.ts';
import type { About } from '../domain/item-names.ts';
import type { Foothold } from './foothold.ts';
import type { GoneInstance, GoneNamed } from './gone.ts';
import type { MadeKey, MadeOther, MadePassword, OtherFacts, Sibling } from './made.ts';
import type { Missing } from '../domain/missing.ts';
import type { Caller } from '../domain/own-principals.ts';
import type { DenialFacts } from './denial-facts.ts';

/**
 * Read-only picture of what an incident's exposures touch, as AWS shows it now, as far as it was looked at: what is not in
 * it may be there. Pure data.
 */
export interface Inventory {
  /** Who looked, and so who must not be touched. */
  readonly caller: Caller;
  readonly keys: readonly KeyFacts[];
  /** Keys made since the exposure, by the family or on its users, that are not shown to be off and that the incident does not name. */
  readonly madeKeys: readonly MadeKey[];
  /** The same of console passwords. */
  readonly madePasswords: readonly MadePassword[];
  /** The same of other credentials; none where absent. */
  readonly madeOthers?: readonly MadeOther[];
  /** Machines that the family started, and that may run with a role; none where absent. */
  readonly footholds?: readonly Foothold[];
  /** What the family opened or made in IAM, and that is there still or may be; none where absent. */
  readonly waysBack?: readonly WayBack[];
  /** Those that the incident names. */
  readonly sshKeys: readonly SshKeyFacts[];
  /** The same of console passwords, whether or not they are there; none where absent. */
  readonly passwords?: readonly PasswordFacts[];
  readonly users: readonly UserFacts[];
  /** Leaked temporary credentials, and whom they belong to. */
  readonly sessions: readonly SessionFacts[];
  readonly roles: readonly RoleFacts[];
  readonly instances: readonly InstanceFacts[];
  /** Whether the profiles of their roles could be attached again. */
  readonly attaching: readonly AttachAnswer[];
  /** Roles that were reached and are gone since. */
  readonly goneRoles: readonly string[];
  /** Roles, users and SSH keys that the incident names and nobody has any more; none where absent. */
  readonly goneNamed?: readonly GoneNamed[];
  /** Instances that the incident names and that are not there, or hold nothing, any more; none where absent. */
  readonly goneInstances?: readonly GoneInstance[];
  /** When something that leaked last minted a session of a role, ISO 8601, by `roleKey`. */
  readonly mints: Readonly<Record<string, string>>;
  /** Who of the family assumed a role, each by its full name, by `roleKey`; nobody where absent. */
  readonly assumedBy?: Readonly<Record<string, readonly string[]>>;
  /** Roles in accounts that are not configured. */
  readonly foreignRoles: readonly ReachedRole[];
  /** What CloudTrail shows of the use of keys and roles. */
  readonly uses: readonly Use[];
  /** Exposures whose object could not be found at all. */
  readonly missing: readonly Missing[];
  /** What could not be read; "unknown" is never shown as "none". */
  readonly unseen: readonly Unseen[];
  /** What this endpoint does not have at all, so that it cannot be asked. */
  readonly absent: readonly Unseen[];
  /** From when on the incident's account was looked at in CloudTrail. ISO 8601; absent where nothing was read. */
  readonly trailFrom?: string;
  /** The regions in which it was looked for there. */
  readonly trailRegions?: readonly string[];
  /** Not looked at, because the owners say so. */
  readonly leftOut?: readonly Unseen[];
  /** Denials with an earlier cutoff do not count, ISO 8601: the detection, or when they were found undone. */
  readonly since: string;
  /** AWS's time of the look, ISO 8601. */
  readonly now: string;
}

/** One for which everything was looked at: what is not in it is not there, or stands in `missing` and `unseen`. */
export interface WholeInventory extends Inventory {
  readonly [WHOLE]: true;
}

// For the compiler alone: only `inventoryOf` makes one.
declare const WHOLE: unique symbol;

/** A console password that the incident names. */
export interface PasswordFacts {
  /** Its user's name now. */
  readonly user: string;
  /** The name in the incident. */
  readonly named: string;
  /** `AIDA…`; absent where IAM did not tell it. */
  readonly principalId?: string;
  /** Absent where IAM did not tell it. */
  readonly userArn?: string;
  /** When it was made; absent where there is none. */
  readonly since?: string;
}

export interface SshKeyFacts {
  /** Its user's unique id; absent where it is not known. */
  readonly principalId?: string;
  readonly user: string;
  /** `APKA…`. */
  readonly sshKeyId: string;
  readonly active: boolean;
}

export interface KeyFacts {
  readonly accessKeyId: string;
  readonly user: string;
  readonly active: boolean;
  /** The user's other keys. */
  readonly siblings: readonly Sibling[];
  readonly lastUsed?: { readonly at: string; readonly service: string; readonly region: string };
  /** Nobody has it any more, and how that is known, in words. */
  readonly gone?: string;
  /** Nor is its user there any more. */
  readonly userGone?: true;
}

export interface UserFacts extends DenialFacts {
  readonly user: string;
  readonly userArn: string;
  /** `AIDA…`. */
  readonly userId: string;
  /** ISO 8601; absent where IAM does not say. */
  readonly createdAt?: string;
  /** Whether all its older sessions are to be denied: a key or its password leaked. */
  readonly deny: boolean;
  /** Whether its console password leaked. */
  readonly passwordLeaked: boolean;
  /** When the console password was made; absent where there is none. */
  readonly passwordSince?: string;
  /** Credentials that the incident does not name, each with its state. */
  readonly others: readonly OtherFacts[];
  /** Names of AWS's quarantine policies on the user. */
  readonly quarantine: readonly string[];
  /** Those of Staunch. */
  readonly tags: Readonly<Record<string, string>>;
  /** For so many more there is room; absent where there is for all that Staunch writes. */
  readonly freeTags?: number;
}

export interface SessionFacts {
  /** Absent where only an approved plan tells of it. */
  readonly accessKeyId?: string;
  readonly scope: 'role' | 'session';
  /** The role or user it is a session of. */
  readonly principalArn: string;
  /** `AROA…:name`, `AIDA…` or `account:name`. */
  readonly userId: string;
  /** ISO 8601; absent where CloudTrail does not know it. */
  readonly issuedAt?: string;
  /** Who asked for it, in words; absent where CloudTrail does not know it. */
  readonly mintedBy?: string;
}

export interface RoleFacts extends DenialFacts {
  readonly roleArn: string;
  readonly roleName: string;
  /** `AROA…`. */
  readonly roleId: string;
  /** IAM path, with both slashes. */
  readonly path: string;
  /** ISO 8601; absent where IAM does not say. */
  readonly createdAt?: string;
  /** Whether all its older sessions are to be denied, or only some are. */
  readonly revoke: boolean;
  /** How the exposed credentials got here, in words; absent where the incident names it. */
  readonly reachedBy?: string;
  /** What led here, by its full name; absent where only an approved plan tells. */
  readonly reachedFrom?: string;
  readonly profileArns: readonly string[];
  /** By what name it trusts EC2, where that is not `ec2.amazonaws.com`. */
  readonly ec2Service?: string;
  /** Who else may hold its sessions, by the trust policy. */
  readonly consumers: readonly Consumer[];
  /** The AWS principals that its trust policy lets assume it, whatever the conditions; none where absent. */
  readonly trusts?: readonly string[];
  /** The same of services, and of identity providers. */
  readonly services?: readonly string[];
  readonly providers?: readonly string[];
  /** Its trust policy could not be understood. */
  readonly trustUnread?: true;
  readonly lastUsed?: { readonly at: string; readonly region: string };
}

/** A kind of workload that holds a role's sessions, and how it gets new ones. */
export interface Consumer {
  readonly what: string;
  readonly recovery: string;
}

/** A role that the exposed credentials, or what they minted, assumed. */
export interface ReachedRole {
  readonly roleArn: string;
  /** In words. */
  readonly reachedBy: string;
  /** What led here, by its full name: `access key AKIA…`, `session ASIA…`, `role arn:…`. */
  readonly reachedFrom?: string;
}

export interface InstanceFacts {
  readonly instanceId: string;
  readonly region: string;
  readonly state: string;
  readonly launchedAt: string;
  readonly name?: string;
  /** Its Auto Scaling group. */
  readonly group?: string;
  /** Whether its metadata service refuses IMDSv1. */
  readonly imdsv2: boolean;
  /** The profile it holds, or one of a role concerned that its tag names: a hint. */
  readonly profileArn: string;
  readonly roleArn: string;
  /** It holds a profile, and its tag says that a refresh began and did not end. */
  readonly interrupted: boolean;
  /** It holds no profile. */
  readonly without?: WithoutProfile;
  /** When Staunch last gave it new credentials. */
  readonly refreshedAt?: string;
  /** When a profile was last attached to it, by whomever, as CloudTrail shows: what it holds is no older. ISO 8601. */
  readonly attachedAt?: string;
  /** The incident for which Staunch made IMDSv2 required. */
  readonly imdsv2For?: string;
  /** It holds this one now, of no role concerned, though its tag says that `profileArn` is to be put back. */
  readonly otherProfileArn?: string;
  /** That its profile is being changed at this moment, or why that is not known, in words; absent where it is not. */
  readonly changing?: string;
  /** So many of its tags have to go before there is room for those that a refresh writes; absent where there is. */
  readonly tagsOver?: number;
}

export interface Unseen {
  readonly what: string;
  readonly why: string;
  /** The same as `what`, for a machine: `region`, `account`, or what else could not be read. */
  readonly about?: About;
}
