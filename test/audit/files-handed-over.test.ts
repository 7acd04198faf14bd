import { describe, expect, it } from 'vitest';
import { failingWith } from '../support/known-fault.ts';
import { OTHER } from '../support/accounts.ts';
import { ACCOUNT, folderOf, logKey, logOf } from '../trail/archive/archive-folder.ts';
import {
  auditOfFiles,
  byLeakedKey,
  isTold,
  LEAKED_KEY,
  MADE_KEY,
  quietDays,
  theft,
  type AuditOfFiles,
} from './audit-of-files.ts';

const plain = (content: object | string): Buffer =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));

/** Whether an audit counts the four calls of the theft, and knows the key that was made by it. */
function hasTheft({ audit: { eventCount, credentials } }: AuditOfFiles): boolean {
  const ids = credentials.map(({ id }) => id);
  return eventCount === 4 && [LEAKED_KEY, MADE_KEY].every((id) => ids.includes(id));
}

describe('an audit of files alone', () => {
  it('is complete where each day has a file of the account, and nothing concerns the key', async () => {
    const { code, text, requests } = await auditOfFiles(folderOf(quietDays()));
    expect(text).toContain('nothing else is missing');
    expect([code, requests]).toEqual([0, []]);
  });

  it('finds the theft among files in the layout', async () => {
    const files = { ...quietDays(), [logKey('2026-11-20T10:15Z')]: logOf(...theft()) };
    expect(hasTheft(await auditOfFiles(folderOf(files)))).toBe(true);
  });

  it.fails(
    'is not complete where no file is of the account in which the key leaked',
    failingWith(/names the account without files/, async () => {
      const audited = await auditOfFiles(folderOf(quietDays(OTHER)));
      expect(isTold(audited, new RegExp(ACCOUNT)), 'names the account without files').toBe(true);
    }),
  );

  it.fails(
    'asks nobody, also about an account to which the trace leads',
    failingWith(/requests to AWS: expected \[/, async () => {
      const { requests } = await enteredElsewhere();
      expect(requests, 'requests to AWS').toEqual([]);
    }),
  );

  it.fails(
    'tells no gap about asking an account that it was told not to ask',
    failingWith(/not to match \/cannot be entered\|event history\//, async () => {
      const { audit } = await enteredElsewhere();
      const coverage = JSON.stringify(audit.coverage);
      expect(coverage).not.toMatch(/cannot be entered|event history/);
    }),
  );
});

describe('a file that is not where CloudTrail puts it', () => {
  it.fails(
    'is read or named where it lies beside AWSLogs/',
    failingWith(/a file beside AWSLogs is read or named/, async () => {
      const files = { ...quietDays(), 'sent-by-a-colleague.json': plain(logOf(...theft())) };
      const audited = await auditOfFiles(folderOf(files));
      const told = isTold(audited, /sent-by-a-colleague|beside|not entered|not read/);
      expect(hasTheft(audited) || told, 'a file beside AWSLogs is read or named').toBe(true);
    }),
  );

  it.fails(
    'is read or named where it lies in the folder of its region, without year, month and day',
    failingWith(/a file in the folder of a region is read or named/, async () => {
      const key = logKey('2026-11-20T10:10Z', { region: 'eu-west-1' });
      const flat = key.replace('/2026/11/20/', '/');
      const audited = await auditOfFiles(folderOf({ ...quietDays(), [flat]: logOf(...theft()) }));
      expect(
        hasTheft(audited) || isTold(audited, /eu-west-1/),
        'a file in the folder of a region is read or named',
      ).toBe(true);
    }),
  );

  it.fails(
    'is found where evidence is kept by year, with the layout further down',
    failingWith(/the theft below the folder of a year/, async () => {
      const files = { ...quietDays(), [logKey('2026-11-20T10:15Z')]: logOf(...theft()) };
      const below = Object.entries(files).map(([key, file]) => [`2026/ticket-17/${key}`, file]);
      const audited = await auditOfFiles(
        folderOf(Object.fromEntries(below) as Record<string, unknown>),
      );
      expect(hasTheft(audited), 'the theft below the folder of a year').toBe(true);
    }),
  );
});

describe('records that another program has written anew', () => {
  it.fails(
    'are read or named where each stands in a column of a CSV',
    failingWith(/records in a column are read or named/, async () => {
      const rows = theft().map((record) => {
        const quoted = JSON.stringify(record).replaceAll('"', '""');
        return `2026-11-20T10:00:00Z,"${quoted}",web-1`;
      });
      const csv = ['_time,_raw,host', ...rows, ''].join('\n');
      const audited = await auditOfFiles(folderOf({ 'search.csv': plain(csv) }));
      expect(
        hasTheft(audited) || isTold(audited, /search\.csv/),
        'records in a column are read or named',
      ).toBe(true);
    }),
  );

  it.fails(
    'are read or counted where the identity is JSON as text',
    failingWith(/records with an identity as text are read or counted/, async () => {
      const lines = theft().map(({ userIdentity, ...record }) =>
        JSON.stringify({ ...record, userIdentity: JSON.stringify(userIdentity) }),
      );
      const audited = await auditOfFiles(folderOf({ 'query.jsonl': plain(lines.join('\n')) }));
      expect(
        hasTheft(audited) || audited.code === 3,
        'records with an identity as text are read or counted',
      ).toBe(true);
    }),
  );

  // A log shipper calls the time of an event by a name of its own.
  const shipped = () => {
    const lines = theft().map(({ eventTime, ...record }) =>
      JSON.stringify({ ...record, '@timestamp': eventTime }),
    );
    return auditOfFiles(folderOf({ 'shipped.json': plain(lines.join('\n')) }));
  };

  it.fails(
    'are no reason to say that there was no use, where they name the key and cannot be read',
    failingWith(/not to match \/No use was found\|No call since\//, async () => {
      const { text } = await shipped();
      expect(text).not.toMatch(/No use was found|No call since/);
    }),
  );

  it.fails(
    'are read, or told with their file where they cannot be read',
    failingWith(/read, or told with their file/, async () => {
      const audited = await shipped();
      const told = hasTheft(audited) || isTold(audited, /shipped\.json/);
      expect(told, 'read, or told with their file').toBe(true);
    }),
  );

  it.fails(
    'are read, or told with what is wrong with them where they cannot be read',
    failingWith(/read, or told with the reason/, async () => {
      const audited = await shipped();
      const told = hasTheft(audited) || isTold(audited, /event ?time/i);
      expect(told, 'read, or told with the reason').toBe(true);
    }),
  );
});

describe('one export of one moment', () => {
  const exported = () =>
    auditOfFiles(folderOf({ 'export.json': plain(logOf(byLeakedKey())) }), {
      exposedAt: '2026-09-14T00:40:00Z',
    });

  it.fails(
    'leaves the weeks around it as a gap',
    failingWith(/exit code with ten weeks not covered/, async () => {
      expect((await exported()).code, 'exit code with ten weeks not covered').toBe(3);
    }),
  );

  it.fails(
    'shows the span of its records',
    failingWith(/the time of its only record in the coverage/, async () => {
      const { audit } = await exported();
      expect(
        JSON.stringify(audit.coverage),
        'the time of its only record in the coverage',
      ).toContain('2026-11-20T10:00');
    }),
  );
});

/** The leaked key enters a role of another account that policy/accounts.yaml knows. */
async function enteredElsewhere(): Promise<AuditOfFiles> {
  const roleArn = `arn:aws:iam::${OTHER}:role/reports`;
  const record = byLeakedKey({
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    requestParameters: { roleArn, roleSessionName: 'night' },
    responseElements: {
      credentials: { accessKeyId: 'ASIARTX3GSDSQREPORT1', sessionToken: 'x' },
      assumedRoleUser: { arn: `arn:aws:sts::${OTHER}:assumed-role/reports/night` },
    },
  });
  const audited = await auditOfFiles(folderOf({ 'trail.json': plain(logOf(record)) }));
  expect(audited.audit.credentials.map(({ id }) => id)).toContain('ASIARTX3GSDSQREPORT1');
  return audited;
}
