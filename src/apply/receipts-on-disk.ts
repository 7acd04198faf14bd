import { claimFile, writeOwnFile } from '../disk/write-file.ts';
import type { Plan } from '../plan/plan.ts';
import {
  receiptFile,
  type ChainedReceipt,
  type ReceiptFile,
  type Verification,
} from './receipts.ts';

/** A receipts file that grows as a run goes on. */
export interface ReceiptsOnDisk {
  readonly path: string;
  readonly file: (
    receipts: readonly ChainedReceipt[],
    verifications: readonly Verification[],
  ) => ReceiptFile;
  readonly write: ReceiptsOnDisk['file'];
}

/**
 * Opens a file of this run's own, under the next free name. What lies there already is neither read nor written
 * over: it may have come with the checkout, and its hashes prove nothing, for anybody can compute them.
 */
export function openReceipts(wanted: string, plan: Plan, root?: string): ReceiptsOnDisk {
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : wanted.replace(/(\.json)?$/, `.${number}$1`);
    const place = { path, ...(root === undefined ? {} : { root }) };
    if (!claimFile(place)) continue;
    const file: ReceiptsOnDisk['file'] = (...parts) => receiptFile(plan, ...parts);
    const write: ReceiptsOnDisk['write'] = (...parts) => {
      const made = file(...parts);
      writeOwnFile(place, `${JSON.stringify(made, null, 2)}\n`);
      return made;
    };
    return { path, file, write };
  }
}
