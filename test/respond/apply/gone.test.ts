import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DeleteAccessKeyCommand, IAMClient } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { Applied } from '../../../src/respond/apply/apply.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import type { Sandbox } from '@staunch/sandbox';
import { dropKey, keyStatus, renameUser } from '../../support/access-keys.ts';
import { readEvent } from '../../../src/trail/records/read-event.ts';
import { clientAs, connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, anIncident, aWorld, KEY, ROLE, worldWith } from '../../support/worlds.ts';

/** The leaked key minted a session of its user and one of role `ops`; an administrator then deleted it. */
async function aDeletedKey(
  then: readonly { action: string; request: Record<string, string> }[] = [],
): Promise<Sandbox> {
  const root = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
  const ops = {
    Statement: [{ Effect: 'Allow' as const, Principal: root, Action: 'sts:AssumeRole' }],
  };
  const may = {
    Statement: [{ Effect: 'Allow' as const, Action: 'ec2:Describe*', Resource: '*' }],
  };
  const admin = 'AKIARTX3GSDSQADMINAA';
  const attached = ['arn:aws:iam::aws:policy/AdministratorAccess'];
  const minting = { mintedBy: 'leaked', durationSeconds: 43_200, issuedAt: '2026-11-22T09:05:00Z' };
  const sandbox = sandboxOf(
    worldWith(
      aWorld([], {
        users: [{ name: 'ci-deploy', accessKeys: [{ id: KEY }], policies: { may } }],
      }),
      {
        users: [{ name: 'admin', accessKeys: [{ id: admin }], attached }],
        roles: [{ name: 'ops', trust: ops, policies: { may }, maxSessionSeconds: 43_200 }],
        credentials: {
          leaked: { accessKey: KEY },
          admin: { accessKey: admin },
          'own session': { ...minting, getSessionToken: true },
          'session of ops': { ...minting, role: 'ops', sessionName: 'xx' },
        },
        events: then.map((it) => ({ ...it, at: '2026-11-22T09:20:00Z', by: 'admin' })),
      },
    ),
  );
  await new IAMClient(clientAs(sandbox, 'admin')).send(
    new DeleteAccessKeyCommand({ UserName: 'ci-deploy', AccessKeyId: KEY }),
  );
  // CloudTrail has all of it by then.
  sandbox.clock.advance(20 * 60_000);
  return sandbox;
}

function use(sandbox: Sandbox, as: string): Promise<string> {
  const ec2 = new EC2Client(clientAs(sandbox, as, 'eu-west-1'));
  return ec2.send(new DescribeInstancesCommand({})).then(
    () => 'works',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

interface Story {
  readonly plan: Plan;
  readonly applied: Applied;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

async function contained(user: string | undefined): Promise<Story> {
  const sandbox = await aDeletedKey();
  const sessions = (): Promise<string[]> =>
    Promise.all(['own session', 'session of ops'].map((as) => use(sandbox, as)));
  const named = user === undefined ? {} : { user };
  const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY, ...named }]);
  const before = await sessions();
  const plan = await planOn(sandbox, incident);
  const applied = await applyOn(sandbox, plan);
  return { plan, applied, before, after: await sessions() };
}

describe.each([
  ['named in the incident', 'ci-deploy'],
  ['known from CloudTrail alone', undefined],
])('a leaked key that was deleted, its user %s', (_, user) => {
  let once: Promise<Story> | undefined;
  const story = (): Promise<Story> => (once ??= contained(user));

  it('leaves sessions behind that work', async () => {
    expect((await story()).before).toEqual(['works', 'works']);
  });

  it('is planned without an error', async () => {
    expect((await story()).plan.errors, 'errors of the plan').toEqual([]);
  });

  it('has what it minted denied', async () => {
    const { plan } = await story();
    const actions = plan.steps.map(({ action }) => action);
    const steps = ['deny-user-sessions', 'no-new-keys', 'revoke-role-sessions'];
    expect(actions, 'steps of the plan').toEqual(steps);
  });

  it('is contained once its sessions are refused', async () => {
    const { applied, after } = await story();
    const seen = { contained: applied.verdict.green, after };
    const refused = ['UnauthorizedOperation', 'UnauthorizedOperation'];
    expect(seen, 'the result').toEqual({ contained: true, after: refused });
  });
});

describe('a leaked key that is deleted', () => {
  const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
  const isAbout = (request: { body: string }, operation: string): boolean =>
    request.body.includes(`Action=${operation}&`);

  it('just before it is switched off is off', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    const aws = connectThrough(sandbox, 'apply', (handle) => (request) => {
      if (isAbout(request, 'UpdateAccessKey')) dropKey(sandbox, 'ci-deploy', KEY);
      return handle(request);
    });
    const { verdict, done } = await applyOn(sandbox, plan, aws);
    expect(verdict.green).toBe(true);
    expect(done.find(({ step }) => step.action === 'deactivate-access-key')).toMatchObject({
      outcome: 'done',
      after: { status: 'gone' },
    });
  });

  /** AWS answers AccessDenied for ids that it does not know, as for those that it does not let anybody see. */
  function denying(sandbox: Sandbox) {
    const body =
      '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';
    return connectThrough(
      sandbox,
      'plan',
      (handle) => async (request) =>
        isAbout(request, 'GetAccessKeyLastUsed')
          ? { status: 403, headers: { 'content-type': 'text/xml' }, body }
          : handle(request),
    );
  }

  it('is gone by the list of its user, where AWS denies to say whose it was', async () => {
    const sandbox = await aDeletedKey();
    const { errors, alreadySo } = await planOn(sandbox, incident, denying(sandbox));
    expect(errors).toEqual([]);
    expect(alreadySo.map(({ why }) => why).join()).toContain('is gone: CloudTrail shows');
  });

  it('is not gone by the list of another user who has the name now', async () => {
    const sandbox = await aDeletedKey();
    const account = sandbox.parts.state.accounts.get(ACCOUNT);
    const user = account?.users.get('ci-deploy');
    if (!account || !user) throw new Error('the world has the user');
    account.users.set('ci-deploy', { ...user, id: 'AIDARTX3GSDSQANOTHER1' });
    const { errors } = await planOn(sandbox, incident, denying(sandbox));
    expect(errors).toMatchObject([{ object: `access key ${KEY}` }]);
  });

  it('with its user leaves nothing to deny on them, where CloudTrail shows that the user was deleted', async () => {
    const sandbox = await aDeletedKey([
      { action: 'iam:DeleteUser', request: { UserName: 'ci-deploy' } },
    ]);
    sandbox.parts.state.accounts.get(ACCOUNT)?.users.delete('ci-deploy');
    const { errors, steps, alreadySo } = await planOn(sandbox, incident);
    expect(errors).toEqual([]);
    expect(steps.map(({ action }) => action)).toEqual(['revoke-role-sessions']);
    expect(alreadySo.map(({ why }) => why).join()).toContain('its user ci-deploy was deleted');
  });

  it('is followed to its user under another name', async () => {
    const request = { UserName: 'ci-deploy', NewUserName: 'svc-x' };
    const sandbox = await aDeletedKey([{ action: 'iam:UpdateUser', request }]);
    renameUser(sandbox, 'ci-deploy', 'svc-x');
    const { errors, steps } = await planOn(sandbox, incident);
    expect(errors).toEqual([]);
    expect(steps).toMatchObject([
      { action: 'deny-user-sessions', userArn: `arn:aws:iam::${ACCOUNT}:user/svc-x` },
      { action: 'no-new-keys', user: 'svc-x' },
      { action: 'revoke-role-sessions' },
    ]);
  });

  it('is not gone where nothing shows what became of its user', async () => {
    const sandbox = await aDeletedKey();
    renameUser(sandbox, 'ci-deploy', 'svc-x');
    const { errors } = await planOn(sandbox, incident);
    expect(errors).toMatchObject([{ object: `access key ${KEY}` }]);
  });

  it('is switched off on the user who has it, whoever had it when it was approved', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    renameUser(sandbox, 'ci-deploy', 'svc-x');
    const { done } = await applyOn(sandbox, plan);
    expect(keyStatus(sandbox, { user: 'svc-x' })).toBe('Inactive');
    expect(done.find(({ step }) => step.action === 'deactivate-access-key')?.outcome).toBe('done');
  });

  it('is never gone where it was a root user’s: no list shows that', () => {
    const record = {
      ...{ eventID: 'e', eventTime: '2026-11-22T09:00:00Z', eventSource: 'iam.amazonaws.com' },
      ...{ eventName: 'ListUsers', awsRegion: 'us-east-1' },
      userIdentity: {
        ...{ type: 'Root', principalId: ACCOUNT, accountId: ACCOUNT },
        ...{ accessKeyId: KEY, userName: 'an-alias' },
      },
    };
    expect(readEvent(record)).toMatchObject({ by: { accessKeyId: KEY } });
    expect(readEvent(record)).not.toHaveProperty('by.user');
  });

  it('is never switched on again', async () => {
    const sandbox = await aDeletedKey();
    const back = { ...incident, state: 'restored' as const, reactivate: [KEY] };
    const { steps, untouched } = await planOn(sandbox, back);
    expect(steps).toEqual([]);
    expect(untouched.map(({ why }) => why).join()).toContain('is gone');
  });
});

describe('a key of which people say that it is gone', () => {
  const said = (more: object = {}) =>
    anIncident([
      { kind: 'access-key', accessKeyId: 'AKIARTX3GSDSQUNKNOWN', gone: true, ...more },
      { kind: 'role', roleArn: ROLE },
    ]);
  const denying = (sandbox: Sandbox) =>
    connectThrough(
      sandbox,
      'plan',
      (handle) => async (request) =>
        request.body.includes('Action=GetAccessKeyLastUsed&')
          ? {
              ...{ status: 403, headers: { 'content-type': 'text/xml' } },
              body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
            }
          : handle(request),
    );

  it('is off, its user’s sessions are denied, and it ends green', async () => {
    const sandbox = sandboxOf(aWorld());
    const incident = said({ user: 'ci-deploy' });
    const plan = await planOn(sandbox, incident);
    expect(plan.errors).toEqual([]);
    expect(plan.alreadySo.map(({ why }) => why).join()).toContain('is gone, as the incident says');
    expect(plan.steps.map(({ action }) => action)).toEqual([
      'deny-user-sessions',
      'no-new-keys',
      'revoke-role-sessions',
    ]);
    expect((await applyOn(sandbox, plan)).verdict.items).toEqual([]);
    expect((await planOn(sandbox, incident)).steps).toEqual([]);
  });

  it('is still followed: what it minted is denied', async () => {
    const sandbox = await aDeletedKey();
    const { steps } = await planOn(
      sandbox,
      anIncident([{ kind: 'access-key', accessKeyId: KEY, gone: true }]),
    );
    expect(steps.map(({ action }) => action)).toEqual([
      'deny-user-sessions',
      'no-new-keys',
      'revoke-role-sessions',
    ]);
  });

  it('goes off where it is there after all', async () => {
    const { steps } = await planOn(sandboxOf(aWorld()), said({ accessKeyId: KEY }));
    expect(steps).toMatchObject([{ action: 'deactivate-access-key' }, {}, {}, {}]);
  });

  it('is unknown where AWS denies to say, and no list of a user was read', async () => {
    const sandbox = sandboxOf(aWorld());
    expect((await planOn(sandbox, said(), denying(sandbox))).errors).toHaveLength(1);
    const listed = said({ user: 'ci-deploy' });
    expect((await planOn(sandbox, listed, denying(sandbox))).errors).toEqual([]);
  });
});

describe('a key whose id was issued in another account', () => {
  const theirs = 'AKIASP2TPHJSQH3FJXYZ';
  const foreign = (more: object = {}) =>
    anIncident([
      { kind: 'access-key', accessKeyId: theirs, ...more },
      { kind: 'access-key', accessKeyId: KEY },
    ]);

  it.each([
    ['as it is', {}],
    ['whatever people say', { gone: true }],
  ])('is wrong at once, %s, and keeps nothing else on', async (_, more) => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, foreign(more));
    expect(plan.errors).toMatchObject([{ object: `access key ${theirs}` }]);
    expect(JSON.stringify(plan.errors)).toMatch(/issued in account 171436882533/);
    const { verdict } = await applyOn(sandbox, plan);
    expect(keyStatus(sandbox)).toBe('Inactive');
    expect(verdict.green).toBe(false);
    expect(verdict.items.map(({ id }) => id)).toContain(`not-found:${ACCOUNT}:${theirs}`);
  });

  it('goes off where a user of this account has it all the same: what ids tell is not documented', async () => {
    const users = [{ name: 'ci-deploy', accessKeys: [{ id: KEY }, { id: theirs }] }];
    const { errors, steps } = await planOn(sandboxOf(aWorld([], { users })), foreign());
    expect(errors).toEqual([]);
    expect(steps).toMatchObject([{ accessKeyId: KEY }, { accessKeyId: theirs }, {}, {}]);
  });

  it('is none where its id is too old to say', async () => {
    const old = foreign({ accessKeyId: 'AKIAI44QH8DHBQWERTYU' });
    const { errors } = await planOn(sandboxOf(aWorld()), old);
    expect(JSON.stringify(errors)).toMatch(/no user of this account has it/);
  });

  it('is said of a session as well', async () => {
    const session = {
      kind: 'session',
      accessKeyId: 'ASIAY34FZKBOKMUTVV7A',
      scope: 'role',
    } as const;
    const { errors } = await planOn(sandboxOf(aWorld()), anIncident([session]));
    expect(JSON.stringify(errors)).toMatch(/issued in account 609629065308/);
  });
});
