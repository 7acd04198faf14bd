import { dirname } from 'node:path';
import { readCommittedFile } from '../../disk/read-file.ts';
import { makeFolders, writeCommittedFile } from '../../disk/write-file.ts';
import type { SetupFile } from '../../setup/setup-file.ts';

/** What became of a file of a set-up. */
export interface WrittenFile {
  readonly path: string;
  readonly outcome: 'written' | 'same' | 'kept' | 'differs';
  /** Where it differs: the first line that does, there and as it would be. */
  readonly difference?: { readonly line: number; readonly there: string; readonly wanted: string };
}

/** Writes the files into a folder, or none of them: never over a file that differs, unless forced to. */
export function writeSetup(
  folder: string,
  files: readonly SetupFile[],
  force: boolean,
): WrittenFile[] {
  const seen = files.map((file) => look(folder, file));
  const free = force || seen.every(({ outcome }) => outcome !== 'differs');
  return seen.map((it, at) => {
    const file = files[at];
    const write = it.outcome === 'written' || it.outcome === 'differs';
    if (!free || !write || file === undefined) return it;
    makeFolders({ path: dirname(file.path), root: folder });
    writeCommittedFile({ path: file.path, root: folder }, file.text);
    return { path: it.path, outcome: 'written' };
  });
}

function look(folder: string, { path, text, onlyIfAbsent }: SetupFile): WrittenFile {
  const there = readCommittedFile({ path, root: folder });
  if (there === undefined) return { path, outcome: 'written' };
  if (there === text) return { path, outcome: 'same' };
  if (onlyIfAbsent) return { path, outcome: 'kept' };
  return { path, outcome: 'differs', difference: firstDifference(there, text) };
}

function firstDifference(there: string, wanted: string) {
  const [left, right] = [there.split('\n'), wanted.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at === -1 ? left.length : at;
  return { line: line + 1, there: left[line] ?? '', wanted: right[line] ?? '' };
}
