import { entryIdentity, whoAmI } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import type { OwnIdentity } from '../domain/own-principals.ts';
import type { SourceSettings } from '../domain/source-settings.ts';

/** A connection to an account, with what its owners say of reading it and the way to their other accounts. */
export interface Account extends Connection {
  /** Another account, from here; undefined where nobody configured it. */
  readonly toAccount: (account: string) => Account | undefined;
  /** What it was entered from, where it was entered by a role. */
  readonly entry?: Connection;
  /** Roles by which Staunch enters accounts: what they do there is its own doing. */
  readonly ownRoleArns: readonly string[];
  /** ARN of the role that applies there; absent where nobody named it. */
  readonly applyRole?: string;
  /** Regions to which the owners limit it; every enabled one where absent. */
  readonly regions?: readonly string[];
  /** How many seconds a plan reads its CloudTrail; a minute where absent. */
  readonly trailSeconds?: number;
  /** Where its CloudTrail is read; the event history where absent. */
  readonly auditSources?: readonly SourceSettings[];
}

/** An account, given the one of `home`; undefined where nobody configured it. */
export function accountFrom(aws: Account, home: string, account: string): Account | undefined {
  return account === home ? aws : aws.toAccount(account);
}

/** Asks AWS who we are, in this account and where we started. Throws AwsProblem. */
export async function ownIdentity(aws: Account): Promise<OwnIdentity> {
  const { entry, ownRoleArns } = aws;
  const [{ arn, account }, started] = await Promise.all([
    whoAmI(aws),
    entry ? entryIdentity(entry) : undefined,
  ]);
  const all = [...ownRoleArns, ...(started ? [principalOf(started.arn)] : [])];
  return { arn, account, ownRoleArns: all };
}

// What a session is of; its path only IAM knows.
function principalOf(arn: string): string {
  const [, partition = '', account = '', role] =
    /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  return role === undefined ? arn : `arn:${partition}:iam::${account}:role/${role}`;
}
