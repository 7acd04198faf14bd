import type { EventObject } from '../calls/event-object.ts';

/** The part of a CloudTrail record that is used: named fields only. Session tokens are dropped here, on reading. */
export interface TrailEvent {
  readonly id: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly time: string;
  /** The account whose trail holds it. */
  readonly account: string;
  readonly kind: EventKind;
  /** For instance `iam ListUsers`. */
  readonly call: string;
  readonly region: string;
  readonly address: string;
  readonly userAgent: string;
  readonly error?: string;
  readonly by: Identity;
  /** The credential that this event handed out. */
  readonly minted?: Minted;
  /** It handed out a session that its record does not name. */
  readonly unnamedMint?: true;
  /** The role that was assumed, where the answer is not in the record: large fields are left out. */
  readonly askedRole?: string;
  /** The long-term key that this event made. */
  readonly madeKey?: MadeKey;
  /** The long-term key that this event made, switched or deleted. */
  readonly keyChange?: { readonly accessKeyId: string; readonly user?: string };
  /** The user that this event renamed, or deleted where there is no new name. */
  readonly userChange?: { readonly user: string; readonly newName?: string };
  /** The role that this event made, changed or deleted, by its name. */
  readonly roleChange?: string;
  /** The SSH public key that this event uploaded, switched or deleted, by its id. */
  readonly sshKeyChange?: string;
  /** Instances that this event shows with an instance profile, by its name: that they were given it, or lost it. */
  readonly held?: readonly { readonly instanceId: string; readonly profile: string }[];
  /** Machines that this event started, or gave a role to; empty where it does not name them. */
  readonly started?: readonly Machine[];
  /** Machines that this event ended for good, and keys without a user that it deleted. */
  readonly ended?: readonly Ended[];
  /** The same in the records of every account that a call concerns. */
  readonly sharedId?: string;
  /** Made in AWS's console, or with credentials that it handed out. */
  readonly console?: true;
  /** Which row of the table of calls it falls under; absent where none does. */
  readonly rule?: string;
  /** What it was about, as that row says. */
  readonly objects: readonly EventObject[];
  /** The file of an archive in which it stands. */
  readonly file?: string;
}

/** A long-term key, and whose it is: a user's, or that of something else which no call about users reaches. */
interface MadeKey {
  readonly accessKeyId: string;
  readonly user?: string;
  /** Where it is no user's: root's, a bucket's of Lightsail, or of what only its maker knows. */
  readonly owner?: 'root' | 'bucket' | 'unknown';
  readonly bucket?: string;
}

/** Something that runs by itself, and to which AWS hands sessions of a role for as long as it does. */
export interface Machine {
  readonly kind: 'instance' | 'function' | 'task' | 'service';
  /** As its sessions are called: the instance's id, the function's name, the task's id; a service's are its tasks'. */
  readonly name: string;
  /** Of a task or service. */
  readonly cluster?: string;
  /** Its instance profile, by name, as far as the record tells. */
  readonly profile?: string;
  /** The same of its role. */
  readonly roleArn?: string;
}

/** What was ended, by its name; a key by its id. */
export interface Ended extends Pick<Machine, 'name' | 'cluster'> {
  readonly kind: Machine['kind'] | 'key';
}

/** CloudTrail's `eventCategory`. */
export type EventKind = 'management' | 'data' | 'network' | 'insight';

/** Who made a call, as CloudTrail's `userIdentity` tells. */
export interface Identity {
  readonly accessKeyId?: string;
  /** What `aws:userid` holds: `AIDA…`, `AROA…:session` or `account:name`. */
  readonly userId?: string;
  readonly user?: string;
  readonly account?: string;
  /** It is the root user of that account, or a session of it. */
  readonly root?: true;
  /** The role of a session, with its path. */
  readonly roleArn?: string;
  /** When the session was issued. */
  readonly issuedAt?: string;
  /** An AWS service, for instance `ec2.amazonaws.com`. */
  readonly service?: string;
}

/** A credential that a call handed out. */
export interface Minted {
  readonly accessKeyId: string;
  readonly userId?: string;
  /** As the caller wrote it; absent for a user's own sessions. */
  readonly roleArn?: string;
  readonly sessionName?: string;
}
