import { structuredPatch, type StructuredPatchHunk } from 'diff';
import { plain } from './escape.ts';

// As diff and git show it unless told otherwise.
const CONTEXT = 3;

/** A change of a file. */
interface FileChange {
  readonly path: string;
  /** Absent where the file is new. */
  readonly before?: string;
  readonly text: string;
}

/** A change as a unified diff that `git apply` takes; nothing where there is none. */
export function unifiedDiff({ path, before, text }: FileChange): string[] {
  const { hunks } = structuredPatch(path, path, before ?? '', text, '', '', { context: CONTEXT });
  if (hunks.length === 0) return [];
  return [
    before === undefined ? '--- /dev/null' : `--- ${named('a', path)}`,
    `+++ ${named('b', path)}`,
    ...hunks.flatMap(linesOf),
  ];
}

// As git names it, an absolute path too: `a/tmp/x` is what is applied in `/`.
function named(side: 'a' | 'b', path: string): string {
  return `${side}/${plain(path.replace(/^\/+/, ''))}`;
}

function linesOf({ oldStart, oldLines, newStart, newLines, lines }: StructuredPatchHunk): string[] {
  const shown = lines.map((line) => line.replace(/\r$/, '').split('\t').map(plain).join('\t'));
  return [`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...shown];
}

// Lines count from 1; of no lines, the one before them is named.
function range(start: number, length: number): string {
  return `${length === 0 ? start - 1 : start},${length}`;
}
