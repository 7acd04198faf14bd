import { classify } from '../calls/classify.ts';
import { given, nameIn, objectIn, serviceIn, textIn, type Json } from '../fields.ts';
import { askedRoleIn, isUnnamedMint, mintedBy } from './assumption.ts';
import {
  keyChangedBy,
  keyMadeBy,
  profilesHeldIn,
  roleChangedBy,
  sshKeyChangedBy,
  userChangedBy,
} from './changes.ts';
import type { EventKind, TrailEvent } from './event.ts';
import { accountText, identityIn } from './identity.ts';
import { endedBy, machinesStartedBy } from './started.ts';
import { isoSeconds } from './time.ts';

// A record that is not what CloudTrail writes: what is wrong with it, in words that hold nothing of it.
interface Malformed {
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
export function readEvent(record: unknown, file?: string): TrailEvent | Malformed {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { malformed: 'not an object' };
  const json = record as Json;
  const id = nameIn(json, 'eventID');
  const time = isoSeconds(nameIn(json, 'eventTime') ?? '');
  if (id === undefined || time === undefined) return { malformed: whatIsWrong(json) };
  const by = identityIn(objectIn(json, 'userIdentity'));
  const error = errorOf(json);
  const isDone = error === undefined;
  const rule = classify(json);
  return {
    id,
    time,
    account: accountText(json['recipientAccountId']) ?? by.account ?? 'unknown',
    kind: KINDS[textIn(json, 'eventCategory') ?? ''] ?? 'management',
    call: `${serviceIn(json) ?? 'unknown'} ${textIn(json, 'eventName') ?? 'unknown'}`,
    region: textIn(json, 'awsRegion') ?? 'unknown',
    address: textIn(json, 'sourceIPAddress') ?? 'unknown',
    userAgent: textIn(json, 'userAgent') ?? 'unknown',
    by,
    ...given('error', error),
    ...given('minted', mintedBy(json)),
    ...(isDone && isUnnamedMint(json) ? { unnamedMint: true as const } : {}),
    ...given('askedRole', isDone ? askedRoleIn(json) : undefined),
    ...given('madeKey', keyMadeBy(json)),
    ...given('keyChange', isDone ? keyChangedBy(json) : undefined),
    ...given('userChange', isDone ? userChangedBy(json) : undefined),
    ...given('roleChange', isDone ? roleChangedBy(json) : undefined),
    ...given('sshKeyChange', isDone ? sshKeyChangedBy(json) : undefined),
    ...given('held', isDone ? profilesHeldIn(json) : undefined),
    ...given('started', isDone ? machinesStartedBy(json) : undefined),
    ...given('ended', isDone ? endedBy(json) : undefined),
    ...given('sharedId', nameIn(json, 'sharedEventID')),
    ...(isOfConsole(json) ? { console: true as const } : {}),
    ...given('rule', rule?.id),
    objects: rule?.objectsIn(json) ?? [],
    ...given('file', file),
  };
}

/** The same, from a record's text. */
export function parseEvent(text: string, file?: string): TrailEvent | Malformed {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return { malformed: 'not JSON' };
  }
  return readEvent(record, file);
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

// Sign-in and the switching of roles tell by their answer how it went, and have no error code.
const ANSWERS = ['ConsoleLogin', 'SwitchRole', 'CheckMfa', 'PasswordRecoveryCompleted'];

// How a call failed; undefined where it did not.
function errorOf(record: Json): string | undefined {
  const number = record['errorCode'];
  const code = typeof number === 'number' ? String(number) : textIn(record, 'errorCode');
  if (code !== undefined) return code;
  const answer = objectIn(record, 'responseElements');
  if (ANSWERS.some((name) => textIn(answer, name) === 'Failure')) return 'Failure';
  // Messages are not kept: they repeat what was sent.
  return textIn(record, 'errorMessage') === undefined ? undefined : 'error without a code';
}
