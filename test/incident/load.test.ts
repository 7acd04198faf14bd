import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findIncidentFiles, loadIncident } from '../../src/incident/load.ts';
import { failingWith } from '../support/known-fault.ts';
import { GIT_LFS_POINTER, NOW, pathOf, textOf } from './fixtures.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incidents-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function messagesOf(name: string): Promise<string[]> {
  const { incident, problems } = await loadIncident(at(name), NOW);
  expect(incident).toBeUndefined();
  return problems.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );
}

describe('loading an incident', () => {
  it('gives the path and the incident', async () => {
    const path = pathOf('accepted/everything.yaml');
    expect(await loadIncident(path, NOW)).toMatchObject({
      path,
      incident: { name: 'everything' },
      problems: [],
    });
  });

  it('refuses a link, even to a sound file', async () => {
    await symlink(pathOf('accepted/everything.yaml'), at('everything.yaml'));
    expect(await messagesOf('everything.yaml')).toEqual(['1:1 error This is a symbolic link.']);
  });

  it('refuses a folder', async () => {
    await mkdir(at('x.yaml'));
    expect(await messagesOf('x.yaml')).toEqual(['1:1 error This is not a file.']);
  });

  it('refuses more than 64 KiB', async () => {
    await writeFile(at('x.yaml'), 'a'.repeat(64 * 1024 + 1));
    expect(await messagesOf('x.yaml')).toEqual(['1:1 error The file is larger than 64 KiB.']);
  });

  it('refuses bytes that are not UTF-8', async () => {
    await writeFile(at('x.yaml'), Buffer.from([0x61, 0xff, 0xfe]));
    expect(await messagesOf('x.yaml')).toEqual(['1:1 error The file is not UTF-8 text.']);
  });

  it.each(['utf16le', 'latin1'] as const)(
    'refuses text in another encoding: %s',
    async (encoding) => {
      await writeFile(at('x.yaml'), Buffer.from('\ufeffsummary: Schl\u00fcssel\n', encoding));
      expect(await messagesOf('x.yaml')).toEqual(['1:1 error The file is not UTF-8 text.']);
    },
  );

  it.fails(
    'says that a pointer of Git LFS is one',
    failingWith(/must hold fields[^]*to match \/LFS/, async () => {
      await writeFile(at('x.yaml'), GIT_LFS_POINTER);
      expect((await messagesOf('x.yaml')).join('\n')).toMatch(/LFS/);
    }),
  );

  it.each(['x.yaml', 'x.yaml/y.yaml'])('reports what is missing: %s', async (name) => {
    expect(await messagesOf(name)).toEqual(['1:1 error There is no such file.']);
  });

  it('reports a path that cannot be', async () => {
    expect(await messagesOf('a\0b')).toEqual(['1:1 error The file cannot be read.']);
  });

  it('asks to rename .yml', async () => {
    await writeFile(at('everything.yml'), textOf('accepted', 'everything.yaml'));
    expect(await messagesOf('everything.yml')).toEqual([
      '1:1 error The name of an incident file ends in .yaml.',
    ]);
  });
});

describe('finding incident files', () => {
  it('takes the YAML files of a folder, in order, each once', async () => {
    for (const name of ['b.yaml', 'a.yml', 'c.txt']) await writeFile(at(name), '');
    await mkdir(at('deep'));
    await writeFile(at('deep/d.yaml'), '');
    await symlink(at('c.txt'), at('link.yaml'));
    const expected = ['a.yml', 'b.yaml', 'link.yaml'].map(at);
    expect(await findIncidentFiles([folder, at('b.yaml')])).toEqual(expected);
  });

  it('keeps a path that does not exist', async () => {
    expect(await findIncidentFiles([at('none.yaml')])).toEqual([at('none.yaml')]);
  });
});
