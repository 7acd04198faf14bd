import { hash } from 'node:crypto';
import type { TrailEntry } from '../../../world-file.ts';

/** One account's events of one region, which a trail keeps apart. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** The key of a log file that CloudTrail delivers at a moment. */
export function logFileKey(trail: TrailEntry, place: Place, at: number): string {
  const { account, region } = place;
  const stamp = `${stampOf(at).slice(0, -3)}Z`;
  const unique = uniquePart(`${trail.name} ${account} ${region} ${at}`);
  const name = `${account}_CloudTrail_${region}_${stamp}_${unique}.json.gz`;
  return `${folderOf(trail, 'CloudTrail', place, at)}${name}`;
}

/** The key of the digest file for the hour that ends at a moment. */
export function digestFileKey(trail: TrailEntry, place: Place, end: number): string {
  const { account, region } = place;
  const home = homeOf(trail);
  const name = `${account}_CloudTrail-Digest_${region}_${trail.name}_${home}_${stampOf(end)}.json.gz`;
  return `${folderOf(trail, 'CloudTrail-Digest', place, end)}${name}`;
}

/** The region in which a trail was made. */
export function homeOf({ region = 'us-east-1' }: TrailEntry): string {
  return region;
}

function folderOf(
  { prefix, organisation }: TrailEntry,
  kind: 'CloudTrail' | 'CloudTrail-Digest',
  { account, region }: Place,
  at: number,
): string {
  const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '/');
  const parts = [prefix, 'AWSLogs', organisation, account, kind, region, day, ''];
  return parts.filter((part) => part !== undefined).join('/');
}

function stampOf(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function uniquePart(of: string): string {
  const bytes = [...hash('sha256', of, 'buffer').subarray(0, 16)];
  return bytes.map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
