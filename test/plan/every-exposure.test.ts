import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../src/domain/incident.ts';
import type { Sandbox } from '@staunch/sandbox';
import { sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';
import { aWorld, anIncident, anInstance, KEY, ROLE } from '../support/worlds.ts';

const SSH_KEY = 'APKARTX3GSDSQQWERTYU';
const INSTANCE = anInstance(1);

function aSandbox(): Sandbox {
  const users = [
    {
      name: 'ci-deploy',
      accessKeys: [{ id: KEY }],
      loginProfile: { createdAt: '2026-01-01T00:00:00Z' },
      sshKeys: [{ id: SSH_KEY }],
    },
  ];
  const world = aWorld([INSTANCE], { users });
  return sandboxOf({ ...world, credentials: { stolen: { instance: INSTANCE.id } } });
}

// One of each kind, which works in that world. Another kind does not compile without one of its own.
const EVERY: Readonly<Record<Exposure['kind'], (sandbox: Sandbox) => Exposure>> = {
  'access-key': () => ({ kind: 'access-key', accessKeyId: KEY }),
  'console-password': () => ({ kind: 'console-password', user: 'ci-deploy' }),
  'ssh-key': () => ({ kind: 'ssh-key', sshKeyId: SSH_KEY, user: 'ci-deploy' }),
  session: (sandbox) => {
    const accessKeyId = sandbox.credentials.get('stolen')?.()?.accessKeyId ?? '';
    const sessionName = INSTANCE.id;
    return { kind: 'session', accessKeyId, scope: 'role', roleArn: ROLE, sessionName };
  },
  role: () => ({ kind: 'role', roleArn: ROLE }),
  instance: () => ({ kind: 'instance', instanceId: INSTANCE.id, region: INSTANCE.region }),
};

describe.each(Object.entries(EVERY))('what leaked and works: %s', (_, exposureIn) => {
  it('is dealt with by a plan that is to contain it', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, anIncident([exposureIn(sandbox)]));
    expect(plan.errors).toEqual([]);
    expect(plan.steps).not.toEqual([]);
  });

  it('keeps its incident open where that is called closed', async () => {
    const sandbox = aSandbox();
    const closed = { ...anIncident([exposureIn(sandbox)]), state: 'closed' as const };
    const { refused } = await planOn(sandbox, closed);
    expect(refused.flatMap(({ id }) => id ?? [])).not.toEqual([]);
  });
});
