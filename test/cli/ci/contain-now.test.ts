import { describe, expect, it } from 'vitest';
import { CONTAIN_NOW_MARKER } from '../../../src/report/contain-now-comment.ts';
import { keyStatus } from '../../support/access-keys.ts';
import { worldOf } from '../../support/play.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';
import { worldWith } from '../../support/worlds.ts';

const ALLOWED = `people: [rhea]
steps: [deactivate-access-key, deny-user-sessions, revoke-role-sessions, deny-session]
limits: { accessKeys: 2, principals: 5 }
owner: security
expires: 2026-12-31
`;

const KEY = 'AKIARTX3GSDSQLEAKEDK';
const SIBLING = 'AKIARTX3GSDSQSIBLING';

function isActive({ sandbox }: PullRequestStory): boolean {
  const user = sandbox.parts.state.accounts.get('111122223333')?.users.get('ci-deploy');
  return user?.accessKeys.find(({ id }) => id === KEY)?.status === 'Active';
}

async function allowing(text = ALLOWED): Promise<PullRequestStory> {
  const story = aRepository();
  await story.decide('contain-now', text);
  return story;
}

describe('containing before review', () => {
  it('does what the policy allows, leaves the rest to review, and says so on the pull request', async () => {
    const story = await allowing();
    const number = await story.open();
    await story.plan(number);
    const { code, stdout } = await story.containNow(number);
    expect(code).toBe(0);
    expect(stdout).toContain('3 of 7 steps before review');
    expect(isActive(story)).toBe(false);
    const said = (await story.comments(number)).at(-1)?.body ?? '';
    expect(said.startsWith(CONTAIN_NOW_MARKER)).toBe(true);
    expect(said).toContain('Staunch acted before review: 3 of 3 steps verified');
    expect(said).toContain('Left for review');
    expect(said).toContain('refresh credentials of instance');
  });

  it('is red where a step of it could not be done', async () => {
    const trust = {
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' } as const],
    };
    const most = {
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' } as const,
        { Effect: 'Deny', Action: 'iam:UpdateAccessKey', Resource: '*' } as const,
      ],
    };
    const roles = [{ name: 'staunch-apply', trust, policies: { most } }];
    const story = aRepository(worldWith(worldOf('leaked-ci-key'), { roles }));
    await story.decide('contain-now', ALLOWED);
    const number = await story.open();
    await story.plan(number);
    expect((await story.containNow(number)).code).toBe(3);
    expect(isActive(story)).toBe(true);
  });

  it('leaves the approval of the plan as it was: the merge does the rest', async () => {
    const story = await allowing();
    const number = await story.open();
    await story.plan(number);
    await story.containNow(number);
    await story.approve(number);
    const { code, summary } = await story.apply(await story.merge(number));
    expect(summary).toContain('Contained: 7 approved steps, all verified');
    expect(code).toBe(0);
  });

  it.each([
    ['there is no policy for it', undefined, 'nobody may act before review'],
    [
      'the policy has expired',
      ALLOWED.replace('2026-12-31', '2026-11-21'),
      'expired on 2026-11-21',
    ],
    ['somebody else asks', ALLOWED.replace('[rhea]', '[rolf]'), 'rhea is not among'],
    [
      'it is more than the limit',
      ALLOWED.replace('principals: 5', 'principals: 1'),
      '2 users and roles, limit 1',
    ],
    [
      'none of the steps may be',
      ALLOWED.replace(/steps: .*/, 'steps: [deny-session]'),
      'nothing is needed that may be done',
    ],
  ])('does nothing where %s', async (_, policy, reason) => {
    const story = policy === undefined ? aRepository() : await allowing(policy);
    const number = await story.open();
    const { code, stderr } = await story.containNow(number);
    expect(stderr).toContain(reason);
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
  });

  it('does nothing for somebody who may no longer write', async () => {
    const story = await allowing(ALLOWED.replace('[rhea]', '[reader]'));
    const number = await story.open();
    const { code, stderr } = await story.containNow(number, 'reader');
    expect(stderr).toContain('reader may not write');
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
  });

  it('does nothing for a fork, a merged pull request, or one that changes the policy too', async () => {
    const story = await allowing();
    const { github } = story.sandbox;
    const forked = github.pullFromFork({
      author: 'reader',
      branch: 'x',
      title: 'Contain',
      files: { [INCIDENT_PATH]: story.text },
    });
    expect((await story.containNow(forked)).stderr).toContain('it comes from a fork');
    const mixed = await story.open(
      { [INCIDENT_PATH]: story.text, 'policy/contain-now.yaml': `${ALLOWED}# mine\n` },
      { branch: 'mixed' },
    );
    expect((await story.containNow(mixed)).stderr).toContain(
      'it changes policy/contain-now.yaml too',
    );
    const number = await story.open();
    await story.merge(number);
    expect((await story.containNow(number)).stderr).toContain('is merged');
    expect(isActive(story)).toBe(true);
  });

  it('never undoes anything, and never does what a guardrail forbids', async () => {
    const story = await allowing();
    const back = await story.open(
      { [INCIDENT_PATH]: story.text.replace('state: contained', 'state: restored') },
      { branch: 'back' },
    );
    expect((await story.containNow(back)).stderr).toContain('asks for restored');
    await story.decide(
      'guardrails',
      'rules: [{ name: frozen, when: "true", deny: true, message: Nothing now., owner: ops }]\n',
    );
    const number = await story.open();
    expect((await story.containNow(number)).stderr).toContain('the guardrail frozen forbids it');
    expect(isActive(story)).toBe(true);
  });

  it('counts its limits over all files of the pull request', async () => {
    const story = await allowing(ALLOWED.replace('principals: 5', 'principals: 2'));
    const other = story.text
      .replace('name: 2026-11-22-ci-deploy-key', 'name: 2026-11-22-other')
      .replace(':role/app', ':role/reports')
      .replace(/ {4}- accessKey: .*\n/, '');
    const number = await story.open({
      [INCIDENT_PATH]: story.text,
      'incidents/2026-11-22-other.yaml': other,
    });
    const { code, stderr } = await story.containNow(number);
    expect(stderr).toContain('3 users and roles, limit 2');
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
  });

  it('counts keys, too', async () => {
    const story = await allowing(ALLOWED.replace('accessKeys: 2', 'accessKeys: 0'));
    const { stderr } = await story.containNow(await story.open());
    expect(stderr).toContain('1 access keys, limit 0');
    expect(isActive(story)).toBe(true);
  });

  it('does nothing by a policy that was withdrawn since', async () => {
    const story = await allowing();
    const number = await story.open();
    await story.plan(number);
    await story.push('policy/contain-now.yaml', ALLOWED.replace('rhea', 'rita'), 'rolf', 'main');
    const { code, stderr } = await story.containNow(number);
    expect(stderr).toContain('policy/contain-now.yaml on the default branch is another');
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
  });

  it('asks whoever runs an old run again, too', async () => {
    const story = await allowing();
    const number = await story.open();
    const again = { GITHUB_TRIGGERING_ACTOR: 'rolf', GITHUB_RUN_ATTEMPT: '2' };
    const { code, stderr } = await story.containNow(number, 'rhea', again);
    expect(stderr).toContain('rolf is not among');
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
  });
});

describe('the commit that somebody has read', () => {
  /** A pull request at which somebody looks, and the commit at which it stands then. */
  async function opened() {
    const story = await allowing();
    const number = await story.open();
    return { story, number, head: await story.headOf(number) };
  }
  const other = (text: string): string =>
    text.replace(KEY, SIBLING).replace(':role/app', ':role/reports');
  /** Everything that the incident names, before and after somebody changed it. */
  const touched = ({ sandbox }: PullRequestStory) => {
    const roles = sandbox.parts.state.accounts.get('111122223333')?.roles;
    return {
      off: [KEY, SIBLING].filter((id) => keyStatus(sandbox, { id }) !== 'Active'),
      denied: ['app', 'reports'].filter((name) =>
        roles?.get(name)?.inline.has('AWSRevokeOlderSessions'),
      ),
    };
  };
  const NOTHING = { off: [], denied: [] };

  it.each([
    ['is not named', () => undefined, '`head` is empty'],
    ['is left empty', () => '', '`head` is empty'],
    ['is a space', () => ' ', '`head` is empty'],
    ['has seven digits', (head: string) => head.slice(0, 7), 'no commit in full (40 digits)'],
    ['lacks a digit', (head: string) => head.slice(1), 'no commit in full (40 digits)'],
    ['has a digit more', (head: string) => `${head}0`, 'no commit in full (40 digits)'],
    ['is a branch', () => 'fix', 'no commit in full (40 digits)'],
    ['is a ref', () => 'HEAD', 'no commit in full (40 digits)'],
    ['is another', () => 'a'.repeat(40), `by now, not ${'a'.repeat(40)}`],
  ])('must be named: nothing is done where it %s', async (_, given, why) => {
    const { story, number, head } = await opened();
    const { code, stderr } = await story.containNowAt(number, given(head));
    expect(stderr).toContain(why);
    // What to paste, on the terminal and on the pull request.
    expect(stderr).toContain(`as it stands at ${head}`);
    const said = (await story.comments(number)).at(-1)?.body ?? '';
    expect(said).toContain(`as it stands at ${head}`);
    expect(said).toContain('with that commit as `head`');
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
  });

  it.each([
    ['as GitHub copies it', (head: string) => head],
    ['with what a clipboard adds', (head: string) => ` ${head.toUpperCase()}\n`],
  ])('counts %s', async (_, given) => {
    const { story, number, head } = await opened();
    expect((await story.containNowAt(number, given(head))).code).toBe(0);
    expect(isActive(story)).toBe(false);
  });

  it.each([
    ['they name it', (read: string) => read],
    ['they name none', () => undefined],
  ])('is all that is done: what somebody pushed after it is not, where %s', async (_, given) => {
    const { story, number, head } = await opened();
    await story.plan(number);
    await story.push(INCIDENT_PATH, other(story.text), 'rita');
    const now = await story.headOf(number);
    const { code, stderr } = await story.containNowAt(number, given(head));
    expect(stderr).toContain(now);
    if (given(head) !== undefined)
      expect(stderr).toContain(`its head is ${now} by now, not ${head}`);
    expect(code).toBe(1);
    expect(touched(story)).toEqual(NOTHING);
  });

  it('is judged by its own files, whatever the pull request shows for a moment', async () => {
    const { story, number, head } = await opened();
    const where = { owner: 'acme', repo: 'incidents' };
    const { git } = story.as('rita').rest;
    await story.push('dist/cli.js', 'another program', 'rita');
    const governing = (await git.getRef({ ...where, ref: 'heads/fix' })).data.object.sha;
    const move = (sha: string) => git.updateRef({ ...where, ref: 'heads/fix', sha, force: true });
    // The commit that was read changes the program; only while files are listed the head is the innocent one.
    story.failing = async (request, github) => {
      if (!/\/(files|compare)/.test(request.url)) return undefined;
      await move(head);
      const answer = await github(request);
      await move(governing);
      return answer;
    };
    const { code, stderr } = await story.containNowAt(number, governing);
    expect(stderr).toContain('it changes dist/cli.js too');
    expect(code).toBe(1);
    expect(touched(story)).toEqual(NOTHING);
  });

  it('is not done once it is to be merged elsewhere', async () => {
    const { story, number, head } = await opened();
    const { rest } = story.as('rita');
    const where = { owner: 'acme', repo: 'incidents' };
    story.failing = async ({ url }) => {
      if (!/\/compare\//.test(url)) return undefined;
      const main = await rest.git.getRef({ ...where, ref: 'heads/main' });
      const { sha } = main.data.object;
      await rest.git.createRef({ ...where, ref: 'refs/heads/lower', sha }).catch(() => undefined);
      await rest.pulls.update({ ...where, pull_number: number, base: 'lower' });
      return undefined;
    };
    const { code, stderr } = await story.containNowAt(number, head);
    expect(stderr).toContain('it is to be merged into lower by now');
    expect(code).toBe(1);
    expect(touched(story)).toEqual(NOTHING);
  });

  it.each([
    ['while its files are listed', /\/compare\//],
    ['while its incident is read', /\/contents\/incidents/],
  ])('is not what GitHub shows where somebody pushes %s', async (_, asked) => {
    const { story, number, head } = await opened();
    let pushes = 0;
    story.failing = async ({ url }) => {
      if (asked.test(url) && pushes++ === 0)
        await story.push(INCIDENT_PATH, other(story.text), 'rita');
      return undefined;
    };
    const { code, stderr } = await story.containNowAt(number, head);
    expect(stderr).toContain(`by now, not ${head}`);
    expect(code).toBe(1);
    expect(touched(story)).toEqual(NOTHING);
  });
});
