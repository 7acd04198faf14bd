import { describe, expect, it } from 'vitest';
import { readOne } from '../../support/plan-comments.ts';
import type { GitHub } from '@staunch/sandbox';
import { aRepository, type PullRequestStory } from '../../support/pull-request.ts';
import { ACCOUNT } from '../../support/worlds.ts';

const WEB = 'i-0a11aaaa000000001';
const MINUTE_MS = 60_000;
type Conclusion = Parameters<GitHub['endRun']>[1];

interface Earlier {
  readonly event?: string;
  readonly branch?: string;
  /** Absent: it still runs. */
  readonly ended?: Conclusion;
  readonly minutesAgo?: number;
}

const serverOf = ({ sandbox }: PullRequestStory) => {
  const server = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(WEB);
  if (!server) throw new Error('the drill has a server');
  return server;
};

/** An approved and merged incident, and a run of it before that left a server without its profile. */
async function after({ event = 'push', branch, ended, minutesAgo = 1 }: Earlier) {
  const story = aRepository();
  const { github } = story.sandbox;
  const number = await story.open();
  await story.plan(number);
  const [comment] = await story.comments(number);
  const digest = readOne(comment?.body ?? '')?.plans[0]?.digest ?? '';
  await story.approve(number);
  const merged = await story.merge(number);
  const run = github.startRun({ event, ...(branch === undefined ? {} : { branch }) });
  if (ended) github.endRun(run, ended);
  story.sandbox.clock.advance(minutesAgo * MINUTE_MS);
  const server = serverOf(story);
  const profile = server.association?.profileArn;
  server.association = undefined;
  const value = `app-web/${digest.slice(0, 16)}/${run.id}/${run.attempt}`;
  server.tags.set('staunch:reattach', value);
  const again = github.startRun({ id: run.id, event });
  const env = { GITHUB_RUN_ID: String(again.id), GITHUB_RUN_ATTEMPT: String(again.attempt) };
  return { story, server, profile, ran: await story.apply(merged, env) };
}

describe('a run that GitHub knows, and that left a server without its profile', () => {
  it.each(['cancelled', 'failure', 'timed_out'] as const)(
    'is finished where it ended a short while ago: %s',
    async (ended) => {
      const { server, profile, ran } = await after({ ended });
      expect(server.association?.profileArn).toBe(profile);
      expect(server.tags.has('staunch:reattach')).toBe(false);
      expect(ran.stdout).toContain(`attach a profile to instance ${WEB}`);
      expect(ran.code).toBe(0);
    },
  );

  it.each([
    ['still runs', {}],
    ['ended well: such a one leaves no server so', { ended: 'success' }],
    ['ended longer ago', { ended: 'cancelled', minutesAgo: 16 }],
    ['ran on a branch that anybody may push', { ended: 'cancelled', branch: 'fix' }],
    ['was of a pull request', { ended: 'cancelled', event: 'pull_request' }],
  ] as const)('is not where it %s: the command is told, and the run is red', async (_, earlier) => {
    const { story, server, ran } = await after(earlier);
    expect(server.association).toBeUndefined();
    expect(ran.code).toBe(3);
    expect(ran.summary).toContain('associate-iam-instance-profile');
    const again = await story.reconcile();
    expect(again.code).toBe(3);
    expect(server.association).toBeUndefined();
    expect((await story.issue())?.body).toContain('associate-iam-instance-profile');
  });

  it('is not where GitHub does not say, and nothing else is held up', async () => {
    const { story, server } = await after({ ended: 'cancelled', minutesAgo: 20 });
    expect(story.keyStatus()).toBe('Inactive');
    expect(server.tags.get('staunch:refreshed')).toBeUndefined();
  });
});

describe('a run in a workflow', () => {
  it('tells an instance whose profile it takes off which run of which plan does', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    const values: string[] = [];
    const { tags } = serverOf(story);
    const set = tags.set.bind(tags);
    tags.set = (key, value) => {
      if (key === 'staunch:reattach') values.push(value);
      return set(key, value);
    };
    const env = { GITHUB_RUN_ID: '16588214930', GITHUB_RUN_ATTEMPT: '3' };
    expect((await story.apply(await story.merge(number), env)).code).toBe(0);
    expect(values).toEqual([expect.stringMatching(/^app-web\/[0-9a-f]{16}\/16588214930\/3$/)]);
  });
});
