import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Sandbox, WorldFile } from '@staunch/sandbox';
import type { Exposure } from '../../../src/domain/incident.ts';
import { dropInstance } from '../../support/gone.ts';
import { clientAs, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import {
  ACCOUNT,
  anIncident,
  anInstance,
  aWorld,
  ROLE,
  trust,
  worldWith,
  type More,
} from '../../support/worlds.ts';

const LEAKED = anInstance(1);
const SIBLING = anInstance(2);
const OTHER_ROLE = `arn:aws:iam::${ACCOUNT}:role/other`;
const naming = (roleArn?: string) => {
  const leaked = { kind: 'instance', instanceId: LEAKED.id, region: LEAKED.region } as const;
  const exposure: Exposure = roleArn === undefined ? leaked : { ...leaked, roleArn };
  return anIncident([exposure]);
};

const may = {
  Statement: [{ Effect: 'Allow' as const, Action: 'ec2:Describe*', Resource: '*' }],
};

/** A world whose role `app` may look at instances; CloudTrail has everything by then. */
function later(world: WorldFile): Sandbox {
  const [account, ...others] = world.accounts;
  const roles = account?.roles?.map((role) => ({ ...role, policies: { may } }));
  const accounts = account ? [{ ...account, ...(roles ? { roles } : {}) }, ...others] : others;
  const sandbox = sandboxOf({ ...world, accounts });
  sandbox.clock.advance(20 * 60_000);
  return sandbox;
}

/** The instance was terminated, and the thief has what it handed out; another one holds the same role. */
function terminated(more: More = {}): Sandbox {
  const credentials = { stolen: { instance: LEAKED.id }, ...more.credentials };
  const sandbox = later(worldWith(aWorld([LEAKED, SIBLING]), { ...more, credentials }));
  dropInstance(sandbox, LEAKED.id);
  return sandbox;
}

/** A world that never saw the instance itself, but somebody with long-term keys who did this. */
function remembering(events: NonNullable<More['events']>, more: More = {}): Sandbox {
  const admin = {
    name: 'admin',
    accessKeys: [{ id: 'AKIARTX3GSDSQADMINAA' }],
    attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  };
  return later(
    worldWith(aWorld([SIBLING]), {
      ...more,
      users: [admin],
      events,
      credentials: { admin: { accessKey: 'AKIARTX3GSDSQADMINAA' }, ...more.credentials },
    }),
  );
}

function use(sandbox: Sandbox, as: string): Promise<string> {
  const ec2 = new EC2Client(clientAs(sandbox, as, 'eu-west-1'));
  return ec2.send(new DescribeInstancesCommand({})).then(
    () => 'works',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

describe('a leaked instance that was terminated', () => {
  it('has what it handed out denied, and the other instances of its role refreshed', async () => {
    const sandbox = terminated();
    expect(await use(sandbox, 'stolen')).toBe('works');
    const plan = await planOn(sandbox, naming());
    expect(plan.errors).toEqual([]);
    expect(plan.steps).toMatchObject([
      { action: 'revoke-role-sessions', roleArn: ROLE },
      { action: 'refresh-instance', instanceId: SIBLING.id },
    ]);
    expect(plan.steps.filter((step) => 'reached' in step)).toEqual([]);
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.items).toEqual([]);
    expect(await use(sandbox, 'stolen')).toBe('UnauthorizedOperation');
  });

  it('is shown as gone, with what shows its role', async () => {
    const { alreadySo, reach } = await planOn(terminated(), naming());
    const note = alreadySo.find(({ object }) => object === `instance ${LEAKED.id} in eu-west-1`);
    expect(note?.why).toMatch(/is gone.*that EC2 handed it a session of role .*role\/app at 20/);
    expect(reach).toContainEqual({
      from: `instance ${LEAKED.id} in eu-west-1`,
      to: `role ${ROLE}`,
    });
  });

  it('leads nowhere by sessions that somebody called like it', async () => {
    const sandbox = terminated({
      credentials: { forged: { role: OTHER_ROLE, sessionName: LEAKED.id } },
    });
    await use(sandbox, 'forged');
    sandbox.clock.advance(20 * 60_000);
    const { steps, errors } = await planOn(sandbox, naming());
    expect(errors).toEqual([]);
    expect(steps.flatMap((step) => ('roleArn' in step ? step.roleArn : []))).not.toContain(
      OTHER_ROLE,
    );
  });

  it.each(['between plan and apply', 'after apply'])(
    'ends green, and needs nothing more: %s',
    async (moment) => {
      const sandbox = later(aWorld([LEAKED, SIBLING]));
      const incident = naming();
      const plan = await planOn(sandbox, incident);
      if (moment === 'between plan and apply') dropInstance(sandbox, LEAKED.id);
      const applied = await applyOn(sandbox, plan);
      expect(applied.verdict.items).toEqual([]);
      if (moment === 'after apply') dropInstance(sandbox, LEAKED.id);
      const { errors, steps } = await planOn(sandbox, incident);
      expect({ errors, steps }).toEqual({ errors: [], steps: [] });
    },
  );
});

describe('the role of an instance that nobody ever saw in EC2', () => {
  const arn = (profile: string): string => `arn:aws:iam::${ACCOUNT}:instance-profile/${profile}`;
  const at = '2026-11-22T08:00:00Z';
  const by = 'admin';
  const region = 'eu-west-1';
  const association = {
    instanceId: LEAKED.id,
    iamInstanceProfile: { arn: arn('app-web'), id: 'AIPA' },
  };
  const started = {
    instancesSet: {
      items: [
        { instanceId: SIBLING.id, iamInstanceProfile: { arn: arn('other') } },
        { instanceId: LEAKED.id, iamInstanceProfile: { arn: arn('app-web') } },
      ],
    },
  };
  const revoked = async (sandbox: Sandbox) => {
    const { errors, steps } = await planOn(sandbox, naming());
    const roles = steps.flatMap((it) => (it.action === 'revoke-role-sessions' ? [it] : []));
    return { errors: errors.map(({ object }) => object), roles };
  };
  const named = { errors: [], roles: [expect.objectContaining({ roleArn: ROLE })] };

  it('comes from the record of its start', async () => {
    const event = { at, by, region, action: 'ec2:RunInstances', response: started };
    const seen = await revoked(remembering([event]));
    expect(seen).toEqual(named);
    expect(seen.roles).not.toMatchObject([{ reached: true }]);
  });

  it('comes from the record of the profile that it was given', async () => {
    const action = 'ec2:AssociateIamInstanceProfile';
    const response = { IamInstanceProfileAssociation: association };
    expect(await revoked(remembering([{ at, by, region, action, response }]))).toEqual(named);
  });

  it('comes from no call that was refused', async () => {
    const error = { code: 'UnauthorizedOperation', message: 'no' };
    const event = { at, by, region, action: 'ec2:RunInstances', request: association, error };
    const { errors, roles } = await revoked(remembering([event]));
    expect({ errors, roles }).toEqual({
      errors: [`instance ${LEAKED.id} in eu-west-1`],
      roles: [],
    });
  });

  it('is reached, where only sessions called like it show it', async () => {
    const sandbox = remembering([], {
      credentials: { stolen: { role: ROLE, sessionName: LEAKED.id } },
    });
    await use(sandbox, 'stolen');
    sandbox.clock.advance(20 * 60_000);
    const { errors, roles } = await revoked(sandbox);
    expect({ errors, roles }).toMatchObject({
      errors: [],
      roles: [{ roleArn: ROLE, reached: true }],
    });
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, naming()));
    expect(verdict.items).toEqual([]);
    expect(await use(sandbox, 'stolen')).toBe('UnauthorizedOperation');
  });

  it('comes from the file, where people wrote it there', async () => {
    const sandbox = remembering([]);
    const plan = await planOn(sandbox, naming(ROLE));
    expect(plan.errors).toEqual([]);
    expect(plan.steps).toMatchObject([
      { action: 'revoke-role-sessions', roleArn: ROLE },
      { action: 'refresh-instance', instanceId: SIBLING.id },
    ]);
    expect((await applyOn(sandbox, plan)).verdict.items).toEqual([]);
  });

  it('is unknown without any of these: red, with what to add', async () => {
    const { errors, steps } = await planOn(remembering([]), naming());
    expect(steps).toEqual([]);
    expect(errors).toMatchObject([{ object: `instance ${LEAKED.id} in eu-west-1` }]);
    expect(JSON.stringify(errors)).toMatch(/no record of CloudTrail.*add `role: <ARN.*90 days/);
  });
});

it('an instance that holds another role now has both denied, where the file names one', async () => {
  const other = { ...LEAKED, profile: 'other' };
  const sandbox = later(worldWith(aWorld([other]), { roles: [{ name: 'third', trust }] }));
  const { steps } = await planOn(sandbox, naming(ROLE));
  const denied = steps.flatMap((it) => (it.action === 'revoke-role-sessions' ? it.roleArn : []));
  expect(denied.sort()).toEqual([ROLE, OTHER_ROLE]);
});
