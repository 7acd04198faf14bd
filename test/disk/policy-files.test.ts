import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPolicies } from '../../src/cli/edge/check-policies.ts';
import { readAccounts } from '../../src/cli/edge/read-accounts.ts';
import { readContainNow } from '../../src/cli/edge/read-contain-now.ts';
import { readGuardrails } from '../../src/cli/edge/read-guardrails.ts';
import { aScene } from '../support/obstacles.ts';

describe.each([
  ['guardrails.yaml', readGuardrails],
  ['contain-now.yaml', readContainNow],
  ['accounts.yaml', readAccounts],
])('policy/%s', (name, read: (path: string) => unknown) => {
  // A link that leads nowhere must not pass for a file that nobody wrote.
  it.each(['a file', 'nowhere'])('is no link to %s, read or checked', (where) => {
    const { folder, elsewhere } = aScene();
    mkdirSync(join(folder, 'policy'));
    const path = join(folder, 'policy', name);
    symlinkSync(where === 'a file' ? elsewhere : join(folder, 'nowhere'), path);
    expect(() => read(path)).toThrow(/symbolic link/);
    const [checked] = checkPolicies(join(folder, 'policy'), new Date('2026-11-22'));
    expect(checked?.problems[0]?.message).toContain('symbolic link');
  });
});
