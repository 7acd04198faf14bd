import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { describe, expect, it } from 'vitest';
import type { SqlAnswer } from '../../src/aws/athena/sql-engine.ts';
import { manualClock } from '../../src/clock.ts';
import { requestHandlerOf } from '../../src/request-handler.ts';
import { createSandbox, credentialOf } from '../../src/sandbox.ts';
import { ACCOUNT, ADA_KEY, aWorld, NOW, refusal } from './an-aws.ts';

const ARN = `arn:aws:athena:eu-west-1:${ACCOUNT}:workgroup`;

interface Setting {
  readonly answers?: (sql: string) => Promise<SqlAnswer>;
  readonly may?: readonly string[];
  readonly on?: string;
}

/** Ada and an Athena; she may do everything in it unless told otherwise. */
function anAthena({ answers, may = ['athena:*'], on = '*' }: Setting = {}) {
  const policies = { p: { Statement: [{ Effect: 'Allow' as const, Action: may, Resource: on }] } };
  const world = aWorld({ users: [{ name: 'ada', accessKeys: [{ id: ADA_KEY }], policies }] });
  const run = answers ?? (async () => ({ columns: ['n'], rows: [['1']] }));
  const athena = { engine: { run }, workgroups: { audits: 's3://results/a' } };
  const sandbox = createSandbox(world, manualClock(new Date(NOW)), {}, { athena });
  const { accessKeyId, secretAccessKey } = credentialOf(sandbox, 'ada');
  const client = new AthenaClient({
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: requestHandlerOf(sandbox.aws, sandbox.clock),
    maxAttempts: 1,
  });
  return {
    start: async (differs: object = {}): Promise<string> => {
      const command = { QueryString: 'SELECT 1 AS n', WorkGroup: 'audits', ...differs };
      const { QueryExecutionId } = await client.send(new StartQueryExecutionCommand(command));
      return QueryExecutionId ?? '';
    },
    look: async (QueryExecutionId: string) => {
      const answer = await client.send(new GetQueryExecutionCommand({ QueryExecutionId }));
      return answer.QueryExecution;
    },
    rows: (QueryExecutionId: string, more: object = {}) =>
      client.send(new GetQueryResultsCommand({ QueryExecutionId, ...more })),
    stop: (QueryExecutionId: string) =>
      client.send(new StopQueryExecutionCommand({ QueryExecutionId })),
  };
}

describe('the sandbox’s Athena', () => {
  it('runs a query, and tells of it as AWS does', async () => {
    const { start, look } = anAthena();
    const id = await start();
    expect((await look(id))?.Status?.State).toBe('RUNNING');
    expect(await look(id)).toMatchObject({
      QueryExecutionId: id,
      Query: 'SELECT 1 AS n',
      WorkGroup: 'audits',
      ResultConfiguration: { OutputLocation: `s3://results/a/${id}.csv` },
      Status: { State: 'SUCCEEDED', SubmissionDateTime: new Date(NOW) },
    });
  });

  it('begins a result with the names of its columns, and leaves out what is NULL', async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => [String(n), null]);
    const {
      start,
      look,
      rows: page,
    } = anAthena({ answers: async () => ({ columns: ['a', 'b'], rows }) });
    const id = await start();
    await look(id);
    await look(id);
    const first = await page(id);
    expect(first.ResultSet?.Rows).toHaveLength(1000);
    expect(first.ResultSet?.Rows?.slice(0, 2)).toEqual([
      { Data: [{ VarCharValue: 'a' }, { VarCharValue: 'b' }] },
      { Data: [{ VarCharValue: '0' }, {}] },
    ]);
    const second = await page(id, { NextToken: first.NextToken });
    expect(second.ResultSet?.Rows).toHaveLength(501);
    expect(second.NextToken).toBeUndefined();
    await expect(page(id, { MaxResults: 1001 })).rejects.toMatchObject(
      refusal('InvalidRequest', 400),
    );
  });

  it('starts the same query once for the same token', async () => {
    const { start } = anAthena();
    const token = { ClientRequestToken: 'a-token-of-at-least-thirty-two-characters' };
    expect(await start(token)).toBe(await start(token));
    expect(await start()).not.toBe(await start());
  });

  it('fails a query for the engine’s reason, and has no result of it', async () => {
    const { start, look, rows } = anAthena({
      answers: () => Promise.reject(new Error('SYNTAX_ERROR: no')),
    });
    const id = await start();
    await look(id);
    const execution = await look(id);
    expect(execution?.Status).toMatchObject({
      State: 'FAILED',
      StateChangeReason: 'SYNTAX_ERROR: no',
      AthenaError: { ErrorCategory: 2, Retryable: false },
    });
    await expect(rows(id)).rejects.toMatchObject(refusal('InvalidRequest', 400, /FAILED/));
  });

  it('has no result of a query that still runs, and cancels it', async () => {
    const { start, rows, stop, look } = anAthena({ answers: () => new Promise(() => undefined) });
    const id = await start();
    await expect(rows(id)).rejects.toMatchObject(refusal('InvalidRequest', 400, /RUNNING/));
    await stop(id);
    expect((await look(id))?.Status?.State).toBe('CANCELLED');
  });

  it.each([
    ['a query that is too long', { QueryString: `SELECT '${'x'.repeat(262_144)}'` }, /262144/],
    ['no place for results', { WorkGroup: 'primary' }, /No output location/],
    ['a workgroup that is not there', { WorkGroup: 'none' }, /WorkGroup none is not found/],
  ])('refuses %s', async (_, differs, words) => {
    await expect(anAthena().start(differs)).rejects.toMatchObject(
      refusal('InvalidRequest', 400, words),
    );
  });

  it('knows no queries of others', async () => {
    await expect(anAthena().look('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject(
      refusal('InvalidRequest', 400, /was not found/),
    );
  });

  it('allows each call on its workgroup alone', async () => {
    const { start, look, rows, stop } = anAthena({
      may: ['athena:StartQueryExecution'],
      on: `${ARN}/audits`,
    });
    const id = await start();
    const output = { ResultConfiguration: { OutputLocation: 's3://x' } };
    const others = [
      () => start({ WorkGroup: 'primary', ...output }),
      () => look(id),
      () => rows(id),
      () => stop(id),
    ];
    for (const call of others) {
      await expect(call()).rejects.toMatchObject(refusal('AccessDenied', 400, /workgroup/));
    }
  });
});
