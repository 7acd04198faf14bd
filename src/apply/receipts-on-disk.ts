import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Plan } from '../plan/plan.ts';
import {
  isUnbroken,
  receiptFile,
  type ChainedReceipt,
  type ReceiptFile,
  type Verification,
} from './receipts.ts';

/** A receipts file that grows as a run goes on; what an earlier run wrote is never overwritten. */
export interface ReceiptsOnDisk {
  readonly path: string;
  readonly earlier: readonly ChainedReceipt[];
  readonly file: (
    receipts: readonly ChainedReceipt[],
    verifications: readonly Verification[],
  ) => ReceiptFile;
  readonly write: ReceiptsOnDisk['file'];
}

/** Goes on with the file of the same plan; beside a file of anything else, takes the next free name. */
export function openReceipts(wanted: string, plan: Plan): ReceiptsOnDisk {
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : wanted.replace(/(\.json)?$/, `.${number}$1`);
    const earlier = existsSync(path) ? chainIn(path, plan.digest) : [];
    if (earlier) {
      const file: ReceiptsOnDisk['file'] = (...parts) => receiptFile(plan, ...parts);
      const write: ReceiptsOnDisk['write'] = (...parts) => {
        const made = file(...parts);
        replaceFile(path, `${JSON.stringify(made, null, 2)}\n`);
        return made;
      };
      return { path, earlier, file, write };
    }
  }
}

function chainIn(path: string, digest: string): readonly ChainedReceipt[] | undefined {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as Partial<ReceiptFile>;
    const receipts = file.digest === digest ? file.receipts : undefined;
    return receipts && isUnbroken(receipts, digest) ? receipts : undefined;
  } catch {
    return undefined;
  }
}

// Written whole or not at all: a crash in the middle leaves the file before it.
function replaceFile(path: string, text: string): void {
  const beside = `${path}.tmp`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, path);
}
