import { readOwnFile } from '../../disk/read-file.ts';
import { wholePath, type Place } from '../../disk/standing.ts';
import { claimFile, writeOwnFile } from '../../disk/write-file.ts';
import type { Plan } from '../../actions/catalogue.ts';
import {
  isUnbroken,
  receiptFile,
  type ChainedReceipt,
  type ReceiptFile,
  type RunRecord,
  type Verification,
} from './receipts.ts';

/** A receipts file that grows as a run goes on. */
export interface ReceiptsOnDisk {
  readonly path: string;
  /** What files beside it tell of earlier runs of the same plan. */
  readonly earlier: EarlierRuns;
  /** Writes down how it stands with this run; it is in the file from the next time it is written on. */
  readonly note: (run: RunRecord) => void;
  readonly file: (
    receipts: readonly ChainedReceipt[],
    verifications: readonly Verification[],
  ) => ReceiptFile;
  readonly write: ReceiptsOnDisk['file'];
}

export type EarlierRuns = Pick<ReceiptFile, 'receipts' | 'runs'>;

/**
 * Opens a file of this run's own, under the next free name. What lies there already is not written over, and no chain
 * goes on from it: it may have come with the checkout, and anybody can compute its hashes. It only tells when earlier
 * runs of the same approved plan were under way.
 */
export function openReceipts(wanted: string, plan: Plan, root?: string): ReceiptsOnDisk {
  const earlier: EarlierRuns[] = [];
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : wanted.replace(/(\.json)?$/, `.${number}$1`);
    const place = { path, ...(root === undefined ? {} : { root }) };
    if (!claimFile(place)) {
      earlier.push(keptIn(place, plan.digest));
      continue;
    }
    let own: RunRecord | undefined;
    const file: ReceiptsOnDisk['file'] = (receipts, verifications) =>
      receiptFile(plan, receipts, { verifications, runs: own ? [own] : [] });
    const write: ReceiptsOnDisk['write'] = (...parts) => {
      const made = file(...parts);
      writeOwnFile(place, `${JSON.stringify(made, null, 2)}\n`);
      return made;
    };
    const all = {
      receipts: earlier.flatMap(({ receipts }) => receipts),
      runs: earlier.flatMap(({ runs }) => runs),
    };
    return { path, earlier: all, note: (run) => void (own = run), file, write };
  }
}

function keptIn(place: Place, digest: string): EarlierRuns {
  try {
    const file = JSON.parse(readOwnFile(wholePath(place))) as Partial<ReceiptFile>;
    const receipts = file.digest === digest ? file.receipts : undefined;
    // Files of an earlier release have no runs.
    if (receipts && isUnbroken(receipts, digest)) return { receipts, runs: file.runs ?? [] };
  } catch {
    // What cannot be read tells nothing.
  }
  return { receipts: [], runs: [] };
}
