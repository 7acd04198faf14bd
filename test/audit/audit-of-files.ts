import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audit } from '../../src/audit/audit.ts';
import { accessWith, type Access } from '../../src/policy/access.ts';
import { audit } from '../../src/cli/commands/audit.ts';
import { auditText } from '../../src/report/audit-text.ts';
import { manualClock, requestHandlerOf } from '@staunch/sandbox';
import { enterFrom } from '../support/accounts.ts';
import { recordedTerminal } from '../support/terminal.ts';
import {
  ACCOUNT,
  logKey,
  logOf,
  recordOf,
  strangersRecord,
} from '../trail/archive/archive-folder.ts';

export const LEAKED_KEY = 'AKIARTX3GSDSQHANDED7';
export const MADE_KEY = 'AKIARTX3GSDSQFRESHK3';

/** A record of the leaked key. */
export function byLeakedKey(
  different: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return recordOf({ userIdentity: userWith(LEAKED_KEY, 'ci-deploy'), ...different });
}

/** A user who calls with this key, as records name them. */
export function userWith(accessKeyId: string, userName: string): object {
  const arn = `arn:aws:iam::${ACCOUNT}:user/${userName}`;
  return { type: 'IAMUser', arn, accountId: ACCOUNT, accessKeyId, userName };
}

/** The leaked key makes a user with a key, by which trails are stopped: four records of two credentials. */
export function theft(): Record<string, unknown>[] {
  const userName = 'night-shift';
  const accessKey = { userName, accessKeyId: MADE_KEY, status: 'Active' };
  return [
    byLeakedKey({ eventSource: 'sts.amazonaws.com', eventName: 'GetCallerIdentity' }),
    byLeakedKey({ eventName: 'CreateUser', requestParameters: { userName } }),
    byLeakedKey({
      eventName: 'CreateAccessKey',
      requestParameters: { userName },
      responseElements: { accessKey },
    }),
    recordOf({
      userIdentity: userWith(MADE_KEY, userName),
      eventTime: '2026-11-20T10:05:00Z',
      eventSource: 'cloudtrail.amazonaws.com',
      eventName: 'StopLogging',
      requestParameters: { name: 'main' },
    }),
  ];
}

// A file is delivered at most a quarter of an hour late: the last one is.
const DELIVERED = ['17T12:00', '18T12:00', '19T12:00', '20T19:58'];

/** Every day around the exposure has a file of the account, in which nothing concerns the leaked key. */
export function quietDays(account = ACCOUNT): Readonly<Record<string, unknown>> {
  const quiet = logOf(strangersRecord({ recipientAccountId: account }));
  return Object.fromEntries(
    DELIVERED.map((at) => [logKey(`2026-11-${at}Z`, { account }), quiet] as const),
  );
}

const NOW = new Date('2026-11-20T20:00:00Z');

/** An audit of files, and what it came to. */
export interface AuditOfFiles {
  /** The exit code of the command. */
  readonly code: number;
  readonly audit: Audit;
  readonly text: string;
  /** What the coverage says was not read, or not in full. */
  readonly gaps: string;
  /** Hosts that were asked for anything. */
  readonly requests: readonly string[];
}

/** Plays `staunch audit --no-lookup --archive <folder>`. Every call over the network is refused and noted. */
export async function auditOfFiles(
  folder: string,
  { exposure = `accessKey: ${LEAKED_KEY}`, exposedAt = '2026-11-18T09:00:00Z' } = {},
): Promise<AuditOfFiles> {
  const requests: string[] = [];
  const terminal = recordedTerminal();
  const options = {
    format: 'json' as const,
    archive: [folder],
    lookup: false,
    validateDigests: false,
  };
  const aws = enterFrom(refusing(requests), 'plan');
  const code = await audit(incidentFile(exposure, exposedAt), options, { aws, terminal });
  if (terminal.stdout() === '') throw new Error(`no audit was made: ${terminal.stderr()}`);
  const made = JSON.parse(terminal.stdout()) as Audit;
  const { notRead, malformed, sources } = made.coverage;
  return {
    code,
    audit: made,
    text: auditText(made, terminal.colours),
    gaps: JSON.stringify([
      notRead,
      malformed,
      sources.map((it) => [it.notRead, it.limits, it.counts]),
    ]),
    requests,
  };
}

/** Whether an audit ends as incomplete and its coverage says why. */
export function isTold({ code, gaps }: AuditOfFiles, why: RegExp): boolean {
  return code === 3 && why.test(gaps);
}

function incidentFile(exposure: string, exposedAt: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'staunch-incident-')), 'handed-over.yaml');
  const text = `apiVersion: staunch/v1
kind: Incident
metadata:
  name: handed-over
spec:
  summary: Logs were handed over as files
  account: "${ACCOUNT}"
  severity: high
  exposedAt: ${exposedAt}
  detectedAt: ${NOW.toISOString()}
  exposures:
    - ${exposure}
`;
  writeFileSync(path, text);
  return path;
}

function refusing(requests: string[]): Access {
  const clock = manualClock(NOW);
  const requestHandler = requestHandlerOf(async ({ headers, url }) => {
    requests.push(`${headers['host'] ?? ''}${url}`);
    return { status: 403, headers: {}, body: '' };
  }, clock);
  const credentials = { accessKeyId: 'AKIARTX3GSDSQBYSTAND', secretAccessKey: 'x' };
  const aws = { region: 'us-east-1', clock, credentials, requestHandler };
  return accessWith(aws, { protected: [] });
}
