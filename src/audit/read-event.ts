import { given, nameIn, objectIn, textIn, type Json } from '../inventory/record-fields.ts';
import { trailEventOf } from '../inventory/read-trail-event.ts';
import type { AuditEvent, EventKind } from './event.ts';
import { classify } from './findings/classify.ts';
import { accountText, identityIn } from './records/identity.ts';
import { isoSeconds } from './records/time.ts';

/** A record that is not what CloudTrail writes: what is wrong with it, in words that hold nothing of it. */
export interface Malformed {
  readonly malformed: string;
}

const KINDS: Readonly<Record<string, EventKind>> = {
  Data: 'data',
  NetworkActivity: 'network',
  Insight: 'insight',
};

// What the console calls itself where it calls for somebody who is signed in.
const CONSOLE_AGENTS = ['console.amazonaws.com', 'signin.amazonaws.com', 'console.aws.amazon.com'];

/** Reads one record of a trail, given as JSON; only named fields are kept. */
export function readAuditEvent(record: unknown, file?: string): AuditEvent | Malformed {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { malformed: 'not an object' };
  const json = record as Json;
  const event = trailEventOf(json);
  const time = event && isoSeconds(event.time);
  if (!event || time === undefined) return { malformed: whatIsWrong(json) };
  const by = identityIn(objectIn(json, 'userIdentity'), event.by);
  const rule = classify(json);
  return {
    ...event,
    time,
    by,
    account: accountText(json['recipientAccountId']) ?? by.account ?? 'unknown',
    kind: KINDS[textIn(json, 'eventCategory') ?? ''] ?? 'management',
    ...given('sharedId', nameIn(json, 'sharedEventID')),
    ...(isOfConsole(json) ? { console: true as const } : {}),
    ...given('rule', rule?.id),
    objects: rule?.objectsIn(json) ?? [],
    ...given('file', file),
  };
}

/** The same, from a record's text. */
export function parseAuditEvent(text: string, file?: string): AuditEvent | Malformed {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return { malformed: 'not JSON' };
  }
  return readAuditEvent(record, file);
}

function whatIsWrong(json: Json): string {
  if (textIn(json, 'eventID') === undefined) return 'no event id';
  return textIn(json, 'eventTime') === undefined
    ? 'no event time'
    : 'an event time not as ISO 8601';
}

function isOfConsole(json: Json): boolean {
  const flag = json['sessionCredentialFromConsole'];
  const type = json['eventType'];
  return (
    flag === true ||
    flag === 'true' ||
    type === 'AwsConsoleSignIn' ||
    type === 'AwsConsoleAction' ||
    CONSOLE_AGENTS.includes(textIn(json, 'userAgent') ?? '')
  );
}
