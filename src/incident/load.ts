import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Advice } from './problem.ts';
import { parseIncident, type ParsedIncident, MOST_BYTES, TOO_LARGE } from './parse.ts';

/** What became of one incident file. */
interface LoadedIncident extends ParsedIncident {
  readonly path: string;
}

/** Reads one incident file; whatever is wrong with the file itself is a problem at 1:1, never thrown. */
export async function loadIncident(path: string, now: Date): Promise<LoadedIncident> {
  const content = await readText(path);
  if (typeof content !== 'string') {
    return { path, problems: [{ severity: 'error', line: 1, column: 1, ...content }] };
  }
  return { path, ...parseIncident(content, basename(path), now) };
}

/** The incident files that paths mean, sorted: a folder means the .yaml and .yml files directly in it. */
export async function findIncidentFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesOf));
  return [...new Set(found.flat())].sort();
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await lstat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => join(path, name));
  } catch {
    // Loading the path says what is wrong with it.
    return [path];
  }
}

async function readText(path: string): Promise<string | Advice> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return LINK;
    if (!found.isFile()) return NOT_A_FILE;
    if (found.size > MOST_BYTES) return TOO_LARGE;
    return decode(await readFile(path));
  } catch (error) {
    return isMissing(error) ? MISSING : UNREADABLE;
  }
}

function decode(bytes: Uint8Array): string | Advice {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return NOT_UTF8;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

const LINK: Advice = {
  message: 'This is a symbolic link.',
  hint: 'Put the file itself here: a reviewer must see what is read.',
};
const NOT_A_FILE: Advice = {
  message: 'This is not a file.',
  hint: 'Name an incident file or a folder that holds some.',
};
const NOT_UTF8: Advice = {
  message: 'The file is not UTF-8 text.',
  hint: 'Save it again with the encoding UTF-8.',
};
const MISSING: Advice = {
  message: 'There is no such file.',
  hint: 'Check the path, and the folder you are in.',
};
const UNREADABLE: Advice = {
  message: 'The file cannot be read.',
  hint: 'Check its permissions.',
};
