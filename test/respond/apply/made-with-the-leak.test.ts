import { CreateAccessKeyCommand, IAMClient } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { Applied } from '../../../src/respond/apply/apply.ts';
import { auditIncident } from '../../../src/audit/audit-incident.ts';
import type { Audit } from '../../../src/audit/audit.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import type { Note } from '../../../src/domain/plan.ts';
import type { Plan, Step } from '../../../src/actions/catalogue.ts';
import type { EventEntry, Sandbox, UserEntry } from '@staunch/sandbox';
import type { Sighting } from '../../../src/respond/sighting.ts';
import type { Standing } from '../../../src/respond/status.ts';
import { keyStatus } from '../../support/access-keys.ts';
import { failingWith } from '../../support/known-fault.ts';
import { standingOn, watchOn } from '../../support/looks.ts';
import { clientAs, connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, anIncident, anInstance, aWorld, KEY, worldWith } from '../../support/worlds.ts';

// Whatever the leaked key made is a way back in: a step, or open work for people, wherever somebody looks. Nothing is
// green while it is on.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const may = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };
const MACHINE = anInstance(1, { launchedAt: '2026-11-22T09:00:00Z' });
const PROFILE = `arn:aws:iam::${ACCOUNT}:instance-profile/app-web`;

/** One thing that the leaked key made: the event of it, and where it is now. */
interface Made {
  readonly what: string;
  /** Names it, and nothing else that the world holds. */
  readonly mark: RegExp;
  readonly event: Pick<EventEntry, 'action' | 'region' | 'request' | 'response'>;
  /** More about the user of the leaked key. */
  readonly own?: Partial<UserEntry>;
  readonly other?: UserEntry;
  readonly instances?: readonly [typeof MACHINE];
  /** Nothing but the audit knows of it yet. */
  readonly isMissed?: true;
  /** Whether it still opens anything. */
  readonly isOn: (sandbox: Sandbox) => boolean;
}

const userIn = (sandbox: Sandbox, name: string) =>
  sandbox.parts.state.accounts.get(ACCOUNT)?.users.get(name);

const isActive = (all: readonly { id: string; status: string }[] = [], id: string): boolean =>
  all.some((it) => it.id === id && it.status === 'Active');

const MADE: readonly Made[] = [
  ...[
    { whose: 'the same user', userName: 'ci-deploy', id: 'ACCARTX3GSDSQMADEBY1' },
    { whose: 'another user', userName: 'models', id: 'ACCARTX3GSDSQMADEBY2' },
  ].map(({ whose, userName, id }): Made => {
    const service = 'bedrock.amazonaws.com';
    const serviceSpecificCredential = {
      serviceSpecificCredentialId: id,
      userName,
      status: 'Active',
    };
    const holds = { serviceCredentials: [{ id, service }] };
    return {
      what: `a service-specific credential of ${whose}`,
      mark: new RegExp(id),
      event: {
        action: 'iam:CreateServiceSpecificCredential',
        request: { userName, serviceName: service },
        response: { serviceSpecificCredential },
      },
      ...(whose === 'the same user' ? { own: holds } : { other: { name: userName, ...holds } }),
      isOn: (sandbox) => isActive(userIn(sandbox, userName)?.serviceCredentials, id),
    };
  }),
  {
    what: 'an SSH key of the same user',
    mark: /APKARTX3GSDSQMADEBY1/,
    event: {
      action: 'iam:UploadSSHPublicKey',
      request: { userName: 'ci-deploy' },
      response: {
        sSHPublicKey: { sSHPublicKeyId: 'APKARTX3GSDSQMADEBY1', userName: 'ci-deploy' },
      },
    },
    own: { sshKeys: [{ id: 'APKARTX3GSDSQMADEBY1' }] },
    isOn: (sandbox) => isActive(userIn(sandbox, 'ci-deploy')?.sshKeys, 'APKARTX3GSDSQMADEBY1'),
  },
  {
    what: 'a console password of another user',
    mark: /helpdesk/,
    event: { action: 'iam:CreateLoginProfile', request: { userName: 'helpdesk' } },
    other: { name: 'helpdesk', loginProfile: { createdAt: '2026-11-22T09:00:00Z' } },
    isOn: (sandbox) => userIn(sandbox, 'helpdesk')?.loginProfile !== undefined,
  },
  {
    what: 'an old key of another user, switched on again',
    mark: /AKIARTX3GSDSQMALLORY/,
    event: {
      action: 'iam:UpdateAccessKey',
      request: { userName: 'mallory', accessKeyId: 'AKIARTX3GSDSQMALLORY', status: 'Active' },
    },
    other: { name: 'mallory', accessKeys: [{ id: 'AKIARTX3GSDSQMALLORY' }] },
    isOn: (sandbox) =>
      keyStatus(sandbox, { user: 'mallory', id: 'AKIARTX3GSDSQMALLORY' }) === 'Active',
  },
  {
    what: 'an instance, started with a role',
    mark: new RegExp(MACHINE.id),
    event: {
      action: 'ec2:RunInstances',
      region: MACHINE.region,
      request: { iamInstanceProfile: { name: 'app-web' }, instanceType: 'p4d.24xlarge' },
      response: {
        instancesSet: {
          items: [{ instanceId: MACHINE.id, iamInstanceProfile: { arn: PROFILE } }],
        },
      },
    },
    instances: [MACHINE],
    isOn: (sandbox) => {
      const machine = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(MACHINE.id);
      return machine?.state === 'running' && machine.association !== undefined;
    },
  },
  {
    what: 'a function that runs with a role',
    mark: /buckets555|role\/worker/,
    event: {
      action: 'lambda:CreateFunction20150331',
      request: { functionName: 'buckets555', role: `arn:aws:iam::${ACCOUNT}:role/worker` },
      response: { functionName: 'buckets555', role: `arn:aws:iam::${ACCOUNT}:role/worker` },
    },
    // The sandbox has no functions: nothing that Staunch does ends this one.
    isOn: () => true,
  },
];

interface Story {
  readonly audit: Audit;
  readonly plan: Plan;
  readonly applied: Applied;
  readonly standing: Standing;
  readonly sighting: Sighting;
  readonly isOn: boolean;
}

/** Everything that people see of one incident, from the audit before it to a look at it later. */
async function storyOf({ event, own, other, instances, isOn }: Made): Promise<Story> {
  const user = { name: 'ci-deploy', accessKeys: [{ id: KEY }], policies: { may }, ...own };
  const forLambda = {
    Statement: [
      {
        Effect: 'Allow' as const,
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      },
    ],
  };
  const sandbox = sandboxOf(
    worldWith(aWorld(instances, { users: [user] }), {
      users: other ? [other] : [],
      roles: [{ name: 'worker', trust: forLambda }],
      credentials: { leaked: { accessKey: KEY } },
      events: [{ at: '2026-11-22T09:00:00Z', by: 'leaked', ip: '203.0.113.66', ...event }],
    }),
  );
  const audit = await auditIncident(connect(sandbox, 'plan'), incident);
  return { audit, ...(await contained(sandbox, incident)), isOn: isOn(sandbox) };
}

async function contained(sandbox: Sandbox, of: Incident) {
  const plan = await planOn(sandbox, of);
  const applied = await applyOn(sandbox, plan);
  sandbox.clock.advance(20 * 60_000);
  const { standing } = await standingOn(sandbox, of);
  return { plan, applied, standing, sighting: await watchOn(sandbox, of) };
}

// What is to be done, by Staunch or by people.
const open = (...lists: readonly (readonly (Step | Note)[])[]): string => JSON.stringify(lists);

describe.each(MADE)('$what that the leaked key made', (made) => {
  let once: Promise<Story> | undefined;
  const story = (): Promise<Story> => (once ??= storyOf(made));

  it('is found by the audit', async () => {
    const { follows } = (await story()).audit;
    expect(JSON.stringify(follows)).toMatch(made.mark);
  });

  const theRest: readonly (readonly [what: string, fault: RegExp, holds: () => Promise<void>])[] = [
    [
      'is a step of the plan, or open work in it',
      /what the plan has to do: expected .* to match/s,
      async () => {
        const { steps, refused, errors } = (await story()).plan;
        expect(open(steps, refused, errors), 'what the plan has to do').toMatch(made.mark);
      },
    ],
    [
      'keeps the result from green, as long as it is on',
      /contained while it is on: expected true to be false/,
      async () => {
        const { applied, isOn } = await story();
        expect(applied.verdict.green && isOn, 'contained while it is on').toBe(false);
      },
    ],
    [
      'keeps the status from held, as long as it is on',
      /held while it is on: expected true to be false/,
      async () => {
        const { standing, isOn } = await story();
        expect(standing === 'held' && isOn, 'held while it is on').toBe(false);
      },
    ],
    [
      'is told by the watch, as long as it is on',
      /whether the watch tells of it: expected false to be true/,
      async () => {
        const { sighting, isOn } = await story();
        const told = made.mark.test(open(sighting.needed, sighting.left));
        expect(told || !isOn, 'whether the watch tells of it').toBe(true);
      },
    ],
  ];

  for (const [what, fault, holds] of theRest) {
    if (made.isMissed) it.fails(what, failingWith(fault, holds));
    else it(what, holds);
  }
});

describe('an instance that the leaked key started with a role', () => {
  it('is proposed as an exposure by a follow-up', async () => {
    const made = MADE.find(({ instances }) => instances !== undefined);
    if (!made) throw new Error('one of them is an instance');
    const { follows } = (await storyOf(made)).audit;
    const exposures = follows.flatMap(({ exposure = [] }) => exposure);
    const { id: instanceId, region } = MACHINE;
    const instance = { kind: 'instance', instanceId, region };
    expect(exposures, 'exposures to add').toEqual(expect.arrayContaining([instance]));
  });
});

describe('a second key of the user, made three minutes ago', () => {
  const policies = { may };

  /** IAM lists the new key with its date; CloudTrail does not have the event yet. */
  async function aYoungKey(): Promise<{ sandbox: Sandbox; id: string }> {
    const users = [{ name: 'ci-deploy', accessKeys: [{ id: KEY }], policies }];
    const credentials = { leaked: { accessKey: KEY } };
    const sandbox = sandboxOf(worldWith(aWorld([], { users }), { credentials }));
    const iam = new IAMClient(clientAs(sandbox, 'leaked'));
    const made = await iam.send(new CreateAccessKeyCommand({ UserName: 'ci-deploy' }));
    sandbox.clock.advance(180_000);
    return { sandbox, id: made.AccessKey?.AccessKeyId ?? '' };
  }

  it('is a step of the plan, or open work in it', async () => {
    const { sandbox, id } = await aYoungKey();
    const { steps, refused, errors } = await planOn(sandbox, incident);
    expect(open(steps, refused, errors), 'what the plan has to do').toContain(id);
  });

  it('is told with the day on which it was made', async () => {
    const { sandbox, id } = await aYoungKey();
    const { untouched, breaks, unseen, refused, errors } = await planOn(sandbox, incident);
    const notes = [untouched, breaks, unseen, refused, errors].flat();
    const said = notes.filter((note) => JSON.stringify(note).includes(id));
    expect(JSON.stringify(said), 'what is said of it').toMatch(/2026-11-22/);
  });

  it('keeps the result from green, as long as it is on', async () => {
    const { sandbox, id } = await aYoungKey();
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, incident));
    const isOn = keyStatus(sandbox, { id }) === 'Active';
    expect(verdict.green && isOn, 'contained while it is on').toBe(false);
  });
});
