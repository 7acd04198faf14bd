import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/cli/commands/apply.ts';
import type { Access } from '../../../src/policy/access.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { parseIncident } from '../../../src/incident/parse.ts';
import { observeCalls, type Sandbox } from '@staunch/sandbox';
import { connectThrough, sandboxOf, worldOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { recordedTerminal } from '../../support/terminal.ts';

// CloudTrail answers two questions a second for a whole account and region: each one that nobody needs makes others wait.

const FILE = 'drills/leaked-ci-key/2026-11-22-ci-deploy-key.yaml';
const MINUTE_MS = 60_000;

function aTheft(): { readonly sandbox: Sandbox; readonly incident: Incident } {
  const sandbox = sandboxOf(worldOf('leaked-ci-key'));
  const text = readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8');
  const { incident } = parseIncident(text, FILE, sandbox.clock.now());
  if (!incident) throw new Error('the drill is valid');
  return { sandbox, incident };
}

/** The apply role's connection, and what CloudTrail answers over it: about what, and where. */
function asking(sandbox: Sandbox): { aws: Access; questions: string[] } {
  const questions: string[] = [];
  const aws = connectThrough(sandbox, 'apply', (handle) =>
    observeCalls(handle, {
      after({ operation, region, request }, answer) {
        if (operation !== 'LookupEvents' || answer?.status !== 200) return;
        const { LookupAttributes, NextToken } = JSON.parse(request.body) as Record<string, unknown>;
        questions.push(JSON.stringify([region, LookupAttributes, NextToken]));
      },
    }),
  );
  return { aws, questions };
}

/** Applies with the audit after it, as `staunch apply` does, and tells what CloudTrail was asked. */
async function appliedAndAudited(): Promise<readonly string[]> {
  const { sandbox, incident } = aTheft();
  const plan = await planOn(sandbox, incident);
  const folder = mkdtempSync(join(tmpdir(), 'staunch-questions-'));
  const paths = { plan: join(folder, 'plan.json'), receipts: join(folder, 'receipts.json') };
  writeFileSync(paths.plan, JSON.stringify(plan));
  const { aws, questions } = asking(sandbox);
  const options = { approve: plan.digest, cutoffMargin: 30, hold: 60, audit: true, json: false };
  const terminal = recordedTerminal();
  expect(await apply({ ...paths, ...options }, { aws, terminal })).toBe(0);
  return questions;
}

describe('CloudTrail', () => {
  it('is asked only once everything that was approved is denied', async () => {
    const { sandbox, incident } = aTheft();
    const plan = await planOn(sandbox, incident);
    const calls: string[] = [];
    const aws = connectThrough(sandbox, 'apply', (handle) =>
      observeCalls(handle, { before: ({ operation }) => void calls.push(operation) }),
    );
    await applyOn(sandbox, plan, aws);
    const denies = ['UpdateAccessKey', 'PutUserPolicy', 'PutRolePolicy'];
    const lastDeny = calls.findLastIndex((it) => denies.includes(it));
    expect(lastDeny).toBeGreaterThan(0);
    expect(calls.indexOf('LookupEvents')).toBeGreaterThan(lastDeny);
  });

  it('is asked nothing more once an apply has returned', async () => {
    const { sandbox, incident } = aTheft();
    const plan = await planOn(sandbox, incident);
    const { aws, questions } = asking(sandbox);
    await applyOn(sandbox, plan, aws);
    const before = questions.length;
    // On this clock all that is under way comes to its end before the sleeper wakes.
    await sandbox.clock.sleep(2 * MINUTE_MS);
    expect(questions.length - before, 'questions after the return').toBe(0);
  });

  it('is asked nothing by the audit that apply has just read', async () => {
    const questions = await appliedAndAudited();
    // No question twice, and few of them: a key, its role, and all that its sessions did, in two regions.
    expect(questions).toEqual([...new Set(questions)]);
    expect(questions.length).toBeLessThanOrEqual(12);
  });
});
