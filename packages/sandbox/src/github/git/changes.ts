import type { Blob, Tree } from './objects.ts';

/** One file that differs between two trees. */
export interface Change {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified';
  /** The new content; of a removed file the old. */
  readonly blob: Blob;
  readonly additions: number;
  readonly deletions: number;
}

/** The files that differ, by name. A renamed file is one removed and one added. */
export function changesBetween(from: Tree, to: Tree): Change[] {
  const paths = [...new Set([...from.keys(), ...to.keys()])].sort();
  return paths.flatMap((path) => changeOf(path, from.get(path), to.get(path)) ?? []);
}

function changeOf(
  filename: string,
  old: Blob | undefined,
  now: Blob | undefined,
): Change | undefined {
  if (old?.sha === now?.sha) return undefined;
  const blob = now ?? old;
  if (blob === undefined) return undefined;
  const status = old === undefined ? 'added' : now === undefined ? 'removed' : 'modified';
  const [before, after] = [linesOf(old), linesOf(now)];
  const kept = keptLines(before, after);
  const additions = after.length - kept;
  return { filename, status, blob, additions, deletions: before.length - kept };
}

function linesOf(blob: Blob | undefined): string[] {
  return blob?.bytes.toString('utf8').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Length of the longest common subsequence of lines, which is what a diff keeps. */
function keptLines(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const line of before) {
    const next = [0];
    after.forEach((other, column) => {
      const best = Math.max(row[column + 1] ?? 0, next[column] ?? 0);
      next.push(line === other ? (row[column] ?? 0) + 1 : best);
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
