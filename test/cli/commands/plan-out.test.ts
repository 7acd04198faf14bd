import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plan } from '../../../src/cli/commands/plan.ts';
import { status } from '../../../src/cli/commands/status.ts';
import { connect, sandboxOf, worldOf } from '../../support/play.ts';
import { recordedTerminal } from '../../support/terminal.ts';

const DRILL = new URL('../../../drills/leaked-ci-key/', import.meta.url).pathname;
const INCIDENT = join(DRILL, '2026-11-22-ci-deploy-key.yaml');
const folder = mkdtempSync(join(tmpdir(), 'staunch-plan-out-'));

async function planned(out: string) {
  const terminal = recordedTerminal();
  const aws = connect(sandboxOf(worldOf('leaked-ci-key')), 'plan');
  const code = await plan([INCIDENT], { format: 'text', out }, { aws, terminal });
  return { code, said: terminal.stderr() };
}

it('writes a plan over no incident file, and over a plan that is there', async () => {
  const incident = join(folder, 'incident.yaml');
  writeFileSync(incident, readFileSync(INCIDENT));
  const { code, said } = await planned(incident);
  expect(code).toBe(1);
  expect(said).toContain('is there and is no plan: nothing was written over it');
  expect(readFileSync(incident, 'utf8')).toBe(readFileSync(INCIDENT, 'utf8'));
  const out = join(folder, 'plan.json');
  expect((await planned(out)).code).toBe(2);
  expect((await planned(out)).code).toBe(2);
});

it('says of entries that nobody was asked who approved them, and only of entries', async () => {
  const text = readFileSync(INCIDENT, 'utf8').trimEnd();
  const entry = '{ item: "region:111122223333:eu-west-3", why: w, by: b, until: 2026-12-01 }';
  const accepting = join(folder, '2026-11-22-ci-deploy-key.yaml');
  writeFileSync(accepting, `${text}\n  accepted:\n    - ${entry}\n`);
  const said = async (path: string): Promise<string> => {
    const terminal = recordedTerminal();
    const aws = connect(sandboxOf(worldOf('leaked-ci-key')), 'plan');
    await status([path], { json: false }, { aws, terminal });
    return terminal.stderr();
  };
  expect(await said(accepting)).toContain('they count once two people approved them');
  expect(await said(INCIDENT)).not.toContain('two people');
});
