import { describe, expect, it } from 'vitest';
import { changed, refusal, type Failing } from '../../support/github-answers.ts';
import { failingWith } from '../../support/known-fault.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';

const where = { owner: 'acme', repo: 'incidents' };

async function planned(): Promise<{ story: PullRequestStory; number: number }> {
  const story = aRepository();
  const number = await story.open();
  expect((await story.plan(number)).code).toBe(0);
  return { story, number };
}

describe('a reviewer whose account is gone', () => {
  // Reviews keep the login; the permission of one who is no user any more is not found.
  const ritaIsGone: Failing = ({ url }) =>
    url.endsWith('/collaborators/rita/permission') ? refusal(404, 'rita is not a user') : undefined;

  async function approvedBy(...logins: readonly string[]) {
    const { story, number } = await planned();
    for (const login of logins) await story.approve(number, login);
    return { story, number, sha: await story.merge(number) };
  }

  it('takes nothing from the approval of another, in the apply', async () => {
    const { story, sha } = await approvedBy('rita', 'rolf');
    story.failing = ritaIsGone;
    const { code, stderr } = await story.apply(sha);
    expect(story.keyStatus(), stderr).toBe('Inactive');
    expect(code, stderr).toBe(0);
  });

  it('takes nothing from it in a later reconcile, either', async () => {
    const { story } = await approvedBy('rita', 'rolf');
    story.failing = ritaIsGone;
    const { code, stderr } = await story.reconcile();
    expect(story.keyStatus(), stderr).toBe('Inactive');
    expect(code, stderr).toBe(0);
  });

  it('counts for nothing, and the pull request says so', async () => {
    const { story, number, sha } = await approvedBy('rita');
    story.failing = ritaIsGone;
    const { code, stderr } = await story.apply(sha);
    expect(code).toBe(1);
    expect(story.keyStatus()).toBe('Active');
    const last = (await story.comments(number)).at(-1)?.body;
    expect(last, stderr).toContain('nothing was done');
  });
});

describe('a merge of the default branch into the pull request’s, by its reviewer', () => {
  /** The reviewer brings the default branch in, as GitHub's “Update branch” does, or more than that. */
  async function updatedBy(login: string, more: Readonly<Record<string, string>> = {}) {
    const story = aRepository();
    const number = await story.open();
    await story.push('docs/other.md', 'something else\n', 'rita', 'main');
    const { git, repos } = story.as(login).rest;
    const [main = '', head = ''] = await Promise.all(
      ['heads/main', 'heads/fix'].map(
        async (ref) => (await git.getRef({ ...where, ref })).data.object.sha,
      ),
    );
    const { data } = await repos.getCommit({ ...where, ref: head });
    const files = { 'docs/other.md': 'something else\n', ...more };
    const { data: tree } = await git.createTree({
      ...where,
      base_tree: data.commit.tree.sha,
      tree: Object.entries(files).map(([path, content]) => ({
        ...{ path, content },
        ...{ mode: '100644' as const, type: 'blob' as const },
      })),
    });
    const message = "Merge branch 'main' into fix";
    const made = { ...where, message, tree: tree.sha, parents: [head, main] };
    const { data: commit } = await git.createCommit(made);
    await git.updateRef({ ...where, ref: 'heads/fix', sha: commit.sha });
    const listed = await repos.compareCommitsWithBasehead({ ...where, basehead: 'main...fix' });
    expect(listed.data.files?.map(({ filename }) => filename)).toEqual([INCIDENT_PATH]);
    expect((await story.plan(number)).code).toBe(0);
    return { story, number };
  }

  it.fails(
    'makes nobody an author where it brings in nothing else',
    failingWith(/wrote part of the pull request[^]*: expected 'Active' to be/, async () => {
      const { story, number } = await updatedBy('rolf');
      await story.approve(number, 'rolf');
      const { code, stderr } = await story.apply(await story.merge(number));
      expect(story.keyStatus(), stderr).toBe('Inactive');
      expect(code, stderr).toBe(0);
    }),
  );

  it('makes its author one where it changes the incident, too', async () => {
    const text = aRepository().text.replace('severity: high', 'severity: critical');
    const { story, number } = await updatedBy('rolf', { [INCIDENT_PATH]: text });
    await story.approve(number, 'rolf');
    const { code, stderr } = await story.apply(await story.merge(number));
    expect(stderr).toContain('its author wrote part of the pull request');
    expect(code).toBe(1);
    expect(story.keyStatus()).toBe('Active');
  });
});

describe('changes that another reviewer requests', () => {
  it('and that stand keep the plan from being applied, with their reviewer’s name', async () => {
    const { story, number } = await planned();
    const body = 'This key runs the payments: not before 18:00.';
    const event = 'REQUEST_CHANGES';
    await story.as('rita').rest.pulls.createReview({ ...where, pull_number: number, event, body });
    await story.approve(number, 'rolf');
    const { code, stderr } = await story.apply(await story.merge(number));
    expect(story.keyStatus(), 'rita requested changes').toBe('Active');
    expect(stderr).toContain('rita');
    expect(code).toBe(1);
  });
});

describe('a person whom a commit names as its co-author', () => {
  it('wrote part of it: their approval does not count', async () => {
    const story = aRepository();
    const number = await story.open();
    const { rest } = story.as('rhea');
    const asked = { ...where, username: 'rolf' };
    const { user } = (await rest.repos.getCollaboratorPermissionLevel(asked)).data;
    const path = INCIDENT_PATH;
    const { data: held } = await rest.repos.getContent({ ...where, path, ref: 'fix' });
    const text = `${story.text}    - role: arn:aws:iam::111122223333:role/reports\n`;
    await rest.repos.createOrUpdateFileContents({
      ...{ ...where, branch: 'fix', path, sha: 'sha' in held ? held.sha : '' },
      content: Buffer.from(text).toString('base64'),
      // As GitHub writes it where somebody commits a suggestion that rolf made.
      message: `Apply suggestion\n\nCo-authored-by: rolf <${user?.id ?? ''}+rolf@users.noreply.github.com>`,
    });
    expect((await story.plan(number)).code).toBe(0);
    await story.approve(number, 'rolf');
    const { code } = await story.apply(await story.merge(number));
    expect(story.keyStatus(), 'a co-author approved alone').toBe('Active');
    expect(code).toBe(1);
  });
});

describe('an author of whom GitHub knows no account', () => {
  it.fails(
    'makes two approvals necessary, and the plan says so before anybody merges',
    failingWith(/^what the plan says: expected '[^]*' to match/, async () => {
      const story = aRepository();
      const number = await story.open();
      interface Listed {
        readonly author: object | null;
        readonly committer: object | null;
      }
      story.failing = async (request, github) =>
        request.method === 'GET' && /\/pulls\/\d+\/commits(\?|$)/.test(request.url)
          ? changed<Listed[]>(await github(request), (commits) =>
              commits.map((commit) => ({ ...commit, author: null, committer: null })),
            )
          : undefined;
      const { stdout, summary } = await story.plan(number);
      const [comment] = await story.comments(number);
      const shown = comment?.body.replace(/<!--[^]*?-->/g, '') ?? '';
      await story.approve(number);
      const { stderr } = await story.apply(await story.merge(number));
      expect(stderr).toContain('2 approvals are needed');
      expect(`${shown}${summary}${stdout}`, 'what the plan says').toMatch(
        /two (approvals|people)|2 approvals|second approval/i,
      );
    }),
  );
});
