import { DeleteRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/respond/apply/apply.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { REVOCATION_POLICY } from '../../src/domain/denials.ts';
import type { WholeInventory } from '../../src/inventory/inventory.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { statusText } from '../../src/report/status-text.ts';
import { statusOf, type Status } from '../../src/respond/status.ts';
import type { Sandbox } from '@staunch/sandbox';
import { aDenial, aKey, allShut, aMachine, aRole } from '../support/evidence.ts';
import { standingOn } from '../support/looks.ts';
import { clientAs, connect, sandboxOf } from '../support/play.ts';
import { applyOn, planOn, silent } from '../support/run.ts';
import { recordedTerminal } from '../support/terminal.ts';
import { anIncident, anInstance, aWorld, ROLE } from '../support/worlds.ts';

const incident = anIncident();
const { colours } = recordedTerminal();

const statusIn = (differs: Partial<WholeInventory> = {}, wanted: Incident = incident): Status => {
  const inventory = allShut(wanted, differs);
  return statusOf(buildPlan(wanted, inventory), inventory);
};

const made = (n: number) => ({
  ...{ accessKeyId: `AKIARTX3GSDSQMADEBY${n}`, user: 'boss', account: '111122223333' },
  ...{ how: 'made' as const, by: 'user boss', maker: 'other' as const, at: aDenial().cutoff },
});

describe('the headline of a status', () => {
  it('is held where everything is shut', () => {
    expect(statusIn()).toMatchObject({ standing: 'held', headline: 'held', items: [], why: [] });
  });

  it('says what was found beyond a plan that holds', () => {
    const status = statusIn({ madeKeys: [made(1), made(2)] });
    expect(status).toMatchObject({ standing: 'open', headline: 'held, but 2 found beyond it' });
  });

  it('names what is accepted, as long as that lasts', () => {
    const unseen = [
      {
        ...{ what: 'CloudTrail in eu-west-3', why: 'AccessDenied' },
        about: { kind: 'region', object: 'eu-west-3' } as const,
      },
    ];
    const item = 'region:111122223333:eu-west-3';
    const accepted = [{ item, why: 'nothing runs there', by: 'jane', until: '2026-11-22' }];
    const wanted = { ...incident, accepted };
    const during = statusIn({ unseen }, wanted);
    expect(during.headline).toBe(`held, 1 accepted (${item} until 2026-11-22)`);
    expect(during).toMatchObject({ standing: 'held', green: true });
    expect(statusText([during], colours)).toContain('by jane: nothing runs there');
    const after = statusIn({ unseen, now: '2026-11-23T00:00:00.000Z' }, wanted);
    expect(after).toMatchObject({ standing: 'unknown', headline: 'unknown', green: false });
  });

  it('says until when a closed incident waits', () => {
    const closed = statusIn({}, { ...incident, state: 'closed' });
    expect(closed.standing).toBe('waiting');
    expect(closed.headline).toBe('waiting until 2026-11-23T21:20:31.000Z');
  });

  it('is never waiting while anything works, nor for an instance without its profile', () => {
    const closed = { ...incident, state: 'closed' } as const;
    const bare = [aMachine({ without: { tag: 'app-web/x/1/1' } })];
    for (const differs of [{ keys: [aKey({ active: true })] }, { instances: bare }]) {
      expect(statusIn(differs, closed)).toMatchObject({ standing: 'open', green: false });
    }
    expect(statusIn({ instances: bare }, { ...incident, state: 'restored' }).green).toBe(false);
  });

  it('is unknown where nothing is open and not all could be read', () => {
    const unseen = [{ what: 'CloudTrail in eu-west-3', why: 'AccessDenied' }];
    expect(statusIn({ unseen })).toMatchObject({ standing: 'unknown', headline: 'unknown' });
    expect(statusIn({ unseen, madeKeys: [made(1)] }).standing).toBe('open');
  });
});

describe('a run that was stopped', () => {
  /** Stopped while the first step of this kind is under way, which is finished all the same. */
  async function stoppedDuring(action: string): Promise<Sandbox> {
    const sandbox = sandboxOf(aWorld([anInstance(1), anInstance(2), anInstance(3)]));
    const stopping = new AbortController();
    await applyPlan(connect(sandbox, 'apply'), await planOn(sandbox, incident), {
      ...{ cutoffMarginSeconds: 30, holdSeconds: 0, waiting: new Map() },
      stop: stopping.signal,
      progress: {
        ...silent,
        started: (_, step) => {
          if (step.action === action) stopping.abort();
        },
      },
      keep: () => undefined,
    });
    return sandbox;
  }

  // One key, one user, one role, three instances: steps 1, 2, 3 and 4 to 6.
  it.each([
    ['deactivate-access-key', 2],
    ['refresh-instance', 5],
  ])('during its first %s is told as stopped at step %s', async (action, step) => {
    const status = await standingOn(await stoppedDuring(action), incident);
    expect(status).toMatchObject({ standing: 'stopped', headline: `stopped at step ${step}` });
  });

  it('and had its deny taken away is drifted', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await applyOn(sandbox, await planOn(sandbox, incident));
    await new IAMClient(clientAs(sandbox, 'apply')).send(
      new DeleteRolePolicyCommand({ RoleName: 'app', PolicyName: REVOCATION_POLICY }),
    );
    expect(await standingOn(sandbox, incident)).toMatchObject({ headline: 'drifted' });
  });
});

describe('a status at a terminal', () => {
  it('folds what is too much to read, and gives each item its id and its ways out', () => {
    const roles = [
      aRole(),
      ...Array.from({ length: 15 }, (_, n) =>
        aRole({
          roleArn: ROLE.replace('role/app', `role/aws-reserved/r${n}`),
          path: '/aws-reserved/',
        }),
      ),
    ];
    const text = statusText([statusIn({ roles })], colours);
    expect(text).toContain('Open: 15');
    expect(text.match(/role:111122223333:r\d+/g)).toHaveLength(10);
    expect(text).toContain('… and 5 more; --json has all');
    expect(text).toContain('→ In IAM Identity Center');
    expect(text).toContain('add to `accepted` in the incident file');
  });
});
