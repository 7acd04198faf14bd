import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { REPORT_BEGINS } from '../report/html/report-html.ts';
import { NotReadable } from './not-readable.ts';

/** Writes a report whole or not at all, for its owner alone; over nothing but an earlier report, unless forced to. */
export function writeReport(path: string, text: string, force: boolean): void {
  if (!force && existsSync(path) && !isReport(path))
    throw new NotReadable(
      `${path}: there is a file already, and it is not a report`,
      'Give another name with --out, or write over it with --force.',
    );
  const beside = `${path}.${process.pid}.tmp`;
  try {
    // The mode counts only for a new file: one that lies there already is not written into.
    writeFileSync(beside, text, { mode: 0o600, flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function isReport(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(Buffer.byteLength(REPORT_BEGINS));
    readSync(file, start);
    return start.toString() === REPORT_BEGINS;
  } finally {
    closeSync(file);
  }
}
