import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/trail/sources/archive/archive.ts';
import { localFiles } from '../../../src/trail/sources/archive/local-files.ts';
import type { SourceProgress, Subject } from '../../../src/trail/sources/source.ts';
import {
  ACCOUNT,
  credential,
  folderOf,
  leakedKey,
  LEAKED,
  logKey,
  logOf,
  MINTED,
  mintingRecord,
  recordOf,
  search,
  sessionsRecord,
  strangersRecord,
  WINDOW,
} from './archive-folder.ts';

const OTHER = '444455556666';

describe('an archive in the layout of CloudTrail', () => {
  it('is read in every account and region, gzip or plain, whatever the name says of it', async () => {
    const root = folderOf({
      [logKey('2026-11-20T10:10Z')]: logOf(strangersRecord(), recordOf({ eventID: 'a' })),
      [logKey('2026-11-20T10:11Z', { region: 'eu-west-1' })]: Buffer.from(
        JSON.stringify(logOf(recordOf({ eventID: 'b' }))),
      ),
      [logKey('2026-11-20T10:12Z', { account: OTHER })]: logOf(recordOf({ eventID: 'c' })),
    });
    const { ids, coverage, counted } = await search(root);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(coverage).toMatchObject({
      kind: 'archive',
      accounts: [ACCOUNT, OTHER],
      regions: ['eu-west-1', 'us-east-1'],
    });
    expect(counted('files')).toBe(3);
  });

  it('is read under the folder of an organisation', async () => {
    const root = folderOf({
      [logKey('2026-11-20T10:10Z', { above: 'o-abcdefghij/' })]: logOf(recordOf({ eventID: 'a' })),
      [logKey('2026-11-20T10:10Z', { above: 'o-abcdefghij/', account: OTHER })]: logOf(
        recordOf({ eventID: 'b' }),
      ),
    });
    expect((await search(root)).ids).toEqual(['a', 'b']);
  });

  it.each(['AWSLogs', `AWSLogs/${ACCOUNT}`, `AWSLogs/${ACCOUNT}/CloudTrail/us-east-1`])(
    'is read from %s downwards too',
    async (below) => {
      const root = folderOf({ [logKey('2026-11-20T10:10Z')]: logOf(recordOf({ eventID: 'a' })) });
      const { ids, coverage } = await search(join(root, below));
      expect(ids).toEqual(['a']);
      expect(coverage).toMatchObject({ accounts: [ACCOUNT], regions: ['us-east-1'] });
    },
  );

  it('is read from the first day to the day after the last, since files are delivered late', async () => {
    const root = folderOf({
      [logKey('2026-11-17T23:50Z')]: 'not read, or it would be told',
      [logKey('2026-11-18T00:04Z')]: logOf(
        recordOf({ eventID: 'a', eventTime: '2026-11-18T00:00:00Z' }),
      ),
      [logKey('2026-11-21T00:04Z')]: logOf(
        recordOf({ eventID: 'b', eventTime: '2026-11-20T23:59:59Z' }),
        recordOf({ eventID: 'too late', eventTime: '2026-11-21T00:00:01Z' }),
      ),
      [logKey('2026-11-22T10:00Z')]: logOf(recordOf({ eventID: 'c' })),
      [logKey('2026-11-23T00:00Z')]: 'not read, or it would be told',
    });
    const { ids, coverage } = await search(root);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(coverage).toMatchObject({ from: WINDOW.from, to: WINDOW.to });
    expect(coverage.notRead).toEqual([{ what: '2026-11-19 to 2026-11-20', why: 'no log files' }]);
  });

  it('does not take digests and insights for log files', async () => {
    const beside = (kind: string): string =>
      `AWSLogs/${ACCOUNT}/${kind}/us-east-1/2026/11/20/${ACCOUNT}_${kind}_us-east-1_trail_20261120T101010Z.json.gz`;
    const files = {
      [beside('CloudTrail-Digest')]: { awsAccountId: ACCOUNT, accessKeyId: LEAKED },
      [beside('CloudTrail-Insight')]: logOf(recordOf({ eventID: 'insight' })),
      'AWSLogs/111122223333/elasticloadbalancing/us-east-1/2026/11/20/lb.log': LEAKED,
    };
    const log = { [logKey('2026-11-20T10:10Z')]: logOf(recordOf({ eventID: 'a' })) };
    const inLayout = await search(folderOf({ ...files, ...log }));
    expect(inLayout.ids).toEqual(['a']);
    expect(inLayout.counted('damaged files')).toBe(0);
    const none = await search(folderOf(files));
    expect(none.coverage.notRead).toEqual([
      { what: 'log files', why: 'there are none in this window' },
    ]);
  });

  it('tells how far it could see, and what it cannot show', async () => {
    const data = strangersRecord({ eventCategory: 'Data' });
    const root = folderOf({
      [logKey('2026-11-19T10:10Z')]: logOf(strangersRecord()),
      [logKey('2026-11-20T10:10Z')]: logOf(data),
    });
    const digests = { asked: true, filesValid: 2, digestsValid: 1, problems: [] };
    const { coverage } = await search(root, { digests: () => digests });
    expect(coverage.from).toBe('2026-11-19T09:55:00.000Z');
    expect(coverage.to).toBe('2026-11-20T10:10:00.000Z');
    expect(coverage.digests).toEqual(digests);
    expect(coverage.limits.join(' ')).toMatch(/Data events.*this one does/);
    expect(coverage.limits.join(' ')).toContain('5 to 15 minutes');
    const without = await search(folderOf({ [logKey('2026-11-20T10:10Z')]: logOf() }));
    expect(without.coverage.limits.join(' ')).toMatch(/none were seen/);
  });
});

describe('a folder without the layout', () => {
  it('is read wholly, whatever the names', async () => {
    const root = folderOf({
      'from-slack.json': Buffer.from(JSON.stringify(logOf(recordOf({ eventID: 'a' })), null, 2)),
      'deeper/down/copy (1).gz': logOf(recordOf({ eventID: 'b' })),
      '111122223333_CloudTrail_eu-west-1_20261120T1010Z_x.json.gz': logOf(
        recordOf({ eventID: 'c' }),
      ),
      'list.json': [recordOf({ eventID: 'd' })],
      'lines.jsonl': `${JSON.stringify(recordOf({ eventID: 'e' }))}\n${JSON.stringify(recordOf({ eventID: 'f' }))}\n`,
    });
    const { ids, coverage } = await search(root);
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(coverage.notRead).toEqual([]);
    // Of files without a name that tells it, the events do.
    expect(coverage).toMatchObject({
      regions: ['eu-west-1', 'us-east-1'],
      from: WINDOW.from,
      to: WINDOW.to,
    });
  });

  it('can be a single file', async () => {
    const root = folderOf({ 'one.json.gz': logOf(recordOf({ eventID: 'a' })) });
    expect((await search(join(root, 'one.json.gz'))).ids).toEqual(['a']);
  });

  it('that is not there, or holds nothing, is told', async () => {
    const root = folderOf({});
    mkdirSync(root, { recursive: true });
    expect((await search(root)).coverage.notRead).toHaveLength(1);
    const nowhere = await search(join(root, 'nowhere'));
    expect(nowhere.coverage.notRead[0]?.why).toMatch(/no such file or directory/);
  });
});

describe('what is looked for', () => {
  it('is what an event leads to as well, also in files read before it was known', async () => {
    const root = folderOf({
      // Of one minute, and named so that the session's file is read first.
      [logKey('2026-11-20T10:10Z', { unique: 'a' })]: logOf(sessionsRecord({ eventID: 'used' })),
      [logKey('2026-11-20T10:10Z', { unique: 'b' })]: logOf(
        sessionsRecord({ eventID: 'in the same file, before' }),
        mintingRecord({ eventID: 'minted', eventTime: '2026-11-20T10:00:00Z' }),
      ),
      [logKey('2026-11-20T10:05Z', { region: 'eu-west-1' })]: logOf(
        sessionsRecord({ eventID: 'in a region that delivers sooner' }),
      ),
    });
    const { ids } = await search(root);
    expect(ids).toEqual([
      'in a region that delivers sooner',
      'in the same file, before',
      'minted',
      'used',
    ]);
  });

  it('is found in files of an earlier day too', async () => {
    const root = folderOf({
      [logKey('2026-11-19T23:59Z')]: logOf(
        sessionsRecord({ eventID: 'used', eventTime: '2026-11-19T23:56:00Z' }),
      ),
      [logKey('2026-11-20T00:09Z')]: logOf(
        mintingRecord({ eventID: 'minted', eventTime: '2026-11-19T23:55:00Z' }),
      ),
    });
    const { ids, counted } = await search(root);
    expect(ids).toEqual(['minted', 'used']);
    expect(counted('files')).toBe(2);
  });

  it('is not looked for again in files that were delivered before it can have been there', async () => {
    const root = folderOf({
      [logKey('2026-11-18T10:00Z')]: logOf(strangersRecord()),
      [logKey('2026-11-20T09:58Z')]: logOf(strangersRecord()),
      [logKey('2026-11-20T10:10Z')]: logOf(mintingRecord({ eventID: 'a' })),
    });
    expect((await search(root)).counted('files read again')).toBe(1);
  });

  it('is asked for again and read only for what is new', async () => {
    const root = folderOf({
      [logKey('2026-11-20T10:10Z')]: logOf(
        recordOf({ eventID: 'a' }),
        sessionsRecord({ eventID: 'b' }),
      ),
    });
    const clock = { now: () => new Date(0), sleep: () => Promise.resolve() };
    const archive = openArchive(localFiles(root), { window: WINDOW, clock, workers: 0 });
    const ids: string[] = [];
    const ask = (subjects: Subject[]): Promise<boolean> =>
      archive.search(subjects, ({ id }) => {
        ids.push(id);
        return [];
      });
    await ask([leakedKey]);
    await ask([leakedKey, credential(MINTED, '2026-11-20T10:00:00Z')]);
    await ask([leakedKey, credential(MINTED, '2026-11-20T11:00:00Z')]);
    expect(ids).toEqual(['a', 'b']);
    expect(archive.coverage().counts).toContainEqual({ what: 'files read again', count: 1 });
  });

  it('can be who minted a session, a role, somebody in the console, or the record of another account', async () => {
    const role = `arn:aws:iam::${ACCOUNT}:role/deep/Ops`;
    const byRole = {
      type: 'AssumedRole',
      sessionContext: { sessionIssuer: { type: 'Role', arn: role } },
    };
    const jo = { type: 'IAMUser', principalId: 'AIDAJO', accountId: ACCOUNT, userName: 'jo' };
    const root = folderOf({
      [logKey('2026-11-20T10:10Z')]: logOf(
        mintingRecord({ eventID: 'issuer' }),
        recordOf({ eventID: 'by the role', userIdentity: byRole }),
        recordOf({
          eventID: 'asks for it',
          userIdentity: {},
          eventSource: 'sts.amazonaws.com',
          eventName: 'AssumeRole',
          requestParameters: { roleArn: role.toLowerCase().replace(':role/deep', ':role') },
        }),
        recordOf({
          eventID: 'hands it to a service',
          userIdentity: {},
          eventSource: 'states.amazonaws.com',
          eventName: 'CreateStateMachine',
          requestParameters: { roleArn: role },
        }),
        recordOf({
          eventID: 'names it only',
          userIdentity: {},
          requestParameters: { roleName: 'Ops', x: '/ops"' },
        }),
        recordOf({
          eventID: 'signs in',
          userIdentity: jo,
          eventSource: 'signin.amazonaws.com',
          eventName: 'ConsoleLogin',
        }),
        recordOf({
          eventID: 'in the console',
          userIdentity: jo,
          sessionCredentialFromConsole: 'true',
        }),
        recordOf({ eventID: 'elsewhere', userIdentity: jo }),
        recordOf({ eventID: 'shared', userIdentity: {}, sharedEventID: 'b1c2-shared' }),
      ),
    });
    const since = WINDOW.from;
    const find = async (subject: Subject): Promise<readonly string[]> =>
      (await search(root, { subjects: [subject] })).ids.filter((id) => id !== 'later');
    const issuer: Subject = {
      kind: 'credential',
      accessKeyId: MINTED,
      account: ACCOUNT,
      since,
      issuer: true,
    };
    expect(await find(issuer)).toEqual(['issuer']);
    expect(
      await find({ kind: 'role', roleArn: `arn:aws:iam::${ACCOUNT}:role/ops`, since }),
    ).toEqual(['asks for it', 'by the role']);
    // Of a user all temporary credentials count: not every record says that it is the console's.
    expect(await find({ kind: 'console', user: 'jo', account: ACCOUNT, since })).toEqual([
      'elsewhere',
      'in the console',
      'signs in',
    ]);
    expect(
      await find({ kind: 'console', principalId: 'AIDAJO', user: 'x', account: ACCOUNT, since }),
    ).toEqual(['in the console', 'signs in']);
    expect(await find({ kind: 'shared', sharedId: 'b1c2-shared', roleArn: role, since })).toEqual([
      'shared',
    ]);
  });

  it('passes what the one who asked throws on to him', async () => {
    const root = folderOf({ [logKey('2026-11-20T10:10Z')]: logOf(recordOf()) });
    const clock = { now: () => new Date(0), sleep: () => Promise.resolve() };
    const archive = openArchive(localFiles(root), { window: WINDOW, clock, workers: 0 });
    await expect(
      archive.search([leakedKey], () => {
        throw new Error('no more');
      }),
    ).rejects.toThrow('no more');
  });
});

it('tells how far it is, and at the end that it is there', async () => {
  const root = folderOf({
    [logKey('2026-11-19T10:10Z')]: logOf(recordOf()),
    [logKey('2026-11-20T10:10Z')]: logOf(recordOf(), recordOf()),
  });
  const told: SourceProgress[] = [];
  let now = 0;
  const clock = { now: () => new Date((now += 1000)), sleep: () => Promise.resolve() };
  await search(root, { clock, report: (progress) => told.push(progress) });
  expect(told[0]).toMatchObject({ done: 1, unit: 'files' });
  expect(told.at(-1)).toMatchObject({ done: 2, total: 2, events: 3, secondsLeft: 0 });
});
