import { describe, expect, it } from 'vitest';
import { allowing, trusting } from '../../../packages/sandbox/test/aws/policies.ts';
import { stepsWaiting } from '../../../src/policy/waiting.ts';
import { NO_GUARDRAILS } from '../../../src/policy/guardrails.ts';
import { applyPlan } from '../../../src/respond/apply/apply.ts';
import { clientAs, connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn, silent } from '../../support/run.ts';
import { standingOn } from '../../support/looks.ts';
import { commandsIn, type as typed } from '../../support/typist.ts';
import {
  ACCOUNT,
  assumedRoles,
  aWorld,
  anIncident,
  anInstance,
  KEY,
  ROLE,
  trust,
  worldWith,
} from '../../support/worlds.ts';

// What Staunch alone cannot do names the people who can, and what they type or write: it never says to run again alone.

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const APPLIER = `arn:aws:iam::${ACCOUNT}:role/staunch-apply`;
const AGAIN = 'Staunch, when it is run again';

const person = 'AKIARTX3GSDSQPE0P1E2';
const mayNotPass = () => {
  const applier = {
    name: 'staunch-apply',
    trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
    policies: {
      most: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow' as const, NotAction: 'iam:PassRole', Resource: '*' }],
      },
    },
  };
  const user = { name: 'somebody', accessKeys: [{ id: person }], policies: { all: allowing('*') } };
  const roles = [{ name: 'app', trust }, applier];
  return sandboxOf({
    ...aWorld([anInstance(1), anInstance(2)], {
      roles,
      instanceProfiles: [{ name: 'app-web', role: 'app' }],
      users: [user],
    }),
    credentials: { somebody: { accessKey: person } },
  });
};

describe.each([
  ['waits for the permission', { ...roleOnly, outage: 'wait' as const }],
  ['is revoked without it', roleOnly],
])('a role that Staunch may not pass, and that %s', (_, incident) => {
  it('names its owner in each item of the run and of the status, and what they type helps', async () => {
    const sandbox = mayNotPass();
    const plan = await planOn(sandbox, incident);
    const { verdict } = await applyOn(sandbox, plan);
    const items = [...verdict.items, ...(await standingOn(sandbox, incident)).items].filter(
      ({ from }) => from === 'run-steps' || from === 'needed-steps',
    );
    expect(items.length).toBeGreaterThanOrEqual(4);
    for (const { who, ways } of items) {
      expect(who).toBe(`the owner of ${APPLIER}`);
      expect(ways[0]?.text).toContain('put-role-policy --role-name staunch-apply');
    }
    const [command = ''] = commandsIn(items[0]?.ways[0]?.text ?? '');
    await typed(clientAs(sandbox, 'somebody'), command);
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
  });
});

it('a step that a limit of the guardrails holds back names their owners, and the limit', async () => {
  const leaked = { accessKey: KEY };
  const world = worldWith({ ...aWorld(), credentials: { leaked } }, assumedRoles(3));
  const sandbox = sandboxOf(world);
  const plan = await planOn(sandbox, anIncident([{ kind: 'access-key', accessKeyId: KEY }]));
  const guardrails = { ...NO_GUARDRAILS, limits: { ...NO_GUARDRAILS.limits, roles: 2 } };
  const { verdict } = await applyPlan(connect(sandbox, 'apply'), plan, {
    ...{ cutoffMarginSeconds: 30, holdSeconds: 0, progress: silent, keep: () => undefined },
    waiting: stepsWaiting(guardrails, plan, { why: undefined, now: sandbox.clock.now() }),
  });
  const held = verdict.items.filter(({ from }) => from === 'run-steps');
  expect(held).toHaveLength(2);
  for (const { who, ways } of held) {
    expect(who).toBe('the owners of policy/guardrails.yaml');
    expect(ways[0]?.text).toContain('Raise `limits.roles`');
  }
});

it('a step that AWS refuses to Staunch is not for Staunch to run again', async () => {
  const sandbox = sandboxOf(aWorld(), {
    fault: ({ operation }) =>
      operation === 'PutRolePolicy'
        ? { kind: 'error', code: 'AccessDenied', status: 403, message: 'No.' }
        : undefined,
  });
  const { verdict } = await applyOn(sandbox, await planOn(sandbox, roleOnly));
  const [item] = verdict.items;
  expect(item?.from).toBe('run-steps');
  expect(item?.who).not.toBe(AGAIN);
  expect(item?.ways[0]?.text).toContain('must allow iam:PutRolePolicy');
});
