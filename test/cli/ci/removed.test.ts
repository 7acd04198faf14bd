import { describe, expect, it } from 'vitest';
import {
  aRepository,
  INCIDENT,
  INCIDENT_PATH,
  type PullRequestStory,
} from '../../support/pull-request.ts';
import { shown } from '../../support/shown.ts';

// An incident file that vanishes from the default branch does not let its incident vanish.

const WHERE = { owner: 'acme', repo: 'incidents' };
const DAY_MS = 24 * 60 * 60_000;
const OTHER = '2026-11-22-other-key';

/** The drill's incident, contained by an approved pull request. */
async function contained(): Promise<PullRequestStory> {
  const story = aRepository();
  const number = await story.open();
  await story.plan(number);
  await story.approve(number);
  expect((await story.apply(await story.merge(number))).code).toBe(0);
  return story;
}

function named(story: PullRequestStory, name: string, state = 'contained'): string {
  return story.text.replace(INCIDENT, name).replace('state: contained', `state: ${state}`);
}

async function commitOf(story: PullRequestStory, branch = 'main'): Promise<string> {
  const { data } = await story.as('rhea').rest.git.getRef({ ...WHERE, ref: `heads/${branch}` });
  return data.object.sha;
}

/** Opens a pull request that takes files away and brings others, and merges it. */
async function mergedChange(
  story: PullRequestStory,
  { remove, bring = {} }: { remove: readonly string[]; bring?: Record<string, string> },
  method: 'merge' | 'squash' | 'rebase' = 'squash',
): Promise<string> {
  const number = await story.open({ 'README.md': 'y', ...bring }, { branch: 'change' });
  for (const path of remove) await story.remove(path, 'change');
  return story.merge(number, method);
}

/** What the schedule says: its exit code, and its issue where that is open. */
async function schedule(
  story: PullRequestStory,
): Promise<{ code: number; said: string; log: string }> {
  const { code, stdout, stderr } = await story.reconcile();
  const issue = await story.issue();
  return {
    code,
    said: issue?.state === 'open' ? shown(issue.body) : '',
    log: `${stdout}${stderr}`,
  };
}

describe('an incident file that was removed while the incident was not closed', () => {
  const REMOVED: Readonly<Record<string, (story: PullRequestStory) => Promise<unknown>>> = {
    'by a direct push': (story) => story.remove(INCIDENT_PATH, 'main'),
    'by a squashed pull request': (story) => mergedChange(story, { remove: [INCIDENT_PATH] }),
    'by a merged pull request': (story) =>
      mergedChange(story, { remove: [INCIDENT_PATH] }, 'merge'),
    'by a rebased pull request': (story) =>
      mergedChange(story, { remove: [INCIDENT_PATH] }, 'rebase'),
    'with another name for the file and the incident': (story) => {
      const bring = { [`incidents/${OTHER}.yaml`]: named(story, OTHER) };
      return mergedChange(story, { remove: [INCIDENT_PATH], bring });
    },
    'to a place where nothing is applied from': (story) =>
      mergedChange(story, {
        remove: [INCIDENT_PATH],
        bring: { [`incidents/${INCIDENT}.yml`]: story.text, 'incidents/old/x.yaml': story.text },
      }),
    'by a merge that takes the side that never had it': async (story) => {
      const { git } = story.as('rhea').rest;
      const { data: commits } = await story.as('rhea').rest.repos.listCommits(WHERE);
      const first = commits.at(-1)?.sha ?? '';
      const main = await commitOf(story);
      const tree = await git.createTree({
        ...WHERE,
        base_tree: commits.at(-1)?.commit.tree.sha ?? '',
        tree: [{ path: 'notes.md', mode: '100644', type: 'blob', content: 'n' }],
      });
      const parents = [first, main];
      const made = { message: 'Merge', tree: tree.data.sha, parents };
      const { data: merge } = await git.createCommit({ ...WHERE, ...made });
      await git.updateRef({ ...WHERE, ref: 'heads/main', sha: merge.sha });
    },
    'by a force push': async (story) => {
      const { data: commits } = await story.as('rhea').rest.repos.listCommits(WHERE);
      const sha = commits.at(-1)?.sha ?? '';
      const { git } = story.as('rhea').rest;
      await git.updateRef({ ...WHERE, ref: 'heads/main', sha, force: true });
    },
  };

  it.each(Object.keys(REMOVED))(
    '%s keeps the schedule red, and says how to bring it back',
    async (how) => {
      const story = await contained();
      const before = await commitOf(story);
      story.later();
      await REMOVED[how]?.(story);
      const { code, said } = await schedule(story);
      expect(code).toBe(3);
      expect(said).toMatch(new RegExp(`\\| removed \\| ${INCIDENT} `));
      expect(said).toContain(`its file is gone from main since`);
      expect(said).toContain(`with commit ${await commitOf(story)}`);
      expect(said).toContain(
        `git fetch origin ${before} && git checkout ${before} -- ${INCIDENT_PATH}`,
      );
      expect(said).toContain('write `state: closed` in it');
      expect((await schedule(story)).said).toBe(said);
    },
  );

  it('is looked at as before, and nothing is done for it', async () => {
    const story = await contained();
    await story.remove(INCIDENT_PATH, 'main');
    const account = story.sandbox.parts.state.accounts.get('111122223333');
    const key = account?.users.get('ci-deploy')?.accessKeys[0];
    if (key) key.status = 'Active';
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toContain('| drifted |');
    expect(said).toContain('undone by somebody, or new');
    expect(key?.status).toBe('Active');
    expect(said).not.toContain('Done again');
  });

  it('keeps the schedule red where it was never applied', async () => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text);
    await story.remove(INCIDENT_PATH, 'main');
    story.sandbox.clock.advance(2 * 60 * 60_000);
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toContain('| overdue |');
    expect(said).toContain('its file is gone');
    expect(story.keyStatus()).toBe('Active');
  });

  it('is told together with the others that went', async () => {
    const story = await contained();
    const paths = [1, 2, 3].map((at) => `incidents/2026-11-22-no-${at}.yaml`);
    for (const path of paths) await story.seed(path, named(story, path.slice(10, -5)));
    await mergedChange(story, { remove: [INCIDENT_PATH, ...paths] });
    const { said } = await schedule(story);
    for (const path of [INCIDENT_PATH, ...paths]) expect(said).toContain(`-- ${path}`);
  });

  it('is let go once it is back', async () => {
    const story = await contained();
    await story.remove(INCIDENT_PATH, 'main');
    expect((await schedule(story)).code).toBe(3);
    await story.seed(INCIDENT_PATH, story.text);
    const { code, said } = await schedule(story);
    expect(said).toBe('');
    expect(code).toBe(0);
  });

  it('is not let go by having been closed before it was opened again', async () => {
    const story = await contained();
    await story.seed(INCIDENT_PATH, named(story, INCIDENT, 'closed'));
    await story.seed(INCIDENT_PATH, story.text);
    await story.remove(INCIDENT_PATH, 'main');
    expect((await schedule(story)).code).toBe(3);
  });

  it.each([
    ['cannot be read', 'state: odd\n'],
    ['is too large to be read', `# ${'x'.repeat(70_000)}\n`],
    ['is no text', 'a\0b'],
  ])('is unknown where its last version %s', async (_, text) => {
    const story = await contained();
    await story.seed(INCIDENT_PATH, text);
    await story.remove(INCIDENT_PATH, 'main');
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toMatch(new RegExp(`\\| unknown \\| ${INCIDENT_PATH} `));
    expect(said).toContain('git checkout');
  });

  it('is unknown where a link to something else took its place, whatever that says', async () => {
    const story = await contained();
    await story.seed(INCIDENT_PATH, named(story, INCIDENT, 'closed'));
    await story.remove(INCIDENT_PATH, 'main');
    story.failing = async (request, github) => {
      if (!request.url.endsWith('/graphql')) return undefined;
      const answer = await github(request);
      return {
        ...answer,
        body: answer.body.replaceAll(`"mode":${0o100644}`, `"mode":${0o120000}`),
      };
    };
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toContain('It is not a plain file.');
  });

  it('has a name that nobody’s shell obeys in what is to be typed', async () => {
    const story = aRepository();
    const path = 'incidents/$(x) `y`.yaml';
    await story.seed(path, 'nonsense');
    await story.remove(path, 'main');
    expect((await schedule(story)).said).toContain(`-- '${path}'`);
  });
});

describe('an incident file that was removed', () => {
  const CLOSED: Readonly<Record<string, (story: PullRequestStory) => Promise<void>>> = {
    'after it was closed': async (story) => {
      await story.seed(INCIDENT_PATH, named(story, INCIDENT, 'closed'));
      await story.remove(INCIDENT_PATH, 'main');
    },
    'brought back as closed, and removed again': async (story) => {
      await story.remove(INCIDENT_PATH, 'main');
      await story.seed(INCIDENT_PATH, named(story, INCIDENT, 'closed'));
      await story.remove(INCIDENT_PATH, 'main');
    },
  };

  it.each(Object.keys(CLOSED))('%s is over', async (how) => {
    const story = await contained();
    await CLOSED[how]?.(story);
    expect(await schedule(story)).toMatchObject({ code: 0, said: '' });
  });

  it('is looked for half a year long', async () => {
    const story = await contained();
    await story.remove(INCIDENT_PATH, 'main');
    story.sandbox.clock.advance(179 * DAY_MS);
    await story.seed('notes.md', 'n');
    expect((await schedule(story)).code).toBe(3);
    story.sandbox.clock.advance(2 * DAY_MS);
    expect(await schedule(story)).toMatchObject({ code: 0, said: '' });
  });

  it('is found where it stood on the branch for longer than that', async () => {
    const story = await contained();
    story.sandbox.clock.advance(400 * DAY_MS);
    await story.remove(INCIDENT_PATH, 'main');
    expect((await schedule(story)).said).toContain('its file is gone');
  });

  it('within a pull request, before its merge, was never on the branch', async () => {
    const story = aRepository();
    const number = await story.open({ [INCIDENT_PATH]: story.text, 'notes.md': 'n' });
    await story.remove(INCIDENT_PATH);
    await story.merge(number, 'merge');
    expect(await schedule(story)).toMatchObject({ code: 0, said: '' });
  });

  it('is none that came while the schedule was at work', async () => {
    const story = await contained();
    story.failing = async ({ url }) => {
      if (url.includes('/activity?'))
        await story.seed(`incidents/${OTHER}.yaml`, named(story, OTHER));
      return undefined;
    };
    expect(await schedule(story)).toMatchObject({ code: 0, said: '' });
  });

  it('is found among 250 pushes with a handful of requests', async () => {
    const story = await contained();
    await story.remove(INCIDENT_PATH, 'main');
    for (let at = 0; at < 250; at++) await story.seed('incidents/notes.md', `${at}`);
    const asked: string[] = [];
    story.failing = ({ url }) => {
      asked.push(url.replace(/\?.*/, ''));
      return undefined;
    };
    expect((await schedule(story)).said).toContain('its file is gone');
    const of = (path: string) => asked.filter((url) => url.endsWith(path)).length;
    expect(of('/activity'), 'pages of pushes').toBe(3);
    expect(of('/graphql'), 'hundreds of commits, and what was removed').toBe(3 + 1);
    expect(asked.length, 'in all').toBeLessThan(20);
  });
});

describe('what was removed cannot be told, and the schedule is red and says so,', () => {
  const graphql = (url: string): boolean => url.endsWith('/graphql');
  const answer = (body: object) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  it('where GitHub refuses the query', async () => {
    const story = await contained();
    const errors = [{ message: "Field 'file' doesn't exist on type 'Commit'" }];
    story.failing = ({ url }) => (graphql(url) ? answer({ errors }) : undefined);
    const { code, said, log } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toContain('| unknown | incidents that were removed |');
    expect(said).toContain("GitHub refused a GraphQL query: Field 'file' doesn't exist");
    expect(log).toContain(`${INCIDENT}: held`);
  });

  it('where GitHub does not tell what was pushed', async () => {
    const story = await contained();
    story.failing = ({ url }) => (url.includes('/activity?') ? 404 : undefined);
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toContain('| unknown | incidents that were removed |');
  });

  it('where GitHub does not show a commit any more', async () => {
    const story = await contained();
    const main = await commitOf(story);
    await story.seed('notes.md', 'n');
    const tip = await commitOf(story);
    let lost = [main];
    story.failing = (request, github) => {
      if (!graphql(request.url)) return undefined;
      const body = lost.reduce((text, sha) => text.replace(sha, 'f'.repeat(40)), request.body);
      return github({ ...request, body });
    };
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toMatch(new RegExp(`GitHub does not show what main held at commit ${main} \\|`));
    lost = [main, tip];
    expect((await schedule(story)).said).toContain(`at commit ${main}, and 1 more like it`);
  });

  it('where a push is missing between two others', async () => {
    const story = await contained();
    await story.seed('notes.md', '1');
    const missing = await commitOf(story);
    await story.seed('notes.md', '2');
    story.failing = async (request, github) => {
      if (!request.url.includes('/activity?')) return undefined;
      const told = await github(request);
      const data = JSON.parse(told.body) as readonly { readonly after: string }[];
      return { ...told, body: JSON.stringify(data.filter(({ after }) => after !== missing)) };
    };
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toContain('GitHub does not tell how main came from commit');
  });

  it('where there were more pushes than anybody asks for', async () => {
    const story = await contained();
    story.failing = async (request, github) => {
      if (!request.url.includes('/activity?')) return undefined;
      const told = await github(request);
      return {
        ...told,
        headers: { ...told.headers, link: `<http://github.sandbox${request.url}>; rel="next"` },
      };
    };
    const { code, said } = await schedule(story);
    expect(code).toBe(3);
    expect(said).toContain('main was pushed to more than 3000 times');
  });
});
