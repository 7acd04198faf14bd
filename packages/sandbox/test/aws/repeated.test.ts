import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import type { CredentialEntry, EventEntry } from '../../src/world-file.ts';
import { ACCOUNT, ADA_KEY, anAws, app, aWorld } from './an-aws.ts';
import { aRole } from './assuming.ts';
import { lastEvents } from './last-events.ts';

const ada = { accessKey: ADA_KEY };
const job = {
  mintedBy: 'ada',
  role: 'deploy',
  sessionName: 'job',
  issuedAt: '2026-11-22T09:00:00Z',
  times: 4,
  until: '2026-11-22T09:00:09Z',
};
const event = {
  at: '2026-11-22T09:00:00Z',
  by: 'ada',
  action: 'iam:ListUsers',
  times: 3,
  until: '2026-11-22T09:10:00Z',
};

function withMany(credentials: Record<string, CredentialEntry>, events: EventEntry[] = []) {
  const { accounts } = aWorld({ roles: [app, aRole('deploy'), aRole('ops')] });
  return anAws({ world: { accounts, credentials: { ada, ...credentials }, events } });
}

describe('when a world says that many sessions were minted', () => {
  it('each has a name of its own, works, and is in CloudTrail at its own moment', async () => {
    const scene = withMany({ job });
    const names = [...scene.sandbox.credentials.keys()].filter((it) => it.startsWith('job'));
    expect(names).toEqual(['job-1', 'job-2', 'job-3', 'job-4']);
    const { Arn } = await scene.as('job-4').sts.send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/deploy/job-4`);
    const minted = (await lastEvents(scene, 'us-east-1', 'ada')).filter(
      ({ eventName }) => eventName === 'AssumeRole',
    );
    expect(minted.map(({ eventTime }) => eventTime.slice(14))).toEqual([
      '00:09Z',
      '00:06Z',
      '00:03Z',
      '00:00Z',
    ]);
    const ids = names.map((name) => credentialOf(scene.sandbox, name).accessKeyId);
    expect(minted.toReversed()).toMatchObject(
      ids.map((accessKeyId) => ({ responseElements: { credentials: { accessKeyId } } })),
    );
  });

  it('one among them can mint on, and so can many', () => {
    const on = { ...job, mintedBy: 'job-3', role: 'ops', issuedAt: '2026-11-22T09:00:06Z' };
    const { sandbox } = withMany({ on, job });
    expect([...sandbox.credentials.keys()].filter((it) => it.startsWith('on'))).toHaveLength(4);
  });

  it('user sessions are numbered as well', () => {
    const { role, sessionName, ...by } = job;
    expect([role, sessionName]).toEqual(['deploy', 'job']);
    const { sandbox } = withMany({ own: { ...by, getSessionToken: true } });
    expect(credentialOf(sandbox, 'own-1')).not.toEqual(credentialOf(sandbox, 'own-4'));
  });
});

describe('when something happened many times', () => {
  it('CloudTrail has each, evenly spread from the first to the last', async () => {
    const scene = withMany({}, [event]);
    const all = await lastEvents(scene, 'us-east-1', 'ada');
    const times = all.filter(({ eventName }) => eventName === 'ListUsers');
    expect(times.map(({ eventTime }) => eventTime)).toEqual([
      '2026-11-22T09:10:00Z',
      '2026-11-22T09:05:00Z',
      '2026-11-22T09:00:00Z',
    ]);
  });
});

describe('what is repeated and does not hold together', () => {
  it.each<[string, Record<string, CredentialEntry>, EventEntry[]]>([
    [
      '/credentials/job/until lies before 2026-11-22T09:00:00Z: 2026-11-22T08:59:59Z',
      { job: { ...job, until: '2026-11-22T08:59:59Z' } },
      [],
    ],
    [
      "/credentials/job/until lies after the world's now",
      { job: { ...job, until: '2026-11-22T09:20:01Z' } },
      [],
    ],
    [
      '/credentials/job/until is no moment that ever was',
      { job: { ...job, until: '2026-11-22T25:00:00Z' } },
      [],
    ],
    [
      '/credentials has the name job-2 twice',
      { job, 'job-2': { mintedBy: 'ada', getSessionToken: true, issuedAt: job.issuedAt } },
      [],
    ],
    [
      '/credentials/on/mintedBy names no credential of this world: job',
      { job, on: { ...job, mintedBy: 'job' } },
      [],
    ],
    ['/credentials/job/role names no role of this world: x', { job: { ...job, role: 'x' } }, []],
    [
      "/events/0/until lies after the world's now",
      {},
      [{ ...event, until: '2026-11-22T09:20:01Z' }],
    ],
    ['/events/0/by names no credential of this world: job', { job }, [{ ...event, by: 'job' }]],
  ])('it is refused: %s', (message, credentials, events) => {
    expect(() => withMany(credentials, events)).toThrow(message);
  });

  it('is named once, not for each', () => {
    const broken = () => withMany({ job: { ...job, role: 'x', times: 1000 } });
    expect(broken).toThrow(/^The world does not hold together:\n {2}\/credentials\/job\/role .*$/);
  });
});
