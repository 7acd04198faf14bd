import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { diceOf } from './dice.ts';
import type { TrailRecord } from './records.ts';

const MINUTE_MS = 60_000;

/** How a trail's files are written. */
export interface ArchiveLayout {
  /** Before `AWSLogs/`. */
  readonly prefix?: string;
  /** The organisation of an organisation's trail: `o-…`. */
  readonly organisation?: string;
  readonly plain?: boolean;
  /** How many minutes a file holds; CloudTrail's own five unless told: many small files are slow to write. */
  readonly minutes?: number;
}

/** Writes records as CloudTrail delivers them: five to fifteen minutes late, in one file for an account, region and span of time. */
export function writeArchive(
  folder: string,
  records: readonly TrailRecord[],
  { prefix = '', organisation, plain = false, minutes = 5 }: ArchiveLayout = {},
): void {
  const dice = diceOf(records.length);
  const span = minutes * MINUTE_MS;
  const files = new Map<string, TrailRecord[]>();
  for (const record of records) {
    const late = (5 + 10 * dice.real()) * MINUTE_MS;
    const delivered = Math.ceil((Date.parse(record.eventTime) + late) / span);
    const { recipientAccountId: account, awsRegion: region } = record;
    const key = `${account} ${region} ${delivered}`;
    files.set(key, [...(files.get(key) ?? []), record]);
  }
  for (const [key, held] of files) {
    const [account = '', region = '', delivered = ''] = key.split(' ');
    const at = new Date(Number(delivered) * span).toISOString();
    const stamp = `${at.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
    const name = `${account}_CloudTrail_${region}_${stamp}_${dice.id(16)}.json${plain ? '' : '.gz'}`;
    const owner = organisation === undefined ? account : `${organisation}/${account}`;
    const day = at.slice(0, 10).replaceAll('-', '/');
    const path = join(folder, prefix, 'AWSLogs', owner, 'CloudTrail', region, day, name);
    const text = JSON.stringify({ Records: held });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, plain ? text : gzipSync(text, { level: 1 }));
  }
}
