import type { Json } from '../../fields.ts';

interface Column {
  readonly sql: string;
  /** Where it stands in CloudTrail's record. */
  readonly path: readonly string[];
  /** The column holds text of JSON. */
  readonly json?: true;
  /** What each thing in its list is called in the record. */
  readonly each?: string;
}

const PLAIN = {
  eventid: 'eventID',
  eventtime: 'eventTime',
  eventsource: 'eventSource',
  eventname: 'eventName',
  eventtype: 'eventType',
  eventcategory: 'eventCategory',
  awsregion: 'awsRegion',
  sourceipaddress: 'sourceIPAddress',
  useragent: 'userAgent',
  errorcode: 'errorCode',
  errormessage: 'errorMessage',
  readonly: 'readOnly',
  recipientaccountid: 'recipientAccountId',
  sharedeventid: 'sharedEventID',
  sessioncredentialfromconsole: 'sessionCredentialFromConsole',
};

// Field by field: engines differ in what a whole struct looks like as text.
const IDENTITY = [
  'type',
  'principalId',
  'arn',
  'accountId',
  'invokedBy',
  'accessKeyId',
  'userName',
  'sessionContext.attributes.mfaAuthenticated',
  'sessionContext.attributes.creationDate',
  'sessionContext.sessionIssuer.type',
  'sessionContext.sessionIssuer.principalId',
  'sessionContext.sessionIssuer.arn',
  'sessionContext.sessionIssuer.accountId',
  'sessionContext.sessionIssuer.userName',
];

const JSON_TEXT = {
  requestparameters: 'requestParameters',
  responseelements: 'responseElements',
  additionaleventdata: 'additionalEventData',
  serviceeventdetails: 'serviceEventDetails',
};

// Athena writes what is selected to a file in S3 that outlives the audit: session tokens are taken out before.
const TOKENS = '(?i)"(sessionToken|securityToken|X-Amz-Security-Token)"\\s*:\\s*"[^"]*"';

const COLUMNS: readonly Column[] = [
  ...Object.entries(PLAIN).map(([sql, name]) => ({ sql, path: [name] })),
  ...IDENTITY.map((field) => ({
    sql: `useridentity.${field.toLowerCase()}`,
    path: ['userIdentity', ...field.split('.')],
  })),
  ...Object.entries(JSON_TEXT).map(([column, name]) => ({
    sql: `regexp_replace(${column}, '${TOKENS}', '"sessionToken":""')`,
    path: [name],
    json: true as const,
  })),
  {
    sql: 'json_format(CAST(transform(resources, r -> r.arn) AS JSON))',
    path: ['resources'],
    json: true,
    each: 'ARN',
  },
];

/** What is selected, in the order in which `recordOf` wants it. */
export const SELECTED = COLUMNS.map(({ sql }, n) => `${sql} AS c${n}`).join(',\n  ');

/** CloudTrail's record, as far as a row of these columns holds it. */
export function recordOf(row: readonly (string | undefined)[]): Json {
  const record: Record<string, unknown> = {};
  COLUMNS.forEach(({ path, json, each }, n) => {
    const text = row[n];
    if (text === undefined) return;
    const value = json ? parsed(text) : text;
    const isList = each !== undefined && Array.isArray(value);
    put(record, path, isList ? value.map((it: unknown) => ({ [each]: it })) : value);
  });
  return record;
}

function put(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...deeper] = path;
  if (deeper.length === 0) {
    record[name] = value;
    return;
  }
  const inner = (record[name] ?? {}) as Record<string, unknown>;
  record[name] = inner;
  put(inner, deeper, value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
