import { given, textIn, trailEventOf, type Json } from '../inventory/trail-event.ts';
import type { AuditEvent, EventKind } from './event.ts';
import { ruleFor } from './findings/rules.ts';

/** A record that is not what CloudTrail writes: what is wrong with it, in words that hold nothing of it. */
export interface Malformed {
  readonly malformed: string;
}

const KINDS: Readonly<Record<string, EventKind>> = {
  Data: 'data',
  NetworkActivity: 'network',
  Insight: 'insight',
};

/** Reads one record of a trail, given as JSON; only named fields are kept. */
export function readAuditEvent(record: unknown, file?: string): AuditEvent | Malformed {
  if (typeof record !== 'object' || record === null) return { malformed: 'not an object' };
  const json = record as Json;
  const event = trailEventOf(json);
  if (!event) return { malformed: 'no event id or time' };
  return {
    ...event,
    account: textIn(json, 'recipientAccountId') ?? event.by.account ?? 'unknown',
    kind: KINDS[textIn(json, 'eventCategory') ?? ''] ?? 'management',
    ...given('sharedId', textIn(json, 'sharedEventID')),
    ...(json['sessionCredentialFromConsole'] === 'true' ? { console: true as const } : {}),
    ...given('rule', ruleFor(event.call.replace(' ', ':'))?.id),
    objects: [],
    ...given('file', file),
  };
}

/** The same, from a record's text. */
export function parseAuditEvent(text: string, file?: string): AuditEvent | Malformed {
  try {
    return readAuditEvent(JSON.parse(text), file);
  } catch {
    return { malformed: 'not JSON' };
  }
}
