import { describe, expect, it } from 'vitest';
import {
  observeCalls,
  type AccountEntry,
  type EventEntry,
  type RoleEntry,
  type UserEntry,
} from '@staunch/sandbox';
import { observe } from '../../src/inventory/observe.ts';
import type { OwnedEvent } from '../../src/trail/family/member.ts';
import { openWays } from '../../src/inventory/open-ways.ts';
import { letInNow } from '../../src/inventory/let-in-now.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { callerOf } from '../../src/policy/access.ts';
import { connect, connectThrough, sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';
import { ACCOUNT, anIncident, aWorld, KEY, trust, worldWith } from '../support/worlds.ts';

// What the leaked key opened or made in IAM, as records and IAM show it.

const incident: Incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const FOREIGN = '999988887777';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';

type Document = RoleEntry['trust'];
const trusting = (...more: readonly object[]): Document => ({
  Version: '2012-10-17',
  Statement: [
    ...trust.Statement,
    ...more.map((Principal) => ({ Effect: 'Allow' as const, Principal, Action: 'sts:AssumeRole' })),
  ],
});

const wrote = (roleName: string, document: Document): Partial<EventEntry> => ({
  action: 'iam:UpdateAssumeRolePolicy',
  request: { roleName, policyDocument: JSON.stringify(document) },
});

interface World {
  readonly events: readonly Partial<EventEntry>[];
  readonly roles?: readonly RoleEntry[];
  readonly users?: readonly UserEntry[];
  readonly policies?: AccountEntry['policies'];
}

function sandboxWith({ events, roles = [], users = [], policies = {} }: World) {
  const admin = { name: 'admin', accessKeys: [{ id: 'AKIARTX3GSDSQOFADMIN' }] };
  const credentials = {
    leaked: { accessKey: KEY },
    ours: { accessKey: 'AKIARTX3GSDSQOFADMIN' },
  };
  return sandboxOf(
    worldWith(aWorld([], { policies }), {
      ...{ roles, users: [admin, ...users], credentials },
      events: events.map((it, n) => ({
        ...{ at: new Date(Date.UTC(2026, 10, 22, 9, 0, n)).toISOString(), by: 'leaked' },
        ...{ ip: '203.0.113.66', action: 'iam:ListUsers' },
        ...it,
      })),
    }),
  );
}

async function found(world: World) {
  const aws = connect(sandboxWith(world), 'plan');
  const { waysBack = [] } = await observe(aws, incident, await callerOf(aws));
  return waysBack;
}

const foreign = { AWS: `arn:aws:iam::${FOREIGN}:root` };
const opened: World = {
  events: [wrote('opened', trusting({ AWS: FOREIGN }))],
  roles: [{ name: 'opened', trust: trusting(foreign) }],
};

describe('a trust policy that the leaked key wrote', () => {
  it('is open where it still lets in another account, which IAM writes as its root', async () => {
    expect(await found(opened)).toEqual([
      {
        ...{
          kind: 'trust',
          name: 'opened',
          account: ACCOUNT,
          done: 'had its trust policy changed',
        },
        ...{ by: `access key ${KEY}`, at: '2026-11-22T09:00:00.000Z' },
        letsIn: [{ principal: foreign.AWS, isOutside: true }],
      },
    ]);
  });

  const denied = { error: { code: 'AccessDenied', message: 'no' } };
  it.each<[string, World]>([
    ['AWS refused it', { ...opened, events: opened.events.map((it) => ({ ...it, ...denied })) }],
    [
      'somebody else did it',
      { ...opened, events: opened.events.map((it) => ({ ...it, by: 'ours' })) },
    ],
    ['the role is gone', { events: opened.events }],
    ['the trust was restored', { ...opened, roles: [{ name: 'opened', trust }] }],
    [
      'others are let in, whom it did not write',
      { events: [wrote('opened', trust)], roles: [{ name: 'opened', trust: trusting(foreign) }] },
    ],
  ])('is nothing where %s', async (_, world) => {
    expect(await found(world)).toEqual([]);
  });

  it('is unknown where IAM does not let us look', async () => {
    const aws = connectThrough(sandboxWith(opened), 'plan', (handle) =>
      observeCalls(handle, {
        before({ operation }) {
          if (operation === 'GetRole') throw new Error('no route');
        },
      }),
    );
    const { waysBack } = await observe(aws, incident, await callerOf(aws));
    expect(waysBack).toMatchObject([{ name: 'opened', unread: /could not be read/ }]);
  });

  it('hides nobody behind more principals than are read of one record', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `arn:aws:iam::${ACCOUNT}:user/u${n}`);
    const document = trusting({ AWS: [...many, foreign.AWS] });
    const users = many.map((arn) => ({ name: arn.split('/').at(-1) ?? '' }));
    const roles = [{ name: 'opened', trust: document }];
    const [way] = await found({ events: [wrote('opened', document)], roles, users });
    expect(way).toMatchObject({ kind: 'trust' });
    expect(way?.kind === 'trust' && way.letsIn.filter(({ isOutside }) => isOutside)).toEqual([
      { principal: foreign.AWS, isOutside: true },
    ]);
  });

  describe('that lets in a provider', () => {
    const document = trusting({ Federated: PROVIDER });
    const roles = [{ name: 'opened', trust: document }];
    const events = [wrote('opened', document)];

    it('is open: its conditions are the thief’s', async () => {
      expect(await found({ events, roles })).toMatchObject([
        { kind: 'trust', letsIn: [{ principal: PROVIDER, isOutside: true }] },
      ]);
    });

    it('is nothing once somebody of ours wrote it anew', async () => {
      const restored = [...events, { ...wrote('opened', document), by: 'ours' }];
      expect(await found({ events: restored, roles })).toEqual([]);
    });
  });

  it('with what is no policy is not understood', () => {
    const isOurs = (): boolean => true;
    expect(letInNow('', { letIn: undefined, isOurs })).toBeUndefined();
    expect(letInNow('{}', { letIn: undefined, isOurs })).toEqual({ principals: [], providers: [] });
  });
});

it('a user that the leaked key made and renamed is found by its new name', async () => {
  const made = { action: 'iam:CreateUser', request: { userName: 'mallory' } };
  const renaming = {
    action: 'iam:UpdateUser',
    request: { userName: 'mallory', newUserName: 'backup' },
  };
  const users = [{ name: 'backup' }];
  const ways = await found({ events: [made, renaming], users });
  expect(ways).toMatchObject([{ kind: 'new-user', name: 'backup' }]);
  expect(await found({ events: [made, renaming] })).toEqual([]);
});

describe('an identity provider that the leaked key made', () => {
  const made = {
    action: 'iam:CreateOpenIDConnectProvider',
    request: { url: 'https://evil.example' },
    response: { openIDConnectProviderArn: PROVIDER },
  };

  it('is unknown, as Staunch reads none', async () => {
    expect(await found({ events: [made] })).toMatchObject([
      { kind: 'identity-provider', name: PROVIDER, unread: /does not read/ },
    ]);
  });

  it.each([
    ['is nothing once a record shows that it was deleted', {}, 0],
    ['is unknown where that was refused', { error: 'AccessDenied' }, 1],
    ['is unknown where that was before', { time: '2026-11-22T08:59:00.000Z' }, 1],
  ])('%s', async (_, differs, count) => {
    const event = (call: string): OwnedEvent => ({
      ...{ id: call, time: '2026-11-22T09:00:00.000Z', account: ACCOUNT, kind: 'management' },
      ...{ region: 'us-east-1', address: '203.0.113.66', userAgent: 'x', by: {}, call },
      ...{ objects: [], credential: KEY },
    });
    const objects = [{ what: 'identity provider', name: PROVIDER }];
    const rule = 'identity-providers';
    const events = [{ ...event('iam CreateOpenIDConnectProvider'), rule, objects }];
    const deleted = {
      ...event('iam DeleteOpenIDConnectProvider'),
      ...{ time: '2026-11-22T09:01:00.000Z', ...differs },
    };
    const aws = connect(sandboxWith({ events: [] }), 'plan');
    const { ways } = await openWays(aws, {
      ...{ home: ACCOUNT, traced: { members: [], events } },
      lookUpIn: () => (name) => Promise.resolve(name === PROVIDER ? [deleted] : []),
    });
    expect(ways).toHaveLength(count);
  });
});

it('a policy of a group is unknown, as Staunch reads none', async () => {
  const given = {
    action: 'iam:AttachGroupPolicy',
    request: { groupName: 'all', policyArn: ADMIN },
  };
  expect(await found({ events: [given] })).toMatchObject([
    { kind: 'policy', name: ADMIN, holder: { kind: 'group', name: 'all' }, unread: /groups/ },
  ]);
});

it('a user put into a group is unknown, with the command that takes it out', async () => {
  const joined = {
    action: 'iam:AddUserToGroup',
    request: { userName: 'admin', groupName: 'admins' },
  };
  const plan = await planOn(sandboxWith({ events: [joined] }), incident);
  expect(plan.refused).toContainEqual(
    expect.objectContaining({
      id: `policy:${ACCOUNT}:user/admin group/admins`,
      instead: 'Shut it: aws iam remove-user-from-group --user-name admin --group-name admins',
    }),
  );
});

describe('a managed policy of which the leaked key chose a version', () => {
  const policyArn = `arn:aws:iam::${ACCOUNT}:policy/shared`;
  const chosen = {
    action: 'iam:SetDefaultPolicyVersion',
    request: { policyArn, versionId: 'v2' },
  };
  const may = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };

  it('is unknown as long as the account has it: which version it was is not read', async () => {
    const aws = connect(sandboxWith({ events: [chosen], policies: { shared: may } }), 'plan');
    const { waysBack } = await observe(aws, incident, await callerOf(aws));
    expect(waysBack).toMatchObject([
      { kind: 'rewritten-policy', name: policyArn, unread: 'which version it was is not read' },
    ]);
  });

  it('is nothing where the account has no such policy', async () => {
    expect(await found({ events: [chosen] })).toEqual([]);
  });
});

it('of hundreds of trusts fifty are looked at, and the rest is told as not seen', async () => {
  const events = Array.from({ length: 500 }, (_, n) => wrote(`r${n}`, trusting(foreign)));
  let calls = 0;
  const aws = connectThrough(sandboxWith({ events }), 'plan', (handle) =>
    observeCalls(handle, { before: ({ operation }) => void (operation === 'GetRole' && calls++) }),
  );
  const { unseen } = await observe(aws, incident, await callerOf(aws));
  expect(calls).toBeLessThan(60);
  expect(unseen).toContainEqual({
    what: '450 more roles whose trust the family wrote',
    why: 'only 50 are looked at',
  });
});

it('a hostile name is told, and no command has it', async () => {
  const given = {
    action: 'iam:PutGroupPolicy',
    request: { groupName: '--cli-input-json', policyName: '$(curl evil)' },
  };
  const plan = await planOn(sandboxWith({ events: [given] }), incident);
  const note = plan.refused.find(({ id }) => id?.startsWith('policy:'));
  expect(note?.instead).toMatch(/^Shut it: Take back what group .* was given/);
  expect(note?.instead).not.toContain('aws iam');
});

it('a policy is taken back by its exact command', async () => {
  const given = {
    action: 'iam:PutUserPolicy',
    request: { userName: 'admin', policyName: 'more' },
  };
  const may = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };
  const users = [{ name: 'boss', policies: { more: may } }];
  const events = [{ ...given, request: { ...given.request, userName: 'boss' } }];
  const plan = await planOn(sandboxWith({ events, users }), incident);
  expect(plan.refused).toContainEqual({
    id: `policy:${ACCOUNT}:user/boss more`,
    object: 'permissions of user boss: more',
    why: `were widened at 2026-11-22T09:00:00.000Z by access key ${KEY}, and still are`,
    instead: 'Shut it: aws iam delete-user-policy --user-name boss --policy-name more',
  });
});
