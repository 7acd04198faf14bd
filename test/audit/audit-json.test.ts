import { expect, it } from 'vitest';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import { auditJson } from '../../src/report/audit-json.ts';
import { anAudit } from '../support/audits.ts';
import { connect, sandboxOf, worldOf } from '../support/play.ts';
import { schemaErrors } from '../support/schemas.ts';
import { anIncident } from '../support/worlds.ts';

it('an audit is what schemas/audit.schema.json says', async () => {
  const sandbox = sandboxOf(worldOf('minted-sessions'));
  const made = await auditIncident(connect(sandbox, 'plan'), anIncident());
  expect(schemaErrors('audit', JSON.parse(auditJson(made)))).toEqual([]);
  expect(schemaErrors('audit', JSON.parse(auditJson(anAudit())))).toEqual([]);
});

it('what is none is told', () => {
  const { coverage, ...without } = anAudit();
  expect(coverage).toBeDefined();
  const text = JSON.stringify({ apiVersion: 'staunch/v1', kind: 'Audit', summary: [], ...without });
  expect(schemaErrors('audit', JSON.parse(text))).not.toEqual([]);
});
