import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/trail/sources/source.ts';
import {
  aBucket,
  anAssumption,
  APP,
  aRecord,
  bySession,
  byUser,
  deliver,
  HOME,
  LEAKED,
  PARTNER,
  TOKEN,
} from './an-archive.ts';
import { aTable, foundBy, THE_KEY, WINDOW } from './a-table.ts';

const since = WINDOW.from;
const SESSION = 'ASIARTX3GSDSQSESSION';
const ids = (events: readonly { readonly id: string }[]): string[] =>
  events.map(({ id }) => id).sort();

describe('an Athena table', () => {
  it('has what a key did, in every region asked for and nothing else', async () => {
    const folder = aBucket();
    deliver(folder, [
      aRecord({ eventID: 'a' }),
      aRecord({ userIdentity: byUser('AKIAOTHEROTHEROTHERX') }),
    ]);
    deliver(folder, [aRecord({ eventID: 'b', errorCode: 'AccessDenied' })], {
      region: 'eu-west-1',
    });
    deliver(folder, [aRecord({ eventID: 'c' })], { region: 'ap-south-1' });
    const { open } = await aTable(folder);
    const source = open({ regions: ['us-east-1', 'eu-west-1'] });
    const events = await foundBy(source, THE_KEY);
    expect(ids(events)).toEqual(['a', 'b']);
    expect(events.find(({ id }) => id === 'b')).toMatchObject({
      call: 'iam ListUsers',
      account: HOME,
      error: 'AccessDenied',
      address: '203.0.113.66',
      by: { accessKeyId: LEAKED, user: 'ci-deploy' },
    });
    expect(source.coverage()).toMatchObject({
      kind: 'athena',
      accounts: [HOME],
      regions: ['eu-west-1', 'us-east-1'],
      notRead: [],
    });
  });

  it('is read from the day of the earliest subject to the day after the window', async () => {
    const folder = aBucket();
    const at = (day: string, eventID: string): void => {
      deliver(folder, [aRecord({ eventID, eventTime: `2026-11-22T11:59:00Z` })], { day });
    };
    at('2026/11/21', 'delivered before the exposure');
    at('2026/11/22', 'the same day');
    at('2026/11/23', 'the day after');
    at('2026/11/24', 'too late');
    deliver(folder, [aRecord({ eventID: 'before', eventTime: '2026-11-22T08:54:59Z' })]);
    deliver(folder, [aRecord({ eventID: 'after', eventTime: '2026-11-22T12:00:01Z' })]);
    const { open } = await aTable(folder);
    const subject = { ...THE_KEY, since: '2026-11-22T08:55:00.000Z' };
    expect(ids(await foundBy(open(), subject))).toEqual(['the day after', 'the same day']);
  });

  it('asks for all of a search in one query, and for nothing twice: a trace of depth 2 costs 3', async () => {
    const folder = aBucket();
    const other = 'ASIARTX3GSDSQOTHERSE';
    deliver(folder, [
      anAssumption(SESSION),
      anAssumption(other),
      aRecord({ eventID: 'second', userIdentity: bySession(SESSION), ...{ eventName: 'GetUser' } }),
      anAssumption('ASIARTX3GSDSQDEEPSES', APP, { userIdentity: bySession(other) }),
      aRecord({ eventID: 'third', userIdentity: bySession('ASIARTX3GSDSQDEEPSES') }),
    ]);
    const { open, queries } = await aTable(folder);
    const source = open();
    let known: Subject[] = [THE_KEY];
    const events = new Set<string>();
    for (let size = 0; size < known.length;) {
      size = known.length;
      for (const { id, minted } of await foundBy(source, ...known)) {
        events.add(id);
        if (!minted) continue;
        const { accessKeyId } = minted;
        known = [...known, { kind: 'credential', accessKeyId, account: HOME, since }];
      }
    }
    expect(events.size).toBe(5);
    expect(queries()).toHaveLength(3);
    await foundBy(source, ...known);
    expect(queries()).toHaveLength(3);
    expect(source.coverage().counts).toContainEqual({ what: 'queries', count: 3 });
  });

  it('tells who minted a session or made a key, in whichever account that stands', async () => {
    const folder = aBucket();
    deliver(folder, [anAssumption(SESSION, APP, { eventID: 'minted' })], { account: PARTNER });
    const made = { accessKey: { accessKeyId: 'AKIARTX3GSDSQMADEKEY', userName: 'mallory' } };
    deliver(folder, [
      aRecord({ eventID: 'made', eventName: 'CreateAccessKey', responseElements: made }),
    ]);
    const { open } = await aTable(folder);
    const source = open({ accounts: [HOME, PARTNER] });
    const wanted = ['AKIARTX3GSDSQMADEKEY', SESSION].map(
      (accessKeyId) =>
        ({ kind: 'credential', accessKeyId, account: HOME, since, issuer: true }) as const,
    );
    expect(ids(await foundBy(source, ...wanted))).toEqual(['made', 'minted']);
    expect(source.coverage().accounts).toEqual([HOME, PARTNER]);
  });

  it('tells the assumptions of a role, also without parameters, and what its sessions did', async () => {
    const folder = aBucket();
    const lookalike = `arn:aws:iam::${HOME}:role/teams/app-2`;
    deliver(folder, [
      anAssumption(SESSION, APP, { eventID: 'assumed' }),
      anAssumption(SESSION, APP, { eventID: 'without parameters', requestParameters: null }),
      anAssumption(SESSION, lookalike, { eventID: 'lookalike' }),
      aRecord({ eventID: 'used', userIdentity: bySession(SESSION) }),
      aRecord({ eventID: 'not used', userIdentity: bySession(SESSION, lookalike) }),
    ]);
    const { open } = await aTable(folder);
    const events = await foundBy(open(), { kind: 'role', roleArn: APP, since });
    expect(ids(events)).toEqual(['assumed', 'used', 'without parameters']);
    // A session's ARN does not tell its role's path.
    const pathless = { kind: 'role', roleArn: APP.replace('teams/', ''), since } as const;
    expect(await foundBy(open(), pathless)).toHaveLength(3);
  });

  it('tells what a user did in the console, by principal or by name, and not what his long-term key did', async () => {
    const folder = aBucket();
    const signIn = { ...byUser('', 'rhea'), accessKeyId: undefined };
    deliver(folder, [
      aRecord({ eventID: 'sign-in', eventName: 'ConsoleLogin', userIdentity: signIn }),
      aRecord({ eventID: 'click', userIdentity: byUser('ASIARTX3GSDSQCONSOLE', 'rhea') }),
      aRecord({ eventID: 'key', userIdentity: byUser('AKIARTX3GSDSQRHEAKEY', 'rhea') }),
      aRecord({
        eventID: 'namesake',
        userIdentity: { ...byUser('ASIAX', 'rhea'), accountId: PARTNER },
      }),
    ]);
    const { open } = await aTable(folder);
    const rhea = { kind: 'console', user: 'rhea', account: HOME, since } as const;
    expect(ids(await foundBy(open(), rhea))).toEqual(['click', 'sign-in']);
    const byId = await foundBy(open(), { ...rhea, principalId: 'AIDARHEA' });
    expect(ids(byId)).toEqual(['click', 'namesake', 'sign-in']);
  });

  it('tells the other account’s record of an assumption', async () => {
    const folder = aBucket();
    const sharedEventID = '2f1a0ec1-0000-4000-8000-000000000001';
    const roleArn = `arn:aws:iam::${PARTNER}:role/deploy`;
    deliver(folder, [anAssumption(SESSION, roleArn, { eventID: 'there', sharedEventID })], {
      account: PARTNER,
    });
    const { open } = await aTable(folder);
    const [event] = await foundBy(open(), {
      kind: 'shared',
      sharedId: sharedEventID,
      roleArn,
      since,
    });
    expect(event).toMatchObject({ id: 'there', sharedId: sharedEventID });
  });

  it('reads an organisation’s trail', async () => {
    const folder = aBucket();
    const organisation = 'o-exampleorg1';
    deliver(folder, [aRecord({ eventID: 'a' })], { organisation });
    const { open } = await aTable(folder, { settings: { organisation } });
    expect(ids(await foundBy(open(), THE_KEY))).toEqual(['a']);
  });

  it('reads more than a thousand rows, page by page, each once', async () => {
    const folder = aBucket();
    deliver(
      folder,
      Array.from({ length: 2500 }, (_, n) => aRecord({ eventID: `e${n}` })),
    );
    const { open } = await aTable(folder);
    const source = open();
    const events = await foundBy(source, THE_KEY);
    expect(events).toHaveLength(2500);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2500);
    expect(source.coverage().counts).toContainEqual({ what: 'rows', count: 2500 });
  });

  it('asks in parts where one query would be longer than Athena takes', async () => {
    const folder = aBucket();
    deliver(folder, [aRecord({ eventID: 'a' })]);
    const { open, queries } = await aTable(folder);
    const many = Array.from({ length: 12_000 }, (_, n) => ({
      ...THE_KEY,
      accessKeyId: `ASIA${String(n).padStart(16, '0')}`,
    }));
    expect(ids(await foundBy(open(), ...many, THE_KEY))).toEqual(['a']);
    expect(queries()).toHaveLength(2);
    for (const sql of queries()) expect(Buffer.byteLength(sql)).toBeLessThanOrEqual(262_144);
  });

  it('never lets a session token out of Athena', async () => {
    const folder = aBucket();
    deliver(folder, [anAssumption(SESSION)]);
    const { open, aws, queries, engine } = await aTable(folder);
    const events = await foundBy(open({ aws }), THE_KEY);
    expect(events[0]?.minted?.accessKeyId).toBe(SESSION);
    const [sql = ''] = queries();
    const { rows } = await engine.run(sql);
    expect(JSON.stringify(rows)).toContain(SESSION);
    expect(JSON.stringify(rows)).not.toContain(TOKEN);
  });

  it('says how far it got while it works', async () => {
    const folder = aBucket();
    deliver(folder, [aRecord()]);
    const { open } = await aTable(folder);
    const told: unknown[] = [];
    await foundBy(open({ progress: (it) => void told.push(it) }), THE_KEY);
    expect(told).toEqual([
      expect.objectContaining({ done: 1, unit: 'queries', events: 0 }),
      expect.objectContaining({ done: 1, unit: 'queries', events: 1 }),
    ]);
  });
});
