import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export const HOME = '111122223333';
export const PARTNER = '444455556666';
export const LEAKED = 'AKIARTX3GSDSQLEAKEDK';
export const APP = `arn:aws:iam::${HOME}:role/teams/app`;
export const TOKEN = 'FwoGZXIvYXdzEJr//////////wEaDTOKENTOKENTOKEN';

export type Json = Readonly<Record<string, unknown>>;

/** A folder in the place of a bucket, gone after the test. */
export function aBucket(): string {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-athena-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export interface Place {
  readonly account?: string;
  readonly region?: string;
  /** Of delivery. */
  readonly day?: string;
  readonly name?: string;
  readonly organisation?: string;
}

/** Writes a file as CloudTrail delivers it; its path in the bucket. */
export function deliver(
  folder: string,
  records: readonly Json[] | Buffer,
  place: Place = {},
): string {
  const { account = HOME, region = 'us-east-1', day = '2026/11/22', organisation } = place;
  const [name = `${account}_CloudTrail_${region}_20261122T0905Z_${++written}.json.gz`] = [
    place.name,
  ];
  const above = organisation === undefined ? '' : `${organisation}/`;
  const path = `AWSLogs/${above}${account}/CloudTrail/${region}/${day}`;
  mkdirSync(join(folder, path), { recursive: true });
  const body = Buffer.isBuffer(records) ? records : gzipSync(JSON.stringify({ Records: records }));
  writeFileSync(join(folder, path, name), body);
  return `${path}/${name}`;
}

let written = 0;

/** A record of a call by the leaked key, unless told otherwise. */
export function aRecord(differs: Json = {}): Json {
  return {
    eventVersion: '1.11',
    userIdentity: byUser(LEAKED),
    eventTime: '2026-11-22T09:00:00Z',
    eventSource: 'iam.amazonaws.com',
    eventName: 'ListUsers',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.66',
    userAgent: 'aws-cli/2',
    requestParameters: null,
    responseElements: null,
    requestID: 'r',
    eventID: `event-${++recorded}`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: HOME,
    eventCategory: 'Management',
    ...differs,
  };
}

let recorded = 0;

export function byUser(accessKeyId: string, userName = 'ci-deploy'): Json {
  return {
    type: 'IAMUser',
    principalId: `AIDA${userName.toUpperCase()}`,
    arn: `arn:aws:iam::${HOME}:user/${userName}`,
    accountId: HOME,
    accessKeyId,
    userName,
  };
}

export function bySession(accessKeyId: string, roleArn = APP): Json {
  const [, , , , accountId = '', role = ''] = roleArn.split(':');
  const userName = role.split('/').at(-1) ?? '';
  return {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLE:x',
    arn: `arn:aws:sts::${accountId}:assumed-role/${userName}/x`,
    accountId,
    accessKeyId,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROAEXAMPLE',
        arn: roleArn,
        accountId,
        userName,
      },
      attributes: { creationDate: '2026-11-22T09:01:00Z', mfaAuthenticated: 'false' },
    },
  };
}

/** An AssumeRole by the leaked key that hands out a session. */
export function anAssumption(accessKeyId: string, roleArn = APP, differs: Json = {}): Json {
  const [, , , , account = '', role = ''] = roleArn.split(':');
  const arn = `arn:aws:sts::${account}:assumed-role/${role.split('/').at(-1) ?? ''}/x`;
  return aRecord({
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    requestParameters: { roleArn, roleSessionName: 'x' },
    responseElements: {
      credentials: { accessKeyId, sessionToken: TOKEN, expiration: 'Nov 22, 2026, 10:00:00 AM' },
      assumedRoleUser: { assumedRoleId: 'AROAEXAMPLE:x', arn },
    },
    resources: [{ ARN: roleArn, accountId: account, type: 'AWS::IAM::Role' }],
    ...differs,
  });
}
