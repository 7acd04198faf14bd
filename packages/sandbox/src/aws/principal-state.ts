import type { PolicyDocument } from './policy/evaluate.ts';

/** What users and roles have in common: something that policies and tags hang on. */
export interface Principal {
  readonly name: string;
  readonly path: string;
  /** `AIDA…` or `AROA…`. */
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Date;
  /** Inline policies by name. */
  readonly inline: Map<string, PolicyDocument>;
  /** ARNs of attached managed policies. */
  readonly attached: Set<string>;
  /** ARN of the managed policy that is its permissions boundary. */
  boundary?: string | undefined;
  readonly tags: Map<string, string>;
}

export interface User extends Principal {
  readonly accessKeys: AccessKey[];
  /** The password for the console. */
  loginProfile: LoginProfile | undefined;
  readonly sshKeys: UserCredential[];
  readonly signingCertificates: UserCredential[];
  readonly serviceCredentials: ServiceCredential[];
  /** By serial number. */
  readonly mfaDevices: UserCredential[];
}

export interface Role extends Principal {
  trust: PolicyDocument;
  readonly maxSessionSeconds: number;
  /** The last call of any of its sessions. */
  lastUsed: { readonly at: Date; readonly region: string } | undefined;
}

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
  readonly createdAt: Date;
  status: 'Active' | 'Inactive';
  lastUsed?: { readonly at: Date; readonly service: string; readonly region: string };
}

interface LoginProfile {
  readonly createdAt: Date;
  readonly resetRequired: boolean;
}

/** A long-term credential of a user that is no access key. */
export interface UserCredential {
  readonly id: string;
  status: 'Active' | 'Inactive';
  readonly createdAt: Date;
}

/** A user name and password for one service, for instance CodeCommit. */
interface ServiceCredential extends UserCredential {
  readonly service: string;
}

/** A customer managed policy. */
export interface ManagedPolicy {
  readonly name: string;
  readonly path: string;
  /** `ANPA…`. */
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Date;
  updatedAt: Date;
  /** Oldest first. */
  readonly versions: PolicyVersion[];
  /** Id of the version in force. */
  defaultVersion: string;
  /** Numbers of deleted versions are not given out again. */
  lastNumber: number;
}

export interface PolicyVersion {
  /** `v1`, `v2` and so on. */
  readonly id: string;
  readonly document: PolicyDocument;
  readonly createdAt: Date;
}
