import {
  GetAccountAuthorizationDetailsCommand,
  IAMClient,
  PutRolePolicyCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/domain/incident.ts';
import { REVOCATION_POLICY, oneSession, withDenial } from '../../../src/domain/denials.ts';
import { removeDenial } from '../../../src/actions/session-denial.ts';
import { describeStep, planHeadline } from '../../../src/report/words.ts';
import type { Sandbox } from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import {
  aWorld,
  ACCOUNT,
  anIncident,
  anInstance,
  KEY,
  ROLE,
  withKeysOfItsOwn,
} from '../../support/worlds.ts';

const HOUR_MS = 3_600_000;
const restored: Incident = { ...anIncident(), state: 'restored' };
const withKey: Incident = { ...restored, reactivate: [KEY] };
const closed: Incident = { ...anIncident(), state: 'closed' };

async function contained(
  world = aWorld([anInstance(1)]),
  incident = anIncident(),
): Promise<Sandbox> {
  const sandbox = sandboxOf(world);
  const applied = await applyOn(sandbox, await planOn(sandbox, incident));
  expect(applied.verdict.green).toBe(true);
  return sandbox;
}

const iamOf = (sandbox: Sandbox, as = 'apply'): IAMClient => {
  const { credentials, requestHandler } = connect(sandbox, as);
  return new IAMClient({ region: 'us-east-1', ...{ credentials, requestHandler } } as object);
};

/** All inline policies, attachments and tags of users and roles, as JSON. */
async function everythingOf(sandbox: Sandbox): Promise<string> {
  const found = await iamOf(sandbox).send(new GetAccountAuthorizationDetailsCommand({}));
  const { UserDetailList, RoleDetailList } = found;
  return decodeURIComponent(JSON.stringify({ UserDetailList, RoleDetailList }));
}

describe('a false alarm', () => {
  it('is undone, and nothing of Staunch stays in IAM', async () => {
    const untouched = await everythingOf(sandboxOf(aWorld([anInstance(1)])));
    const sandbox = await contained();
    const plan = await planOn(sandbox, withKey);
    expect(plan.steps.map(({ action }) => action)).toEqual([
      'lift-denial',
      'lift-denial',
      'reactivate-access-key',
    ]);
    const applied = await applyOn(sandbox, plan);
    expect(applied.verifications.filter(({ verified }) => !verified)).toEqual([]);
    expect(applied.verdict.green).toBe(true);
    expect((await planOn(sandbox, withKey)).steps).toEqual([]);
    // What a world's ids are is counted up, and so the same in both.
    expect(await everythingOf(sandbox)).toBe(untouched);
  });

  it('leaves a key off that the incident does not name', async () => {
    const sandbox = await contained();
    const plan = await planOn(sandbox, restored);
    expect(plan.steps.map(({ action }) => action)).toEqual(['lift-denial', 'lift-denial']);
    expect(plan.untouched.map(({ why }) => why)).toContain(
      'is not named in `reactivate`; it stays Inactive',
    );
  });

  it('refuses a key that somebody else switched off', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const off = { UserName: 'ci-deploy', AccessKeyId: KEY, Status: 'Inactive' } as const;
    await iamOf(sandbox).send(new UpdateAccessKeyCommand(off));
    const plan = await planOn(sandbox, withKey);
    expect(plan.steps).toEqual([]);
    expect(plan.refused.map(({ why }) => why).join()).toContain('somebody else may have');
  });

  it('refuses a deny that somebody changed, and lifts the others', async () => {
    const sandbox = await contained();
    const before = await planOn(sandbox, withKey);
    const onRole = before.steps.find(
      (step) => step.action === 'lift-denial' && step.principalArn === ROLE,
    );
    if (onRole?.action !== 'lift-denial') throw new Error('the role carries a deny');
    const document = {
      Version: '2012-10-17',
      Statement: { Sid: onRole.sid, Effect: 'Deny', Action: 's3:*', Resource: '*' },
    };
    await iamOf(sandbox).send(
      new PutRolePolicyCommand({
        RoleName: 'app',
        PolicyName: REVOCATION_POLICY,
        PolicyDocument: JSON.stringify(document),
      }),
    );
    const plan = await planOn(sandbox, withKey);
    expect(plan.steps.some((step) => 'principalArn' in step && step.principalArn === ROLE)).toBe(
      false,
    );
    expect(plan.refused.map(({ why }) => why).join()).toContain('somebody changed it');
    const applied = await applyOn(sandbox, before);
    expect(applied.verdict.green).toBe(false);
    expect(applied.done.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'failed']);
  });

  it('finds denies on roles that CloudTrail has forgotten', async () => {
    const sandbox = await contained();
    const keyAlone = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
    const plan = await planOn(sandbox, { ...keyAlone, state: 'restored' });
    expect(plan.steps.filter((step) => step.action === 'lift-denial')).toHaveLength(2);
  });
});

describe('the deny of one session', () => {
  const USER_ID = 'AROAX:alice';
  const issuedAt = '2026-11-22T09:00:00.000Z';
  const now = new Date('2026-11-22T09:20:00.000Z');
  const { name } = restored;
  const deny = oneSession(name, { userId: USER_ID, issuedAt }, { now, cutoff: () => now });
  const put = (sandbox: Sandbox, differs: object = {}) =>
    iamOf(sandbox).send(
      new PutRolePolicyCommand({
        RoleName: 'app',
        PolicyName: REVOCATION_POLICY,
        PolicyDocument: withDenial(undefined, { ...deny, ...differs }),
      }),
    );
  const policyIn = ({ parts }: Sandbox) =>
    parts.state.accounts.get(ACCOUNT)?.roles.get('app')?.inline.get(REVOCATION_POLICY);
  async function planned() {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await put(sandbox);
    const plan = await planOn(sandbox, restored);
    const [step, ...others] = plan.steps;
    if (step?.action !== 'lift-denial') throw new Error('the role carries a deny');
    expect(others).toEqual([]);
    return { sandbox, plan, step };
  }

  it('is named as it was read, and lifted', async () => {
    const { sandbox, plan, step } = await planned();
    const from = deny.from?.toISOString();
    expect(step).toMatchObject({ userId: USER_ID, from, cutoff: deny.cutoff.toISOString() });
    expect(describeStep(step).object).toContain(USER_ID);
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
    expect(policyIn(sandbox)).toBeUndefined();
  });

  it.each([
    ['another session', { userId: 'AROAX:mallory' }],
    ['another cutoff', { cutoff: now }],
    ['another beginning', { from: new Date(issuedAt) }],
    ['every session', { userId: undefined, from: undefined }],
  ])('stays where it is of %s by then, and that is said', async (_, differs) => {
    const { sandbox, plan, step } = await planned();
    await put(sandbox, differs);
    const { verdict, unapproved, done } = await applyOn(sandbox, plan);
    expect(policyIn(sandbox)).toBeDefined();
    expect(verdict.green).toBe(false);
    expect(unapproved).toMatchObject([{ action: 'lift-denial', sid: step.sid }]);
    expect(done.map(({ outcome }) => outcome)).toEqual(['failed']);
    const place = { principalArn: ROLE, policy: 'inline', incident: name } as const;
    await expect(removeDenial(connect(sandbox, 'apply'), place, step)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/denies .+ now, not session AROAX:alice/) as string,
    });
    expect(policyIn(sandbox)).toBeDefined();
  });

  it('that names what no session has is one that somebody changed', async () => {
    const { sandbox } = await planned();
    await put(sandbox, { userId: 'AROAX: * ' });
    const plan = await planOn(sandbox, restored);
    expect(plan.steps).toEqual([]);
    expect(plan.refused.map(({ why }) => why).join()).toContain('somebody changed it');
  });
});

describe('an incident that is closed', () => {
  it('keeps its denies while a session that they deny may live, and says until when', async () => {
    const sandbox = await contained();
    const plan = await planOn(sandbox, closed);
    expect(plan.steps).toEqual([]);
    expect(planHeadline(plan)).toBe('waiting');
    expect(plan.refused.map(({ why }) => why)).toEqual([
      expect.stringMatching(/may live until 2026-11-22T21:/),
      expect.stringMatching(/may live until 2026-11-23T21:/),
    ]);
  });

  it('loses a role’s after 12 h and a user’s after 36 h, and the key stays off', async () => {
    const sandbox = await contained(withKeysOfItsOwn(aWorld([anInstance(1)])));
    sandbox.clock.advance(13 * HOUR_MS);
    const half = await planOn(sandbox, closed);
    expect(half.steps.map((step) => 'principalArn' in step && step.principalArn)).toEqual([ROLE]);
    sandbox.clock.advance(24 * HOUR_MS);
    const plan = await planOn(sandbox, closed);
    expect(plan.steps).toHaveLength(2);
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
    const left = await planOn(sandbox, closed);
    expect(left.steps).toEqual([]);
    expect(left.incident.account).toBe(ACCOUNT);
    const shown = await iamOf(sandbox).send(new GetAccountAuthorizationDetailsCommand({}));
    expect(decodeURIComponent(JSON.stringify(shown))).not.toContain('TokenIssueTime');
  });
});
