import { existsSync } from 'node:fs';
import { readOwnFile } from '../../disk/read-file.ts';
import { refuseObstacle, writeOwnFile } from '../../disk/write-file.ts';
import { REPORT_BEGINS } from '../../report/html/report-html.ts';
import { notReadable } from './not-readable.ts';

/** Writes a report whole or not at all, for its owner alone; over nothing but an earlier report, unless forced to. */
export function writeReport(path: string, text: string, force: boolean): void {
  const hint = 'Give another name with --out.';
  refuseObstacle({ path }, hint);
  if (!force && existsSync(path) && !readOwnFile(path, hint).startsWith(REPORT_BEGINS))
    throw notReadable(
      `${path}: there is a file already, and it is not a report`,
      'Give another name with --out, or write over it with --force.',
    );
  writeOwnFile({ path }, text);
}
