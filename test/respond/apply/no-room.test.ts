import { beforeAll, describe, expect, it } from 'vitest';
import type { Applied } from '../../../src/respond/apply/apply.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import type { Sandbox } from '@staunch/sandbox';
import { allowing } from '../../../packages/sandbox/test/aws/policies.ts';
import { sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);

interface Run {
  readonly plan: Plan;
  readonly applied: Applied;
}

async function runOn(sandbox: Sandbox): Promise<Run> {
  const plan = await planOn(sandbox, roleOnly);
  return { plan, applied: await applyOn(sandbox, plan) };
}

/** What the plan holds against itself, or warns of. */
function warned({ refused, errors, breaks }: Plan): string {
  return JSON.stringify([...refused, ...errors, ...breaks]);
}

function problemOf({ applied }: Run, action: string): string {
  return applied.done.find(({ step }) => step.action === action)?.problem ?? '';
}

describe('a role whose inline policies fill their quota', () => {
  let run: Run;

  beforeAll(async () => {
    const world = aWorld([anInstance(1)]);
    const [app, ...others] = world.accounts[0]?.roles ?? [];
    if (!app) throw new Error('the world has a role');
    // IAM gives a role 10,240 characters without white space, and raises that for nobody.
    const Action = Array.from(
      { length: 560 },
      (_, n) => `s3:GetObject${String(n).padStart(3, '0')}`,
    );
    const roles = [{ ...app, policies: { full: allowing(Action) } }, ...others];
    run = await runOn(sandboxOf(aWorld([anInstance(1)], { roles })));
  });

  it('is denied otherwise, and the plan says so', () => {
    expect(warned(run.plan)).toContain('the inline quota leaves no room');
    expect(run.applied.verdict.green).toBe(true);
  });

  it('does not send anybody to AWS for a quota that is fixed', () => {
    expect(problemOf(run, 'revoke-role-sessions')).not.toMatch(/ask AWS to raise it/);
  });
});

describe('an instance that has fifty tags', () => {
  let run: Run;

  beforeAll(async () => {
    run = await runOn(sandboxOf(aWorld([anInstance(1, { tags: tagged(50) })])));
  });

  it('is named in the plan, before its role is revoked, with the command', () => {
    expect(warned(run.plan)).toContain('has no room for the tags of a refresh');
    expect(warned(run.plan)).toContain(
      'aws ec2 delete-tags --region eu-west-1 --resources i-00000000000000001',
    );
  });

  it('keeps its profile, and the result says what to do', () => {
    expect(problemOf(run, 'refresh-instance')).toContain('Remove two of them');
    const { withoutProfile } = run.applied.verifications.find(
      ({ step }) => step.action === 'refresh-instance',
    ) ?? { withoutProfile: true };
    expect(withoutProfile).not.toBe(true);
  });

  it.each([
    [48, false],
    [49, true],
  ])('with %i tags, it is told so: %s', async (number, told) => {
    const plan = await planOn(
      sandboxOf(aWorld([anInstance(1, { tags: tagged(number) })])),
      roleOnly,
    );
    expect(warned(plan).includes('no room for the tags')).toBe(told);
  });

  it('counts neither the tags of AWS nor those that are ours already', async () => {
    const tags = { ...tagged(47), 'aws:autoscaling:groupName': 'web', 'staunch:refreshed': 'x' };
    const sandbox = sandboxOf(aWorld([anInstance(1, { tags })]));
    expect(warned(await planOn(sandbox, roleOnly))).not.toContain('no room for the tags');
    const { done } = await applyOn(sandbox, await planOn(sandbox, roleOnly));
    const refresh = done.find(({ step }) => step.action === 'refresh-instance');
    expect(refresh?.outcome).toBe('done');
  });
});

function tagged(number: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: number }, (_, n) => [`own-${n}`, 'x']));
}
