import {
  AttachUserPolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DetachUserPolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
  DeleteRolePolicyCommand,
  SetDefaultPolicyVersionCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '@staunch/sandbox';
import type { Incident } from '../../../src/domain/incident.ts';
import { standingOn, watchOn } from '../../support/looks.ts';
import { clientAs, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { usersIn } from '../../support/users-in-sandbox.ts';
import { ACCOUNT, anIncident, aWorld, KEY, trust, worldWith } from '../../support/worlds.ts';

// What the leaked key opened or made in IAM is open wherever somebody looks, until it is shut or accepted.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const may = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };
const FOREIGN = 'arn:aws:iam::999988887777:root';
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const SHARED = `arn:aws:iam::${ACCOUNT}:policy/shared`;
const VICTIM = `arn:aws:iam::${ACCOUNT}:user/ci-deploy`;
const MINUTE_MS = 60_000;

type Who = 'leaked' | 'ours';

function aSandbox(): Sandbox {
  const users = [
    { name: 'ci-deploy', accessKeys: [{ id: KEY }], policies: { may } },
    { name: 'admin', accessKeys: [{ id: 'AKIARTX3GSDSQOFADMIN' }], policies: { may } },
  ];
  const credentials = {
    leaked: { accessKey: KEY },
    ours: { accessKey: 'AKIARTX3GSDSQOFADMIN' },
  };
  const events = ['leaked', 'ours'].map((by) => ({
    ...{ at: '2026-11-22T09:00:00Z', by, action: 'iam:ListUsers', ip: '203.0.113.66' },
  }));
  return sandboxOf(
    worldWith(aWorld([], { users, policies: { shared: may } }), { credentials, events }),
  );
}

const trusting = (Principal: object | string, Condition?: object): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      ...trust.Statement,
      { Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition ? { Condition } : {}) },
    ],
  });

const writeTrust = (PolicyDocument: string) =>
  new UpdateAssumeRolePolicyCommand({ RoleName: 'other', PolicyDocument });
const restore = writeTrust(JSON.stringify(trust));

interface Way {
  readonly id: string;
  readonly open: (iam: IAMClient) => Promise<unknown>;
  readonly shut: (iam: IAMClient, sandbox: Sandbox) => unknown;
}

const WAYS: Readonly<Record<string, Way>> = {
  'a trust in another account': {
    id: `trust:${ACCOUNT}:other`,
    open: (iam) => iam.send(writeTrust(trusting({ AWS: FOREIGN }))),
    shut: (iam) => iam.send(restore),
  },
  'a trust in everybody': {
    id: `trust:${ACCOUNT}:other`,
    open: (iam) => iam.send(writeTrust(trusting('*'))),
    shut: (iam) => iam.send(restore),
  },
  'a new role that lets in another account': {
    id: `trust:${ACCOUNT}:back`,
    open: (iam) =>
      iam.send(
        new CreateRoleCommand({
          RoleName: 'back',
          AssumeRolePolicyDocument: trusting({ AWS: FOREIGN }),
        }),
      ),
    shut: (_, { parts }) => parts.state.accounts.get(ACCOUNT)?.roles.delete('back'),
  },
  'a new user': {
    id: `new-user:${ACCOUNT}:mallory`,
    open: (iam) => iam.send(new CreateUserCommand({ UserName: 'mallory' })),
    shut: (_, sandbox) => usersIn(sandbox).delete('mallory'),
  },
  'a managed policy on a user': {
    id: `policy:${ACCOUNT}:user/admin ${ADMIN}`,
    open: (iam) => iam.send(new AttachUserPolicyCommand({ UserName: 'admin', PolicyArn: ADMIN })),
    shut: (iam) => iam.send(new DetachUserPolicyCommand({ UserName: 'admin', PolicyArn: ADMIN })),
  },
  'an inline policy on a role': {
    id: `policy:${ACCOUNT}:role/other more`,
    open: (iam) =>
      iam.send(
        new PutRolePolicyCommand({
          ...{ RoleName: 'other', PolicyName: 'more' },
          PolicyDocument: JSON.stringify({ Version: '2012-10-17', ...may }),
        }),
      ),
    shut: (iam) => iam.send(new DeleteRolePolicyCommand({ RoleName: 'other', PolicyName: 'more' })),
  },
  'a new version of a managed policy': {
    id: `rewritten-policy:${ACCOUNT}:${SHARED}`,
    open: (iam) =>
      iam.send(
        new CreatePolicyVersionCommand({
          ...{ PolicyArn: SHARED, SetAsDefault: true },
          PolicyDocument: JSON.stringify({ Version: '2012-10-17', ...may }),
        }),
      ),
    shut: (iam) =>
      iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn: SHARED, VersionId: 'v1' })),
  },
};

async function opened({ open }: Way, who: Who = 'leaked'): Promise<Sandbox> {
  const sandbox = aSandbox();
  await open(new IAMClient(clientAs(sandbox, who)));
  sandbox.clock.advance(20 * MINUTE_MS);
  return sandbox;
}

/** The ids that each place tells, by its name. */
async function toldOf(sandbox: Sandbox, file: Incident = incident) {
  const plan = await planOn(sandbox, file);
  const result = await applyOn(sandbox, plan);
  sandbox.clock.advance(20 * MINUTE_MS);
  const status = await standingOn(sandbox, file);
  const watched = await watchOn(sandbox, file);
  return {
    plan: plan.refused.flatMap(({ id }) => id ?? []),
    result: result.verdict.items.map(({ id }) => id),
    status: status.items.map(({ id }) => id),
    watch: watched.verdict.items.map(({ id }) => id),
    green: status.green,
  };
}

const everywhere = (ids: readonly string[]) => ({
  plan: ids,
  result: ids,
  status: ids,
  watch: ids,
});

describe.each(Object.entries(WAYS))('%s that the leaked key made', (_, way) => {
  it('is open wherever somebody looks', async () => {
    const told = await toldOf(await opened(way));
    expect(told).toMatchObject({ ...everywhere([way.id]), green: false });
  });

  it('is nothing once it is shut', async () => {
    const sandbox = await opened(way);
    await way.shut(new IAMClient(clientAs(sandbox, 'ours')), sandbox);
    expect(await toldOf(sandbox)).toMatchObject({ ...everywhere([]), green: true });
  });

  it('is nothing where somebody else did it', async () => {
    expect(await toldOf(await opened(way, 'ours'))).toMatchObject(everywhere([]));
  });

  it('is set aside by an acceptance', async () => {
    const entry = { item: way.id, why: 'a test of ours', by: 'rolf', until: '2026-12-31' };
    const told = await toldOf(await opened(way), { ...incident, accepted: [entry] });
    expect(told).toMatchObject({ result: [], status: [], green: true });
  });
});

it('a trust in the leaked user is open until that user is shut', async () => {
  const open = (iam: IAMClient) => iam.send(writeTrust(trusting({ AWS: VICTIM })));
  const sandbox = await opened({ id: '', open, shut: () => undefined });
  const id = `trust:${ACCOUNT}:other`;
  const told = await toldOf(sandbox);
  expect(told).toMatchObject({ plan: [id], result: [], status: [], green: true });
});
