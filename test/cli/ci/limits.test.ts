import { describe, expect, it } from 'vitest';
import type { WorldFile } from '@staunch/sandbox';
import { worldOf } from '../../support/play.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';
import { ACCOUNT, assumedRoles, worldWith } from '../../support/worlds.ts';

// A limit holds back what goes over it. What people named and approved is done all the same, whatever was found behind
// it: the thief decides how much that is.

const ALLOWED = `people: [rhea]
steps: [deactivate-access-key]
limits: { accessKeys: 2, principals: 5 }
owner: security
expires: 2026-12-31
`;

/** The drill's world, in which the leaked key has assumed so many roles. */
function withAssumedRoles(count: number): WorldFile {
  return worldWith(worldOf('leaked-ci-key'), assumedRoles(count));
}

/** Whatever the plan is, two people approve it and it is merged. */
async function approvedByTwo(story: PullRequestStory, number: number) {
  await story.plan(number);
  await story.approve(number);
  await story.approve(number, 'rita');
  return story.apply(await story.merge(number));
}

// The user, the role that the incident names, and the roles that were assumed count together.
describe('the limit of roles', () => {
  it('lets an incident pass that just keeps it', async () => {
    const story = aRepository(withAssumedRoles(1));
    await story.decide('guardrails', 'limits: { roles: 3 }\n');
    expect((await approvedByTwo(story, await story.open())).code).toBe(0);
    expect(story.keyStatus()).toBe('Inactive');
  });

  it('is told with what it holds back, and the run is red', async () => {
    const story = aRepository(withAssumedRoles(2));
    await story.decide('guardrails', 'limits: { roles: 3 }\n');
    const { code, stdout, stderr, summary } = await approvedByTwo(story, await story.open());
    expect(code).not.toBe(0);
    expect(stdout + stderr + summary).toMatch(/limit/);
  });

  it('does not keep the key on that the incident names, by its default of 20', async () => {
    const story = aRepository(withAssumedRoles(19));
    await approvedByTwo(story, await story.open());
    expect(story.keyStatus(), 'the key that the incident names').toBe('Inactive');
  });

  it('does not keep the key on that the incident names, as the owners set it', async () => {
    const story = aRepository(withAssumedRoles(2));
    await story.decide('guardrails', 'limits: { roles: 3 }\n');
    await approvedByTwo(story, await story.open());
    expect(story.keyStatus(), 'the key that the incident names').toBe('Inactive');
  });

  it('does not keep the key on before review', async () => {
    const story = aRepository(withAssumedRoles(2));
    await story.decide('guardrails', 'limits: { roles: 3 }\n');
    await story.decide('contain-now', ALLOWED);
    const number = await story.open();
    await story.plan(number);
    await story.containNow(number);
    expect(story.keyStatus(), 'the key that the incident names').toBe('Inactive');
  });

  it('does not keep a console password working that the incident names', async () => {
    const world = worldWith(withAssumedRoles(2), { users: [{ name: 'jane', loginProfile: {} }] });
    const story = aRepository(world);
    await story.decide('guardrails', 'limits: { roles: 4 }\n');
    const text = `${story.text.trimEnd()}\n    - consolePassword: jane\n`;
    const { summary } = await approvedByTwo(story, await story.open({ [INCIDENT_PATH]: text }));
    expect(summary).toContain('limit 4');
    const jane = story.sandbox.parts.state.accounts.get(ACCOUNT)?.users.get('jane');
    const works = jane?.loginProfile !== undefined;
    expect(works, 'the password that the incident names').toBe(false);
  });
});

describe('the limit of instances', () => {
  const PROFILE = { region: 'eu-west-1', profile: 'app-web' };

  /** The drill's world with so many more instances behind the role `app`. */
  function withInstances(count: number): WorldFile {
    const idOf = (at: number) => `i-${(0xfee0000 + at).toString(16).padStart(17, '0')}`;
    const instances = Array.from({ length: count }, (_, at) => ({ ...PROFILE, id: idOf(at) }));
    return { ...worldWith(worldOf('leaked-ci-key'), { instances }), ec2TransitionSeconds: 0 };
  }

  const instancesOf = ({ sandbox }: PullRequestStory) => [
    ...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? []),
  ];

  // With the three of the drill that run, 201.
  it('does not keep the key on that the incident names, nor its role’s instances on denied credentials, by its default of 200', async () => {
    const story = aRepository(withInstances(198));
    const { code } = await approvedByTwo(story, await story.open());
    const refreshed = instancesOf(story).filter(({ tags }) => tags.has('staunch:refreshed'));
    const seen = { code, key: story.keyStatus(), refreshed: refreshed.length };
    const done = { code: 0, key: 'Inactive', refreshed: 201 };
    expect(seen, 'what was approved').toEqual(done);
  });

  describe('behind a role that was only reached', () => {
    /** The incident names the key alone, which has assumed the role of three running instances. */
    async function reached(): Promise<{ story: PullRequestStory; code: number; said: string }> {
      const session = { mintedBy: 'leaked', sessionName: 'xx', issuedAt: '2026-11-22T09:00:12Z' };
      const story = aRepository(
        worldWith(worldOf('leaked-ci-key'), {
          credentials: { inApp: { ...session, role: 'app' } },
        }),
      );
      await story.decide('guardrails', 'limits: { instances: 2 }\n');
      const text = story.text.replace(/ {4}- role: .*\n/, '');
      const ran = await approvedByTwo(story, await story.open({ [INCIDENT_PATH]: text }));
      return { story, code: ran.code, said: ran.stdout + ran.stderr + ran.summary };
    }

    it('does not keep the key on that the incident names', async () => {
      const { story } = await reached();
      expect(story.keyStatus(), 'the key that the incident names').toBe('Inactive');
    });

    it('lets the role wait as a whole, says so, and the run is red', async () => {
      const { story, code, said } = await reached();
      const role = story.sandbox.parts.state.accounts.get(ACCOUNT)?.roles.get('app');
      expect(role?.inline.has('AWSRevokeOlderSessions')).toBe(false);
      expect(instancesOf(story).some(({ tags }) => tags.has('staunch:refreshed'))).toBe(false);
      expect(said).toMatch(/limit/);
      expect(code).not.toBe(0);
    });
  });
});

describe('a reached role that waits', () => {
  async function waiting() {
    const story = aRepository(withAssumedRoles(2));
    await story.decide('guardrails', 'limits: { roles: 3 }\n');
    await approvedByTwo(story, await story.open());
    story.sandbox.clock.advance(30 * 60_000);
    return story;
  }

  it('is told by its limit, and what to do', async () => {
    const story = await waiting();
    expect((await story.reconcile()).code).toBe(3);
    const body = (await story.issue())?.body ?? '';
    expect(body).not.toContain('undone by somebody');
    expect(body).toContain('policy&#47;guardrails');
  });

  it('is revoked by the next run once the limit is raised, and all is green', async () => {
    const story = await waiting();
    await story.decide('guardrails', 'limits: { roles: 10 }\n');
    await story.reconcile();
    story.sandbox.clock.advance(30 * 60_000);
    expect((await story.reconcile()).code).toBe(0);
  });

  it('is told as such in the plan, and not where a waiver lets it pass', async () => {
    const story = aRepository(withAssumedRoles(2));
    const waiver = `waivers: [{ incident: 2026-11-22-ci-deploy-key, rule: staunch.max-roles, reason: r, owner: o, expires: 2026-12-31 }]`;
    await story.decide('guardrails', `limits: { roles: 3 }\n${waiver}\n`);
    const number = await story.open();
    expect((await story.plan(number)).summary).not.toContain('wait');
    await story.approve(number);
    expect((await story.apply(await story.merge(number))).code).toBe(0);
  });
});
