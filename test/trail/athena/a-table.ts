import { createTable } from '../../../src/trail/sources/athena/create-table.ts';
import { openAthena, type AthenaOptions } from '../../../src/trail/sources/athena/open-athena.ts';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import type { AthenaSettings } from '../../../src/domain/source-settings.ts';
import type { Source, Subject } from '../../../src/trail/sources/source.ts';
import { runStatement } from '../../../src/aws/athena.ts';
import type { Connection } from '../../../src/aws/connection.ts';
import { type AthenaSetup, createSandbox, manualClock, type Sandbox } from '@staunch/sandbox';
import { aWorld } from '../../../packages/sandbox/test/aws/an-aws.ts';
import { connect } from '../../support/play.ts';
import { duckDbEngine, type DuckDbEngine } from '../../support/duckdb/duck-db-engine.ts';
import { HOME, LEAKED } from './an-archive.ts';

export const SETTINGS: AthenaSettings = {
  source: 'athena',
  location: 's3://trail-bucket',
  region: 'eu-west-1',
  workgroup: 'staunch',
};

export const WINDOW = { from: '2026-11-15T08:55:00.000Z', to: '2026-11-22T12:00:00.000Z' };

/** The leaked key, since the exposure. */
export const THE_KEY: Subject = {
  kind: 'credential',
  accessKeyId: LEAKED,
  account: HOME,
  since: WINDOW.from,
};

export interface Scene {
  readonly sandbox: Sandbox;
  readonly aws: Connection;
  readonly engine: DuckDbEngine;
  /** What was selected, the oldest first. */
  readonly queries: () => readonly string[];
  readonly open: (differs?: Partial<AthenaOptions>, settings?: Partial<AthenaSettings>) => Source;
}

/** An Athena over a folder, with the table made unless told otherwise. */
export async function aTable(
  folder: string,
  { settings = {}, create = true, setup }: AScene = {},
): Promise<Scene> {
  const engine = duckDbEngine(folder);
  const sandbox = createSandbox(
    aWorld(),
    manualClock(new Date(WINDOW.to)),
    {},
    { athena: { engine, workgroups: { staunch: 's3://results/athena' }, ...setup } },
  );
  const aws = connect(sandbox, 'ada');
  const all = { ...SETTINGS, ...settings };
  for (const sql of create ? createTable(all) : []) {
    const end = await runStatement(aws, all, sql);
    if (end.kind !== 'succeeded') throw new Error(JSON.stringify(end));
  }
  return {
    sandbox,
    aws,
    engine,
    queries: () => engine.statements.filter((it) => it.startsWith('SELECT')),
    open: (differs = {}, more = {}) =>
      openAthena(
        { ...all, ...more },
        { aws, window: WINDOW, accounts: [HOME], regions: ['us-east-1'], ...differs },
      ),
  };
}

interface AScene {
  readonly settings?: Partial<AthenaSettings>;
  readonly create?: boolean;
  readonly setup?: Partial<AthenaSetup>;
}

/** All that a search finds, in the order of their ids. */
export async function foundBy(
  source: Source,
  ...subjects: readonly Subject[]
): Promise<TrailEvent[]> {
  const events: TrailEvent[] = [];
  await source.search(subjects, (event) => {
    events.push(event);
    return [];
  });
  return events;
}
