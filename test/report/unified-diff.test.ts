import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/report/unified-diff.ts';

const folder = mkdtempSync(join(tmpdir(), 'staunch-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const diffOf = (change: Parameters<typeof unifiedDiff>[0]): string =>
  `${unifiedDiff(change).join('\n')}\n`;
const far = Array.from({ length: 20 }, (_, at) => `line ${at}`);

describe('a change of a file', () => {
  it('is what patch needs to make it', () => {
    const line = fc.constantFrom('a', 'b', 'c', '', '- x', '\tt');
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = diffOf({ path: 'incidents/a.yaml', before, text: after });
        if (before === after) expect(diff).toBe('\n');
        else expect(applyPatch(before, diff)).toBe(after);
      }),
    );
  });

  it('in two places is two pieces', () => {
    const after = far.toSpliced(1, 0, 'first').toSpliced(18, 1);
    const lines = unifiedDiff({ path: 'a', before: far.join('\n'), text: after.join('\n') });
    expect(lines.filter((line) => line.startsWith('@@'))).toHaveLength(2);
  });

  it('is taken by git, a file that is new and one by its absolute path too', () => {
    const path = join(folder, 'there.yaml');
    writeFileSync(path, 'old\n');
    const changed = diffOf({ path, before: 'old\n', text: 'new\n' });
    execFileSync('git', ['apply', '--unsafe-paths', '--directory=/'], { cwd: '/', input: changed });
    expect(readFileSync(path, 'utf8')).toBe('new\n');
    const added = diffOf({ path: 'added.yaml', text: 'added\n' });
    execFileSync('git', ['apply'], { cwd: folder, input: added });
    expect(readFileSync(join(folder, 'added.yaml'), 'utf8')).toBe('added\n');
  });
});
