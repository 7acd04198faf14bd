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

/** A change as a unified diff, in one piece from the first line that differs to the last. */
export function unifiedDiff({ path, before, text }: FileChange): string[] {
  const old = linesOf(before ?? '');
  const now = linesOf(text);
  const same = sameAtStart(old, now);
  const rest = sameAtStart(old.slice(same).toReversed(), now.slice(same).toReversed());
  const from = Math.max(0, same - CONTEXT);
  const after = old.slice(old.length - rest).slice(0, CONTEXT);
  const removed = old.slice(same, old.length - rest);
  const added = now.slice(same, now.length - rest);
  if (removed.length === 0 && added.length === 0) return [];
  const around = same - from + after.length;
  return [
    before === undefined ? '--- /dev/null' : `--- a/${plain(path)}`,
    `+++ b/${plain(path)}`,
    `@@ -${range(from, around + removed.length)} +${range(from, around + added.length)} @@`,
    ...marked(' ', old.slice(from, same)),
    ...marked('-', removed),
    ...marked('+', added),
    ...marked(' ', after),
  ];
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  // A last line that has no end is another line than one that has.
  return lines.at(-1) === ''
    ? lines.slice(0, -1)
    : [...lines.slice(0, -1), `${lines.at(-1)}${OPEN}`];
}

// Stands in no file that is shown: an incident file holds no controls.
const OPEN = '\0';

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const isOpen = line.endsWith(OPEN);
    const shown = line.replace(OPEN, '').replace(/\r$/, '').split('\t').map(plain).join('\t');
    return [`${mark}${shown}`, ...(isOpen ? ['\\ No newline at end of file'] : [])];
  });
}

// Lines count from 1; of no lines, the one before them is named.
function range(from: number, length: number): string {
  return `${length === 0 ? from : from + 1},${length}`;
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((line, at) => line !== b[at]);
  return differs < 0 ? Math.min(a.length, b.length) : differs;
}
