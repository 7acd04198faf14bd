import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readGuardrails } from '../src/cli/edge/read-guardrails.ts';
import { isUnbroken } from '../src/respond/apply/receipts.ts';
import type { WorldFile } from '@staunch/sandbox';
import { incidentRun, type Ran } from './support/incident-run.ts';
import { sandboxOf } from './support/play.ts';
import { schemaErrors } from './support/schemas.ts';

// Each folder is a story: incident.yaml, world.yaml and maybe guardrails.yaml are where it begins, expected.txt is all that a
// responder sees, plan by plan and run by run. `vitest -u` writes expected.txt anew; read the difference.
const root = new URL('scenarios', import.meta.url).pathname;

describe.each(readdirSync(root).sort())('scenario %s', (name) => {
  it('goes as expected.txt tells', async () => {
    const folder = join(root, name);
    const world = parse(readFileSync(join(folder, 'world.yaml'), 'utf8')) as WorldFile;
    const guardrails = readGuardrails(join(folder, 'guardrails.yaml'));
    const run = incidentRun(sandboxOf(world), join(folder, 'incident.yaml'), guardrails);
    const story = [told('staunch plan incident.yaml --out plan.json', await run.plan())];
    if (existsSync(run.planFile) && run.readPlan().steps.length > 0) {
      expect(schemaErrors('plan', run.readPlan())).toEqual([]);
      story.push(told('staunch apply --plan plan.json', await run.apply()));
      const receipts = run.readReceipts();
      expect(schemaErrors('receipts', receipts)).toEqual([]);
      expect(isUnbroken(receipts.receipts, receipts.digest)).toBe(true);
      story.push(told('staunch plan incident.yaml --out plan.json', await run.plan()));
    }
    await expect(story.join('\n')).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
});

function told(command: string, { code, stdout }: Ran): string {
  // When exactly an instance is done depends on how often it was asked about.
  const steady = stdout.replaceAll(/attached again at \S+;/g, 'attached again at <time>;');
  return `$ ${command}\n${steady}exit ${code}\n`;
}
