import { expect, it } from 'vitest';
import { sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, anIncident, anInstance, aWorld, ROLE } from '../../support/worlds.ts';

// Who stole a role's credentials may write tags: one of Staunch's must not leave a workload with denied credentials.

const incident = anIncident([{ kind: 'role', roleArn: ROLE }]);

it.each(['yes', 'arn:aws:iam::111122223333:instance-profile/other', '2099-01-01T00:00:00.000Z'])(
  'an instance that a tag says was refreshed at %s is refreshed all the same',
  async (forged) => {
    const sandbox = sandboxOf(aWorld([anInstance(1, { tags: { 'staunch:refreshed': forged } })]));
    const plan = await planOn(sandbox, incident);
    expect(plan.steps.map(({ action }) => action)).toContain('refresh-instance');
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
    const { tags } =
      sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(anInstance(1).id) ?? {};
    expect(tags?.get('staunch:refreshed')).toMatch(/^2026-11-22T/);
  },
);
