// Hive's reader of JSON does not care for upper and lower case, DuckDB's does: CloudTrail's own spelling of
// every field that the table has.
const FIELDS = `
  eventVersion userIdentity type principalId arn accountId invokedBy accessKeyId userName onBehalfOf userId
  identityStoreArn sessionContext attributes mfaAuthenticated creationDate sessionIssuer ec2RoleDelivery
  webIdFederationData federatedProvider eventTime eventSource eventName awsRegion sourceIPAddress userAgent
  errorCode errorMessage requestParameters responseElements additionalEventData requestID eventID readOnly
  resources eventType apiVersion recipientAccountId serviceEventDetails sharedEventID vpcEndpointId
  vpcEndpointAccountId eventCategory addendum reason updatedFields originalRequestID originalEventID
  sessionCredentialFromConsole edgeDeviceDetails tlsDetails tlsVersion cipherSuite clientProvidedHostHeader`;

const SPELLINGS = new Map(
  FIELDS.trim()
    .split(/\s+/)
    .map((it) => [it.toLowerCase(), it]),
);

/** The columns of a CREATE TABLE in Hive's words, as the type of a record in DuckDB's. Refuses what it does not know. */
export function recordType(columns: string): string {
  const words = columns.match(/[a-z0-9_]+|[<>:,]/gi) ?? [];
  const reader = { words, at: 0 };
  const fields: string[] = [];
  while (reader.at < words.length) {
    fields.push(`"${spelt(next(reader))}" ${typeAt(reader, '')}`);
    if (reader.at < words.length) expect(reader, ',');
  }
  return `STRUCT(${fields.join(', ')})`;
}

interface Reader {
  readonly words: readonly string[];
  at: number;
}

function typeAt(reader: Reader, inside: string): string {
  const word = next(reader).toUpperCase();
  switch (word) {
    case 'STRING':
      return 'VARCHAR';
    case 'ARRAY':
      return `${enclosed(reader, () => typeAt(reader, 'ARRAY'))}[]`;
    case 'MAP':
      return `MAP(${enclosed(reader, () => {
        const key = typeAt(reader, 'MAP');
        expect(reader, ',');
        return `${key}, ${typeAt(reader, 'MAP')}`;
      })})`;
    case 'STRUCT':
      return `STRUCT(${enclosed(reader, () => fieldsAt(reader, inside))})`;
    default:
      throw new Error(`NOT_SUPPORTED: the type ${word}`);
  }
}

function fieldsAt(reader: Reader, inside: string): string {
  const fields: string[] = [];
  do {
    const name = next(reader);
    expect(reader, ':');
    // In a list of resources, and only there, CloudTrail shouts.
    const spelling = inside === 'ARRAY' && name === 'arn' ? 'ARN' : spelt(name);
    fields.push(`"${spelling}" ${typeAt(reader, '')}`);
  } while (reader.words[reader.at] === ',' && reader.at++ >= 0);
  return fields.join(', ');
}

function enclosed(reader: Reader, read: () => string): string {
  expect(reader, '<');
  const text = read();
  expect(reader, '>');
  return text;
}

function next(reader: Reader): string {
  return reader.words[reader.at++] ?? '';
}

function expect(reader: Reader, wanted: string): void {
  const seen = next(reader);
  if (seen !== wanted) throw new Error(`mismatched input '${seen}' expecting '${wanted}'`);
}

function spelt(name: string): string {
  const spelling = SPELLINGS.get(name.toLowerCase());
  if (spelling === undefined) throw new Error(`NOT_SUPPORTED: the column ${name}`);
  return spelling;
}
