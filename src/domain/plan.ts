import type { Incident } from './incident.ts';

/** One action on one exact object. Nothing volatile stands in a step: it is what people approve. */
export type Step =
  | DeactivateAccessKey
  | DeletePassword
  | DenyUserSessions
  | RevokeRoleSessions
  | DenySession
  | RefreshInstance
  | AttachProfile
  | LiftDenial
  | ReactivateAccessKey
  | AllowImdsv1;

export interface DeactivateAccessKey {
  readonly action: 'deactivate-access-key';
  readonly account: string;
  readonly user: string;
  readonly accessKeyId: string;
}

export interface DeletePassword {
  readonly action: 'delete-password';
  readonly account: string;
  readonly user: string;
}

export interface DenyUserSessions {
  readonly action: 'deny-user-sessions';
  readonly account: string;
  readonly userArn: string;
  /** Name of the incident: the statement's Sid is made of it. */
  readonly incident: string;
  /** A managed policy where the user's inline quota is full. */
  readonly policy: 'inline' | 'managed';
}

export interface RevokeRoleSessions {
  readonly action: 'revoke-role-sessions';
  readonly account: string;
  readonly roleArn: string;
  readonly incident: string;
  /** The incident does not name the role: something that leaked assumed it. */
  readonly reached?: true;
}

export interface DenySession {
  readonly action: 'deny-session';
  readonly account: string;
  /** The role or user it is a session of. */
  readonly principalArn: string;
  /** `aws:userid` of the session. */
  readonly userId: string;
  /** ISO 8601; absent where nobody knows it: all older sessions of that `aws:userid` are denied then. */
  readonly issuedAt?: string;
  readonly incident: string;
  /** A managed policy where a user's inline quota is full. */
  readonly policy: 'inline' | 'managed';
}

export interface RefreshInstance {
  readonly action: 'refresh-instance';
  readonly account: string;
  readonly region: string;
  readonly instanceId: string;
  readonly profileArn: string;
  readonly roleArn: string;
  /** IMDSv2 is made required before the new credentials arrive. */
  readonly requireImdsv2?: true;
  /** The incident does not name its role: something that leaked assumed it. */
  readonly reached?: true;
}

/** An instance has no profile, because a run of Staunch ended between taking it off and attaching it. */
export interface AttachProfile {
  readonly action: 'attach-profile';
  readonly account: string;
  readonly region: string;
  readonly instanceId: string;
  readonly profileArn: string;
  readonly roleArn: string;
  /** IMDSv2 is made required before the credentials arrive. */
  readonly requireImdsv2?: true;
  /** The incident does not name its role: something that leaked assumed it. */
  readonly reached?: true;
}

/** The way back: one statement of ours is taken away again. */
export interface LiftDenial {
  readonly action: 'lift-denial';
  readonly account: string;
  readonly principalArn: string;
  readonly policy: 'inline' | 'managed';
  readonly sid: string;
  /** What the statement says now: another one is another statement. */
  readonly cutoff: string;
  readonly incident: string;
}

/** The way back: only for keys that the incident names in `reactivate`. */
export interface ReactivateAccessKey {
  readonly action: 'reactivate-access-key';
  readonly account: string;
  readonly user: string;
  readonly accessKeyId: string;
}

/** The way back: only where Staunch made IMDSv2 required. */
export interface AllowImdsv1 {
  readonly action: 'allow-imdsv1';
  readonly account: string;
  readonly region: string;
  readonly instanceId: string;
}

/** Something said about an object: what it is, why it is said, and what to do where there is something to do. */
export interface Note {
  readonly object: string;
  readonly why: string;
  readonly instead?: string;
  /** What it is about, for a machine and for `accepted`: the id of an item. Only of what keeps an incident open. */
  readonly id?: string;
  /** Shut, and to be dealt with after this time, ISO 8601: until then there is nothing to do. */
  readonly until?: string;
}

/** Everything that is not a step but belongs in front of the people who approve. */
export interface Notes {
  /** Holds already: no step is needed. */
  readonly alreadySo: readonly Note[];
  /** Staunch will not do it; `instead` says what to do. */
  readonly refused: readonly Note[];
  /** Deliberately left alone. */
  readonly untouched: readonly Note[];
  /** What stops working, and what to do about it. */
  readonly breaks: readonly Note[];
  /** Could not be read. */
  readonly unseen: readonly Note[];
  /** Exposures that match nothing: the plan is not complete. */
  readonly errors: readonly Note[];
}

/** What a guardrail says about a plan: see `policy/`. */
export interface Finding {
  /** Name of the rule; the built-in ones begin with `staunch.`. */
  readonly rule: string;
  /** `deny`: nothing is applied. `approvals`: so many approvals are needed. */
  readonly outcome: 'deny' | 'warn' | 'approvals';
  readonly message: string;
  readonly owner: string;
  /** For the outcome `approvals`; from anybody whose approval counts where no login is named. */
  readonly approvals?: { readonly count: number; readonly from?: readonly string[] };
  /** It decides only whether what the incident file accepts and calls settled counts: no step waits for it. */
  readonly entries?: true;
  /** Somebody decided that it does not count for this incident, until the end of a day (`YYYY-MM-DD`, UTC). */
  readonly waiver?: { readonly reason: string; readonly owner: string; readonly expires: string };
}

/** What leads to what: from a credential over its user and roles to instances, each by its full name. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** What will be done to contain an incident; pure data. Described by `schemas/plan.schema.json`. */
export interface Plan extends Notes {
  readonly apiVersion: 'staunch/v1';
  readonly kind: 'Plan';
  readonly incident: Incident;
  readonly steps: readonly Step[];
  /** Lower-case hex of the SHA-256 over the canonical JSON (RFC 8785) of `steps`. */
  readonly digest: string;
  readonly findings: readonly Finding[];
  /** The items that the incident accepts whose last day was over when this was made: they no longer count. */
  readonly lapsed: readonly string[];
  /** For a picture; no approval is about it. */
  readonly reach: readonly Edge[];
}

/** The one name of a step's object, by which approved and needed steps are compared and sorted. */
export function stepId(step: Step): string {
  const { action, account } = step;
  switch (step.action) {
    // The key is the object: its user may be renamed between an approval and the merge.
    case 'deactivate-access-key':
      return `${action} ${account} ${step.accessKeyId}`;
    case 'reactivate-access-key':
      return `${action} ${account} ${step.user} ${step.accessKeyId}`;
    case 'delete-password':
      return `${action} ${account} ${step.user}`;
    case 'deny-user-sessions':
      return `${action} ${account} ${step.userArn} ${step.policy} for ${step.incident}`;
    case 'revoke-role-sessions':
      return `${action} ${account} ${step.roleArn} for ${step.incident}`;
    case 'deny-session':
      return `${action} ${account} ${step.principalArn} ${step.userId} ${step.issuedAt ?? '-'} ${step.policy} for ${step.incident}`;
    case 'refresh-instance':
    case 'attach-profile':
      return `${action} ${account} ${step.region} ${step.instanceId} ${step.profileArn} ${step.roleArn}${step.requireImdsv2 ? ' imdsv2' : ''}`;
    case 'lift-denial':
      return `${action} ${account} ${step.principalArn} ${step.policy} ${step.sid} ${step.cutoff}`;
    case 'allow-imdsv1':
      return `${action} ${account} ${step.region} ${step.instanceId}`;
  }
}
