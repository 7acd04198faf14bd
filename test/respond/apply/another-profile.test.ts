import { AssociateIamInstanceProfileCommand, EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Access } from '../../../src/policy/access.ts';
import type { Sandbox } from '@staunch/sandbox';
import { standingOn } from '../../support/looks.ts';
import { clientAs, connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, anIncident, anInstance, aWorld, ROLE, worldWith } from '../../support/worlds.ts';

// Many accounts have an automation that gives every instance without a profile a default one: `other` here.

const incident = anIncident([{ kind: 'role', roleArn: ROLE }]);
const FIRST = anInstance(1).id;

/** Three servers of the leaked role; the automation is an administrator. */
function aFleet(first: object = {}): Sandbox {
  const id = 'AKIARTX3GSDSQAUTOMAT';
  const attached = ['arn:aws:iam::aws:policy/AdministratorAccess'];
  return sandboxOf(
    worldWith(aWorld([anInstance(1, first), anInstance(2), anInstance(3)]), {
      users: [{ name: 'automation', accessKeys: [{ id }], attached }],
      credentials: { automation: { accessKey: id } },
    }),
  );
}

describe('an instance that got another profile while ours was off', () => {
  const interrupted = { profile: 'other', tags: { 'staunch:reattach': 'app-web' } };

  const profileOf = (sandbox: Sandbox): string | undefined =>
    sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(FIRST)?.association?.profileArn;

  it('is left to people by the next plan, with both ways to settle it', async () => {
    const { steps, refused } = await planOn(aFleet(interrupted), incident);
    expect(steps.filter((step) => 'instanceId' in step && step.instanceId === FIRST)).toEqual([]);
    const [note] = refused.filter(({ object }) => object.includes(FIRST));
    expect(note?.why).toBe(
      'holds profile other, though its tag says that app-web is to be put back (anybody who may write tags can write that)',
    );
    expect(note?.instead).toContain('aws ec2 delete-tags');
    expect(note?.instead).toContain('aws ec2 associate-iam-instance-profile');
  });

  it('keeps result and status from green, and the others get their credentials', async () => {
    const sandbox = aFleet(interrupted);
    const { verdict, done } = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(verdict.green).toBe(false);
    expect((await standingOn(sandbox, incident)).standing).not.toBe('held');
    const refreshes = done.filter(({ step }) => step.action === 'refresh-instance');
    expect(refreshes.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(profileOf(sandbox)).toMatch(/\/other$/);
  });

  it.each([
    ['its tag is taken off', { profile: 'other' }],
    ['it ends', { ...interrupted, state: 'terminated' }],
  ])('is nobody’s concern once %s', async (_, first) => {
    const { refused, errors } = await planOn(aFleet(first), incident);
    expect(JSON.stringify([refused, errors])).not.toContain(FIRST);
  });

  it('is refreshed once it has its own again', async () => {
    const { steps } = await planOn(aFleet({ ...interrupted, profile: 'app-web' }), incident);
    const refreshed = steps.filter((step) => 'instanceId' in step && step.instanceId === FIRST);
    expect(refreshed.map(({ action }) => action)).toEqual(['refresh-instance']);
  });
});

describe('an automation that fills the gap at once', () => {
  /** Each time that Staunch waits, the automation gives the first server its profile, if it has none. */
  function raced(sandbox: Sandbox): Access {
    const ec2 = new EC2Client(clientAs(sandbox, 'automation', 'eu-west-1'));
    const other = { InstanceId: FIRST, IamInstanceProfile: { Name: 'other' } };
    const aws = connect(sandbox, 'apply');
    const sleep: Access['clock']['sleep'] = async (ms, stop) => {
      await aws.clock.sleep(ms, stop);
      await ec2.send(new AssociateIamInstanceProfileCommand(other)).catch(() => undefined);
    };
    return { ...aws, clock: { now: () => aws.clock.now(), sleep } };
  }

  it('does not keep the other servers on denied credentials', async () => {
    const sandbox = aFleet();
    const { done } = await applyOn(sandbox, await planOn(sandbox, incident), raced(sandbox));
    const refreshes = done.filter(({ step }) => step.action === 'refresh-instance');
    expect(refreshes.map(({ outcome }) => outcome)).toEqual(['failed', 'done', 'done']);
    expect(refreshes[0]?.problem).toContain('holds another profile now');
  });
});
