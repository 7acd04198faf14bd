import { createHash } from 'node:crypto';
import { expect, describe, it } from 'vitest';
import { readOne } from '../../support/plan-comments.ts';
import { changed } from '../../support/github-answers.ts';
import { failingWith } from '../../support/known-fault.ts';
import { worldOf } from '../../support/play.ts';
import {
  aRepository,
  INCIDENT,
  INCIDENT_PATH,
  type PullRequestStory,
} from '../../support/pull-request.ts';
import { shown } from '../../support/shown.ts';
import { trust, worldWith } from '../../support/worlds.ts';

describe('when a pull request brings an incident', () => {
  it('its plan stands in one comment, which is not rewritten while nothing changes', async () => {
    const story = aRepository();
    const number = await story.open();
    expect((await story.plan(number)).code).toBe(0);
    const [first] = await story.comments(number);
    story.later();
    expect((await story.plan(number)).stdout).toContain('Plan comment unchanged');
    const [again, ...others] = await story.comments(number);
    expect(others).toEqual([]);
    expect(again).toEqual(first);
    expect(first?.by).toBe('github-actions[bot]');
    expect(readOne(first?.body ?? '')?.plans[0]?.steps).toHaveLength(7);
  });

  it('a new push updates the same comment', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    const [first] = await story.comments(number);
    story.later();
    await story.push(INCIDENT_PATH, story.text.replace('severity: high', 'severity: critical'));
    expect((await story.plan(number)).stdout).toContain('Plan comment updated');
    const [again, ...others] = await story.comments(number);
    expect(others).toEqual([]);
    expect(again?.id).toBe(first?.id);
    expect(again?.body).toContain('critical');
  });

  it('a broken file is told by line and column, in the log, as annotations and in the comment', async () => {
    const story = aRepository();
    const number = await story.open({
      [INCIDENT_PATH]: story.text.replace('exposedAt', 'exposdAt'),
    });
    const { code, stdout, summary } = await story.plan(number);
    expect(code).toBe(1);
    expect(stdout).toContain(`${INCIDENT_PATH}:10:3: error:`);
    expect(stdout).toContain(`::error file=${INCIDENT_PATH},line=10,col=3::`);
    const [comment] = await story.comments(number);
    expect(comment?.body).toContain('Staunch cannot plan this pull request');
    expect(summary).toBe(`${comment?.body ?? ''}\n`);
  });

  it('a secret in the file is refused and appears nowhere', async () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY';
    const story = aRepository();
    const number = await story.open({ [INCIDENT_PATH]: `${story.text}# ${secret}\n` });
    const ran = await story.plan(number);
    expect(ran.code).toBe(1);
    const everything = JSON.stringify([ran, await story.comments(number)]);
    expect(everything).not.toContain(secret.slice(0, 12));
    expect(everything).toContain('secret');
  });

  it('a pull request without incidents is done at once, and says nothing on it', async () => {
    const story = aRepository();
    const number = await story.open({ 'README.md': 'more words' });
    expect((await story.plan(number)).code).toBe(0);
    expect(await story.comments(number)).toEqual([]);
  });

  it('one that removes a closed incident is warned that this undoes nothing', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text.replace('state: contained', 'state: closed'));
    const number = await story.open({ 'README.md': 'more words' });
    await story.remove(INCIDENT_PATH);
    const { code, stdout } = await story.plan(number);
    expect(code).toBe(0);
    expect(stdout).toContain('::warning::');
    expect(stdout).toContain('write `state: restored`');
    expect((await story.comments(number))[0]?.body).toContain('undoes nothing');
  });

  it('one from a fork is validated, and nothing is planned or commented', async () => {
    const story = aRepository();
    const number = await story.open();
    const { code, stdout, summary } = await story.plan(number, (event) => {
      const pull = event['pull_request'] as { head: { repo: { full_name: string } } };
      pull.head.repo.full_name = 'mallory/incidents';
    });
    expect(code).toBe(0);
    expect(stdout).toContain('validated, not planned');
    expect(summary).toContain('fork');
    expect(await story.comments(number)).toEqual([]);
  });

  it.each(['incidents/2026/x.yaml', 'incidents/x.YAML', 'incidents/x.yml'])(
    'a file where nothing is applied from is an error, not nothing: %s',
    async (path) => {
      const story = aRepository();
      const number = await story.open({ [path]: story.text });
      const { code, stdout } = await story.plan(number);
      expect(code).toBe(1);
      expect(stdout).toContain('lie directly in incidents/');
    },
  );

  it('a file name that is a command for the runner stays a name', async () => {
    const story = aRepository();
    const number = await story.open({ 'incidents/##[error]pwn.yaml': story.text });
    expect((await story.plan(number)).stdout).not.toContain('##[');
  });

  it('an exposure that matches nothing is said, and keeps nothing else from being merged', async () => {
    const story = aRepository();
    const number = await story.open({
      [INCIDENT_PATH]: story.text.replace(':role/app', ':role/ap'),
    });
    expect((await story.plan(number)).code).toBe(0);
    const body = (await story.comments(number))[0]?.body;
    expect(body).toContain('1 thing not found');
    expect(body).toContain('What is listed as not found stays open, and keeps the result red');
  });

  it('an incident of which nothing is found makes the job red', async () => {
    const story = aRepository();
    const number = await story.open({
      [INCIDENT_PATH]: story.text
        .replace(':role/app', ':role/ap')
        .replace('AKIARTX3GSDSQLEAKEDK', 'AKIARTX3GSDSQMISTYPE'),
    });
    expect((await story.plan(number)).code).toBe(1);
    expect((await story.comments(number))[0]?.body).toContain(
      'nothing of this incident could be found',
    );
  });

  it('a plan that does not fit into its comment makes the job red', async () => {
    // Two hundred roles that two incidents name, each with a path of almost the 512 characters that AWS allows: more
    // than a comment holds, however well it is packed.
    const roles = Array.from({ length: 200 }, (_, at) => ({
      ...{ name: `r${at}`, trust },
      path: `/${[1, 2, 3, 4, 5, 6, 7].map((part) => hashOf(`${at} ${part}`)).join('/')}/`,
    }));
    const story = aRepository(worldWith(worldOf('leaked-ci-key'), { roles }));
    await story.decide('guardrails', 'limits: { roles: 1000 }\n');
    const naming = (name: string, from: number): string => {
      const named = roles.slice(from, from + 100);
      const lines = named.map((role) => `    - role: ${IAM}:role${role.path}${role.name}`);
      return [story.text.replace(INCIDENT, name).trimEnd(), ...lines, ''].join('\n');
    };
    const number = await story.open({
      [INCIDENT_PATH]: naming(INCIDENT, 0),
      'incidents/2026-11-22-more.yaml': naming('2026-11-22-more', 100),
    });
    const { code, stdout, stderr, summary } = await story.plan(number);
    expect(stdout.match(/101 roles whose sessions to revoke/g)).toHaveLength(2);
    const [comment] = await story.comments(number);
    const carried = readOne(comment?.body ?? '') !== undefined;
    expect(carried || code !== 0, 'whether the job is red').toBe(true);
    for (const said of [stderr, summary])
      expect(said).toContain('The plan comment cannot be approved');
    expect(comment?.body).toContain('this cannot be approved');
    for (const { name } of roles) expect(summary).toContain(`${name}</code>`);
  });
});

describe('a plan that could mislead', () => {
  it.fails(
    'made again by an old run leaves the comment on the newest commit as it is',
    failingWith(/^the plan comment after the old run: expected /, async () => {
      const story = aRepository();
      const number = await story.open();
      const old = structuredClone(story.sandbox.github.pullRequestEvent(number, 'opened'));
      await story.plan(number);
      const reports = '    - role: arn:aws:iam::111122223333:role/reports\n';
      await story.push(INCIDENT_PATH, `${story.text}${reports}`);
      expect((await story.plan(number)).code).toBe(0);
      const newest = await story.comments(number);
      expect(newest[0]?.body).toContain('role&#47;reports');
      await story.approve(number);
      await story.plan(number, (event) => Object.assign(event, old));
      expect(await story.comments(number), 'the plan comment after the old run').toEqual(newest);
    }),
  );

  it.fails(
    'for a branch that nothing is applied from says that merging applies nothing',
    failingWith(/Merging applies exactly these steps[^]*: expected '[^]*to match/, async () => {
      const story = aRepository();
      const { rest } = story.as('rhea');
      const where = { owner: 'acme', repo: 'incidents' };
      const main = await rest.git.getRef({ ...where, ref: 'heads/main' });
      const { sha } = main.data.object;
      await rest.git.createRef({ ...where, ref: 'refs/heads/lower', sha });
      const number = await story.open(undefined, { base: 'lower' });
      const { stdout, stderr, summary } = await story.plan(number);
      const [comment] = await story.comments(number);
      const shown = comment?.body.replace(/<!--[^]*?-->/g, '') ?? '';
      expect(`${shown}${summary}${stdout}${stderr}`, shown).toMatch(
        /lower|base branch|default branch|into main/i,
      );
    }),
  );
});

describe('a pull request that removes an incident file', () => {
  const STATES: Readonly<Record<string, (text: string) => string>> = {
    'state is contained': (text) => text,
    'state is restored': (text) => text.replace('state: contained', 'state: restored'),
    'nobody can tell whether it is closed': (text) => text.replace('exposedAt', 'exposdAt'),
  };

  /** What people read in the one comment. */
  async function said(story: PullRequestStory, number: number): Promise<string> {
    const [comment, ...others] = await story.comments(number);
    expect(others).toEqual([]);
    return shown(comment?.body);
  }

  it.each(Object.keys(STATES))('is red where %s, and says what to do', async (state) => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, STATES[state]?.(story.text) ?? '');
    const number = await story.open({ 'README.md': 'more words' });
    await story.remove(INCIDENT_PATH);
    const { code, stdout, summary } = await story.plan(number);
    expect(code).toBe(1);
    expect(stdout).toContain(`${INCIDENT_PATH}:1:1: error: This pull request removes the file`);
    expect(stdout).toContain(`::error file=${INCIDENT_PATH},line=1,col=1::`);
    expect(stdout).not.toContain('::warning::');
    for (const text of [await said(story, number), shown(summary)]) {
      expect(text).toContain(`${INCIDENT_PATH}:1:1`);
      expect(text).toContain(state);
      expect(text).toContain('Keep the file');
      expect(text).toContain('write `state: closed` in it: that needs everything contained');
      expect(text).toContain('Deleting the file undoes nothing.');
    }
  });

  it('is red where another incident comes in its place, and says which file goes', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text);
    const name = '2026-11-22-deploy-key';
    const renamed = story.text.replace(/name: .*/, `name: ${name}`);
    const number = await story.open({ [`incidents/${name}.yaml`]: renamed });
    await story.remove(INCIDENT_PATH);
    expect((await story.plan(number)).code).toBe(1);
    expect(await said(story, number)).toContain(INCIDENT_PATH);
  });

  it('is red where GitHub tells of it as a file that was renamed', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text);
    const number = await story.open({ 'old/incident.yaml': story.text });
    await story.remove(INCIDENT_PATH);
    story.failing = async (request, github) => {
      if (!/\/files\b/.test(request.url)) return undefined;
      return changed(await github(request), (files: readonly object[]) =>
        files
          .slice(1)
          .map((it) => ({ ...it, status: 'renamed', previous_filename: INCIDENT_PATH })),
      );
    };
    expect((await story.plan(number)).code).toBe(1);
    expect(await said(story, number)).toContain(`${INCIDENT_PATH}:1:1`);
  });

  it('is red where the same incident comes under another name of its file', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text);
    const number = await story.open({ 'incidents/2026-11-22-deploy-key.yaml': story.text });
    await story.remove(INCIDENT_PATH);
    expect((await story.plan(number)).code).toBe(1);
    const text = await said(story, number);
    expect(text).toContain("The name is not the file's name.");
    expect(text).toContain(`${INCIDENT_PATH}:1:1`);
  });

  it('is red where only one of several is closed, and names the others', async () => {
    const story = aRepository();
    const paths = ['a', 'b', 'c'].map((name) => `incidents/${name}.yaml`);
    for (const [at, path] of paths.entries()) {
      const text = story.text.replace(INCIDENT, path.slice(10, -5));
      await story.seed(path, at === 1 ? text.replace('contained', 'closed') : text);
    }
    const number = await story.open({ 'README.md': 'more words' });
    for (const path of paths) await story.remove(path);
    const { code, stdout } = await story.plan(number);
    expect(code).toBe(1);
    const text = await said(story, number);
    expect(text).toContain(`${paths[0]}:1:1`);
    expect(text).not.toContain(`${paths[1]}:1:1`);
    expect(text).toContain(`${paths[2]}:1:1`);
    expect(stdout).toContain(`::warning::${paths[1]}`);
  });

  it('is red from a fork, too', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text);
    const number = await story.open({ 'README.md': 'more words' });
    await story.remove(INCIDENT_PATH);
    const { code, stdout } = await story.plan(number, (event) => {
      const pull = event['pull_request'] as { head: { repo: { full_name: string } } };
      pull.head.repo.full_name = 'mallory/incidents';
    });
    expect(code).toBe(1);
    expect(stdout).toContain('This pull request removes the file');
    expect(await story.comments(number)).toEqual([]);
  });

  it('is red where GitHub does not show what would go', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text.replace('contained', 'closed'));
    const number = await story.open({ 'README.md': 'more words' });
    await story.remove(INCIDENT_PATH);
    story.failing = ({ url }) => (url.endsWith('/graphql') ? 502 : undefined);
    const { code, stderr } = await story.plan(number);
    expect(code).toBe(1);
    expect(stderr).toContain('GitHub answered 502');
  });

  it('is fine once the file is kept, or closed on its base branch', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text);
    const number = await story.open({ 'README.md': 'more words' });
    await story.remove(INCIDENT_PATH);
    expect((await story.plan(number)).code).toBe(1);
    await story.seed(INCIDENT_PATH, story.text.replace('contained', 'closed'));
    expect((await story.plan(number)).code).toBe(0);
    expect(await said(story, number)).toContain('undoes nothing');
    await story.seed(INCIDENT_PATH, story.text);
    expect((await story.plan(number)).code).toBe(1);
    await story.push(INCIDENT_PATH, story.text);
    expect((await story.plan(number)).code).toBe(0);
    expect(await said(story, number)).toContain('nothing to plan');
  });

  it('is fine where the file lay in a wrong place, and comes into the right one', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH.replace('.yaml', '.yml'), story.text);
    const number = await story.open();
    await story.remove(INCIDENT_PATH.replace('.yaml', '.yml'));
    expect((await story.plan(number)).code).toBe(0);
  });
});

const IAM = 'arn:aws:iam::111122223333';

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
