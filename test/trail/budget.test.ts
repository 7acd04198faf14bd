import { describe, expect, it } from 'vitest';
import { callerOf, type Access } from '../../src/policy/access.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { observe } from '../../src/inventory/observe.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { meaningOf } from '../../src/plan/meaning.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import { type HttpHandler, observeCalls, type Sandbox } from '@staunch/sandbox';
import { familyReadings } from '../../src/trail/read-family.ts';
import { connect, connectThrough } from '../support/play.ts';
import { bigTrail, type BigTrail } from '../support/trail/big-trail.ts';
import { anIncident, KEY } from '../support/worlds.ts';

// CloudTrail answers two questions a second for an account and region. A plan reads for a minute, in an order that does
// not depend on chance, and says where it had to stop.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

interface Planned {
  readonly plan: Plan;
  readonly lookups: readonly string[];
  /** Of AWS's clock. */
  readonly seconds: number;
}

/** Plans over a trail and notes what CloudTrail was asked. */
async function planned(
  sandbox: Sandbox,
  { of = incident, wrap = (handle) => handle, seconds }: PlanOptions = {},
): Promise<Planned> {
  const lookups: string[] = [];
  const aws: Access = connectThrough(sandbox, 'plan', (handle) =>
    observeCalls(wrap(handle), {
      before({ operation, region, request }) {
        if (operation === 'LookupEvents') lookups.push(`${region} ${withoutTimes(request.body)}`);
      },
    }),
  );
  const start = sandbox.clock.now().getTime();
  const options = seconds === undefined ? {} : { seconds };
  const inventory = await observe(aws, of, await callerOf(aws), options);
  const end = sandbox.clock.now().getTime();
  return { plan: buildPlan(of, inventory), lookups, seconds: (end - start) / 1000 };
}

interface PlanOptions {
  readonly of?: Incident;
  readonly wrap?: (handle: HttpHandler) => HttpHandler;
  readonly seconds?: number;
}

function withoutTimes(body: string): string {
  const { LookupAttributes, NextToken } = JSON.parse(body) as {
    LookupAttributes?: [{ AttributeKey: string; AttributeValue: string }];
    NextToken?: string;
  };
  const [asked] = LookupAttributes ?? [];
  const page = NextToken === undefined ? '' : ` page ${NextToken.split('.')[0] ?? ''}`;
  return `${asked === undefined ? 'everything' : `${asked.AttributeKey} ${asked.AttributeValue}`}${page}`;
}

const revoked = ({ steps }: Plan): string[] =>
  steps.flatMap((step) => (step.action === 'revoke-role-sessions' ? [step.roleArn] : []));

/** What a reading finds, whoever asks. */
async function members(big: BigTrail, seconds = 600): Promise<readonly string[]> {
  const { sandbox } = bigTrail(big);
  const reading = familyReadings().of(connect(sandbox, 'plan'), incident);
  const { traced } = await reading.read({ instances: new Map() }, seconds);
  return traced.members.map(({ id }) => id);
}

describe('many sessions', () => {
  it('take one look at everything where little else happens', async () => {
    const { sandbox, sessions } = bigTrail({ roles: 150 });
    const { plan, lookups, seconds } = await planned(sandbox);
    expect(sessions).toHaveLength(150);
    expect(revoked(plan)).toHaveLength(150);
    expect(lookups.length).toBeLessThan(20);
    expect(seconds).toBeLessThan(20);
    expect(plan.unseen).toEqual([]);
  });

  it('are asked about one by one where much else happens, and the look is given up at once', async () => {
    const { sandbox } = bigTrail({ roles: 10, others: 10_000 });
    const { plan, lookups } = await planned(sandbox);
    expect(revoked(plan)).toHaveLength(10);
    expect(lookups.filter((it) => it.includes('everything')).length).toBeLessThan(5);
    expect(plan.unseen).toEqual([]);
  });

  it.each([
    ['one role', { roles: 1, sessions: 300 }],
    ['chains of sessions', { roles: 20, depth: 4 }],
    ['a loud account', { roles: 12, sessions: 2, others: 5_000 }],
  ])('of %s are all found, in either way', async (_, big) => {
    const { sessions } = bigTrail(big);
    expect((await members(big)).toSorted()).toEqual([KEY, ...sessions].toSorted());
  });

  it('of 5,000 are whole after one apply: it reads for ten minutes', async () => {
    const { sandbox, sessions } = bigTrail({ roles: 5, sessions: 1_000, others: 2_000 });
    const reading = familyReadings().of(connect(sandbox, 'apply'), incident);
    const { traced } = await reading.read({ instances: new Map() }, 600);
    expect(traced.members).toHaveLength(1 + sessions.length);
    expect(traced.lost).toEqual([]);
  });
});

describe('noise of the leaked key itself', () => {
  it('does not hide what it assumed: calls that lead further are asked for by name', async () => {
    const { sandbox } = bigTrail({ roles: 3, noise: 30_000 });
    const { plan, seconds } = await planned(sandbox);
    expect(revoked(plan)).toHaveLength(3);
    expect(seconds).toBeLessThan(90);
    expect(plan.unseen.map(({ object }) => object)).toEqual([
      `older events of ${KEY} in us-east-1`,
    ]);
    expect(plan.unseen[0]?.why).toContain('CloudTrail was read for 60 s');
  });
});

describe('where a plan has to stop', () => {
  const big = { roles: 40, sessions: 4, others: 20_000 };

  it('is said, and is not part of what is approved', async () => {
    const [short, long] = [
      await planned(bigTrail(big).sandbox, { seconds: 20 }),
      await planned(bigTrail(big).sandbox, { seconds: 40 }),
    ];
    expect(short.seconds).toBeLessThan(30);
    expect(long.lookups.length).toBeGreaterThan(short.lookups.length);
    const [a] = short.plan.unseen;
    expect(a?.object).toMatch(/^what further credentials did in us-east-1 of account \d{12}$/);
    expect(a?.why).toMatch(/^CloudTrail was read for 20 s: \d+ questions were not asked/);
    // All 40 roles stand in what the key itself did.
    expect(short.plan.digest).toBe(long.plan.digest);
    expect(meaningOf(short.plan)).toBe(meaningOf(long.plan));
  });

  it('two plans of one world ask the same in the same order', async () => {
    const [one, two] = [
      await planned(bigTrail(big).sandbox, { seconds: 30 }),
      await planned(bigTrail(big).sandbox, { seconds: 30 }),
    ];
    expect(one.lookups).toEqual(two.lookups);
  });

  it('goes on from there, and asks nothing twice, where the same process reads on', async () => {
    const { sandbox, sessions } = bigTrail({ roles: 10, sessions: 10, others: 20_000 });
    const asked: string[] = [];
    const aws = connectThrough(sandbox, 'plan', (handle) =>
      observeCalls(handle, {
        before({ operation, request }) {
          if (operation === 'LookupEvents') asked.push(withoutTimes(request.body));
        },
      }),
    );
    const reading = familyReadings().of(aws, incident);
    const first = await reading.read({ instances: new Map() }, 10);
    expect(first.sources.flatMap((it) => it.coverage().notRead)).not.toEqual([]);
    const { traced, sources } = await reading.read({ instances: new Map() }, 600);
    expect(traced.members).toHaveLength(1 + sessions.length);
    expect(sources.flatMap((it) => it.coverage().notRead)).toEqual([]);
    const questions = asked.filter((it) => !it.startsWith('everything'));
    expect(questions).toHaveLength(new Set(questions).size);
  });

  it('goes on with its look at everything too, and what that holds already needs no question', async () => {
    const { sandbox, sessions } = bigTrail({ roles: 1, sessions: 1_000, others: 1_000 });
    const asked: string[] = [];
    const aws = connectThrough(sandbox, 'plan', (handle) =>
      observeCalls(handle, {
        before({ operation, request }) {
          if (operation === 'LookupEvents') asked.push(withoutTimes(request.body));
        },
      }),
    );
    const reading = familyReadings().of(aws, incident);
    for (const seconds of [20, 600]) await reading.read({ instances: new Map() }, seconds);
    const { traced } = await reading.read({ instances: new Map() }, 600);
    expect(traced.members).toHaveLength(1 + sessions.length);
    const looks = asked.filter((it) => it.startsWith('everything'));
    expect(looks).toHaveLength(new Set(looks).size);
    // Three thousand events are 60 pages; the key's own answer is what was read before.
    expect(looks.length).toBeLessThanOrEqual(60);
    expect(asked.length).toBeLessThan(100);
  });
});

describe('a region that', () => {
  const regions = ['us-east-1', 'eu-west-1'];
  const inEurope =
    (answer: HttpHandler): PlanOptions['wrap'] =>
    (handle) =>
    (request) =>
      request.headers['x-amz-target']?.endsWith('LookupEvents') === true &&
      request.headers['host']?.includes('eu-west-1') === true
        ? answer(request)
        : handle(request);

  it('throttles for ever is unread, and holds up no other', async () => {
    const { sandbox } = bigTrail({ roles: 3, regions });
    const throttled = {
      status: 400,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ __type: 'ThrottlingException', message: 'Rate exceeded' }),
    };
    const wrap = inEurope(() => Promise.resolve(throttled));
    const { plan, seconds } = await planned(sandbox, { ...(wrap ? { wrap } : {}) });
    expect(revoked(plan)).toHaveLength(3);
    expect(plan.unseen.map(({ object }) => object)).toEqual(['CloudTrail in eu-west-1']);
    expect(seconds).toBeLessThan(60);
  });
});
