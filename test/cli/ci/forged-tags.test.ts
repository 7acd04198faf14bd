import { shown } from '../../support/shown.ts';
import {
  AssociateIamInstanceProfileCommand,
  CreateTagsCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DisassociateIamInstanceProfileCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { beforeAll, describe, expect, it } from 'vitest';
import { readOne } from '../../support/plan-comments.ts';
import type { AccountEntry, UserEntry, WorldFile } from '@staunch/sandbox';
import { allowing } from '../../../packages/sandbox/test/aws/policies.ts';
import { connect, worldOf } from '../../support/play.ts';
import { aRepository, type PullRequestStory } from '../../support/pull-request.ts';
import { ACCOUNT } from '../../support/worlds.ts';

// Anybody who may write tags in AWS can write those in which Staunch keeps its notes.

const WEB = 'i-0a11aaaa000000001';
const BOX = 'i-0a11aaaa000000009';
const PAYMENTS = 'i-0c11aaaa000000001';
const KEYS = { tagger: 'AKIARTX3GSDSQTAGGERA', responder: 'AKIARTX3GSDSQRESPOND' };

/** The drill's world, with somebody who may write tags alone, and a responder. */
function aWorld(change: (account: AccountEntry) => Partial<AccountEntry> = () => ({})): WorldFile {
  const world = worldOf('leaked-ci-key');
  const [account] = world.accounts;
  if (!account) throw new Error('the drill has an account');
  const people: UserEntry[] = [
    {
      name: 'tagger',
      policies: { own: allowing('ec2:CreateTags') },
      accessKeys: [{ id: KEYS.tagger }],
    },
    {
      name: 'responder',
      policies: { own: allowing(['ec2:*', 'iam:PassRole']) },
      accessKeys: [{ id: KEYS.responder }],
    },
  ];
  const users = [...(account.users ?? []), ...people];
  return {
    ...world,
    accounts: [{ ...account, users, ...change(account) }],
    credentials: {
      ...world.credentials,
      tagger: { accessKey: KEYS.tagger },
      responder: { accessKey: KEYS.responder },
    },
  };
}

function ec2Of({ sandbox }: PullRequestStory, as: string): EC2Client {
  const { credentials, requestHandler } = connect(sandbox, as);
  return new EC2Client({ region: 'eu-west-1', credentials, requestHandler } as object);
}

/** The profiles that an instance has or is about to have. */
async function profilesOf(story: PullRequestStory, instanceId: string) {
  const { IamInstanceProfileAssociations: all = [] } = await ec2Of(story, 'responder').send(
    new DescribeIamInstanceProfileAssociationsCommand({
      Filters: [{ Name: 'instance-id', Values: [instanceId] }],
    }),
  );
  return all
    .filter(({ State = '' }) => ['associated', 'associating'].includes(State))
    .map((it) => ({
      id: it.AssociationId,
      name: it.IamInstanceProfile?.Arn?.split('/').at(-1) ?? '',
    }));
}

async function namesOf(story: PullRequestStory, instanceId: string): Promise<string> {
  return (await profilesOf(story, instanceId)).map(({ name }) => name).join();
}

describe('a server that responders isolated after the containment', () => {
  let story: PullRequestStory;

  beforeAll(async () => {
    story = aRepository(aWorld());
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    expect((await story.apply(await story.merge(number))).code).toBe(0);
    const [held] = await profilesOf(story, WEB);
    const detach = new DisassociateIamInstanceProfileCommand({ AssociationId: held?.id });
    await ec2Of(story, 'responder').send(detach);
    story.sandbox.clock.advance(3_600_000);
  });

  it('stays so on the schedule', async () => {
    await story.reconcile();
    expect(await namesOf(story, WEB)).toBe('');
  });

  it('gets no profile from somebody who may write tags alone', async () => {
    const attach = new AssociateIamInstanceProfileCommand({
      InstanceId: WEB,
      IamInstanceProfile: { Name: 'app-web' },
    });
    await expect(ec2Of(story, 'tagger').send(attach)).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
    });
  });

  it('gets none from the schedule because of a tag that they write', async () => {
    const tag = { Key: 'staunch:reattach', Value: 'app-web' };
    await ec2Of(story, 'tagger').send(new CreateTagsCommand({ Resources: [WEB], Tags: [tag] }));
    await story.reconcile();
    expect(await namesOf(story, WEB), 'profiles of the isolated server').toBe('');
  });
});

describe('a server without a profile on which a tag names another role’s', () => {
  const PATH = 'incidents/2026-11-22-box.yaml';

  function boxed(): PullRequestStory {
    const world = aWorld(({ roles = [], instanceProfiles = [], instances = [] }) => {
      const [app] = roles;
      if (!app) throw new Error('the drill has a role');
      const tags = { 'staunch:reattach': 'payments-admin' };
      return {
        roles: [...roles, { ...app, name: 'payments-admin', policies: { all: allowing('*') } }],
        instanceProfiles: [...instanceProfiles, { name: 'payments-admin', role: 'payments-admin' }],
        instances: [
          ...instances,
          { id: BOX, region: 'eu-west-1', name: 'box', tags },
          { id: PAYMENTS, region: 'eu-west-1', name: 'payments-1', profile: 'payments-admin' },
        ],
      };
    });
    return aRepository(world);
  }

  async function opened(story: PullRequestStory): Promise<number> {
    const exposure = `  exposures:\n    - instance: ${BOX}\n      region: eu-west-1\n`;
    const text = story.text
      .replace(/name: 2026-11-22-.*/, 'name: 2026-11-22-box')
      .replace(/ {2}exposures:[^]*/, exposure);
    const number = await story.open({ [PATH]: text });
    await story.plan(number);
    return number;
  }

  /** The inline policies of the role that the tag leads to. */
  function policiesOf({ sandbox }: PullRequestStory): string {
    const role = sandbox.parts.state.accounts.get(ACCOUNT)?.roles.get('payments-admin');
    return [...(role?.inline.keys() ?? [])].join();
  }

  describe('in an incident that is planned', () => {
    it('leads the plan to no role and to no other server', async () => {
      const story = boxed();
      const [comment] = await story.comments(await opened(story));
      const content = readOne(comment?.body ?? '');
      if (!content) throw new Error('there is a plan');
      const steps = JSON.stringify(content.plans.map((plan) => plan.steps));
      expect(steps, 'steps of the plan').not.toMatch(/payments-admin|i-0c11aaaa000000001/);
      expect(shown(comment?.body)).toContain(
        'that its tag staunch:reattach says payments-admin proves nothing',
      );
    });
  });

  describe('in an incident that was approved', () => {
    let story: PullRequestStory;

    beforeAll(async () => {
      story = boxed();
      const number = await opened(story);
      await story.approve(number);
      await story.apply(await story.merge(number));
    });

    it('leaves that role as it was', () => {
      expect(policiesOf(story), 'policies of the role').toBe('all');
    });

    it('leaves that role’s own servers alone', () => {
      const account = story.sandbox.parts.state.accounts.get(ACCOUNT);
      const tags = [...(account?.instances.get(PAYMENTS)?.tags.keys() ?? [])];
      const ours = tags.filter((tag) => tag.startsWith('staunch:'));
      expect(ours.join(), 'tags of the innocent server').toBe('');
    });

    it('does not get that role', async () => {
      expect(await namesOf(story, BOX), 'profiles of the box').toBe('');
    });
  });

  it('leaves that role as it was when it is contained before review', async () => {
    const story = boxed();
    await story.decide(
      'contain-now',
      `people: [rhea]
steps: [deactivate-access-key, deny-user-sessions, revoke-role-sessions, deny-session]
limits: { accessKeys: 2, principals: 5 }
owner: security
expires: 2026-12-31
`,
    );
    await story.containNow(await opened(story));
    expect(policiesOf(story), 'policies of the role').toBe('all');
  });
});
