import { describe, expect, it } from 'vitest';
import type { Sandbox } from '@staunch/sandbox';
import { sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, ROLE } from '../support/worlds.ts';

const incident = anIncident([{ kind: 'role', roleArn: ROLE }]);

async function saidOf(sandbox: Sandbox): Promise<string> {
  const { breaks } = await planOn(sandbox, incident);
  return breaks.map(({ object, why }) => `${object}: ${why}`).join('\n');
}

describe('a profile that somebody is changing while it is planned', () => {
  it.each(['associating', 'disassociating'] as const)('is told: %s', async (state) => {
    const sandbox = sandboxOf(aWorld([anInstance(1), anInstance(2)], {}));
    const instance = sandbox.parts.state.accounts
      .get(ACCOUNT)
      ?.instances.get('i-00000000000000001');
    if (!instance?.association) throw new Error('it has a profile');
    instance.association = { ...instance.association, state, settlesAt: new Date('2027-01-01') };
    const said = await saidOf(sandbox);
    expect(said.match(/its profile is being changed/g)).toHaveLength(1);
    expect(said).toContain(`i-00000000000000001 in eu-west-1: its profile is being changed`);
    expect(said).toContain(`(${state})`);
  });

  it('is unknown where it may not be read, which keeps no step from the plan', async () => {
    const fault = {
      kind: 'error',
      code: 'UnauthorizedOperation',
      status: 403,
      message: 'No.',
    } as const;
    const sandbox = sandboxOf(aWorld([anInstance(1)], {}), {
      fault: ({ operation }) =>
        operation === 'DescribeIamInstanceProfileAssociations' ? fault : undefined,
    });
    const { steps } = await planOn(sandbox, incident);
    expect(steps.map(({ action }) => action)).toEqual(['revoke-role-sessions', 'refresh-instance']);
    expect(await saidOf(sandbox)).toContain(
      'could not be read: ec2:DescribeIamInstanceProfileAssociations',
    );
  });
});
