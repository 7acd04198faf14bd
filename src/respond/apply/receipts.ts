import { sha256Of } from '../../domain/digest.ts';
import type { Plan, Step } from '../../actions/catalogue.ts';
import type { Check } from '../../actions/action.ts';
import type { Write } from '../../aws/writes.ts';
import type { RunName } from '../../domain/reattach-tag.ts';

export type Outcome = 'done' | 'already-so' | 'failed' | 'skipped';

/** What one step did: the evidence, as it was when it happened. */
export interface Receipt {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** ISO 8601, by AWS's clock. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** ARN that Staunch ran as. */
  readonly by: string;
  readonly requestIds: readonly string[];
  /** Every call that changed something, in the order in which AWS took them. Receipts of releases before have none. */
  readonly writes?: readonly Write[];
  /** What went wrong, where something did. */
  readonly problem?: string;
  /** What was written to another user who had got the name, and what puts that right. */
  readonly astray?: readonly string[];
}

/** A receipt in its chain: changing any earlier one changes every hash after it. */
export interface ChainedReceipt extends Receipt {
  /** Hash of the receipt before; of the plan's digest for the first. */
  readonly previous: string;
  /** SHA-256 over the canonical JSON of everything above. */
  readonly hash: string;
}

/** A fresh look at one step after everything was written. */
export interface Verification extends Check {
  readonly step: Step;
}

/** What a run leaves behind for people. Described by `schemas/receipts.schema.json`. */
export interface ReceiptFile {
  readonly apiVersion: 'staunch/v1';
  readonly kind: 'Receipts';
  readonly incident: string;
  readonly account: string;
  /** Digest of the plan that was approved. */
  readonly digest: string;
  readonly receipts: readonly ChainedReceipt[];
  /** Written down before the run does anything. */
  readonly runs: readonly RunRecord[];
  /** `seal` covers them and the chain. */
  readonly verifications: readonly Verification[];
  readonly seal: string;
}

/** When a run began and ended; one that was killed could not tell. ISO 8601. */
export interface RunRecord extends RunName {
  readonly begunAt: string;
  readonly endedAt?: string;
}

/** Adds a receipt to the end of a chain. */
export function chain(
  receipts: readonly ChainedReceipt[],
  digest: string,
  next: Receipt,
): ChainedReceipt[] {
  const linked = { ...next, previous: receipts.at(-1)?.hash ?? digest };
  return [...receipts, { ...linked, hash: sha256Of(linked) }];
}

/** Whether every link of a chain is what it was when it was written. */
export function isUnbroken(receipts: readonly ChainedReceipt[], digest: string): boolean {
  return receipts.every(({ hash, ...linked }, at) => {
    const previous = receipts[at - 1]?.hash ?? digest;
    return linked.previous === previous && hash === sha256Of(linked);
  });
}

/** The file of a run. */
export function receiptFile(
  plan: Plan,
  receipts: readonly ChainedReceipt[],
  { verifications, runs }: Pick<ReceiptFile, 'verifications' | 'runs'>,
): ReceiptFile {
  return {
    apiVersion: 'staunch/v1',
    kind: 'Receipts',
    incident: plan.incident.name,
    account: plan.incident.account,
    digest: plan.digest,
    receipts,
    runs,
    verifications,
    seal: sha256Of({ last: receipts.at(-1)?.hash ?? plan.digest, verifications }),
  };
}
