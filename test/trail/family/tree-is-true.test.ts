import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTable } from '../../../src/trail/sources/athena/create-table.ts';
import { runStatement } from '../../../src/aws/athena.ts';
import { duckDbEngine } from '../../support/duckdb/duck-db-engine.ts';
import { writeArchive } from '../../support/trail/write-archive.ts';
import type { Traced } from '../../../src/trail/family/traced.ts';
import { familyReadings } from '../../../src/trail/read-family.ts';
import type { Access } from '../../../src/policy/access.ts';
import { familyWorld, type FamilyWorld } from '../../support/trail/family-world.ts';
import { anIncident } from '../../support/worlds.ts';
import { sandboxWith } from '../../support/trail/sandbox-with.ts';

/** The family as a connection's sources show it: the one reading that plans and audits share. */
async function traced(world: FamilyWorld, aws: Access): Promise<Traced> {
  const exposures = [{ kind: 'access-key' as const, accessKeyId: world.root }];
  const exposedAt = world.exposedAt.toISOString();
  const incident = { ...anIncident(exposures), account: world.accounts[0], exposedAt };
  const reading = familyReadings().of(aws, incident);
  return (await reading.read({ instances: new Map() }, 600)).traced;
}

function expectTruth({ members, events }: Traced, world: FamilyWorld): void {
  expect(new Map(members.map(({ id, parent }) => [id, parent]))).toEqual(world.parents);
  const uses = new Map([...world.parents.keys()].map((id) => [id, 0]));
  for (const { credential } of events) uses.set(credential, (uses.get(credential) ?? 0) + 1);
  expect(uses).toEqual(new Map([...uses.keys()].map((id) => [id, world.uses.get(id) ?? 0])));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function archiveOf(world: FamilyWorld): string {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-trail-'));
  folders.push(folder);
  writeArchive(folder, world.records, { minutes: 120 });
  return folder;
}

// STAUNCH_FAMILIES=100 plays a hundred worlds by each source: docs/reliability.md has the figures.
const FAMILIES = Number(process.env['STAUNCH_FAMILIES'] ?? 0);
const seeds = (usual: readonly number[]): readonly number[] =>
  FAMILIES > 0 ? Array.from({ length: FAMILIES }, (_, n) => n + 1) : usual;

describe('the tree that is found equals the true one', () => {
  it.each(seeds([1, 2, 3]))('by lookup, in world %i', async (seed) => {
    const world = familyWorld(seed);
    const { aws } = sandboxWith(world);
    expectTruth(await traced(world, aws), world);
  });

  it.each(seeds([1, 3]))('by archive, in world %i', async (seed) => {
    const world = familyWorld(seed);
    const folder = archiveOf(world);
    const { aws } = sandboxWith(world, { sources: [{ source: 'archive', location: folder }] });
    expectTruth(await traced(world, aws), world);
  });

  it.each(seeds([3]))('by Athena, in world %i', async (seed) => {
    const world = familyWorld(seed);
    const folder = archiveOf(world);
    const settings = { source: 'athena', location: 's3://trail', region: 'eu-west-1' } as const;
    const engine = duckDbEngine(folder);
    const { aws } = sandboxWith(world, { sources: [settings], engine });
    for (const sql of createTable(settings)) await runStatement(aws, settings, sql);
    expectTruth(await traced(world, aws), world);
  });
});
