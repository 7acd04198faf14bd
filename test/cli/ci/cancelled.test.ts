import { describe, expect, it } from 'vitest';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';

const OTHER = 'incidents/2026-11-22-another.yaml';

/** A merged and approved pull request of one incident, or of two that touch the same account. */
async function merged(also: Readonly<Record<string, string>> = {}) {
  const story = aRepository();
  const number = await story.open({ ...also, [INCIDENT_PATH]: story.text });
  await story.plan(number);
  await story.approve(number);
  return { story, number, sha: await story.merge(number) };
}

function another({ text }: PullRequestStory): string {
  return text
    .replace('name: 2026-11-22-ci-deploy-key', 'name: 2026-11-22-another')
    .replace(':role/app', ':role/reports')
    .replace(/ {4}- accessKey: .*\n/, '');
}

const last = async (story: PullRequestStory, number: number): Promise<string> =>
  (await story.comments(number)).at(-1)?.body ?? '';

describe('when the job is cancelled', () => {
  it('an apply begins nothing more, and says on the pull request how far it came', async () => {
    const { story, number, sha } = await merged();
    story.cancelWhen = /^done +revoke older sessions/m;
    const { code, stdout, stderr } = await story.apply(sha);
    expect(stdout).toMatch(/^SKIPPED +refresh credentials/m);
    expect(stderr).toContain('Stopped. To finish, run this workflow again.');
    expect(code).toBe(3);
    const said = await last(story, number);
    expect(said).toContain('Stopped early');
    expect(said).toContain('Could not be made: ');
    story.cancelWhen = undefined;
    expect((await story.applyAgain()).code).toBe(0);
  });

  it('an apply of several incidents does not begin the next, and says so', async () => {
    const two = await merged({ [OTHER]: another(aRepository()) });
    two.story.cancelWhen = /done +(deactivate|revoke)/;
    const { code, stderr } = await two.story.apply(two.sha);
    expect(stderr).toMatch(/nothing was done for .*: the run was stopped before it began/);
    expect(code).toBe(130);
    const bodies = (await two.story.comments(two.number)).map(({ body }) => body);
    expect(bodies.filter((body) => body.includes('Stopped early'))).toHaveLength(1);
    expect(bodies.at(-1)).toContain('run this workflow again');
  });

  it('a reconcile leaves its issue as it was', async () => {
    const { story, sha } = await merged();
    await story.apply(sha);
    story.cancelWhen = /: held/;
    const { code, stderr } = await story.reconcile();
    expect(stderr).toContain('Stopped: not everything was looked at');
    expect(code).toBe(130);
    expect(await story.issue()).toBeUndefined();
  });

  it('containing before review begins no further incident', async () => {
    const story = aRepository();
    await story.decide(
      'contain-now',
      'people: [rhea]\nsteps: [deactivate-access-key]\nlimits: { accessKeys: 2, principals: 5 }\nowner: security\nexpires: 2026-12-31\n',
    );
    const number = await story.open();
    await story.plan(number);
    story.cancelWhen = /steps before review/;
    const { code, stdout } = await story.containNow(number);
    expect(stdout).toMatch(/^SKIPPED +deactivate/m);
    expect(code).toBe(3);
    expect(story.keyStatus()).toBe('Active');
  });
});
