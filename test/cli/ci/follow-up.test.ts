import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/audit/audit.ts';
import { makeCommit, moveBranch } from '../../../src/github/branch.ts';
import { openRepository } from '../../../src/github/repository.ts';
import { FOLLOW_UP_MARKER } from '../../../src/report/follow-up-body.ts';
import { fetchOf } from '@staunch/sandbox';
import { aFollowing, anAudit } from '../../support/followings.ts';
import { aRepository, INCIDENT, INCIDENT_PATH } from '../../support/pull-request.ts';

const REPO = { owner: 'acme', repo: 'incidents' };
const BRANCH = `staunch/follow-up/${INCIDENT}`;
const REPORTS = aFollowing();
const PASSWORD = aFollowing({
  what: 'console password of user ci-deploy',
  why: 'made with the leaked key',
  exposure: { kind: 'console-password', user: 'ci-deploy' },
});
const ELSEWHERE = aFollowing({
  what: 'sessions of role deploy',
  account: '444455556666',
  exposure: { kind: 'role', roleArn: 'arn:aws:iam::444455556666:role/deploy' },
});

/** The incident stands on main, and an app's token opens pull requests. */
async function aStory() {
  const story = aRepository();
  await story.seed(INCIDENT_PATH, story.text);
  const token = { STAUNCH_FOLLOW_UP_TOKEN: story.sandbox.github.tokenOf('helper-bot') };
  const { rest } = story.as('rhea');
  return {
    story,
    follow: (audit: Audit, env: NodeJS.ProcessEnv = {}) =>
      story.followUp(audit, { ...token, ...env }),
    pulls: async () => (await rest.pulls.list({ ...REPO, state: 'all' })).data,
    close: (pull_number: number) => rest.pulls.update({ ...REPO, pull_number, state: 'closed' }),
    text: async (ref: string, path = INCIDENT_PATH) => {
      const { data } = await rest.repos.getContent({ ...REPO, path, ref });
      return 'content' in data ? Buffer.from(data.content, 'base64').toString() : '';
    },
    commits: async (pull_number: number) =>
      (await rest.pulls.listCommits({ ...REPO, pull_number })).data,
    files: async (pull_number: number) =>
      (await rest.pulls.listFiles({ ...REPO, pull_number })).data.map(({ filename }) => filename),
  };
}

const DAY_MS = 86_400_000;

describe('what CloudTrail showed', () => {
  /** The same some days later, with an audit that reads on until then. */
  async function after(days: number, unread: { what: string; why: string }[] = []) {
    const it = await aStory();
    it.story.sandbox.clock.advance(days * DAY_MS);
    const audit = anAudit([], unread);
    const to = it.story.sandbox.clock.now().toISOString();
    return { ...it, audit: { ...audit, to } };
  }

  it('is kept in the incident file before the event history ends: by the 75th day at the latest', async () => {
    const { follow, pulls, text, audit } = await after(62);
    const { code, stdout } = await follow(audit);
    expect(code).toBe(0);
    expect(stdout).toContain('a pull request was opened');
    const [pull] = await pulls();
    expect(pull?.title).toBe(`Follow-up to ${INCIDENT}: what CloudTrail showed is kept`);
    expect(pull?.body).toContain('two people confirm it');
    const written = await text(BRANCH);
    expect(written).toContain('settled:');
    expect(written).toMatch(/audit: [0-9a-f]{64}/);
  });

  it('is proposed once, also where later audits read on', async () => {
    const { story, follow, pulls, audit } = await after(62);
    await follow(audit);
    story.sandbox.clock.advance(DAY_MS);
    const { stdout } = await follow({ ...audit, to: story.sandbox.clock.now().toISOString() });
    expect(stdout).toContain('its pull request says all of it');
    expect(await pulls()).toHaveLength(1);
  });

  it('is not proposed again where somebody closed it', async () => {
    const { follow, pulls, close, audit } = await after(62);
    await follow(audit);
    await close((await pulls())[0]?.number ?? 0);
    await follow(audit);
    expect(await pulls()).toHaveLength(1);
  });

  it.each([
    ['early', 20, []],
    ['read in part only', 62, [{ what: 'CloudTrail in eu-west-3', why: 'AccessDenied' }]],
  ])('is not kept where it is %s', async (_, days, unread) => {
    const { follow, pulls, audit } = await after(days, unread);
    await follow(audit);
    expect(await pulls()).toEqual([]);
  });
});

describe('a follow-up', () => {
  it('is one pull request that says what was found, why, and how far one could see', async () => {
    const { story, follow, pulls, text } = await aStory();
    const hand = aFollowing({ what: 'function mine', byHand: 'Delete it.' });
    const { exposure, ...byHand } = hand;
    expect(exposure).toBeDefined();
    const { code, stdout, summary } = await follow(anAudit([REPORTS, byHand]));
    expect(code).toBe(0);
    const [pull, ...others] = await pulls();
    expect(others).toEqual([]);
    expect(stdout).toContain(`a pull request was opened (pull request ${pull?.number})`);
    expect(summary).toContain('By hand');
    expect(pull?.title).toBe(`Follow-up to ${INCIDENT}: 1 more exposure`);
    expect(pull?.head.ref).toBe(BRANCH);
    expect(pull?.body?.startsWith(FOLLOW_UP_MARKER)).toBe(true);
    for (const part of ['sessions of role reports', 'function mine', 'Delete it', 'was read from'])
      expect(pull?.body).toContain(part);
    expect(await text(BRANCH)).toContain('- role: arn:aws:iam::111122223333:role/reports');
    expect(await text('main')).toBe(story.text);
  });

  it('is not opened twice, and not touched while it says all of it', async () => {
    const { follow, pulls, story } = await aStory();
    await follow(anAudit([REPORTS]));
    const [before] = await pulls();
    story.later();
    const { code, stdout } = await follow(anAudit([REPORTS]));
    expect(stdout).toContain('its pull request says all of it');
    expect(code).toBe(0);
    expect(await pulls()).toEqual([before]);
  });

  it('grows with what is found, ahead of what was there', async () => {
    const { follow, pulls, text, commits } = await aStory();
    await follow(anAudit([REPORTS]));
    const { stdout } = await follow(anAudit([REPORTS, PASSWORD]));
    expect(stdout).toContain('its pull request was updated');
    const [pull, ...others] = await pulls();
    expect(others).toEqual([]);
    expect(pull?.title).toContain('2 more exposures');
    expect(pull?.body).toContain('console password of user ci-deploy');
    expect(await commits(pull?.number ?? 0)).toHaveLength(2);
    expect(await text(BRANCH)).toContain('consolePassword: ci-deploy');
  });

  it('takes nothing back because an audit saw less, and is red about that', async () => {
    const { follow, text } = await aStory();
    await follow(anAudit([REPORTS]));
    const unread = [{ what: 'region us-east-1', why: 'AccessDenied' }];
    const { code, summary } = await follow(anAudit([PASSWORD], unread));
    expect(code).toBe(3);
    expect(summary).toContain('Not read');
    expect(await text(BRANCH)).toContain('role/reports');
    expect(await text(BRANCH)).toContain('consolePassword: ci-deploy');
  });

  it('brings an incident of its own for another account', async () => {
    const { follow, pulls, files, text } = await aStory();
    await follow(anAudit([REPORTS, ELSEWHERE]));
    const [pull] = await pulls();
    const other = `incidents/${INCIDENT}-444455556666.yaml`;
    expect(await files(pull?.number ?? 0)).toEqual([other, INCIDENT_PATH]);
    expect(await text(BRANCH, other)).toContain('role/deploy');
  });

  it('names nothing that an incident of main names already', async () => {
    const { story, follow, pulls } = await aStory();
    const second = story.text
      .replace(INCIDENT, 'second')
      .replace(/- accessKey: .*\n/, '- role: arn:aws:iam::111122223333:role/reports\n');
    await story.seed('incidents/second.yaml', second);
    const { stdout } = await follow(anAudit([REPORTS]), { INCIDENT_NAME: INCIDENT });
    expect(stdout).toContain('nothing follows');
    expect(await pulls()).toEqual([]);
  });

  it('keeps up with a main that moved, without force, and changes only what it is about', async () => {
    const { story, follow, pulls, files, text } = await aStory();
    await follow(anAudit([REPORTS]));
    await story.seed('README.md', 'moved');
    await story.seed(INCIDENT_PATH, story.text.replace('severity: high', 'severity: critical'));
    await follow(anAudit([REPORTS, PASSWORD]));
    const [pull] = await pulls();
    expect(await files(pull?.number ?? 0)).toEqual([INCIDENT_PATH]);
    expect(await text(BRANCH)).toContain('severity: critical');
    expect(await text(BRANCH, 'README.md')).toBe('moved');
  });
});

describe('what people decide about a follow-up', () => {
  it('counts: what somebody closed is not proposed again, but what came later is', async () => {
    const { follow, pulls, text, close } = await aStory();
    await follow(anAudit([REPORTS]));
    const [first] = await pulls();
    await close(first?.number ?? 0);
    const { stdout, summary, code } = await follow(anAudit([REPORTS]));
    expect(stdout).toContain('somebody closed what follows');
    expect(summary).toContain(`somebody closed it: #${first?.number}`);
    expect(code).toBe(0);
    await follow(anAudit([REPORTS, PASSWORD]));
    const [second, ...others] = await pulls();
    expect(others).toHaveLength(1);
    expect(second?.title).toContain('1 more exposure');
    expect(await text(BRANCH)).not.toContain('role/reports');
    expect(await text(BRANCH)).toContain('consolePassword');
  });

  it('is not written over: a branch that somebody committed to is left to him, with a word', async () => {
    const { story, follow, pulls, text } = await aStory();
    await follow(anAudit([REPORTS]));
    const [pull] = await pulls();
    await story.push(INCIDENT_PATH, `${await text(BRANCH)}# mine\n`, 'rolf', BRANCH);
    const { code, stdout } = await follow(anAudit([REPORTS, PASSWORD]));
    await follow(anAudit([REPORTS, PASSWORD]));
    expect(stdout).toContain('somebody else committed to its branch');
    expect(code).toBe(3);
    expect(await text(BRANCH)).toContain('# mine');
    expect(await text(BRANCH)).not.toContain('consolePassword');
    const comments = await story.comments(pull?.number ?? 0);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('console password of user ci-deploy');
    const unchanged = await follow(anAudit([REPORTS]));
    expect(unchanged.stdout).toContain('says all of it');
    expect(unchanged.code).toBe(0);
  });

  it('is not written over where somebody made the branch before there was a follow-up', async () => {
    const { story, follow, pulls, text } = await aStory();
    await story.open({ [INCIDENT_PATH]: `${story.text}# mine\n` }, { branch: BRANCH });
    const [pull] = await pulls();
    const { code } = await follow(anAudit([REPORTS]));
    expect(code).toBe(3);
    expect(await text(BRANCH)).toBe(`${story.text}# mine\n`);
    expect(await story.comments(pull?.number ?? 0)).toHaveLength(1);
  });

  it('may be to bring it up to date with main: that leaves it Staunch’s', async () => {
    const { story, follow, pulls, text } = await aStory();
    await follow(anAudit([REPORTS]));
    await story.seed('README.md', 'moved');
    const { git, repos } = story.as('rolf').rest;
    const { data: main } = await repos.getCommit({ ...REPO, ref: 'main' });
    const { data: head } = await repos.getCommit({ ...REPO, ref: BRANCH });
    const content = await text(BRANCH);
    const { data: tree } = await git.createTree({
      ...REPO,
      base_tree: main.commit.tree.sha,
      tree: [{ path: INCIDENT_PATH, mode: '100644', type: 'blob', content }],
    });
    const { data: merge } = await git.createCommit({
      ...{ ...REPO, message: `Merge branch 'main'`, tree: tree.sha },
      parents: [head.sha, main.sha],
    });
    await git.updateRef({ ...REPO, ref: `heads/${BRANCH}`, sha: merge.sha });
    const { stdout } = await follow(anAudit([REPORTS, PASSWORD]));
    expect(stdout).toContain('was updated');
    expect((await pulls())[0]?.title).toContain('2 more');
  });

  it('is not lost even where somebody pushes at the very moment', async () => {
    const { story, follow, text } = await aStory();
    await follow(anAudit([REPORTS]));
    const repository = openRepository({
      fullName: 'acme/incidents',
      token: story.sandbox.github.tokenOf('helper-bot'),
      apiUrl: 'http://github.sandbox',
      fetch: fetchOf(story.sandbox.github.handle),
      patience: {
        clock: story.sandbox.clock,
        until: story.sandbox.clock.now(),
        say: () => undefined,
        next: '',
      },
    });
    const { data } = await story.as('rhea').rest.repos.getCommit({ ...REPO, ref: BRANCH });
    const files = [{ path: INCIDENT_PATH, text: 'ours' }];
    const commit = { like: 'main', parents: [data.sha], files, message: 'm' };
    const to = await makeCommit(repository, commit);
    await story.push(INCIDENT_PATH, 'theirs', 'rolf', BRANCH);
    expect(await moveBranch(repository, BRANCH, { to, isNew: false })).toBe(false);
    expect(await moveBranch(repository, BRANCH, { to, isNew: true })).toBe(false);
    expect(await text(BRANCH)).toBe('theirs');
  });
});

describe('a follow-up without a token of its own', () => {
  it('leaves the branch for somebody to open, says where, and takes his pull request for its own', async () => {
    const { story, pulls, commits } = await aStory();
    const { code, summary } = await story.followUp(anAudit([REPORTS]));
    expect(code).toBe(3);
    expect(summary).toContain('this token may not open pull requests here');
    expect(summary).toContain(
      `https://github.com/acme/incidents/compare/main...${BRANCH}?expand=1`,
    );
    expect((await story.followUp(anAudit([REPORTS]))).code).toBe(3);
    const { rest } = story.as('rhea');
    await rest.pulls.create({ ...REPO, title: 'Follow', head: BRANCH, base: 'main' });
    const { code: after, stdout } = await story.followUp(anAudit([REPORTS]));
    expect(stdout).toContain('says all of it');
    expect(after).toBe(0);
    const [pull] = await pulls();
    expect(await commits(pull?.number ?? 0)).toHaveLength(1);
    expect(pull?.title).toBe('Follow');
  });
});

describe('a follow-up goes through review like any other', () => {
  it('is planned, approved by two because a bot wrote it, merged and applied', async () => {
    const { story, follow, pulls } = await aStory();
    await follow(anAudit([REPORTS]));
    const number = (await pulls())[0]?.number ?? 0;
    const { code } = await story.plan(number);
    expect(code).toBe(0);
    const plan = (await story.comments(number)).find(({ body }) => body.includes('reports'));
    expect(plan?.body).toContain('refresh');
    await story.approve(number);
    const merged = await story.merge(number);
    const refused = await story.apply(merged);
    expect(refused.stderr).toContain('nobody can say who wrote part of it');
    expect(refused.code).toBe(1);
    await story.approve(number, 'rita');
    const { code: applied, stdout } = await story.applyAgain();
    expect(stdout).toContain('Approved by rolf, rita');
    expect(applied).toBe(0);
    const role = story.sandbox.parts.state.accounts.get('111122223333')?.roles.get('reports');
    expect([...(role?.inline.keys() ?? [])]).toContain('AWSRevokeOlderSessions');
    expect((await follow(anAudit([REPORTS]))).stdout).toContain('nothing follows');
  });
});

describe('a follow-up runs', () => {
  it('from the default branch alone', async () => {
    const { follow, pulls } = await aStory();
    const { code, stderr } = await follow(anAudit([REPORTS]), { GITHUB_REF: 'refs/heads/fix' });
    expect(stderr).toContain('nothing was done: this is refs/heads/fix');
    expect(code).toBe(1);
    expect(await pulls()).toEqual([]);
  });

  it('for incidents that are to be contained, and says which cannot be read', async () => {
    const { story } = await aStory();
    await story.seed(INCIDENT_PATH, story.text.replace('state: contained', 'state: closed'));
    await story.seed('incidents/broken.yaml', 'nonsense');
    const audited: string[] = [];
    const { code, stdout } = await story.followUp(async ({ name }) => {
      audited.push(name);
      return anAudit([]);
    });
    expect(audited).toEqual([]);
    expect(stdout).toContain('incidents/broken.yaml: it could not be made');
    expect(code).toBe(3);
  });

  it('for one incident by its name, and says which there are', async () => {
    const { story, follow, pulls } = await aStory();
    await story.seed('incidents/second.yaml', story.text.replace(INCIDENT, 'second'));
    await follow(anAudit([REPORTS]), { INCIDENT_NAME: 'second' });
    expect((await pulls()).map(({ head }) => head.ref)).toEqual(['staunch/follow-up/second']);
    const { code, stderr } = await follow(anAudit([]), { INCIDENT_NAME: 'third' });
    expect(stderr).toContain(
      `no incident third on main is to be contained. There is: second, ${INCIDENT}.`,
    );
    expect(code).toBe(1);
  });

  it('for each incident, although one of them cannot be audited', async () => {
    const { story, pulls } = await aStory();
    await story.seed('incidents/second.yaml', story.text.replace(INCIDENT, 'second'));
    const env = { STAUNCH_FOLLOW_UP_TOKEN: story.sandbox.github.tokenOf('helper-bot') };
    const { code, stdout } = await story.followUp(async ({ name }) => {
      if (name === 'second') throw new Error('no trail');
      return anAudit([REPORTS]);
    }, env);
    expect(stdout).toContain('no trail');
    expect(code).toBe(3);
    expect(await pulls()).toHaveLength(1);
  });

  it('and takes nothing that CloudTrail repeats for anything but text', async () => {
    const { story, follow, pulls, files, text } = await aStory();
    const evil = '](http://x) @rolf #1 <img src=x onerror=1>\n::set-env::x\n[skip ci] ```\u202e';
    const hostile = { what: evil, why: evil, eventIds: [evil], byHand: evil };
    const outside = { ...ELSEWHERE, account: '/../../.github/workflows/evil' };
    const { stdout, summary } = await follow(anAudit([aFollowing(hostile), outside]));
    const [pull] = await pulls();
    expect(await files(pull?.number ?? 0)).toEqual([INCIDENT_PATH]);
    expect(pull?.head.ref).toBe(BRANCH);
    for (const shown of [pull?.body ?? '', summary]) {
      expect(shown).not.toMatch(/@rolf|<img|\[skip|\u202e|^::/m);
      expect(shown).not.toContain('](http');
    }
    expect(stdout).not.toMatch(/^::/m);
    expect(await text(BRANCH)).toMatch(/^[\x20-\x7e\n]*$/);
    expect((await story.plan(pull?.number ?? 0)).code).toBe(0);
  });
});
