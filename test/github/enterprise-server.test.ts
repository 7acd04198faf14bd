import { describe, expect, it } from 'vitest';
import { failingWith } from '../support/known-fault.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../support/pull-request.ts';

// Where a workflow finds a GitHub Enterprise Server.
const ENV = {
  GITHUB_SERVER_URL: 'http://ghe.sandbox',
  GITHUB_API_URL: 'http://ghe.sandbox/api/v3',
};

/** The same repository on a server of one's own, where the user github-actions[bot] has another number. */
function aRepositoryOfOnesOwn(): PullRequestStory {
  const story = aRepository();
  story.failing = async (request, github) => {
    const url = request.url.replace(/^\/api(?:\/v3|(?=\/graphql$))/, '');
    const answer = await github({ ...request, url });
    return { ...answer, body: answer.body.replaceAll('"id":41898282', '"id":9') };
  };
  return story;
}

/** Staunch may do its work there, or say that it cannot. */
const CANNOT = /Enterprise Server|user id/i;

describe('on a GitHub Enterprise Server', () => {
  it('the schedule sees what was removed, by the address that GraphQL has there', async () => {
    const story = aRepositoryOfOnesOwn();
    const { failing } = story;
    const asked: string[] = [];
    story.failing = (request, github) => {
      asked.push(request.url.replace(/\?.*/, ''));
      return failing(request, github);
    };
    await story.seed(INCIDENT_PATH, story.text);
    await story.remove(INCIDENT_PATH, 'main');
    expect((await story.reconcile(ENV)).code).toBe(3);
    expect((await story.issue())?.body).toContain('its file is gone from main');
    expect(asked).toContain('/api/graphql');
    expect(asked).toContain('/api/v3/repos/acme/incidents/activity');
  });

  it.fails(
    'a second plan updates the comment of the first, or it is said that it cannot',
    failingWith(/^plan comments after two plans: expected 2 to be 1/, async () => {
      const story = aRepositoryOfOnesOwn();
      const number = await story.open();
      const first = await story.plan(number, undefined, ENV);
      expect(first.code, first.stderr).toBe(0);
      const text = story.text.replace('severity: high', 'severity: critical');
      await story.push(INCIDENT_PATH, text);
      const { stdout, stderr } = await story.plan(number, undefined, ENV);
      if (CANNOT.test(`${stdout}${stderr}`)) return;
      const { length } = await story.comments(number);
      expect(length, 'plan comments after two plans').toBe(1);
    }),
  );

  it.fails(
    'an approved plan is applied, or it is said that it cannot be',
    failingWith(/no plan comment[^]*: expected 'Active' to be 'Inactive'/, async () => {
      const story = aRepositoryOfOnesOwn();
      const number = await story.open();
      await story.plan(number, undefined, ENV);
      await story.approve(number);
      const { stdout, stderr } = await story.apply(await story.merge(number), ENV);
      if (CANNOT.test(`${stdout}${stderr}`)) return;
      expect(story.keyStatus(), stderr).toBe('Inactive');
    }),
  );
});
