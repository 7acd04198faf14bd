import type { Partition } from '../aws/partition.ts';
import type { SourceSettings } from '../domain/source-settings.ts';

/** The roles by which Staunch enters an account, and where it looks there. */
export interface AccountRoles {
  readonly planRole: string;
  readonly applyRole: string;
  /** Where instances and events are looked for; every enabled region where absent. */
  readonly regions?: readonly string[];
  /** How many seconds a plan reads CloudTrail; 60 where absent. */
  readonly trailSeconds?: number;
  /** `aws` where absent. */
  readonly partition?: Partition;
  /** Where CloudTrail is read; its event history where absent. */
  readonly audit?: readonly SourceSettings[];
}

/** Accounts that the owners configured, by id. Described by `schemas/accounts.schema.json`. */
export type Accounts = Readonly<Record<string, AccountRoles>>;
