import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the bench of the audit runs, and all that it measures find the same events', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-bench-'));
  const args = ['bench/audit.mjs', '--events', '2000', '--rounds', '1', '--folder', folder];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toMatch(/All found the same \d{3} events of 11 credentials/);
  expect(stdout).toMatch(/peak MB\s+\d+\s+< 300\s+met/);
});
