import { beforeAll, describe, expect, it } from 'vitest';
import type { Applied } from '../../../src/respond/apply/apply.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import { Crashed, observeCalls, type Sandbox } from '@staunch/sandbox';
import { allowing } from '../../../packages/sandbox/test/aws/policies.ts';
import { connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

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
    expect(problemOf(run, 'refresh-instance')).toContain('Remove one of them');
    const { withoutProfile } = run.applied.verifications.find(
      ({ step }) => step.action === 'refresh-instance',
    ) ?? { withoutProfile: true };
    expect(withoutProfile).not.toBe(true);
  });

  it('is asked about again and again, and nothing is written as long as nobody makes room', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1, { tags: tagged(50) })]));
    await applyOn(sandbox, await planOn(sandbox, roleOnly));
    const writes: string[] = [];
    for (let times = 0; times < 2; times++) {
      const aws = connectThrough(sandbox, 'apply', (handle) =>
        observeCalls(handle, {
          before({ operation, write }) {
            if (write) writes.push(operation);
          },
        }),
      );
      await applyOn(sandbox, await planOn(sandbox, roleOnly), aws);
    }
    expect(writes).toEqual([]);
  });

  it.each<[tags: number, imdsv2: 'as it is' | 'required', remove: string | undefined]>([
    [48, 'as it is', undefined],
    [49, 'as it is', undefined],
    [50, 'as it is', 'one'],
    [48, 'required', undefined],
    [49, 'required', 'one'],
    [50, 'required', 'two'],
  ])('with %i tags and IMDSv2 %s: to be removed %s', async (number, imdsv2, remove) => {
    const sandbox = sandboxOf(aWorld([anInstance(1, { tags: tagged(number) })]));
    const incident = { ...roleOnly, requireImdsv2: imdsv2 === 'required' };
    const plan = await planOn(sandbox, incident);
    expect(warned(plan).includes('no room for the tags')).toBe(remove !== undefined);
    if (remove !== undefined) expect(warned(plan)).toContain(`Remove ${remove} of its tags`);
    const applied = await applyOn(sandbox, plan);
    const refresh = applied.done.find(({ step }) => step.action === 'refresh-instance');
    expect(refresh?.outcome).toBe(remove === undefined ? 'done' : 'failed');
    if (remove !== undefined) expect(refresh?.problem).toContain(`Remove ${remove} of them`);
    // Where a refresh is refused nothing was changed, and where it was done nothing is left to do.
    const [instance] = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [];
    expect(instance?.association?.profileArn).toContain('app-web');
    expect(instance?.tags.has('staunch:reattach')).toBe(false);
    if (remove !== undefined) expect(instance?.metadata.httpTokens).toBe('optional');
    else expect((await planOn(sandbox, incident)).steps).toEqual([]);
  });

  it('counts neither the tags of AWS nor those that are ours already', async () => {
    const tags = { ...tagged(48), 'aws:autoscaling:groupName': 'web', 'staunch:refreshed': 'x' };
    const sandbox = sandboxOf(aWorld([anInstance(1, { tags })]));
    expect(warned(await planOn(sandbox, roleOnly))).not.toContain('no room for the tags');
    const { done } = await applyOn(sandbox, await planOn(sandbox, roleOnly));
    const refresh = done.find(({ step }) => step.action === 'refresh-instance');
    expect(refresh?.outcome).toBe('done');
  });

  it('that is left without its profile gets it back, whatever has no room', async () => {
    const incident = { ...roleOnly, requireImdsv2: true };
    const sandbox = sandboxOf(aWorld([anInstance(1, { tags: tagged(48) })]));
    const plan = await planOn(sandbox, incident);
    let late = 0;
    // The run dies with the profile off; then somebody allows IMDSv1 again and fills the tags.
    const dying = connectThrough(sandbox, 'apply', (handle) =>
      observeCalls(handle, {
        before({ operation }) {
          if (operation === 'AssociateIamInstanceProfile') throw new Crashed();
        },
      }),
    );
    await applyOn(sandbox, plan, dying).catch(() => undefined);
    const [instance] = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [];
    instance?.tags.delete('staunch:imdsv2');
    for (; (instance?.tags.size ?? 50) < 50; late++) instance?.tags.set(`late-${late}`, 'x');
    Object.assign(instance?.metadata ?? {}, { httpTokens: 'optional' });
    sandbox.clock.advance(20 * 60_000);
    const later = await planOn(sandbox, incident, connect(sandbox, 'apply'));
    const { done } = await applyOn(sandbox, later);
    const attach = done.find(({ step }) => step.action === 'attach-profile');
    expect(attach?.outcome).toBe('done');
    expect(attach?.problem).toContain('no room for the tag staunch:imdsv2');
    expect(instance?.association?.profileArn).toContain('app-web');
    expect(instance?.metadata.httpTokens).toBe('required');
  });
});

function tagged(number: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: number }, (_, n) => [`own-${n}`, 'x']));
}
