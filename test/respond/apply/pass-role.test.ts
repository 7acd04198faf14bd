import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/actions/catalogue.ts';
import type { Access } from '../../../src/policy/access.ts';
import { linesAfter } from '../../../src/report/what-is-left.ts';
import type { CredentialEntry, RoleEntry, Sandbox, WorldFile } from '@staunch/sandbox';
import { allowing, trusting } from '../../../packages/sandbox/test/aws/policies.ts';
import { connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, KEY, ROLE } from '../../support/worlds.ts';

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const SERVERS = ['web-1', 'web-2', 'web-3'];

const app = (service = 'ec2.amazonaws.com'): RoleEntry => ({
  name: 'app',
  trust: trusting({ Service: service }),
  policies: { app: allowing('ec2:Describe*') },
});

// It may do everything but give the role to a server.
const mayNotPass: RoleEntry = {
  name: 'staunch-apply',
  trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
  policies: {
    all: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:PassRole', Resource: ROLE },
      ],
    },
  },
};

/** Three servers that live on the role that leaked. */
function aFleet(roles: readonly RoleEntry[] = [app()]): WorldFile {
  const instances = SERVERS.map((name, at) => anInstance(at + 1, { name }));
  const instanceProfiles = [{ name: 'app-web', role: 'app' }];
  return {
    ...aWorld(instances, { roles, instanceProfiles }),
    credentials: Object.fromEntries(
      instances.map(({ id }, at): [string, CredentialEntry] => [
        SERVERS[at] ?? id,
        { instance: id, live: true },
      ]),
    ),
  };
}

/** The servers that can still call AWS. */
async function working(sandbox: Sandbox): Promise<string[]> {
  const tried = await Promise.allSettled(
    SERVERS.map(async (name) => {
      const { credentials, requestHandler } = connect(sandbox, name);
      const ec2 = new EC2Client({ region: 'eu-west-1', credentials, requestHandler } as object);
      await ec2.send(new DescribeInstancesCommand({}));
    }),
  );
  return SERVERS.filter((_, at) => tried[at]?.status === 'fulfilled');
}

const isAboutPassing = (body: string): boolean =>
  body.includes('Action=SimulatePrincipalPolicy') && body.includes('PassRole');

const noted = ({ breaks }: Plan): string =>
  breaks
    .filter(({ object }) => object === `role ${ROLE}`)
    .map(({ why, instead = '' }) => `${why}. ${instead}`)
    .join('\n');

const isRevoked = ({ parts }: Sandbox): boolean =>
  parts.state.accounts.get(ACCOUNT)?.roles.get('app')?.inline.has('AWSRevokeOlderSessions') ??
  false;

const isOn = ({ parts }: Sandbox): boolean =>
  parts.state.accounts
    .get(ACCOUNT)
    ?.users.get('ci-deploy')
    ?.accessKeys.some(({ status }) => status === 'Active') ?? false;

describe('a role that Staunch may not pass', () => {
  it('is told before the approval: how many workloads it cuts off, and what helps', async () => {
    const plan = await planOn(sandboxOf(aFleet([app(), mayNotPass])), roleOnly);
    expect(noted(plan)).toContain('revoking it cuts 3 workloads off');
    expect(noted(plan)).toContain(
      `role/staunch-apply may not pass role ${ROLE} to EC2 (iam:PassRole: a policy denies it)`,
    );
    expect(noted(plan)).toContain('aws iam simulate-principal-policy --policy-source-arn');
    expect(noted(plan)).toContain('`outage: wait`');
  });

  it('is revoked all the same, for that was approved; no profile is taken off', async () => {
    const sandbox = sandboxOf(aFleet([app(), mayNotPass]));
    const applied = await applyOn(sandbox, await planOn(sandbox, roleOnly));
    expect([isRevoked(sandbox), applied.verdict.green]).toEqual([true, false]);
    const instances = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
    expect(instances.every(({ association }) => association?.state === 'associated')).toBe(true);
  });

  it('is granted by the command that the plan prints, where nothing allows it', async () => {
    const some = { ...mayNotPass, policies: { some: allowing('ec2:*') } };
    const sandbox = sandboxOf(aFleet([app(), some]));
    const before = noted(await planOn(sandbox, roleOnly));
    const [, name = '', policy = '', text = ''] =
      /aws iam put-role-policy --role-name (\S+) --policy-name (\S+) --policy-document '([^']+)'/.exec(
        before,
      ) ?? [];
    sandbox.parts.state.accounts
      .get(ACCOUNT)
      ?.roles.get(name)
      ?.inline.set(policy, JSON.parse(text) as ReturnType<typeof allowing>);
    const after = await planOn(sandbox, roleOnly);
    expect(noted(after)).not.toContain('cuts');
    expect(JSON.stringify(after.breaks), 'no organisation').not.toContain('organisation');
  });

  it('is not asked where nobody told which role applies, and that is said', async () => {
    const planned = (sandbox: Sandbox): Promise<Plan> => {
      // Only the plan role's connection names the role that applies.
      const { credentials, requestHandler } = connect(sandbox, 'plan');
      const aws = { ...connect(sandbox, 'apply'), credentials, requestHandler } as Access;
      return planOn(sandbox, roleOnly, aws);
    };
    const plan = await planned(sandboxOf(aFleet([app(), mayNotPass])));
    expect(noted(plan)).toContain('was not asked: which role applies is not known');
    expect(noted(plan)).toContain(
      'it is unknown whether its instances could get their profile back',
    );
    expect(noted(plan)).toContain(
      'set STAUNCH_APPLY_ROLE=<its ARN>, or name it in policy/accounts',
    );
    const bare = await planned(sandboxOf(aWorld([])));
    expect(bare.steps).toMatchObject([{ action: 'revoke-role-sessions' }]);
    expect(noted(bare)).not.toContain('unknown');
  });
});

describe('`outage: wait`', () => {
  const OTHER = `arn:aws:iam::${ACCOUNT}:role/other`;
  const all = {
    ...anIncident([
      { kind: 'access-key', accessKeyId: KEY },
      { kind: 'role', roleArn: ROLE },
      { kind: 'role', roleArn: OTHER },
    ]),
    outage: 'wait' as const,
  };
  const world = (roles: readonly RoleEntry[]): WorldFile => {
    const fleet = aFleet(roles);
    const [account] = fleet.accounts;
    if (!account) throw new Error('a world has an account');
    const users = [{ name: 'ci-deploy', accessKeys: [{ id: KEY }] }];
    return { ...fleet, accounts: [{ ...account, users }] };
  };
  const other: RoleEntry = { ...app(), name: 'other' };
  const revokes = (sandbox: Sandbox) =>
    ['app', 'other'].filter((name) =>
      sandbox.parts.state.accounts
        .get(ACCOUNT)
        ?.roles.get(name)
        ?.inline.has('AWSRevokeOlderSessions'),
    );

  it('holds back the revoke of that role alone: not the key, its user or another role', async () => {
    const sandbox = sandboxOf(world([app(), other, mayNotPass]));
    const plan = await planOn(sandbox, all);
    expect(noted(plan)).toContain('Its revoke waits for that since 2026-11-22T09:14:00.000Z');
    const applied = await applyOn(sandbox, plan);
    expect([isOn(sandbox), revokes(sandbox)]).toEqual([false, ['other']]);
    const user = sandbox.parts.state.accounts.get(ACCOUNT)?.users.get('ci-deploy');
    expect(user?.inline.size).toBe(1);
    expect(applied.verdict.green).toBe(false);
    const waiting = applied.done.filter(({ outcome }) => outcome === 'skipped');
    expect(waiting).toHaveLength(4);
    for (const { problem } of waiting)
      expect(problem).toContain('it waits since 2026-11-22T09:14:00.000Z, for the incident says');
    expect(await working(sandbox)).toEqual(SERVERS);
  });

  it('ends at the first run in which nothing refuses it', async () => {
    const sandbox = sandboxOf(world([app(), other, mayNotPass]));
    const plan = await planOn(sandbox, all);
    await applyOn(sandbox, plan);
    const applier = sandbox.parts.state.accounts.get(ACCOUNT)?.roles.get('staunch-apply');
    applier?.inline.set('all', allowing('*'));
    const applied = await applyOn(sandbox, plan);
    expect([revokes(sandbox), applied.verdict.green]).toEqual([['app', 'other'], true]);
    expect(await working(sandbox)).toEqual(SERVERS);
  });

  it('leaves no instance on denied credentials where the role is denied already', async () => {
    const sandbox = sandboxOf(world([app(), other]));
    const plan = await planOn(sandbox, all);
    await applyOn(sandbox, { ...plan, incident: { ...all, outage: undefined } as never });
    const applied = await applyOn(sandbox, plan);
    expect(applied.done.filter(({ outcome }) => outcome === 'skipped')).toEqual([]);
  });

  it('waits for nothing where nothing refuses it', async () => {
    const sandbox = sandboxOf(world([app(), other]));
    const applied = await applyOn(sandbox, await planOn(sandbox, all));
    expect([revokes(sandbox), applied.verdict.green]).toEqual([['app', 'other'], true]);
  });
});

describe('an organisation whose policy makes the simulator say no', () => {
  // What the simulator answers there to an administrator too, although the call itself is allowed.
  const NO =
    '<EvalDecision>implicitDeny</EvalDecision>' +
    '<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>';

  function answeredByIt(sandbox: Sandbox, as = 'apply'): { aws: Access; calls: string[] } {
    const calls: string[] = [];
    const aws = connectThrough(sandbox, as, (handle) => async (request) => {
      const answer = await handle(request);
      const asked = isAboutPassing(request.body);
      calls.push(asked ? 'PassRole?' : (new URLSearchParams(request.body).get('Action') ?? ''));
      if (!asked) return answer;
      return {
        ...answer,
        body: answer.body.replaceAll('<EvalDecision>allowed</EvalDecision>', NO),
      };
    });
    return { aws, calls };
  }

  it('is no proof: it is told before the approval, and the first instance is tried', async () => {
    const sandbox = sandboxOf(aFleet());
    const plan = await planOn(sandbox, roleOnly, answeredByIt(sandbox, 'plan').aws);
    expect(noted(plan)).toContain('revoking it may cut 3 workloads off');
    expect(noted(plan)).toContain('policies of its organisation say no');
    const applied = await applyOn(sandbox, plan, answeredByIt(sandbox).aws);
    expect(await working(sandbox)).toEqual(SERVERS);
    expect(applied.verdict.green).toBe(true);
  });

  it('leaves the others alone where the first instance is refused', async () => {
    const sandbox = sandboxOf(aFleet(), {
      fault: ({ operation }) =>
        operation === 'AssociateIamInstanceProfile'
          ? { kind: 'error', code: 'UnauthorizedOperation', status: 403, message: 'No.' }
          : undefined,
    });
    const applied = await applyOn(
      sandbox,
      await planOn(sandbox, roleOnly),
      answeredByIt(sandbox).aws,
    );
    const outcomes = applied.done.flatMap(({ step, outcome }) =>
      step.action === 'refresh-instance' ? [outcome] : [],
    );
    expect(outcomes).toEqual(['failed', 'skipped', 'skipped']);
  });

  it('holds the revoke back under `outage: wait`, for nobody wants an outage then', async () => {
    const sandbox = sandboxOf(aFleet());
    const incident = { ...roleOnly, outage: 'wait' as const };
    await applyOn(sandbox, await planOn(sandbox, incident), answeredByIt(sandbox).aws);
    expect(isRevoked(sandbox)).toBe(false);
  });
});

describe('an organisation whose service control policy', () => {
  function within(statement: object): Sandbox {
    const policy = { Version: '2012-10-17', Statement: [statement as never] };
    return sandboxOf({
      ...aFleet(),
      organisation: { managementAccount: '999988887777', policies: { guard: policy } },
    });
  }
  const denied = { Effect: 'Deny', Action: 'ec2:AssociateIamInstanceProfile', Resource: '*' };
  const doubts = ({ breaks }: Plan) =>
    breaks.filter(({ object }) => object === 'attaching profiles again');
  const elsewhere = {
    ...denied,
    Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } },
  };

  it('denies attaching is told before the approval, and costs one instance at the most', async () => {
    const sandbox = within(denied);
    const plan = await planOn(sandbox, roleOnly);
    expect(noted(plan)).toMatch(/revoking it (may cut|cuts) 3 workloads off/);
    expect(doubts(plan), 'it is said already').toEqual([]);
    const applied = await applyOn(sandbox, plan);
    const instances = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
    const bare = instances.filter(({ association }) => association?.state !== 'associated');
    expect(bare.length).toBeLessThanOrEqual(1);
    for (const { id } of bare)
      expect(linesAfter(applied, { again: '', plan: '' }).join('\n')).toContain(id);
    expect(applied.verdict.workloads).toMatchObject({ instances: 3 });
    expect(applied.verdict.workloads.cutOff).toHaveLength(3);
  });

  it('denies it in other regions alone keeps no instance from being refreshed, nor frightens anybody', async () => {
    const sandbox = within(elsewhere);
    const plan = await planOn(sandbox, roleOnly);
    expect(noted(plan)).not.toMatch(/cut/);
    const [doubt, ...others] = doubts(plan);
    expect(doubt?.why).toContain('does not evaluate conditions of the organisation’s policies');
    expect(others).toEqual([]);
    const applied = await applyOn(sandbox, plan);
    expect(await working(sandbox)).toEqual(SERVERS);
    expect(applied.verdict.green).toBe(true);
  });
});

describe('a role that trusts EC2 by its name in China', () => {
  it('is asked about by that name', async () => {
    const asked: string[] = [];
    const sandbox = sandboxOf(aFleet([app('ec2.amazonaws.com.cn')]));
    const aws = connectThrough(sandbox, 'apply', (handle) => (request) => {
      if (isAboutPassing(request.body)) asked.push(decodeURIComponent(request.body));
      return handle(request);
    });
    await applyOn(sandbox, await planOn(sandbox, roleOnly), aws);
    expect(asked.join('\n')).toContain('ec2.amazonaws.com.cn');
  });
});
