/** The part of a CloudTrail record that the audit uses. Session tokens are dropped here, on reading. */
export interface TrailEvent {
  readonly id: string;
  readonly time: string;
  /** For instance `iam ListUsers`. */
  readonly call: string;
  readonly region: string;
  readonly address: string;
  readonly userAgent: string;
  readonly error?: string;
  /** Access key id of the credential that this event handed out. */
  readonly minted?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads one record; undefined where it is not one. */
export function readTrailEvent(text: string): TrailEvent | undefined {
  const record = parse(text);
  const id = textIn(record, 'eventID');
  const time = textIn(record, 'eventTime');
  if (record === undefined || id === undefined || time === undefined) return undefined;
  const service = (textIn(record, 'eventSource') ?? 'unknown').replace('.amazonaws.com', '');
  const error = textIn(record, 'errorCode');
  const minted = textIn(
    objectIn(objectIn(record, 'responseElements'), 'credentials'),
    'accessKeyId',
  );
  return {
    id,
    time,
    call: `${service} ${textIn(record, 'eventName') ?? 'unknown'}`,
    region: textIn(record, 'awsRegion') ?? 'unknown',
    address: textIn(record, 'sourceIPAddress') ?? 'unknown',
    userAgent: textIn(record, 'userAgent') ?? 'unknown',
    ...(error === undefined ? {} : { error }),
    ...(minted === undefined ? {} : { minted }),
  };
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function objectIn(holder: Json | undefined, key: string): Json | undefined {
  const value = holder?.[key];
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

function textIn(holder: Json | undefined, key: string): string | undefined {
  const value = holder?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
