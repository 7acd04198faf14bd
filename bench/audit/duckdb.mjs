// The same answer from DuckDB: what Staunch keeps of an event, read once and with nothing else of the records, then the
// family by recursion.
import { DuckDBInstance } from '@duckdb/node-api';

const [root = '', leaked = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const db = await instance.connect();
await db.run(`
  CREATE TEMP TABLE used AS
  SELECT unnest(record), record.userIdentity.accessKeyId AS key,
    record.responseElements.credentials.accessKeyId AS minted
  FROM (
    SELECT unnest(Records) AS record
    FROM read_json('${root.replaceAll("'", "''")}/AWSLogs/**/*.json.gz', format = 'auto',
      maximum_object_size = 134217728,
      columns = {Records: 'STRUCT(eventID VARCHAR, eventTime VARCHAR, eventSource VARCHAR, eventName VARCHAR,
        awsRegion VARCHAR, sourceIPAddress VARCHAR, userAgent VARCHAR, errorCode VARCHAR, recipientAccountId VARCHAR,
        eventCategory VARCHAR, sharedEventID VARCHAR, sessionCredentialFromConsole VARCHAR,
        userIdentity STRUCT(accessKeyId VARCHAR, principalId VARCHAR, userName VARCHAR, accountId VARCHAR,
          invokedBy VARCHAR, sessionContext STRUCT(sessionIssuer STRUCT(arn VARCHAR, userName VARCHAR),
            attributes STRUCT(creationDate VARCHAR))),
        requestParameters STRUCT(roleArn VARCHAR, roleSessionName VARCHAR),
        responseElements STRUCT(credentials STRUCT(accessKeyId VARCHAR),
          assumedRoleUser STRUCT(assumedRoleId VARCHAR, arn VARCHAR)))[]'})
  ) WHERE record.userIdentity.accessKeyId IS NOT NULL`);
const family = await db.runAndReadAll(
  `WITH RECURSIVE family(key) AS (
    SELECT $1::VARCHAR
    UNION
    SELECT used.minted FROM used JOIN family ON used.key = family.key WHERE used.minted IS NOT NULL
  )
  SELECT DISTINCT * FROM used WHERE key IN (SELECT key FROM family)`,
  [leaked],
);
console.log(
  JSON.stringify({
    ids: family
      .getRowObjects()
      .map(({ eventID }) => eventID)
      .sort(),
  }),
);
