import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply } from '../../src/cli/commands/apply.ts';
import { incidentRun, type IncidentRun } from '../support/incident-run.ts';
import { schemaErrors } from '../support/schemas.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { recordedTerminal } from '../support/terminal.ts';
import { aWorld, ACCOUNT, KEY, ROLE } from '../support/worlds.ts';
import { guardrailsOf } from './pictures.ts';

const INCIDENT = `apiVersion: staunch/v1
kind: Incident
metadata: { name: incident }
spec:
  summary: Leaked
  account: "${ACCOUNT}"
  severity: high
  exposedAt: 2026-11-22T08:55:00Z
  detectedAt: 2026-11-22T09:14:00Z
  exposures: [{ accessKey: ${KEY} }, { role: "${ROLE}" }]
`;
const NONE = `rules: [{ name: frozen, when: 'steps.size() > 0', deny: true, message: No., owner: ops }]`;
const WAIVER =
  'waivers: [{ incident: incident, rule: frozen, reason: Meant., owner: ada, expires: 2026-11-22 }]';
const READING = `rules: [{ name: seen, when: 'inventory.keys.size() > 0', deny: true, message: No., owner: ops }]`;

function incidentFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'staunch-guard-')), 'incident.yaml');
  writeFileSync(path, INCIDENT);
  return path;
}

const optionsOf = ({ planFile }: IncidentRun) => ({
  plan: planFile,
  receipts: `${planFile}.receipts`,
  cutoffMargin: 30,
  hold: 0,
  audit: false,
  json: false,
});

describe('guardrails on a plan', () => {
  it.each([
    ['by a rule about its steps', NONE, 'frozen'],
    ['by a rule that read the inventory when it was planned', READING, 'seen'],
  ])('that refuse it %s stand in it, and nothing of it is applied', async (_, text, rule) => {
    const sandbox = sandboxOf(aWorld());
    const run = incidentRun(sandbox, incidentFile(), guardrailsOf(text));
    expect((await run.plan()).code).toBe(1);
    expect(schemaErrors('plan', run.readPlan())).toEqual([]);
    expect(run.readPlan().findings).toMatchObject([{ rule, outcome: 'deny' }]);
    const { code, stderr } = await run.apply();
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`error: nothing was done: refused by the guardrails (${rule}, ask`),
    ]);
    const user = sandbox.parts.state.accounts.get(ACCOUNT)?.users.get('ci-deploy');
    expect([...(user?.accessKeys.values() ?? [])].map(({ status }) => status)).toEqual(['Active']);
  });

  it('are those of now when it is applied', async () => {
    const sandbox = sandboxOf(aWorld());
    const run = incidentRun(sandbox, incidentFile());
    await run.plan();
    expect(run.readPlan().findings).toEqual([]);
    const terminal = recordedTerminal(run.readPlan().digest);
    const options = optionsOf(run);
    const context = { aws: connect(sandbox, 'apply'), terminal, guardrails: guardrailsOf(NONE) };
    expect(await apply(options, context)).toBe(1);
    expect(terminal.stderr()).toContain('(frozen, ask');
  });

  it.each([[true], [false]])(
    'that ask for approvals say once that a terminal counts none (digest typed with it: %s)',
    async (isTyped) => {
      const two = guardrailsOf(NONE.replace('deny: true', 'approvals: { count: 2 }'));
      const sandbox = sandboxOf(aWorld());
      const run = incidentRun(sandbox, incidentFile(), two);
      const planned = await run.plan();
      const said = 'approvals are counted on a pull request alone: at a terminal, the person who';
      expect(planned.stdout.split(said)).toHaveLength(2);
      const { digest } = run.readPlan();
      const terminal = recordedTerminal(digest);
      const context = { aws: connect(sandbox, 'apply'), terminal, guardrails: two };
      const approve = isTyped ? { approve: digest } : {};
      expect(await apply({ ...optionsOf(run), ...approve }, context)).toBe(0);
      expect(terminal.stderr()).toContain('needs 2 approvals');
      expect(terminal.stderr().split(said)).toHaveLength(2);
    },
  );

  it('that are waived do not stop it, and are said', async () => {
    const run = incidentRun(
      sandboxOf(aWorld()),
      incidentFile(),
      guardrailsOf(`${NONE}\n${WAIVER}`),
    );
    await run.plan();
    expect(run.readPlan().findings).toMatchObject([{ waiver: { owner: 'ada' } }]);
    const { code, stderr } = await run.apply();
    expect(code).toBe(0);
    expect(stderr).toContain(
      'guardrail: waived until the end of 2026-11-22 by ada, because Meant.: refused by the guardrails (frozen',
    );
  });
});
