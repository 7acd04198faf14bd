import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import type { Access } from '../../src/policy/access.ts';
import { familyReadings } from '../../src/trail/read-family.ts';
import { limited } from '../../src/trail/sources/limited.ts';
import type { Source } from '../../src/trail/sources/source.ts';
import { budgetOn } from '../../src/trail/budget.ts';
import type { HttpHandler, Sandbox } from '@staunch/sandbox';
import { connect, connectThrough, sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';
import { writeArchive } from '../support/trail/write-archive.ts';
import { anIncident, aWorld, KEY, worldWith } from '../support/worlds.ts';

// One reader of records and one tracer: what a plan shows and what an audit finds is the same family.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const OLD_KEY = 'AKIARTX3GSDSQMALLORY';

/** The leaked key made a password, switched a key on again and assumed a role. */
function aTheft(): Sandbox {
  const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00Z`;
  return sandboxOf(
    worldWith(aWorld(), {
      users: [
        { name: 'helpdesk', loginProfile: { createdAt: at(1) } },
        { name: 'mallory', accessKeys: [{ id: OLD_KEY }] },
      ],
      credentials: { leaked: { accessKey: KEY } },
      events: [
        {
          at: at(1),
          by: 'leaked',
          action: 'iam:CreateLoginProfile',
          request: { userName: 'helpdesk' },
        },
        {
          at: at(2),
          by: 'leaked',
          action: 'iam:UpdateAccessKey',
          request: { userName: 'mallory', accessKeyId: OLD_KEY, status: 'Active' },
        },
      ],
    }),
  );
}

/** What plan and audit say of the ways back that they found. */
async function waysBack(sandbox: Sandbox, aws: Access): Promise<readonly [string, string]> {
  const { steps, refused } = await planOn(sandbox, incident, aws);
  const { follows } = await auditIncident(aws, incident);
  return [JSON.stringify([steps, refused]), JSON.stringify(follows)];
}

/** A CloudTrail that lacks the records of one call. */
const without =
  (name: string) =>
  (handle: HttpHandler): HttpHandler =>
  async (request) => {
    const answer = await handle(request);
    if (request.headers['x-amz-target']?.endsWith('LookupEvents') !== true) return answer;
    const body = JSON.parse(answer.body) as { Events?: { CloudTrailEvent: string }[] };
    const Events = (body.Events ?? []).filter(
      ({ CloudTrailEvent }) => !CloudTrailEvent.includes(name),
    );
    return { ...answer, body: JSON.stringify({ ...body, Events }) };
  };

describe('plan and audit', () => {
  it('show the same ways back', async () => {
    const sandbox = aTheft();
    for (const told of await waysBack(sandbox, connect(sandbox, 'plan'))) {
      expect(told).toContain('helpdesk');
      expect(told).toContain(OLD_KEY);
    }
  });

  it.each([
    ['CreateLoginProfile', 'helpdesk', OLD_KEY],
    ['UpdateAccessKey', OLD_KEY, 'helpdesk'],
  ])('both miss what stands in no record of %s', async (name, missed, found) => {
    const sandbox = aTheft();
    const aws = connectThrough(sandbox, 'plan', without(name));
    for (const told of await waysBack(sandbox, aws)) {
      expect(told).not.toContain(missed);
      expect(told).toContain(found);
    }
  });

  it('read the family once where they work on one reading', async () => {
    const sandbox = aTheft();
    const readings = familyReadings();
    const aws = connect(sandbox, 'plan');
    const one = readings.of(aws, incident);
    const { traced } = await one.read({ instances: new Map() }, 60);
    const { credentials } = await auditIncident(aws, incident, { readings });
    expect(credentials.map(({ id }) => id)).toEqual(traced.members.map(({ id }) => id));
    expect(readings.of(aws, { ...incident, summary: 'said in other words' })).toBe(one);
  });

  it.each<[string, Partial<typeof incident>]>([
    ['exposures', { exposures: [{ kind: 'access-key', accessKeyId: OLD_KEY }] }],
    ['account', { account: '444455556666' }],
    ['time of exposure', { exposedAt: '2026-11-20T00:00:00.000Z' }],
  ])('read anew what leaked where an incident has another %s', (_, differs) => {
    const aws = connect(aTheft(), 'plan');
    const readings = familyReadings();
    const one = readings.of(aws, incident);
    expect(readings.of(aws, { ...incident, ...differs })).not.toBe(one);
  });
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('a plan reads the sources that an account has', () => {
  function archived(): { sandbox: Sandbox; aws: Access } {
    const sandbox = aTheft();
    const folder = mkdtempSync(join(tmpdir(), 'staunch-plan-archive-'));
    folders.push(folder);
    const records = sandbox.parts.events.all().map(({ record }) => record);
    writeArchive(folder, records, { minutes: 60 });
    const aws: Access = {
      // Nobody may look into the event history here.
      ...connectThrough(
        sandbox,
        'plan',
        (handle) => (request) =>
          request.headers['x-amz-target']?.endsWith('LookupEvents') === true
            ? Promise.reject(new Error('the event history is asked'))
            : handle(request),
      ),
      auditSources: [{ source: 'archive', location: folder }],
    };
    return { sandbox, aws };
  }

  it('files instead of the event history', async () => {
    const { sandbox, aws } = archived();
    const { steps, refused } = await planOn(sandbox, incident, aws);
    expect(JSON.stringify([steps, refused])).toContain('helpdesk');
    expect(JSON.stringify([steps, refused])).toContain(OLD_KEY);
  });
});

const silent: Source = {
  name: 'the log files in a bucket',
  search: () => new Promise(() => undefined),
  coverage: () => ({
    ...{ source: 'the log files in a bucket', kind: 'archive', accounts: [], regions: [] },
    ...{ from: '', to: '', notRead: [], limits: [], counts: [] },
  }),
};

describe('a source that answers in time', () => {
  it('is not said to hang when the budget is spent later', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const budget = budgetOn({ now: () => new Date(), sleep: () => Promise.resolve() });
    budget.start(1);
    const source = limited({ ...silent, search: () => Promise.resolve(true) }, budget);
    expect(await source.search([], () => [])).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(source.coverage().notRead).toEqual([]);
    expect(await source.search([], () => [])).toBe(true);
  });
});

describe('a source that never answers', () => {
  it('is unread once the budget is spent, and is not waited for', async () => {
    const budget = budgetOn({ now: () => new Date(), sleep: () => Promise.resolve() });
    budget.start(0.01);
    const source = limited(silent, budget);
    expect(await source.search([], () => [])).toBe(false);
    expect(source.coverage().notRead).toEqual([
      { what: 'the log files in a bucket', why: 'it did not answer within 0.01 s' },
    ]);
    expect(await source.search([], () => [])).toBe(false);
  });

  it('is not waited for where the budget has ended already', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const budget = budgetOn({ now: () => new Date(), sleep: () => Promise.resolve() });
    budget.start(60);
    budget.end();
    const searched = limited(silent, budget).search([], () => []);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await searched).toBe(false);
  });

  it('stays unread: a later answer does not stand for the one that never came', async () => {
    const budget = budgetOn({ now: () => new Date(), sleep: () => Promise.resolve() });
    budget.start(0.01);
    let searches = 0;
    const search: Source['search'] = () =>
      searches++ === 0 ? new Promise(() => undefined) : Promise.resolve(false);
    const source = limited({ ...silent, search }, budget);
    await source.search([], () => []);
    budget.start(600);
    await source.search([], () => []);
    expect(source.coverage().notRead).toHaveLength(1);
    expect(searches).toBe(1);
  });
});
