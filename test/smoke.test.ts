import { expect, it } from 'vitest';
import { applyPlan } from '../src/apply/apply.ts';
import { lookUpAudit } from '../src/audit/look-up.ts';
import { whoAmI } from '../src/aws/caller.ts';
import type { Incident } from '../src/incident/incident.ts';
import { observe } from '../src/inventory/observe.ts';
import { buildPlan } from '../src/plan/build.ts';
import { connect, sandboxOf, worldOf } from './support/play.ts';

it('smoke', async () => {
  const sandbox = sandboxOf(worldOf('leaked-ci-key'));
  const incident: Incident = {
    name: '2026-11-22-ci-deploy-key', summary: 's', account: '111122223333', severity: 'high',
    exposedAt: '2026-11-22T08:55:00.000Z', detectedAt: '2026-11-22T09:14:00.000Z', state: 'contained',
    exposures: [{ kind: 'access-key', accessKeyId: 'K1' }, { kind: 'role', roleArn: 'arn:aws:iam::111122223333:role/app' }],
  };
  (incident.exposures[0] as { accessKeyId: string }).accessKeyId = sandbox.credentials.get('leaked')?.()?.accessKeyId ?? '';
  const plan = buildPlan(incident, await observe(connect(sandbox, 'plan'), incident, await whoAmI(connect(sandbox, 'plan'))));
  console.log(JSON.stringify(plan, null, 1));
  const aws = connect(sandbox, 'apply');
  const p = (...a: unknown[]) => console.log(sandbox.clock.now().toISOString(), ...a);
  const applied = await applyPlan(aws, plan, { cutoffMarginSeconds: 30, earlier: [], keep: () => undefined, progress: { started: (w) => p('start', w), finished: (w, o, x) => p('done', w, o, x), waiting: (s) => p('wait', s), checked: (w, h, v) => p('check', w, h, v) } });
  console.log(applied.contained, JSON.stringify(applied.verifications.map((v) => v.evidence), null, 1), JSON.stringify(applied.now.steps.length));
  const plan2 = buildPlan(incident, await observe(connect(sandbox, 'plan'), incident, await whoAmI(connect(sandbox, 'plan'))));
  console.log(JSON.stringify(plan2, null, 1));
  sandbox.clock.advance(600_000);
  console.log(JSON.stringify(await lookUpAudit(aws, incident), null, 1));
  expect(plan2.steps).toEqual([]);
});
