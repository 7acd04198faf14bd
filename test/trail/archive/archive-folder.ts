import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import { openArchive, type ArchiveOptions } from '../../../src/trail/sources/archive/archive.ts';
import { localFiles } from '../../../src/trail/sources/archive/local-files.ts';
import type { SourceCoverage, Subject } from '../../../src/trail/sources/source.ts';

export const LEAKED = 'AKIAIOSFODNN7EXAMPLE';
export const MINTED = 'ASIAMINTEDMINTEDMINT';
export const ACCOUNT = '111122223333';

/** Files under a new folder: objects as JSON, text and bytes as they are, all but bytes compressed. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'staunch-archive-'));
  for (const [key, content] of Object.entries(files)) {
    const path = join(root, key);
    mkdirSync(dirname(path), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(path, content instanceof Uint8Array ? content : gzipSync(text));
  }
  return root;
}

/** A log file's key in CloudTrail's layout. */
export function logKey(
  delivered: string,
  { account = ACCOUNT, region = 'us-east-1', above = '', unique = 'aB3dE5fG7hJ9kL1m' } = {},
): string {
  const [day = ''] = delivered.split('T');
  const minute = delivered.slice(0, 16).replaceAll(/[-:]/g, '');
  const name = `${account}_CloudTrail_${region}_${minute}Z_${unique}.json.gz`;
  return `AWSLogs/${above}${account}/CloudTrail/${region}/${day.replaceAll('-', '/')}/${name}`;
}

let last = 0;

/** A record of the leaked key, or with differences. */
export function recordOf(
  different: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    eventVersion: '1.10',
    userIdentity: {
      type: 'IAMUser',
      accountId: ACCOUNT,
      accessKeyId: LEAKED,
      userName: 'ci-deploy',
    },
    eventTime: '2026-11-20T10:00:00Z',
    eventSource: 'iam.amazonaws.com',
    eventName: 'ListUsers',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.7',
    userAgent: 'aws-cli/2.17.16',
    requestParameters: null,
    responseElements: null,
    eventID: `event-${last++}`,
    eventType: 'AwsApiCall',
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
    ...different,
  };
}

/** Made by another credential, which nobody looks for. */
export function strangersRecord(different: Readonly<Record<string, unknown>> = {}): unknown {
  return recordOf({
    userIdentity: { type: 'IAMUser', accessKeyId: 'AKIASOMEBODYELSE0000' },
    ...different,
  });
}

/** The leaked key hands out a session. */
export function mintingRecord(different: Readonly<Record<string, unknown>> = {}): unknown {
  return recordOf({
    eventSource: 'sts.amazonaws.com',
    eventName: 'GetSessionToken',
    responseElements: { credentials: { accessKeyId: MINTED, sessionToken: 'secret' } },
    ...different,
  });
}

export function sessionsRecord(different: Readonly<Record<string, unknown>> = {}): unknown {
  return recordOf({ userIdentity: { type: 'IAMUser', accessKeyId: MINTED }, ...different });
}

export function logOf(...records: readonly unknown[]): { readonly Records: readonly unknown[] } {
  return { Records: records };
}

export const WINDOW = { from: '2026-11-18T00:00:00Z', to: '2026-11-21T00:00:00Z' };
export const leakedKey: Subject = credential(LEAKED, WINDOW.from);

export function credential(accessKeyId: string, since: string): Subject {
  return { kind: 'credential', accessKeyId, account: ACCOUNT, since };
}

export interface Searched {
  /** Ids of the events found, each once, sorted. */
  readonly ids: readonly string[];
  readonly events: readonly TrailEvent[];
  readonly coverage: SourceCoverage;
  readonly counted: (what: string) => number;
}

/** Searches a folder as the trace does: sessions that an event hands out are looked for too. */
export async function search(
  root: string,
  { subjects = [leakedKey], ...options }: Partial<ArchiveOptions> & { subjects?: Subject[] } = {},
): Promise<Searched> {
  const clock = { now: () => new Date('2026-11-22T00:00:00Z'), sleep: () => Promise.resolve() };
  const archive = openArchive(localFiles(root), { window: WINDOW, clock, workers: 0, ...options });
  const events = new Map<string, TrailEvent>();
  await archive.search(subjects, (event) => {
    events.set(event.id, event);
    return event.minted ? [credential(event.minted.accessKeyId, event.time)] : [];
  });
  const coverage = archive.coverage();
  return {
    ids: [...events.keys()].sort(),
    events: [...events.values()],
    coverage,
    counted: (what) => coverage.counts.find((count) => count.what === what)?.count ?? 0,
  };
}
