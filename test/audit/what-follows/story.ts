import type { JudgedEvent, Origin } from '../../../src/trail/usual/judged.ts';
import type { CredentialUse } from '../../../src/audit/audit.ts';
import { readEvent } from '../../../src/trail/records/read-event.ts';
import { whatFollows } from '../../../src/audit/what-follows/what-follows.ts';
import type { Exposure, Incident } from '../../../src/domain/incident.ts';

export const ACCOUNT = '111122223333';
export const LEAKED = 'AKIAZZZZZZZZZZZZZZZ2';
export const SESSION = 'ASIAZZZZZZZZZZZZZZZ2';

const EXPOSED_AT = '2026-11-22T09:00:00.000Z';

/** What the thief did, one call after the other. */
export interface Call {
  /** For instance `iam CreateUser`. */
  readonly call: string;
  readonly request?: unknown;
  readonly response?: unknown;
  readonly error?: string;
  readonly origin?: Origin;
  readonly region?: string;
  /** Minutes after the exposure. */
  readonly at?: number;
}

/** A call as an event of the audit, read from a record as CloudTrail writes it. */
export function happened(told: Call, at: number): JudgedEvent {
  const [service = '', eventName = ''] = told.call.split(' ');
  const minutes = told.at ?? at + 1;
  const event = readEvent({
    eventID: `event-${at}`,
    eventTime: new Date(Date.parse(EXPOSED_AT) + minutes * 60_000).toISOString(),
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: told.region ?? 'us-east-1',
    sourceIPAddress: '198.51.100.24',
    userAgent: 'Boto3/1.34',
    userIdentity: {
      type: 'IAMUser',
      accountId: ACCOUNT,
      accessKeyId: LEAKED,
      userName: 'ci-deploy',
    },
    requestParameters: told.request ?? null,
    responseElements: told.response ?? null,
    errorCode: told.error,
    readOnly: false,
    recipientAccountId: ACCOUNT,
  });
  if ('malformed' in event) throw new Error(event.malformed);
  return { ...event, credential: LEAKED, origin: told.origin ?? 'unclear' };
}

/** What follows from what the thief did with the leaked key. */
export function follows(calls: readonly Call[], ...more: readonly Exposure[]) {
  const exposures = [{ kind: 'access-key' as const, accessKeyId: LEAKED }, ...more];
  return whatFollows({
    incident: incident(exposures),
    credentials: [credential(LEAKED, 'access-key', 'user ci-deploy')],
    events: calls.map(happened),
  });
}

export function incident(exposures: readonly Exposure[]): Incident {
  return {
    name: 'leaked',
    summary: 'A key leaked',
    account: ACCOUNT,
    severity: 'high',
    exposedAt: EXPOSED_AT,
    detectedAt: EXPOSED_AT,
    state: 'contained',
    requireImdsv2: false,
    reactivate: [],
    accepted: [],
    settled: [],
    exposures,
  };
}

export function credential(id: string, kind: CredentialUse['kind'], holder: string): CredentialUse {
  const before = { events: 0, from: EXPOSED_AT, certainty: 'none' as const, why: '' };
  const none = { addresses: [], userAgents: [], regions: [], calls: [], errors: [] };
  return { id, kind, holder, account: ACCOUNT, events: 0, ...none, before };
}
