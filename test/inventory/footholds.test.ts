import { describe, expect, it } from 'vitest';
import { observeCalls, type EventEntry, type InstanceEntry } from '@staunch/sandbox';
import { observe } from '../../src/inventory/observe.ts';
import { stillRunning } from '../../src/inventory/footholds.ts';
import { callerOf } from '../../src/policy/access.ts';
import { planOn } from '../support/run.ts';
import { connect, connectThrough, sandboxOf } from '../support/play.ts';
import {
  ACCOUNT,
  anIncident,
  anInstance,
  aWorld,
  KEY,
  ROLE,
  worldWith,
} from '../support/worlds.ts';

// Machines that the leaked key started: a way back in for as long as they run with a role.

const exposures = [{ kind: 'access-key' as const, accessKeyId: KEY }];
const incident = anIncident(exposures);

const started = (region: string, ...ids: readonly string[]): Partial<EventEntry> => ({
  ...{ action: 'ec2:RunInstances', region },
  request: { iamInstanceProfile: { name: 'app-web' } },
  response: { instancesSet: { items: ids.map((instanceId) => ({ instanceId })) } },
});

const madeFunction = (functionName: string): Partial<EventEntry> => ({
  action: 'lambda:CreateFunction20150331',
  request: { functionName, role: ROLE },
  response: { functionName, role: ROLE },
});

function sandboxWith(
  events: readonly Partial<EventEntry>[],
  instances: readonly InstanceEntry[] = [],
) {
  const world = aWorld(instances);
  const [account] = world.accounts;
  const regions = [...(account?.regions ?? []), 'ap-south-1'];
  return sandboxOf(
    worldWith(
      { ...world, accounts: account ? [{ ...account, regions }] : [] },
      {
        credentials: { leaked: { accessKey: KEY } },
        events: events.map((it, n) => ({
          ...{ at: `2026-11-22T09:00:${String(n).padStart(2, '0')}Z`, by: 'leaked' },
          ...{ ip: '203.0.113.66', action: 'iam:ListUsers' },
          ...it,
        })),
      },
    ),
  );
}

async function footholdsOf(...world: Parameters<typeof sandboxWith>) {
  const aws = connect(sandboxWith(...world), 'plan');
  const { footholds = [] } = await observe(aws, incident, await callerOf(aws));
  return footholds;
}

describe('an instance that the leaked key started', () => {
  const at = { region: 'ap-south-1', launchedAt: '2026-11-22T09:00:00Z' };
  const running = anInstance(7, at);

  it('is found in a region that nobody else uses', async () => {
    const found = await footholdsOf([started('ap-south-1', running.id)], [running]);
    expect(found).toMatchObject([
      {
        ...{ kind: 'instance', name: running.id, region: 'ap-south-1', account: ACCOUNT },
        ...{ how: 'started', by: `access key ${KEY}`, profile: 'app-web', roleArn: ROLE },
      },
    ]);
    expect(found[0]).not.toHaveProperty('unread');
  });

  it.each<[string, readonly InstanceEntry[]]>([
    ['was terminated', [{ ...running, state: 'terminated' }]],
    ['was terminated so long ago that EC2 does not show it', []],
    ['was stopped', [{ ...running, state: 'stopped' }]],
  ])('is nothing open once it %s', async (_, instances) => {
    expect(await footholdsOf([started('ap-south-1', running.id)], instances)).toEqual([]);
  });

  it('is unknown while Staunch has its profile off to refresh it', async () => {
    const tags = { 'staunch:reattach': 'app-web/93bf960b28a67bf5/unknown/1' };
    const bare = { ...running, profile: undefined, tags };
    const [found] = await footholdsOf([started('ap-south-1', running.id)], [bare as never]);
    expect(found?.unread).toContain('its profile is off for a refresh');
  });

  it('is unknown where EC2 does not let us look', async () => {
    const sandbox = sandboxWith([started('ap-south-1', running.id)], [running]);
    const aws = connectThrough(sandbox, 'plan', (handle) =>
      observeCalls(handle, {
        before({ operation, region }) {
          if (operation === 'DescribeInstances' && region === 'ap-south-1')
            throw new Error('no route');
        },
      }),
    );
    const { footholds } = await observe(aws, incident, await callerOf(aws));
    expect(footholds).toMatchObject([{ name: running.id, unread: /could not be read/ }]);
  });
});

it('looks at a thousand machines in few calls', async () => {
  const ids = Array.from({ length: 1000 }, (_, n) => anInstance(n + 1).id);
  const sandbox = sandboxWith([started('eu-west-1', ...ids)], [anInstance(3)]);
  const calls = new Map<string, number>();
  const aws = connectThrough(sandbox, 'plan', (handle) =>
    observeCalls(handle, {
      before({ operation }) {
        calls.set(operation, (calls.get(operation) ?? 0) + 1);
      },
    }),
  );
  const { footholds = [] } = await observe(aws, incident, await callerOf(aws));
  expect(footholds.map(({ name }) => name)).toEqual([anInstance(3).id]);
  expect(calls.get('DescribeInstances')).toBeLessThan(30);
});

describe('a function that the leaked key made', () => {
  it('is open until a record shows that somebody deleted it', async () => {
    const deleted = {
      action: 'lambda:DeleteFunction20150331',
      request: { functionName: 'buckets555' },
    };
    expect(await footholdsOf([madeFunction('buckets555')])).toMatchObject([
      { kind: 'function', name: 'buckets555', unread: 'Staunch does not read functions' },
    ]);
    expect(await footholdsOf([madeFunction('buckets555'), deleted])).toEqual([]);
  });

  it('with a hostile name is told, and no command has the name', async () => {
    const hostile = '--cli-input-json file://x; `curl evil`\u001b[31m';
    const plan = await planOn(sandboxWith([madeFunction(hostile)]), incident);
    const note = plan.refused.find(({ object }) => object.startsWith('function '));
    expect(note?.instead).toMatch(/^End it: End function .* in AWS’s console\.$/s);
    expect(note?.instead).not.toContain('aws lambda');
  });

  it('with a plain name is ended by a command', async () => {
    const plan = await planOn(sandboxWith([madeFunction('buckets555')]), incident);
    const note = plan.refused.find(({ object }) => object.startsWith('function '));
    expect(note).toMatchObject({
      id: `function:${ACCOUNT}:us-east-1/buckets555`,
      instead:
        'End it: aws lambda put-function-concurrency --region us-east-1 --function-name buckets555 --reserved-concurrent-executions 0',
    });
    // Its role is reached, and shut like any other.
    expect(plan.steps).toContainEqual(
      expect.objectContaining({ action: 'revoke-role-sessions', roleArn: ROLE, reached: true }),
    );
  });
});

it('asks nobody where a record names no region of AWS', async () => {
  const aws = connect(sandboxWith([]), 'plan');
  const machine = {
    ...{ kind: 'instance' as const, name: 'i-0123456789abcdef0', region: 'evil.example/x' },
    ...{ account: ACCOUNT, how: 'started' as const, by: 'x', at: '2026-11-22T09:00:00Z' },
  };
  const unread = 'its record does not name a region of AWS';
  expect(await stillRunning(aws, incident, [machine])).toEqual([{ ...machine, unread }]);
});

it('a key that is no user’s is open, with the way to delete it', async () => {
  const made = (accessKeyId: string) => ({ response: { accessKey: { accessKeyId } } });
  const key = {
    action: 'lightsail:CreateBucketAccessKey',
    region: 'eu-west-1',
    request: { bucketName: 'photos' },
    ...made('AKIARTX3GSDSQBUCKET1'),
  };
  const plan = await planOn(sandboxWith([key]), incident);
  expect(plan.refused).toContainEqual({
    id: `access-key:${ACCOUNT}:AKIARTX3GSDSQBUCKET1`,
    object: 'access key AKIARTX3GSDSQBUCKET1 of Lightsail bucket photos',
    why: expect.stringContaining(
      'may be on (Staunch cannot read keys that are no user’s)',
    ) as string,
    instead:
      'End it: aws lightsail delete-bucket-access-key --region eu-west-1 --bucket-name photos --access-key-id AKIARTX3GSDSQBUCKET1',
  });
});
