import { describe, expect, it } from 'vitest';
import { aRepository, INCIDENT_PATH, PullRequestStory } from '../../support/pull-request.ts';

const REPO = { owner: 'acme', repo: 'incidents' };

/** What people do with one planned pull request of rhea's, in words of reviews. */
class Reviewing {
  readonly story: PullRequestStory;
  readonly number: number;
  merged: string | undefined;

  constructor(story: PullRequestStory, number: number) {
    this.story = story;
    this.number = number;
  }

  private get on() {
    return { ...REPO, pull_number: this.number };
  }

  approves(login: string, at?: string): Promise<unknown> {
    return this.says(login, 'APPROVE', at);
  }

  asksForChanges(login: string, at?: string): Promise<unknown> {
    return this.says(login, 'REQUEST_CHANGES', at);
  }

  comments(login: string): Promise<unknown> {
    return this.says(login, 'COMMENT');
  }

  /** Begins a review and does not submit it. */
  begins(login: string): Promise<unknown> {
    return this.says(login, undefined);
  }

  async says(
    login: string,
    event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' | undefined,
    at?: string,
  ): Promise<void> {
    this.story.later();
    await this.story.as(login).rest.pulls.createReview({
      ...this.on,
      ...(event === undefined ? {} : { event }),
      ...(at === undefined ? {} : { commit_id: at }),
      body: 'My word',
    });
    this.story.later();
  }

  /** Somebody else dismisses the newest review of a person. */
  async isDismissed(login: string): Promise<void> {
    const { rest } = this.story.as('rhea');
    const { data } = await rest.pulls.listReviews(this.on);
    const review_id = data.findLast(({ user }) => user?.login === login)?.id ?? 0;
    await rest.pulls.dismissReview({ ...this.on, review_id, message: 'Settled' });
  }

  async head(): Promise<string> {
    return (await this.story.as('rhea').rest.pulls.get(this.on)).data.head.sha;
  }

  /** A commit comes on top, and the plan is made anew. */
  async moves(
    commit: { author?: string; committer?: string; message?: string; by?: string } = {},
  ): Promise<void> {
    const { author, committer, message = 'More', by = 'rhea' } = commit;
    const path = `incidents/notes-${(await this.head()).slice(0, 7)}.md`;
    const content = Buffer.from('notes').toString('base64');
    const signed = async (login: string | undefined) => ({
      name: login ?? '',
      email: login?.includes('@') === true ? login : await this.addressOf(login ?? 'rhea'),
    });
    await this.story.as(by).rest.repos.createOrUpdateFileContents({
      ...REPO,
      ...{ path, message, content, branch: 'fix' },
      ...(author === undefined ? {} : { author: await signed(author) }),
      ...(committer === undefined ? {} : { committer: await signed(committer) }),
    });
    this.story.later();
    await this.story.plan(this.number);
  }

  async addressOf(login: string): Promise<string> {
    return `${await this.idOf(login)}+${login}@users.noreply.github.com`;
  }

  async idOf(login: string): Promise<number> {
    const { rest } = this.story.as('rhea');
    const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...REPO, username: login });
    return data.user?.id ?? 0;
  }

  /** The plan comment is written anew. */
  async commentChanges(): Promise<void> {
    const [comment] = await this.story.comments(this.number);
    if (!comment) throw new Error('there is a plan comment');
    await this.story.edit(comment.id, comment.body);
  }

  isGone(login: string): void {
    this.story.sandbox.github.deleteAccount(login);
  }

  /** GitHub answers this when it is asked what somebody may do. */
  permissionAnswers(login: string, status: number): void {
    this.story.failing = ({ url }) =>
      url.endsWith(`/collaborators/${login}/permission`) ? status : undefined;
  }

  /** GitHub lists reviews as they were begun, and not as they were submitted. */
  async reviewsAreListedBackwards(): Promise<void> {
    const { data } = await this.story.as('rhea').rest.pulls.listReviews(this.on);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(data.toReversed());
    this.story.failing = ({ method, url }) =>
      method === 'GET' && url.includes('/reviews?') ? { status: 200, headers, body } : undefined;
  }

  async merge(): Promise<string> {
    this.merged ??= await this.story.merge(this.number, 'squash', 'helper-bot');
    return this.merged;
  }
}

async function planned(): Promise<Reviewing> {
  const story = aRepository();
  const number = await story.open();
  await story.plan(number);
  return new Reviewing(story, number);
}

interface Row {
  readonly history: (pull: Reviewing) => Promise<unknown>;
  /** Whose approvals count; none where nothing is approved. */
  readonly counted: readonly string[];
  /** Parts of what is said, as a reason or as a note. */
  readonly said?: readonly string[];
}

const trailer = (address: string, key = 'Co-authored-by') => ({
  message: `Take the suggestion\n\n${key}: Somebody <${address}>`,
});

const CO_AUTHOR = 'approval by rolf does not count: its author is named as co-author';

const HISTORIES: Readonly<Record<string, Row>> = {
  'nobody says anything': {
    history: async () => undefined,
    counted: [],
    said: ['no approval counts'],
  },
  'somebody approves': { history: (pull) => pull.approves('rolf'), counted: ['rolf'] },
  'two approve': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.approves('rita');
    },
    counted: ['rolf', 'rita'],
  },
  'somebody approves, then comments': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.comments('rolf');
    },
    counted: ['rolf'],
  },
  'somebody only comments': { history: (pull) => pull.comments('rolf'), counted: [] },
  'somebody approves, then asks for changes': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.asksForChanges('rolf');
    },
    counted: [],
    said: ['rolf asked for changes, and that stands'],
  },
  'somebody asks for changes, then comments': {
    history: async (pull) => {
      await pull.asksForChanges('rita');
      await pull.comments('rita');
      await pull.approves('rolf');
    },
    counted: [],
    said: ['rita asked for changes, and that stands'],
  },
  'somebody asks for changes, then approves': {
    history: async (pull) => {
      await pull.asksForChanges('rolf');
      await pull.approves('rolf');
    },
    counted: ['rolf'],
  },
  'somebody submits last what they began first': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.asksForChanges('rolf');
      await pull.reviewsAreListedBackwards();
    },
    counted: [],
    said: ['rolf asked for changes, and that stands'],
  },
  'an approval is dismissed': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.isDismissed('rolf');
    },
    counted: [],
    said: ['no approval counts'],
  },
  'an approval is dismissed, and given again': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.isDismissed('rolf');
      await pull.approves('rolf');
    },
    counted: ['rolf'],
  },
  'a request for changes is dismissed, and nobody approves': {
    history: async (pull) => {
      await pull.asksForChanges('rolf');
      await pull.isDismissed('rolf');
    },
    counted: [],
    said: ['no approval counts'],
  },
  'a request for changes is dismissed, and another approves': {
    history: async (pull) => {
      await pull.asksForChanges('rita');
      await pull.approves('rolf');
      await pull.isDismissed('rita');
    },
    counted: ['rolf'],
  },
  'a request for changes after an approval by the same person is dismissed': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.asksForChanges('rolf');
      await pull.isDismissed('rolf');
    },
    counted: ['rolf'],
  },
  'the head moves after the approval': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.moves();
    },
    counted: [],
    said: ['the approval by rolf does not count: it approves an older commit'],
  },
  'somebody approves the old head and the new one': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.moves();
      await pull.approves('rolf');
    },
    counted: ['rolf'],
  },
  'somebody approves a commit that is no longer the head': {
    history: async (pull) => {
      const old = await pull.head();
      await pull.moves();
      await pull.approves('rolf', old);
    },
    counted: [],
    said: ['the approval by rolf does not count: it approves an older commit'],
  },
  'somebody approves the head, then an older commit': {
    history: async (pull) => {
      const old = await pull.head();
      await pull.moves();
      await pull.approves('rolf');
      await pull.approves('rolf', old);
    },
    counted: [],
    said: ['the approval by rolf does not count: it approves an older commit'],
  },
  'somebody asks for changes of an older commit, and another approves the head': {
    history: async (pull) => {
      await pull.asksForChanges('rita');
      await pull.moves();
      await pull.approves('rolf');
    },
    counted: [],
    said: ['rita asked for changes, and that stands until they approve'],
  },
  'two say opposite things, the approval last': {
    history: async (pull) => {
      await pull.asksForChanges('rita');
      await pull.approves('rolf');
    },
    counted: [],
    said: ['rita asked for changes'],
  },
  'two say opposite things, the request last': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.asksForChanges('rita');
    },
    counted: [],
    said: ['rita asked for changes'],
  },
  'somebody only begins a review': {
    history: async (pull) => {
      await pull.begins('rita');
      await pull.approves('rolf');
    },
    counted: ['rolf'],
  },
  'somebody approves, and begins another review': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.begins('rolf');
    },
    counted: ['rolf'],
  },
  'the author of a commit approves': {
    history: async (pull) => {
      await pull.moves({ by: 'rolf' });
      await pull.approves('rolf');
    },
    counted: [],
    said: ['the approval by rolf does not count: its author wrote part of the pull request'],
  },
  'the committer of somebody else’s commit approves': {
    history: async (pull) => {
      await pull.moves({ author: 'rhea', committer: 'rolf' });
      await pull.approves('rolf');
    },
    counted: [],
    said: ['the approval by rolf does not count: its author wrote part of the pull request'],
  },
  'a co-author approves': {
    history: async (pull) => {
      await pull.moves(trailer(await pull.addressOf('rolf')));
      await pull.approves('rolf');
    },
    counted: [],
    said: [CO_AUTHOR],
  },
  'a co-author by an address without a number approves': {
    history: async (pull) => {
      await pull.moves(trailer('Rolf@users.noreply.github.com', 'CO-AUTHORED-BY'));
      await pull.approves('rolf');
    },
    counted: [],
    said: [CO_AUTHOR],
  },
  'a co-author who was called otherwise then approves': {
    history: async (pull) => {
      await pull.moves(trailer(`${await pull.idOf('rolf')}+rudolf@users.noreply.github.com`));
      await pull.approves('rolf');
    },
    counted: [],
    said: [CO_AUTHOR],
  },
  'a co-author approves, and so does another': {
    history: async (pull) => {
      await pull.moves(trailer(await pull.addressOf('rolf')));
      await pull.approves('rolf');
      await pull.approves('rita');
    },
    counted: ['rita'],
    said: [CO_AUTHOR],
  },
  // A trailer is written by whoever commits: it must not silence somebody.
  'a co-author asks for changes': {
    history: async (pull) => {
      await pull.moves(trailer(await pull.addressOf('rita')));
      await pull.asksForChanges('rita');
      await pull.approves('rolf');
    },
    counted: [],
    said: ['rita asked for changes, and that stands until they approve'],
  },
  'somebody asks for changes, and is named as co-author afterwards': {
    history: async (pull) => {
      await pull.asksForChanges('rita');
      await pull.moves(trailer(await pull.addressOf('rita')));
      await pull.approves('rolf');
    },
    counted: [],
    said: ['rita asked for changes, and that stands until they approve'],
  },
  'a co-author’s address is nobody’s': {
    history: async (pull) => {
      await pull.moves(trailer('rolf@example.com'));
      await pull.approves('rolf');
    },
    counted: ['rolf'],
    said: ['nobody can say whose account the co-authors rolf@example.com have'],
  },
  'a bot approves': {
    history: (pull) => pull.approves('helper-bot'),
    counted: [],
    said: ['the approval by helper-bot does not count: it is not a person’s'],
  },
  'a bot asks for changes': {
    history: async (pull) => {
      await pull.asksForChanges('helper-bot');
      await pull.approves('rolf');
    },
    counted: ['rolf'],
    said: ['the request for changes by helper-bot does not count: it is not a person’s'],
  },
  'somebody who may only read approves': {
    history: (pull) => pull.approves('reader'),
    counted: [],
    said: ['the approval by reader does not count: its author may not write here'],
  },
  'somebody who may only read asks for changes': {
    history: async (pull) => {
      await pull.asksForChanges('reader');
      await pull.approves('rolf');
    },
    counted: ['rolf'],
    said: ['the request for changes by reader does not count: its author may not write here'],
  },
  'somebody whose account is gone approved': {
    history: async (pull) => {
      await pull.approves('rita');
      pull.isGone('rita');
    },
    counted: [],
    said: [
      'the approval by somebody does not count: its author has no account of that name any more',
    ],
  },
  'one of two who approved is gone': {
    history: async (pull) => {
      await pull.approves('rita');
      await pull.approves('rolf');
      pull.isGone('rita');
    },
    counted: ['rolf'],
    said: ['the approval by somebody does not count'],
  },
  'two of three who approved are gone': {
    history: async (pull) => {
      await pull.approves('rita');
      await pull.approves('reader');
      await pull.approves('rolf');
      pull.isGone('rita');
      pull.isGone('reader');
    },
    counted: ['rolf'],
  },
  'one of two who approved has another name by now': {
    history: async (pull) => {
      await pull.approves('rita');
      await pull.approves('rolf');
      pull.permissionAnswers('rita', 404);
    },
    counted: ['rolf'],
    said: ['the approval by rita does not count: its author has no account of that name any more'],
  },
  'somebody who is gone had asked for changes': {
    history: async (pull) => {
      await pull.asksForChanges('rita');
      await pull.approves('rolf');
      pull.isGone('rita');
    },
    counted: ['rolf'],
    said: ['the request for changes by somebody does not count'],
  },
  'somebody who is gone had commented': {
    history: async (pull) => {
      await pull.comments('rita');
      await pull.story.as('rita').rest.issues.createComment({
        ...{ ...REPO, issue_number: pull.number },
        body: 'Look at this',
      });
      await pull.approves('rolf');
      pull.isGone('rita');
    },
    counted: ['rolf'],
  },
  'the author is gone, and one approves': {
    history: async (pull) => {
      await pull.approves('rolf');
      pull.isGone('rhea');
    },
    counted: [],
    said: ['nobody can say who wrote part of it', 'two people have to approve'],
  },
  'the author is gone, and two approve': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.approves('rita');
      pull.isGone('rhea');
    },
    counted: ['rolf', 'rita'],
  },
  'GitHub does not tell what one of two who approved may do': {
    history: async (pull) => {
      await pull.approves('rita');
      await pull.approves('rolf');
      pull.permissionAnswers('rita', 500);
    },
    counted: ['rolf'],
    said: [
      'the approval by rita does not count: its author may or may not write here: GitHub answered 500',
    ],
  },
  'GitHub does not tell what the only one who approved may do': {
    history: async (pull) => {
      await pull.approves('rolf');
      pull.permissionAnswers('rolf', 500);
    },
    counted: [],
    said: ['the approval by rolf does not count: its author may or may not write here'],
  },
  'GitHub does not tell what somebody may do who asks for changes': {
    history: async (pull) => {
      await pull.asksForChanges('rita');
      await pull.approves('rolf');
      pull.permissionAnswers('rita', 500);
    },
    counted: [],
    said: ['rita asked for changes, and may or may not write here: GitHub answered 500'],
  },
  'somebody approves before the plan comment changes': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.commentChanges();
    },
    counted: [],
    said: ['the approval by rolf does not count: the plan comment changed after it'],
  },
  'one approves before the plan comment changes, another after it': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.commentChanges();
      await pull.approves('rita');
    },
    counted: ['rita'],
    said: ['the approval by rolf does not count: the plan comment changed after it'],
  },
  'somebody approves after the merge': {
    history: async (pull) => {
      await pull.merge();
      await pull.approves('rolf');
    },
    counted: ['rolf'],
  },
  'somebody asks for changes after the merge': {
    history: async (pull) => {
      await pull.approves('rolf');
      await pull.merge();
      await pull.asksForChanges('rita');
    },
    counted: [],
    said: ['rita asked for changes'],
  },
};

describe('when', () => {
  it.each(Object.entries(HISTORIES))('%s', async (_, { history, counted, said = [] }) => {
    const pull = await planned();
    await history(pull);
    const { judged } = await pull.story.judged(await pull.merge());
    const texts = 'reasons' in judged ? judged.reasons : judged.notes;
    expect('approvedBy' in judged ? judged.approvedBy : []).toEqual(counted);
    for (const part of said) expect(texts.join('\n')).toContain(part);
  });
});

function isActive({ sandbox }: PullRequestStory): boolean {
  const user = sandbox.parts.state.accounts.get('111122223333')?.users.get('ci-deploy');
  return user?.accessKeys.find(({ id }) => id === 'AKIARTX3GSDSQLEAKEDK')?.status === 'Active';
}

describe('an apply', () => {
  it('with a request for changes does nothing, names who asked, and does it once that is settled', async () => {
    const pull = await planned();
    const { story, number } = pull;
    await pull.asksForChanges('rita');
    await pull.approves('rolf');
    const { code, stderr, summary } = await story.apply(await pull.merge());
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
    expect(stderr).toContain('error: nothing was done: rita asked for changes');
    expect(summary).toContain('settle it with those who asked for changes');
    expect((await story.comments(number)).at(-1)?.body).toContain('rita asked for changes');
    expect((await story.reconcile()).code).not.toBe(0);
    expect(isActive(story)).toBe(true);
    expect((await story.issue())?.body).toContain('rita asked for changes');
    await pull.isDismissed('rita');
    expect((await story.applyAgain()).code).toBe(0);
    expect(isActive(story)).toBe(false);
  });

  it('with an approval by somebody who is gone does what another approved, and says so', async () => {
    const pull = await planned();
    await pull.approves('rita');
    await pull.approves('rolf');
    pull.isGone('rita');
    const { code, stdout } = await pull.story.apply(await pull.merge());
    expect(stdout).toContain('Approved by rolf on pull request 1');
    expect(stdout).toContain('note: the approval by somebody does not count');
    expect(code).toBe(0);
    expect(isActive(pull.story)).toBe(false);
  });

  it('by the schedule does again what was approved, whoever is gone since', async () => {
    const pull = await planned();
    await pull.approves('rita');
    await pull.approves('rolf');
    await pull.merge();
    pull.permissionAnswers('rita', 500);
    const { code, stdout } = await pull.story.reconcile();
    expect(stdout).toContain('note: the approval by rita does not count');
    expect(code).toBe(0);
    expect(isActive(pull.story)).toBe(false);
  });

  it('approved by a co-author alone does nothing, in a merge of whatever kind', async () => {
    const pull = await planned();
    const role = pull.story.text.replace(':role/app', ':role/reports');
    await pull.story.push(INCIDENT_PATH, role);
    await pull.moves(trailer('rolf@users.noreply.github.com'));
    await pull.approves('rolf');
    const { code, stderr } = await pull.story.apply(await pull.merge());
    expect(stderr).toContain(CO_AUTHOR);
    expect(code).toBe(1);
    expect(isActive(pull.story)).toBe(true);
  });
});

describe('containing before review', () => {
  async function allowed(): Promise<Reviewing> {
    const pull = await planned();
    await pull.story.decide(
      'contain-now',
      'people: [rhea]\nsteps: [deactivate-access-key]\nlimits: { accessKeys: 2, principals: 5 }\nowner: security\nexpires: 2026-12-31\n',
    );
    return pull;
  }

  it('is not done for somebody whose account is gone', async () => {
    const pull = await allowed();
    pull.permissionAnswers('rhea', 404);
    const { code, stderr } = await pull.story.containNow(pull.number);
    expect(stderr).toContain('rhea has no account of that name any more');
    expect(code).toBe(1);
    expect(isActive(pull.story)).toBe(true);
  });

  it('is not done where GitHub does not tell what somebody may do', async () => {
    const pull = await allowed();
    pull.permissionAnswers('rhea', 500);
    const { code, stderr } = await pull.story.containNow(pull.number);
    expect(stderr).toContain('GitHub answered 500');
    expect(code).toBe(1);
    expect(isActive(pull.story)).toBe(true);
  });
});
