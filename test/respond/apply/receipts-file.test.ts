import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/cli/terminal/explain.ts';
import { plan } from '../../../src/cli/commands/plan.ts';
import { readReceipts } from '../../../src/cli/edge/read-receipts.ts';
import { chain, receiptFile, type ReceiptFile } from '../../../src/respond/apply/receipts.ts';
import { ACCOUNT } from '../../support/worlds.ts';
import { incidentRun } from '../../support/incident-run.ts';
import { aScene, isUntouched, OBSTACLES } from '../../support/obstacles.ts';
import { connect, sandboxOf, worldOf } from '../../support/play.ts';
import { recordedTerminal } from '../../support/terminal.ts';

const INCIDENT = 'drills/leaked-ci-key/2026-11-22-ci-deploy-key.yaml';

async function planned() {
  const sandbox = sandboxOf(worldOf('leaked-ci-key'));
  const run = incidentRun(sandbox, INCIDENT);
  await run.plan();
  const receipts = join(dirname(run.planFile), 'receipts.json');
  const isActive = (): boolean =>
    sandbox.parts.state.accounts.get(ACCOUNT)?.users.get('ci-deploy')?.accessKeys[0]?.status ===
    'Active';
  return { sandbox, run, receipts, isActive };
}

const said = (promise: Promise<unknown>): Promise<string> =>
  promise.then(() => 'nothing was refused', explain);

describe.each(OBSTACLES)('$what in the place of receipts.json', (obstacle) => {
  it('is said before anything is done, with what to type', async () => {
    const { run, receipts, isActive } = await planned();
    const { elsewhere } = aScene();
    await obstacle.put(receipts, elsewhere);
    const refusal = await said(run.apply());
    expect(refusal).toMatch(obstacle.said);
    expect(refusal).toContain(`rm ${receipts}`);
    expect(refusal).toContain('--receipts <file>');
    expect(isActive()).toBe(true);
    expect(isUntouched(elsewhere)).toBe(true);
  });

  it('is no receipts to report either', async () => {
    const { folder, elsewhere } = aScene();
    await obstacle.put(join(folder, 'receipts.json'), elsewhere);
    expect(() => readReceipts(join(folder, 'receipts.json'), 'incident')).toThrow(obstacle.said);
  });

  it('takes no plan', async () => {
    const { folder, elsewhere } = aScene();
    const out = join(folder, 'plan.json');
    await obstacle.put(out, elsewhere);
    const sandbox = sandboxOf(worldOf('leaked-ci-key'));
    const context = { aws: connect(sandbox, 'plan'), terminal: recordedTerminal() };
    expect(await said(plan([INCIDENT], { out, format: 'text' }, context))).toMatch(obstacle.said);
    expect(isUntouched(elsewhere)).toBe(true);
  });
});

describe('receipts of earlier runs', () => {
  it('stay as they are, and no run goes on with them', async () => {
    const { run, receipts } = await planned();
    const approved = run.readPlan();
    const [step] = approved.steps;
    if (!step) throw new Error('something is planned');
    const forged = chain([], approved.digest, {
      ...{ step, outcome: 'done' as const, before: {}, after: {}, by: 'nobody', requestIds: [] },
      ...{ startedAt: '2020-01-01T00:00:00Z', finishedAt: '2020-01-01T00:00:00Z' },
    });
    const text = JSON.stringify(receiptFile(approved, forged, { verifications: [], runs: [] }));
    writeFileSync(receipts, text);
    const { code, stderr } = await run.apply();
    expect(code).toBe(0);
    expect(stderr).toContain('receipts.json is there already, from another run');
    expect(stderr).toContain('receipts.2.json');
    expect(readFileSync(receipts, 'utf8')).toBe(text);
    const second = receipts.replace('.json', '.2.json');
    const own = JSON.parse(readFileSync(second, 'utf8')) as ReceiptFile;
    expect(own.receipts[0]?.previous).toBe(approved.digest);
    expect(JSON.stringify(own)).not.toContain('nobody');
    // A third run is a third file.
    expect((await run.apply()).code).toBe(0);
    expect(existsSync(receipts.replace('.json', '.3.json'))).toBe(true);
  });
});
