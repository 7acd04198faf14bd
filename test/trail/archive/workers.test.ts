import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveFiles } from '../../../src/trail/sources/archive/files.ts';
import { localFiles } from '../../../src/trail/sources/archive/local-files.ts';
import { openArchive } from '../../../src/trail/sources/archive/archive.ts';
import {
  folderOf,
  leakedKey,
  logKey,
  logOf,
  mintingRecord,
  recordOf,
  search,
  sessionsRecord,
  strangersRecord,
  WINDOW,
} from './archive-folder.ts';

const manyFiles = Object.fromEntries(
  Array.from({ length: 300 }, (_, at) => {
    const minute = String(at % 60).padStart(2, '0');
    const hour = String(10 + Math.floor(at / 60));
    return [
      logKey(`2026-11-20T${hour}:${minute}Z`),
      logOf(
        strangersRecord(),
        ...(at % 50 === 0 ? [recordOf({ eventID: `key-${at}` })] : []),
        ...(at % 7 === 0
          ? [
              sessionsRecord({
                eventID: `session-${at}`,
                eventTime: `2026-11-20T${hour}:${minute}:00Z`,
              }),
            ]
          : []),
        ...(at === 30
          ? [mintingRecord({ eventID: 'minted', eventTime: '2026-11-20T10:00:00Z' })]
          : []),
      ),
    ];
  }),
);
const root = folderOf({ ...manyFiles, [logKey('2026-11-20T23:00Z')]: 'no log' });

describe('threads of the built program', () => {
  let program: URL;
  const dir = mkdtempSync(join(tmpdir(), 'staunch-worker-'));
  beforeAll(async () => {
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
    const input = { 'archive-worker': 'src/trail/sources/archive/worker.ts' };
    const made = await rolldown({ input, platform: 'node' });
    await made.write({ dir, format: 'esm' });
    await made.close();
    program = pathToFileURL(join(dir, 'archive-worker.js'));
  });

  it('find the same as this one alone, and tell the same', async () => {
    const [alone, together] = await Promise.all([
      search(root),
      search(root, { program, workers: 2 }),
    ]);
    expect(alone.ids).toContain('session-0');
    expect(alone.ids).toHaveLength(6 + 43 + 1);
    expect(together.ids).toEqual(alone.ids);
    const { counts, ...coverage } = together.coverage;
    expect(coverage).toEqual({ ...alone.coverage, counts: undefined });
    expect(counts).toContainEqual({ what: 'files', count: 301 });
  });

  it('are handed what was fetched where files are elsewhere', async () => {
    const local = localFiles(root);
    const elsewhere = withoutPath(local);
    const found = await searchIn(
      { ...elsewhere, read: async (key) => new Uint8Array(await local.read(key)) },
      program,
    );
    expect(found).toEqual((await search(root)).ids);
  });

  it('that cannot be started are told of, and stop nothing', async () => {
    const broken = pathToFileURL(join(dir, 'no-such-program.js'));
    const { ids, coverage } = await search(root, { program: broken, workers: 2 });
    expect(ids).toEqual([]);
    expect(coverage.notRead[0]?.why).toMatch(/Cannot find module/);
  });
});

it('files that cannot be fetched are told of, and stop nothing', async () => {
  const local = localFiles(
    folderOf({
      [logKey('2026-11-20T10:10Z')]: logOf(recordOf({ eventID: 'a' })),
      [logKey('2026-11-20T10:11Z')]: logOf(recordOf({ eventID: 'b' })),
      [logKey('2026-11-20T10:11Z', { region: 'eu-west-1' })]: logOf(recordOf({ eventID: 'c' })),
    }),
  );
  const elsewhere = withoutPath(local);
  const files: ArchiveFiles = {
    ...elsewhere,
    read: (key) =>
      key.includes('T1010Z') ? Promise.reject(new Error('AccessDenied')) : local.read(key),
    folders: (prefix) =>
      prefix.includes('eu-west-1') ? Promise.reject(new Error('SlowDown')) : local.folders(prefix),
  };
  const archive = openArchive(files, options(0));
  const ids: string[] = [];
  await archive.search([leakedKey], ({ id }) => {
    ids.push(id);
    return [];
  });
  expect(ids).toEqual(['b']);
  expect(archive.coverage().notRead.map(({ why }) => why)).toEqual(
    expect.arrayContaining(['AccessDenied', 'SlowDown']),
  );
});

// As files in a bucket are: threads cannot read them themselves.
function withoutPath(local: ArchiveFiles): ArchiveFiles {
  return {
    name: local.name,
    folders: (prefix) => local.folders(prefix),
    list: (prefix) => local.list(prefix),
    read: (key) => local.read(key),
    stream: (key) => local.stream(key),
  };
}

async function searchIn(files: ArchiveFiles, program: URL): Promise<string[]> {
  const ids = new Set<string>();
  await openArchive(files, { ...options(2), program }).search([leakedKey], (event) => {
    ids.add(event.id);
    if (event.minted === undefined) return [];
    const { accessKeyId } = event.minted;
    return [{ kind: 'credential', accessKeyId, account: event.account, since: event.time }];
  });
  return [...ids].sort();
}

function options(workers: number) {
  const clock = { now: () => new Date(0), sleep: () => Promise.resolve() };
  return { window: WINDOW, clock, workers };
}
