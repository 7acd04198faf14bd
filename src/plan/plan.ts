import type { Incident } from '../incident/incident.ts';

/** One action on one exact object. Nothing volatile stands in a step: it is what people approve. */
export type Step = DeactivateAccessKey | RevokeRoleSessions | RefreshInstance;

export interface DeactivateAccessKey {
  readonly action: 'deactivate-access-key';
  readonly account: string;
  readonly user: string;
  readonly accessKeyId: string;
}

export interface RevokeRoleSessions {
  readonly action: 'revoke-role-sessions';
  readonly account: string;
  readonly roleArn: string;
  /** Name of the incident: the statement's Sid is made of it. */
  readonly incident: string;
}

export interface RefreshInstance {
  readonly action: 'refresh-instance';
  readonly account: string;
  readonly region: string;
  readonly instanceId: string;
  readonly profileArn: string;
  readonly roleArn: string;
}

/** Something said about an object: what it is, why it is said, and what to do where there is something to do. */
export interface Note {
  readonly object: string;
  readonly why: string;
  readonly instead?: string;
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

/** What will be done to contain an incident; pure data. Described by `schemas/plan.schema.json`. */
export interface Plan extends Notes {
  readonly apiVersion: 'staunch/v1';
  readonly kind: 'Plan';
  readonly incident: Incident;
  readonly steps: readonly Step[];
  /** Lower-case hex of the SHA-256 over the canonical JSON (RFC 8785) of `steps`. */
  readonly digest: string;
}

/** The one name of a step's object, by which approved and needed steps are compared and sorted. */
export function stepId(step: Step): string {
  switch (step.action) {
    case 'deactivate-access-key':
      return `${step.action} ${step.account} ${step.user} ${step.accessKeyId}`;
    case 'revoke-role-sessions':
      return `${step.action} ${step.account} ${step.roleArn} for ${step.incident}`;
    case 'refresh-instance':
      return `${step.action} ${step.account} ${step.region} ${step.instanceId} ${step.profileArn} ${step.roleArn}`;
  }
}
