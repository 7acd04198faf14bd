import { expect, it } from 'vitest';
import { recordOf, SELECTED } from '../../../src/trail/sources/athena/columns.ts';
import { queriesFor } from '../../../src/trail/sources/athena/queries.ts';
import { aBucket, anAssumption, aRecord, bySession, deliver, HOME } from './an-archive.ts';
import { aTable, SETTINGS, THE_KEY, WINDOW } from './a-table.ts';

it('a row holds all of a record that an audit reads', async () => {
  const folder = aBucket();
  const record = aRecord({
    userIdentity: bySession('ASIARTX3GSDSQSESSION'),
    errorCode: 'AccessDenied',
    errorMessage: 'not yours',
    requestParameters: { keyId: 'alias/x', list: [1, { a: null }], quote: '\\"\'' },
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: { MFAUsed: 'No' },
    serviceEventDetails: { snapshotId: 'snap-1' },
    resources: [{ ARN: 'arn:aws:s3:::bucket/a key' }, { ARN: 'arn:aws:kms:x' }],
    sharedEventID: 'shared',
    sessionCredentialFromConsole: 'true',
    readOnly: false,
  });
  deliver(folder, [record, anAssumption('ASIAX')]);
  const { engine } = await aTable(folder);
  const subject = { ...THE_KEY, accessKeyId: 'ASIARTX3GSDSQSESSION' };
  const scope = { accounts: [HOME], regions: ['us-east-1'], window: WINDOW, without: [] };
  const [query] = queriesFor([subject], SETTINGS, scope);
  const { columns, rows } = await engine.run(query?.sql ?? '');
  expect(columns).toHaveLength(SELECTED.split(' AS c').length - 1);
  const kept = recordOf((rows[0] ?? []).map((cell) => cell ?? undefined));
  const { eventVersion, requestID, managementEvent, ...read } = record;
  expect([eventVersion, requestID, managementEvent]).not.toContain(undefined);
  expect(kept).toEqual({ ...read, readOnly: 'false' });
});
