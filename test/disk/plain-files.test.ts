import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readCommittedFile, readOwnFile } from '../../src/disk/read-file.ts';
import type { Place } from '../../src/disk/standing.ts';
import {
  claimFile,
  makeFolders,
  makeKeptFolder,
  writeCommittedFile,
  writeNewFile,
  writeOwnFile,
} from '../../src/disk/write-file.ts';
import { aScene, isUntouched, OBSTACLES } from '../support/obstacles.ts';

const WRITERS = {
  writeOwnFile: (place: Place) => writeOwnFile(place, 'new'),
  writeCommittedFile: (place: Place) => writeCommittedFile(place, 'new'),
  writeNewFile: (place: Place) => writeNewFile(place, 'new'),
};
const READERS = {
  readOwnFile: ({ path }: Place) => readOwnFile(path),
  readCommittedFile: (place: Place) => readCommittedFile(place),
};

describe.each(OBSTACLES)('$what', ({ what, said, put }) => {
  // What is committed may have a second name on a disk: a new file takes the place of one name alone.
  const isFine = (name: string) => what === 'a hard link' && name.includes('Committed');

  it.each(Object.entries(WRITERS))('is not written through by %s', async (name, write) => {
    const { folder, elsewhere } = aScene();
    await put(join(folder, 'file'), elsewhere);
    const writing = () => write({ path: 'file', root: folder });
    if (isFine(name)) writing();
    else if (name === 'writeNewFile') expect(writing).toThrow(/EEXIST/);
    else expect(writing).toThrow(said);
    expect(isUntouched(elsewhere)).toBe(true);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.each(Object.entries(READERS))('is not read through by %s', async (name, read) => {
    const { folder, elsewhere } = aScene();
    const path = join(folder, 'file');
    await put(path, elsewhere);
    if (isFine(name)) expect(read({ path })).toBe('precious');
    else expect(() => read({ path })).toThrow(said);
  });

  it('keeps its name, and no receipts are begun under it', async () => {
    const { folder, elsewhere } = aScene();
    await put(join(folder, 'file'), elsewhere);
    expect(claimFile({ path: 'file', root: folder })).toBe(false);
    expect(isUntouched(elsewhere)).toBe(true);
  });

  it('is taken away from a folder that is uploaded, and from its place, and nothing behind it is', async () => {
    const { folder, elsewhere } = aScene();
    const kept = join(folder, 'kept');
    await put(kept, elsewhere);
    if (what !== 'a folder') expect(makeKeptFolder(kept)).toEqual([expect.stringMatching(/was a/)]);
    await put(join(kept, 'file'), elsewhere);
    writeFileSync(join(kept, 'receipts.json'), '{}');
    expect(makeKeptFolder(kept)).toEqual([expect.stringContaining(join(kept, 'file'))]);
    expect(readdirSync(kept)).toEqual(['receipts.json']);
    expect(makeKeptFolder(kept)).toEqual([]);
    expect(isUntouched(elsewhere)).toBe(true);
  });
});

describe('a folder that is a link', () => {
  const linked = () => {
    const { folder, elsewhere } = aScene();
    symlinkSync(dirname(elsewhere), join(folder, 'link'));
    return { folder, elsewhere };
  };

  it.each(Object.entries({ ...WRITERS, claimFile }))('is not written into by %s', (_, write) => {
    const { folder, elsewhere } = linked();
    for (const path of ['link/other', 'link/file'])
      expect(() => write({ path, root: folder })).toThrow(/link is a symbolic link/);
    expect(() => makeFolders({ path: 'link/deeper', root: folder })).toThrow(/symbolic link/);
    expect(readdirSync(dirname(elsewhere))).toEqual(['file']);
    expect(isUntouched(elsewhere)).toBe(true);
  });

  it.each(Object.entries(READERS))('is not read from by %s', (_, read) => {
    const { folder } = linked();
    // As a person types it, from where they stand.
    const path = relative(process.cwd(), join(folder, 'link', 'file'));
    expect(() => read({ path })).toThrow(/link is a symbolic link/);
  });

  it.each(Object.entries(READERS))(
    'below where one stands is not read from by %s by a path from the top either',
    (_, read) => {
      const { folder } = linked();
      const standing = vi.spyOn(process, 'cwd').mockReturnValue(folder);
      try {
        expect(() => read({ path: join(folder, 'link', 'file') })).toThrow(/symbolic link/);
      } finally {
        standing.mockRestore();
      }
    },
  );

  it('above the root is nobody’s business: /tmp is one on some systems, a runner’s folder may be', () => {
    const { folder } = aScene();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'temp'));
    const root = join(folder, 'temp', 'below');
    expect(makeKeptFolder(root)).toEqual([]);
    const place = { path: 'file', root };
    expect(claimFile(place)).toBe(true);
    writeOwnFile(place, 'text');
    expect(readOwnFile(join(root, 'file'))).toBe('text');
  });
});

describe('a plain file', () => {
  it('is written whole or not at all, for its owner alone', () => {
    const { folder } = aScene();
    const place = { path: 'file', root: folder };
    expect(claimFile(place)).toBe(true);
    expect(claimFile(place)).toBe(false);
    for (const text of ['a longer text', 'short']) {
      writeOwnFile(place, text);
      expect(readFileSync(join(folder, 'file'), 'utf8')).toBe(text);
    }
    expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('that is committed keeps the rights that it has', () => {
    const { folder } = aScene();
    writeFileSync(join(folder, 'file'), 'old', { mode: 0o640 });
    writeCommittedFile({ path: 'file', root: folder }, 'new');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o640);
  });

  it('that is not there is no file, and no error', () => {
    const { folder } = aScene();
    expect(readCommittedFile({ path: 'no/such/file', root: folder })).toBeUndefined();
  });
});
