import { DeleteRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/respond/apply/apply.ts';
import { REVOCATION_POLICY } from '../../../src/domain/denials.ts';
import { sightingLines, sightingSummary } from '../../../src/report/sighting-lines.ts';
import { type HttpHandler, requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import type { Sighting } from '../../../src/respond/sighting.ts';
import type { Status } from '../../../src/respond/status.ts';
import { watch } from '../../../src/respond/watch.ts';
import { standingOn, watchOn } from '../../support/looks.ts';
import { clientAs, connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn, silent } from '../../support/run.ts';
import { recordedTerminal } from '../../support/terminal.ts';
import { aWorld, ACCOUNT, anIncident, anInstance, KEY } from '../../support/worlds.ts';

const MINUTE_MS = 60_000;
const incident = anIncident();
const { colours } = recordedTerminal();

/** A world with a second role that nobody revokes, and a thief who holds a session of `app`. */
function aStory(): Sandbox {
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow' as const,
        Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
        Action: 'sts:AssumeRole',
      },
    ],
  };
  const world = aWorld([anInstance(1)]);
  const [account] = world.accounts;
  if (!account) throw new Error('a world has an account');
  const may = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }],
  };
  return sandboxOf({
    ...world,
    accounts: [
      {
        ...account,
        users: [{ name: 'ci-deploy', accessKeys: [{ id: KEY }], policies: { may } }],
        roles: [...(account.roles ?? []), { name: 'side', trust }],
      },
    ],
    credentials: { leaked: { accessKey: KEY } },
  });
}

async function contain(sandbox: Sandbox): Promise<void> {
  expect((await applyOn(sandbox, await planOn(sandbox, incident))).verdict.green).toBe(true);
}

const undo = (sandbox: Sandbox): Promise<unknown> =>
  new IAMClient(clientAs(sandbox, 'apply')).send(
    new DeleteRolePolicyCommand({ RoleName: 'app', PolicyName: REVOCATION_POLICY }),
  );

describe('watching a containment', () => {
  it('confirms nothing before CloudTrail can know, and everything once it does', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await contain(sandbox);
    const early = await watchOn(sandbox, incident);
    expect(early.confirmations.every(({ confirmed }) => !confirmed)).toBe(true);
    expect(early.verdict.green).toBe(false);
    const late = await watchOn(sandbox, incident, { minutes: 30 });
    expect(late.confirmations.map(({ object }) => object)).toContain(
      'instance i-00000000000000001 in eu-west-1',
    );
    expect(late.confirmations.filter(({ confirmed }) => !confirmed)).toEqual([]);
    expect(late.verdict.green).toBe(true);
    expect(sightingSummary(late, colours)[0]).toContain('Held and confirmed');
  });

  it('sees a deny that somebody took away', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await contain(sandbox);
    await undo(sandbox);
    const sighting = await watchOn(sandbox, incident);
    expect(sighting.needed.map(({ action }) => action)).toContain('revoke-role-sessions');
    expect(sightingLines(colours)(sighting).join('\n')).toContain('NEEDED');
  });

  it('sees that the key is used after the cutoff, and what it minted, once each', async () => {
    const sandbox = aStory();
    await contain(sandbox);
    const key = sandbox.parts.state.accounts.get(ACCOUNT)?.users.get('ci-deploy')?.accessKeys[0];
    if (!key) throw new Error('the user has its key');
    // Somebody with other rights switches it on for a moment.
    key.status = 'Active';
    sandbox.clock.advance(MINUTE_MS);
    await new STSClient(clientAs(sandbox, 'leaked')).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${ACCOUNT}:role/side`,
        RoleSessionName: 'thief',
      }),
    );
    key.status = 'Inactive';
    sandbox.clock.advance(6 * MINUTE_MS);
    const lines = sightingLines(colours);
    const sighting = await watchOn(sandbox, incident);
    expect(sighting.alarms.map(({ kind, call }) => `${kind} ${call}`)).toEqual([
      'minted sts AssumeRole',
    ]);
    expect(sighting.needed.map(({ action }) => action)).toContain('revoke-role-sessions');
    expect(lines(sighting).join('\n')).toContain('NEW CHILD');
    expect(lines(sighting)).toEqual([]);
  });

  it('names who can get new sessions of the revoked roles, in words once', async () => {
    const sandbox = aStory();
    await contain(sandbox);
    const sighting = await watchOn(sandbox, incident);
    expect(sighting.newSessions).toEqual([
      {
        roleArn: `arn:aws:iam::${ACCOUNT}:role/app`,
        who: [
          {
            ...{ kind: 'service', name: 'ec2.amazonaws.com', isOfFamily: false, open: [] },
            running: [anInstance(1).id],
          },
        ],
      },
    ]);
    const lines = sightingLines(colours);
    expect(lines(sighting).join('\n')).toContain(
      `can renew   role arn:aws:iam::${ACCOUNT}:role/app: by its trust policy`,
    );
    expect(lines(sighting).join('\n')).not.toContain('can renew');
  });

  it('ends at once when it is told to', async () => {
    const sandbox = sandboxOf(aWorld([]));
    const stop = new AbortController();
    const seen: Sighting[] = [];
    await watch(connect(sandbox, 'plan'), incident, {
      minutes: 600,
      everySeconds: 60,
      stop: stop.signal,
      seen: (sighting) => {
        seen.push(sighting);
        stop.abort();
      },
    });
    expect(seen).toHaveLength(1);
  });
});

describe('the standing of an incident', () => {
  it('is open before it is applied, overdue an hour later, held afterwards', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    expect((await standingOn(sandbox, incident)).standing).toBe('open');
    // Detected six minutes before the world begins; Staunch's own sessions live an hour.
    sandbox.clock.advance(55 * MINUTE_MS);
    expect((await standingOn(sandbox, incident)).standing).toBe('overdue');
    await contain(sandbox);
    expect(await standingOn(sandbox, incident)).toMatchObject({ standing: 'held', why: [] });
  });

  it('is drifted where somebody undid a part of it', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await contain(sandbox);
    await undo(sandbox);
    expect((await standingOn(sandbox, incident)).standing).toBe('drifted');
  });

  it('is waiting while denies of a closed incident may still be needed', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await contain(sandbox);
    expect((await standingOn(sandbox, { ...incident, state: 'closed' })).standing).toBe('waiting');
    expect((await standingOn(sandbox, { ...incident, state: 'restored' })).standing).toBe(
      'overdue',
    );
  });

  it('is open while a key of a closed incident is on, with no deny left to tell of it', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const closed = await standingOn(sandbox, { ...incident, state: 'closed' });
    expect(closed.standing).toBe('open');
    expect(closed.why.join('\n')).toContain('is Active');
  });
});

describe('the standing after a run that ended half-way', () => {
  /** Somebody stops a run once its denies are written; the instance keeps its profile and is not refreshed. */
  async function stopped(): Promise<Status> {
    const sandbox = aStory();
    const stopping = new AbortController();
    await applyPlan(connect(sandbox, 'apply'), await planOn(sandbox, incident), {
      ...{ cutoffMarginSeconds: 30, holdSeconds: 0, progress: silent, earlier: [] },
      waiting: new Map(),
      stop: stopping.signal,
      keep: (receipts) => {
        if (receipts.some(({ step }) => step.action === 'revoke-role-sessions')) stopping.abort();
      },
    });
    return standingOn(sandbox, incident);
  }

  /** A run dies where it has taken a profile off and not put it back. */
  async function dead(): Promise<Status> {
    const sandbox = aStory();
    const aws = connect(sandbox, 'apply');
    let isDead = false;
    const handle: HttpHandler = async (request) => {
      isDead ||= request.body.includes('Action=AssociateIamInstanceProfile');
      if (isDead) throw new Error('the process is gone');
      return sandbox.aws(request);
    };
    const dying = { ...aws, requestHandler: requestHandlerOf(handle, sandbox.clock) };
    await applyOn(sandbox, await planOn(sandbox, incident), dying).catch(() => undefined);
    const { instances } = sandbox.parts.state.accounts.get(ACCOUNT) ?? {};
    expect(instances?.get(anInstance(1).id)?.association).toBeUndefined();
    return standingOn(sandbox, incident);
  }

  it.each([
    'deactivate-access-key',
    'deny-user-sessions',
    'revoke-role-sessions',
    'refresh-instance',
  ] as const)('is stopped where the first %s was the last thing done', async (action) => {
    const sandbox = sandboxOf(aWorld([anInstance(1), anInstance(2), anInstance(3)]));
    const stopping = new AbortController();
    await applyPlan(connect(sandbox, 'apply'), await planOn(sandbox, incident), {
      ...{ cutoffMarginSeconds: 30, holdSeconds: 0, progress: silent, earlier: [] },
      waiting: new Map(),
      stop: stopping.signal,
      keep: (receipts) => {
        if (receipts.some(({ step }) => step.action === action)) stopping.abort();
      },
    });
    const seen = await standingOn(sandbox, incident);
    expect(seen.standing).toBe('stopped');
    expect(seen.why.join('\n')).not.toContain('undone by somebody');
    // And what somebody undoes of it is still told as that.
    const key = sandbox.parts.state.accounts.get(ACCOUNT)?.users.get('ci-deploy')?.accessKeys[0];
    if (!key) throw new Error('the user has its key');
    key.status = 'Active';
    const undone = await standingOn(sandbox, incident);
    expect(undone.standing).toBe('drifted');
    expect(undone.why.join('\n')).toContain('undone by somebody');
  });

  it('is not held', async () => {
    expect((await stopped()).standing).not.toBe('held');
    expect((await dead()).standing).not.toBe('held');
  });

  it('blames nobody for what was never done', async () => {
    expect((await stopped()).why.join('\n')).not.toMatch(/undone by somebody/);
  });

  it('says that the rest is not done yet', async () => {
    expect((await stopped()).why.join('\n')).toMatch(/not (done|applied|finished)|stopped/);
  });

  it('names first the instance that is left without its profile', async () => {
    const [first = ''] = (await dead()).why;
    expect(first, 'the first sentence').toMatch(
      new RegExp(`${anInstance(1).id}.*profile|profile.*${anInstance(1).id}`),
    );
  });
});
