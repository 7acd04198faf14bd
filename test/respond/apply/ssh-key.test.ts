import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/domain/incident.ts';
import { observe } from '../../../src/inventory/observe.ts';
import { buildPlan } from '../../../src/plan/build.ts';
import { callerOf } from '../../../src/policy/access.ts';
import { statusOf } from '../../../src/respond/status.ts';
import type { Sandbox } from '@staunch/sandbox';
import { isAcceptable } from '../../../src/respond/accepted.ts';
import type { Item } from '../../../src/respond/item.ts';
import { connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { renameUser, usersIn } from '../../support/users-in-sandbox.ts';
import { ACCOUNT, aWorld, anIncident, KEY } from '../../support/worlds.ts';

const SSH_KEY = 'APKARTX3GSDSQQWERTYU';
const leaked = { kind: 'ssh-key', sshKeyId: SSH_KEY, user: 'rhea' } as const;
const incident: Incident = anIncident([leaked]);
const step = { action: 'deactivate-ssh-key', account: ACCOUNT, user: 'rhea', sshKeyId: SSH_KEY };

function aSandbox(rhea: object = { sshKeys: [{ id: SSH_KEY }] }): Sandbox {
  const ci = { name: 'ci-deploy', accessKeys: [{ id: KEY }] };
  return sandboxOf(aWorld([], { users: [{ name: 'rhea', ...rhea }, ci] }));
}

describe('a leaked SSH key', () => {
  it('goes off, and nothing else of its user is touched', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    expect(plan.steps).toMatchObject([step]);
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.green).toBe(true);
    expect(usersIn(sandbox).get('rhea')).toMatchObject({
      sshKeys: [{ status: 'Inactive' }],
      inline: new Map(),
    });
  });

  it('does not keep the denies of a leaked access key provisional, whatever its user has', async () => {
    const both: Incident = anIncident([leaked, { kind: 'access-key', accessKeyId: KEY }]);
    const sandbox = aSandbox({ sshKeys: [], loginProfile: { createdAt: '2026-01-01T00:00:00Z' } });
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, both));
    expect(verdict.items.map(({ id }) => id)).toEqual([`not-found:${ACCOUNT}:ssh-key/${SSH_KEY}`]);
  });

  it('is not known to be off where the list of that user has it no more', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    usersIn(sandbox).get('rhea')?.sshKeys.splice(0);
    const { done, verdict } = await applyOn(sandbox, plan);
    expect(done.map(({ outcome }) => outcome)).not.toContain('failed');
    // The user of that name may be another one by now, or the same key may be there by another id.
    expect(verdict.green).toBe(false);
  });

  it('is not gone because the list of its user says so while the user is there', async () => {
    const sandbox = aSandbox();
    const body = '<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>';
    const away = (as: string) =>
      connectThrough(
        sandbox,
        as,
        (handle) => async (request) =>
          new URLSearchParams(request.body).get('Action') === 'ListSSHPublicKeys'
            ? { status: 404, headers: { 'content-type': 'text/xml' }, body }
            : handle(request),
      );
    const both: Incident = anIncident([leaked, { kind: 'access-key', accessKeyId: KEY }]);
    const plan = await planOn(sandbox, both, away('plan'));
    const { verdict } = await applyOn(sandbox, plan, away('apply'));
    expect(verdict.items.map(({ id }) => id)).toContain(`not-found:${ACCOUNT}:ssh-key/${SSH_KEY}`);
  });

  it('that somebody switched on again has drifted: no run was stopped', async () => {
    const both: Incident = anIncident([leaked, { kind: 'access-key', accessKeyId: KEY }]);
    const sandbox = aSandbox();
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, both));
    expect(verdict.green).toBe(true);
    const [key] = usersIn(sandbox).get('rhea')?.sshKeys ?? [];
    if (key) key.status = 'Active';
    const aws = connect(sandbox, 'plan');
    const inventory = await observe(aws, both, await callerOf(aws));
    expect(statusOf(buildPlan(both, inventory), inventory).standing).toBe('drifted');
  });

  it('is not taken for gone where its user has another name now: it goes off there, and the run says so', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    renameUser(sandbox, 'rhea', 'rea');
    const { verdict, verifications } = await applyOn(sandbox, plan);
    expect(verifications.every(({ verified }) => verified)).toBe(true);
    expect(usersIn(sandbox).get('rea')?.sshKeys[0]?.status).toBe('Inactive');
    expect(verdict.green).toBe(false);
    expect(verdict.items.map(({ why }) => why).join()).toContain('is called rea now');
  });

  it('is found whatever the case of its user’s name', async () => {
    const plan = await planOn(aSandbox(), anIncident([{ ...leaked, user: 'Rhea' }]));
    expect(plan.steps).toMatchObject([step]);
  });

  it.each(['contained', 'closed'] as const)(
    'keeps an incident that is to be %s red where its user is not found',
    async (state) => {
      const sandbox = aSandbox();
      renameUser(sandbox, 'rhea', 'rea');
      const { errors } = await planOn(sandbox, { ...incident, state });
      expect(errors).toHaveLength(1);
    },
  );

  it.each([
    'user:%:rhea',
    'not-found:%:user/rhea',
    `not-found:%:ssh-key/${SSH_KEY}`,
    `ssh-key:%:${SSH_KEY}`,
  ])('is never set aside, as %s', (id) => {
    const item = { id: id.replace('%', ACCOUNT), state: 'unknown' } as Item;
    expect(isAcceptable(item, { incident, sessions: [] })).toBe(false);
  });

  it('keeps a closed incident red while it is on', async () => {
    const closed = await planOn(aSandbox(), { ...incident, state: 'closed' });
    expect(closed.steps).toEqual([]);
    expect(closed.refused).toMatchObject([{ id: `ssh-key:${ACCOUNT}:${SSH_KEY}` }]);
  });

  it('stays off on the way back, which says how a person switches it on', async () => {
    const sandbox = aSandbox();
    await applyOn(sandbox, await planOn(sandbox, incident));
    const back = await planOn(sandbox, { ...incident, state: 'restored' });
    expect(back.steps).toEqual([]);
    expect(back.untouched.map(({ instead }) => instead).join()).toContain(
      `aws iam update-ssh-public-key --user-name rhea --ssh-public-key-id ${SSH_KEY} --status Active`,
    );
  });

  it('is left on where its user is protected, or Staunch’s own, which says how a person does it', async () => {
    const principal = `arn:aws:iam::${ACCOUNT}:user/rhea`;
    const protectedPrincipals = [{ principal, why: 'emergencies', owner: 'rita' }];
    const guarded = { ...connect(aSandbox(), 'plan'), protectedPrincipals };
    const own = { ...connect(aSandbox(), 'plan'), ownRoleArns: [principal] };
    for (const aws of [guarded, own]) {
      const { steps, refused } = await planOn(aSandbox(), incident, aws);
      expect(steps).toEqual([]);
      expect(refused.map(({ id }) => id)).toEqual([`ssh-key:${ACCOUNT}:${SSH_KEY}`]);
    }
  });

  it('is looked for with its own user, and another key of theirs is not it', async () => {
    const found = await planOn(
      aSandbox(),
      anIncident([{ kind: 'access-key', accessKeyId: KEY }, leaked]),
    );
    expect(found.errors).toEqual([]);
    const wrong = { ...leaked, sshKeyId: 'APKARTX3GSDSQZXCVBNM' };
    const { errors } = await planOn(aSandbox(), anIncident([wrong]));
    expect(errors.map(({ id }) => id)).toEqual([`not-found:${ACCOUNT}:ssh-key/${wrong.sshKeyId}`]);
  });

  it('that could not be looked at is not called deleted, nor are those that nobody named', async () => {
    const sandbox = aSandbox();
    const denied = connectThrough(sandbox, 'plan', (handle) => async (request) => {
      const isList = request.body.includes('Action=ListSSHPublicKeys');
      const body =
        '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';
      return isList
        ? { status: 403, headers: { 'content-type': 'text/xml' }, body }
        : handle(request);
    });
    const named = await planOn(sandbox, incident, denied);
    expect(named.errors).toMatchObject([
      {
        id: `ssh-key:${ACCOUNT}:${SSH_KEY}`,
        instead: expect.stringContaining('iam:ListSSHPublicKeys') as unknown,
      },
    ]);
    const closed = await planOn(sandbox, { ...incident, state: 'closed' }, denied);
    expect(closed.errors).toEqual(named.errors);
    const other = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
    const { untouched } = await planOn(sandbox, other, denied);
    expect(untouched.map(({ object, why }) => `${object} ${why}`).join()).toMatch(
      /SSH keys of user ci-deploy .*could not be read/,
    );
  });

  it('is looked for with its own user where another of another user leaked too', async () => {
    const other = { kind: 'ssh-key', sshKeyId: 'APKARTX3GSDSQZXCVBNM', user: 'ci-deploy' } as const;
    const rhea = { name: 'rhea', sshKeys: [{ id: SSH_KEY }] };
    const ci = { name: 'ci-deploy', sshKeys: [{ id: other.sshKeyId }] };
    const sandbox = sandboxOf(aWorld([], { users: [rhea, ci] }));
    const { steps, errors } = await planOn(sandbox, anIncident([leaked, other]));
    expect(errors).toEqual([]);
    const off = steps.map((it) => 'sshKeyId' in it && it.sshKeyId);
    expect(off.sort()).toEqual([SSH_KEY, other.sshKeyId].sort());
  });

  it('is left on where the path of its user is protected, and goes off under another', async () => {
    const principal = `arn:aws:iam::${ACCOUNT}:user/break-glass/*`;
    const protectedPrincipals = [{ principal, why: 'emergencies', owner: 'rita' }];
    const sshKeys = [{ id: SSH_KEY }];
    const planIn = (path: string) => {
      const sandbox = aSandbox({ path, sshKeys });
      return planOn(sandbox, incident, { ...connect(sandbox, 'plan'), protectedPrincipals });
    };
    expect((await planIn('/break-glass/')).steps).toEqual([]);
    expect((await planIn('/teams/')).steps).toMatchObject([step]);
  });

  it('is refused once where its user is Staunch’s own and protected as well', async () => {
    const principal = `arn:aws:iam::${ACCOUNT}:user/rhea`;
    const protectedPrincipals = [{ principal, why: 'emergencies', owner: 'rita' }];
    const sandbox = aSandbox();
    const aws = { ...connect(sandbox, 'plan'), protectedPrincipals, ownRoleArns: [principal] };
    const { refused } = await planOn(sandbox, incident, aws);
    expect(refused).toMatchObject([{ why: 'Staunch itself runs as this user' }]);
  });

  it('is called off already only where it is off', async () => {
    const off = aSandbox({ sshKeys: [{ id: SSH_KEY, status: 'Inactive' }] });
    expect((await planOn(aSandbox(), incident)).alreadySo).toEqual([]);
    expect((await planOn(off, incident)).alreadySo).toMatchObject([{ why: 'is Inactive already' }]);
  });

  it('is found with others of its user in one list', async () => {
    const other = { ...leaked, sshKeyId: 'APKARTX3GSDSQZXCVBNM' };
    const sandbox = aSandbox({ sshKeys: [{ id: SSH_KEY }, { id: other.sshKeyId }] });
    const listsOf = async (...keys: (typeof leaked | typeof other)[]) => {
      let lists = 0;
      const aws = connectThrough(sandbox, 'plan', (handle) => (request) => {
        if (request.body.includes('Action=ListSSHPublicKeys')) lists += 1;
        return handle(request);
      });
      const { steps } = await planOn(sandbox, anIncident(keys), aws);
      expect(steps).toHaveLength(keys.length);
      return lists;
    };
    expect(await listsOf(leaked, other)).toBe(await listsOf(leaked));
  });

  it('that is off keeps no closed incident open, nor does one that is not named', async () => {
    const keys = [{ id: SSH_KEY, status: 'Inactive' }, { id: 'APKARTX3GSDSQZXCVBNM' }];
    const { refused } = await planOn(aSandbox({ sshKeys: keys }), { ...incident, state: 'closed' });
    expect(refused).toEqual([]);
  });

  it('that is on is not said to stay off', async () => {
    const { untouched } = await planOn(aSandbox(), { ...incident, state: 'restored' });
    expect(untouched.map(({ why }) => why).join()).not.toContain('stays Inactive');
  });
});
