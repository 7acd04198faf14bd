import { expect, it } from 'vitest';
import { standingOn } from '../support/looks.ts';
import { sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import { ACCOUNT, anIncident, anInstance, aWorld, withKeysOfItsOwn } from '../support/worlds.ts';

const incident = anIncident();

it('is no settled window where one of the regions was not read', async () => {
  const sandbox = sandboxOf(withKeysOfItsOwn(aWorld([anInstance(1)])));
  await applyOn(sandbox, await planOn(sandbox, incident));
  sandbox.clock.advance(91 * 86_400_000);
  const read = (regions: readonly string[]) => [
    {
      ...{ from: incident.exposedAt, until: '2026-11-22T09:45:00.000Z', accounts: [ACCOUNT] },
      ...{ regions, audit: 'e'.repeat(64), by: 'jane' },
    },
  ];
  const part = await standingOn(sandbox, { ...incident, settled: read(['us-east-1']) });
  expect(part.green).toBe(false);
  expect(JSON.stringify(part.items)).toContain('in eu-west-1 was not seen');
  const settled = [...read(['us-east-1']), ...read(['eu-west-1'])];
  expect((await standingOn(sandbox, { ...incident, settled })).green).toBe(true);
});
