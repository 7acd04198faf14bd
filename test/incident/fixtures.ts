import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/incident/problem.ts';

/** The time at which every test happens. */
export const NOW = new Date('2026-11-22T10:00:00Z');

/** The names of the YAML files in a folder beside this file. */
export function yamlFiles(folder: 'accepted' | 'refused'): string[] {
  return readdirSync(pathOf(folder)).filter((name) => name.endsWith('.yaml'));
}

/** The text of a file in a folder beside this file. */
export function textOf(folder: 'accepted' | 'refused', name: string): string {
  return readFileSync(pathOf(`${folder}/${name}`), 'utf8');
}

/** The path of a file beside this file. */
export function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** A problem as the `.expected.txt` files state it. */
export function lineOf({ line, column, severity, message, hint }: Problem): string {
  return `${line}:${column} ${severity} ${message} -> ${hint}`;
}

/** What a checkout without Git LFS has in place of a file. */
export const GIT_LFS_POINTER =
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 412\n';
