import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aBucket, aRecord, deliver, LEAKED } from './an-archive.ts';
import { aTable, foundBy, THE_KEY } from './a-table.ts';
import { createSandbox, manualClock } from '@staunch/sandbox';
import { aWorld } from '../../../packages/sandbox/test/aws/an-aws.ts';
import { allowing } from '../../../packages/sandbox/test/aws/policies.ts';
import { connect } from '../../support/play.ts';
import { WINDOW } from './a-table.ts';

const ABOUT_THE_KEY = `what the table has about credential ${LEAKED}`;

describe('a table that cannot be asked is told as not read, and nothing is thrown', () => {
  const notRead = async (...[folder, scene, settings]: Parameters3) => {
    const { open } = await aTable(folder, scene);
    const source = open({}, settings);
    expect(await foundBy(source, THE_KEY)).toEqual([]);
    const { accounts, regions, notRead: told } = source.coverage();
    expect({ accounts, regions }).toEqual({ accounts: [], regions: [] });
    return told;
  };
  type Parameters3 = [
    string,
    NonNullable<Parameters<typeof aTable>[1]>,
    NonNullable<Parameters<Awaited<ReturnType<typeof aTable>>['open']>[1]>,
  ];

  it('because it is not there', async () => {
    const told = await notRead(aBucket(), { create: false }, {});
    expect(told).toEqual([
      {
        what: ABOUT_THE_KEY,
        why: expect.stringContaining('the command audit-table makes it') as string,
      },
    ]);
  });

  it('because nobody said where results go', async () => {
    const [told] = await notRead(aBucket(), {}, { workgroup: 'primary' });
    expect(told?.why).toMatch(/No output location provided.*`output: s3:\/\/…`/s);
  });

  it('because there is no such workgroup', async () => {
    const [told] = await notRead(aBucket(), {}, { workgroup: 'elsewhere' });
    expect(told?.why).toMatch(/WorkGroup elsewhere is not found.*`workgroup`/s);
  });

  it.each([
    { database: 'a"; DROP TABLE x' },
    { table: 'Cloud-Trail' },
    { location: "s3://bucket/it's" },
    { location: 's3://bucket/${region}' },
    { location: '/var/log' },
    { organisation: 'acme' },
  ])('because the settings cannot be right: %j', async (settings) => {
    const [told] = await notRead(aBucket(), {}, settings);
    expect(told?.why).toMatch(/cannot be used for Athena; .*policy\/accounts\.yaml/);
  });

  it('because the engine fails, also the second time where Athena says that it may pass', async () => {
    let tried = 0;
    const run = (): Promise<never> => {
      tried++;
      return Promise.reject(new Error('GENERIC_INTERNAL_ERROR: a node was lost'));
    };
    const [told] = await notRead(aBucket(), { create: false, setup: { engine: { run } } }, {});
    expect(told?.why).toBe('the query failed: GENERIC_INTERNAL_ERROR: a node was lost');
    expect(tried).toBe(2);
  });

  it('because nothing here runs SQL', async () => {
    const world = aWorld();
    const sandbox = createSandbox(world, manualClock(new Date(WINDOW.to)));
    const { open } = await aTable(aBucket());
    const source = open(
      { aws: connect(sandbox, 'ada') },
      { output: 's3://results', workgroup: 'primary' },
    );
    await foundBy(source, THE_KEY);
    expect(source.coverage().notRead[0]?.why).toContain('nothing that runs SQL');
  });

  it('because the role may not', async () => {
    const { open, sandbox } = await aTable(aBucket());
    const ada = {
      name: 'ada',
      accessKeys: [{ id: 'AKIARTX3GSDSQADAAAAA' }],
      policies: { p: allowing('iam:*') },
    };
    const strict = createSandbox(
      aWorld({ users: [ada] }),
      sandbox.clock,
      {},
      { athena: sandbox.parts.athena },
    );
    const source = open({ aws: connect(strict, 'ada') });
    await foundBy(source, THE_KEY);
    const [told] = source.coverage().notRead;
    expect(told?.why).toMatch(/athena:StartQueryExecution.*workgroup\/staunch.*docs\/athena\.md/s);
  });

  it('because the run was interrupted: the query is cancelled', async () => {
    const { open, sandbox } = await aTable(aBucket());
    const stopping = new AbortController();
    const source = open({
      within: (work) => work(stopping.signal),
      progress: () => stopping.abort(),
    });
    await foundBy(source, THE_KEY);
    expect(source.coverage().notRead).toEqual([
      { what: ABOUT_THE_KEY, why: 'the run was interrupted' },
    ]);
    const last = [...sandbox.parts.athena.executions.values()].at(-1);
    expect(last?.state).toBe('CANCELLED');
  });

  it('because no region is known', async () => {
    const { open } = await aTable(aBucket());
    const source = open({ regions: [] });
    await foundBy(source, THE_KEY);
    expect(source.coverage().notRead).toHaveLength(1);
  });
});

describe('a damaged archive', () => {
  it.each([
    ['cut off', gzipSync(JSON.stringify({ Records: [aRecord()] })).subarray(0, 80)],
    ['no gzip at all', Buffer.from('<Error><Code>AccessDenied</Code></Error>')],
    ['no JSON', gzipSync('{"Records":[{')],
    ['of another shape', gzipSync('{"Records":[{"eventID":"x","userIdentity":"nobody"}]}')],
  ])('is read without the file that is %s, and the file is named', async (_, bytes) => {
    const folder = aBucket();
    deliver(folder, [aRecord({ eventID: 'good' })]);
    const bad = deliver(folder, bytes);
    deliver(folder, [aRecord({ eventID: 'good too' })]);
    const { open, queries } = await aTable(folder);
    const source = open();
    const events = await foundBy(source, THE_KEY);
    expect(events.map(({ id }) => id).sort()).toEqual(['good', 'good too']);
    expect(source.coverage().notRead).toEqual([
      {
        what: `s3://trail-bucket/${bad}`,
        why: expect.stringContaining('HIVE_CURSOR_ERROR') as string,
      },
    ]);
    // Whatever is asked later begins without it.
    const other = { ...THE_KEY, accessKeyId: 'ASIARTX3GSDSQSESSION' };
    await foundBy(source, other);
    expect(queries()).toHaveLength(3);
  });

  it('is given up where more than twenty files are damaged', async () => {
    const folder = aBucket();
    for (let n = 0; n < 22; n++) deliver(folder, Buffer.from('no'));
    const { open, queries } = await aTable(folder);
    const source = open();
    await foundBy(source, THE_KEY);
    expect(queries()).toHaveLength(21);
    expect(source.coverage().notRead).toHaveLength(21);
    expect(source.coverage().accounts).toEqual([]);
  });

  it('has records that are none: they are counted, and stop nothing', async () => {
    const folder = aBucket();
    deliver(folder, [
      aRecord({ eventID: 'good' }),
      aRecord({ eventID: undefined }),
      aRecord({ eventTime: null }),
      { eventID: 'nobody’s', eventTime: '2026-11-22T09:00:00Z' },
      aRecord({
        eventID: 'odd',
        requestParameters: 'text',
        responseElements: [1],
        userAgent: null,
      }),
    ]);
    const { open } = await aTable(folder);
    const source = open();
    const events = await foundBy(source, THE_KEY);
    expect(events.map(({ id }) => id).sort()).toEqual(['good', 'odd']);
    expect(source.coverage().notRead).toEqual([]);
    const malformed = source.coverage().counts.filter(({ what }) => what.startsWith('malformed: '));
    expect(malformed.reduce((total, { count }) => total + count, 0)).toBe(2);
  });

  it('may hold a record of ten megabytes', async () => {
    const folder = aBucket();
    deliver(folder, [
      aRecord({ eventID: 'large', requestParameters: { x: 'y'.repeat(10_000_000) } }),
    ]);
    const { open } = await aTable(folder);
    expect(await foundBy(open(), THE_KEY)).toHaveLength(1);
  });
});
