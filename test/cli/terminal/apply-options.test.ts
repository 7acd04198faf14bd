import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APPLY_DEFAULTS, nextTyped } from '../../../src/cli/terminal/apply-options.ts';
import { typedAnywhere } from '../../../src/domain/typed-command.ts';

const nextOf = (plan: string) =>
  nextTyped('2026-11-30-app', { ...APPLY_DEFAULTS, plan, audit: true, json: false }, typedAnywhere);

it('what to type after a run names the incident beside its plan, and that plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-next-'));
  const file = join(folder, '2026-11-30-app.yaml');
  writeFileSync(file, '');
  const next = nextOf(join(folder, 'a.json'));
  expect(next.plan).toBe(`Plan again: staunch plan ${file} --out ${join(folder, 'a.json')}`);
  expect(next.watch).toContain(`staunch watch ${file}`);
  expect(next.followUp).toBe(`staunch follow-up ${file}`);
});

it('what to type after a run names the incident, also where nobody knows where its file is', () => {
  const next = nextOf('nowhere/plan.json');
  expect(next.plan).toContain('2026-11-30-app.yaml --out nowhere/plan.json');
  expect(next.watch).toContain('2026-11-30-app.yaml');
  expect(next.followUp).toBeUndefined();
});
