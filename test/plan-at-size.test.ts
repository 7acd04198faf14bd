import { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';
import { describe, expect, it } from 'vitest';
import { planOfSize, type PlanHow } from '../bench/plan.ts';
import type { Plan } from '../src/actions/catalogue.ts';

// Small versions of what `npm run bench:plan` measures.

describe('instances that hold one leaked role', () => {
  it.each([
    [300, 1],
    [300, 3],
  ])(
    '%i of them in %i regions cost calls by the page, not by the instance',
    async (instances, regions) => {
      const { plan, lookups, calls, seconds } = await planOfSize({ instances, regions });
      expect(plan.steps).toHaveLength(instances + 1);
      expect(plan.unseen).toEqual([]);
      // EC2 handed each a session: fifty stand on a page of CloudTrail, and each region is asked two questions at the most.
      expect(lookups).toBeLessThanOrEqual(2 * (instances / 50 + regions));
      // Who we are, the role, the lists of its policies and profiles, the regions, and whether it may be passed; then two
      // filters a region, whether a profile may be attached there, and what is being done to profiles, 200 instances a call.
      const batches = regions * Math.ceil(instances / regions / 200);
      expect(calls - lookups).toBe(7 + 3 * regions + batches);
      expect(seconds).toBeLessThan(10);
    },
  );
});

describe('a leaked key that assumed 150 roles', () => {
  it('costs four calls a role, and CloudTrail by the page', async () => {
    const roles = 150;
    const { plan, lookups, calls, seconds } = await planOfSize({ roles });
    expect(revoked(plan)).toBe(roles);
    expect(plan.unseen).toEqual([]);
    expect(lookups).toBeLessThan(20);
    expect(calls - lookups).toBeLessThan(4 * roles + 20);
    expect(seconds).toBeLessThan(30);
  });
});

type Through = NonNullable<PlanHow['through']>;
type Answer = (stop: AbortSignal | undefined, asked: string) => Promise<{ response: HttpResponse }>;

const BAD = 'eu-test-2';
const REGIONS = ['us-east-1', BAD];

/** An operation in one region answers as told; sockets heed the SDK's signal, and so do these answers. */
function badly(operation: string, answer: Answer): Through {
  return (handler) => ({
    handle(request, options) {
      const { headers, hostname } = request;
      const said: unknown = request.body;
      const asked = headers['x-amz-target'] ?? (typeof said === 'string' ? said : '');
      const { abortSignal } = (options ?? {}) as { readonly abortSignal?: AbortSignal };
      const isBad = asked.includes(operation) && hostname.includes(BAD);
      return isBad ? answer(abortSignal, asked) : handler.handle(request, options);
    },
  });
}

const aborted = (): Error => Object.assign(new Error('Request aborted'), { name: 'AbortError' });
const json = { 'content-type': 'application/x-amz-json-1.1' };

const hangs: Answer = (stop) =>
  new Promise((_, reject) => {
    stop?.addEventListener('abort', () => {
      reject(aborted());
    });
  });

const throttles: Answer = async () => {
  const text = JSON.stringify({ __type: 'ThrottlingException', message: 'Rate exceeded' });
  const body = new TextEncoder().encode(text);
  return { response: new HttpResponse({ statusCode: 400, headers: json, body }) };
};

const drips: Answer = async (stop) => {
  const body = new Readable({ read: () => undefined });
  const drops = setInterval(() => body.push(' '), 50);
  body.once('close', () => {
    clearInterval(drops);
  });
  stop?.addEventListener('abort', () => body.destroy(aborted()));
  return { response: new HttpResponse({ statusCode: 200, headers: json, body }) };
};

const revoked = ({ steps }: Plan): number =>
  steps.filter(({ action }) => action === 'revoke-role-sessions').length;

describe('a CloudTrail that, in one region,', () => {
  it.each([
    ['never answers', hangs, { seconds: 1 }],
    ['throttles for ever', throttles, {}],
    ['answers a byte at a time', drips, { seconds: 1 }],
  ])('%s is named, and the plan ends', async (_, answer, how) => {
    const through = badly('LookupEvents', answer);
    const size = { roles: 2, regions: REGIONS };
    const { plan, seconds } = await planOfSize(size, { ...how, through });
    expect(revoked(plan)).toBe(2);
    expect(plan.unseen.map(({ object }) => object)).toEqual([`CloudTrail in ${BAD}`]);
    expect(seconds).toBeLessThan(60);
  });
});

describe('an EC2 that is silent in one region', () => {
  it('is not asked once more without filters, and is named once', async () => {
    const asked: string[] = [];
    const silent: Answer = async (_, said) => {
      asked.push(said);
      throw Object.assign(new Error('nothing came'), { name: 'TimeoutError' });
    };
    const through = badly('DescribeInstances', silent);
    const { plan } = await planOfSize({ instances: 10, regions: 2 }, { through });
    expect(asked.filter((said) => !said.includes('Filter.1.Name'))).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
    expect(plan.unseen.map(({ object }) => object)).toEqual([`instances in ${BAD}`]);
  });
});
