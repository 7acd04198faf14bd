import { EC2Client, DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '@staunch/sandbox';
import { dropKey } from '../../support/access-keys.ts';
import { clientAs, worldOf } from '../../support/play.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';
import { KEY } from '../../support/worlds.ts';

// What an incident names and AWS no longer has, on its way through a pull request.

const SIBLING = 'AKIARTX3GSDSQSIBLING';

async function approvedAndMerged(story: PullRequestStory, number: number): Promise<number> {
  await story.plan(number);
  await story.approve(number);
  await story.approve(number, 'rita');
  return (await story.apply(await story.merge(number))).code;
}

describe('something named that is gone', () => {
  /** What the incident names besides the leaked key and the role. */
  const GONE: Readonly<Record<string, string>> = {
    'a second key': `    - accessKey: ${SIBLING}\n`,
    'an instance': '    - instance: i-0a11aaaa000000077\n      region: eu-west-1\n',
    'a role': '    - role: arn:aws:iam::111122223333:role/no-longer\n',
    'a user with a password': '    - consolePassword: no-longer\n',
    'a session': '    - session: ASIARTX3GSDSQNOLONGE\n',
    'a key of another user': `    - accessKey: ${SIBLING}\n      user: no-longer\n`,
  };

  /** The drill's incident, with something more that no longer exists. */
  async function naming(gone: string): Promise<{ story: PullRequestStory; number: number }> {
    const story = aRepository();
    await story.decide(
      'contain-now',
      'people: [rhea]\nsteps: [deactivate-access-key]\nlimits: { accessKeys: 3, principals: 5 }\nowner: security\nexpires: 2026-12-31\n',
    );
    dropKey(story.sandbox, 'ci-deploy', SIBLING);
    const text = `${story.text.trimEnd()}\n${GONE[gone] ?? ''}`;
    return { story, number: await story.open({ [INCIDENT_PATH]: text }) };
  }

  it.each(Object.keys(GONE))(
    'keeps nobody from switching the leaked key off once that was approved, and the runs red: %s',
    async (gone) => {
      const { story, number } = await naming(gone);
      const applied = await approvedAndMerged(story, number);
      expect(story.keyStatus(), 'the other, leaked key').toBe('Inactive');
      expect(applied, 'apply, as long as nothing shows that it ever was').not.toBe(0);
      story.sandbox.clock.advance(2 * 3_600_000);
      expect((await story.reconcile()).code, 'the schedule two hours later').not.toBe(0);
    },
  );

  it.each(['a second key', 'an instance', 'a session'])(
    'keeps nobody from switching the leaked key off before review: %s',
    async (gone) => {
      const { story, number } = await naming(gone);
      await story.plan(number);
      await story.containNow(number);
      expect(story.keyStatus(), 'the other, leaked key').toBe('Inactive');
    },
  );
});

describe('the leaked key, which the thief deleted after minting sessions of roles with it', () => {
  const path = 'incidents/2026-11-22-ci-runner-key.yaml';
  const naming = (accessKey: string): string => `apiVersion: staunch/v1
kind: Incident
metadata:
  name: 2026-11-22-ci-runner-key
spec:
  summary: A CI key leaked
  account: '111122223333'
  severity: high
  exposedAt: 2026-11-22T08:55:00Z
  detectedAt: 2026-11-22T09:14:00Z
  state: contained
  exposures:
    - accessKey: ${accessKey}
`;

  function deleted(): PullRequestStory {
    const story = aRepository(worldOf('minted-sessions'));
    dropKey(story.sandbox, 'ci-runner', KEY);
    return story;
  }

  const works = (sandbox: Sandbox, as: string): Promise<boolean> =>
    new EC2Client(clientAs(sandbox, as, 'eu-west-1')).send(new DescribeInstancesCommand({})).then(
      () => true,
      () => false,
    );

  it('is not to be taken out of the incident', async () => {
    const story = deleted();
    const number = await story.open({ [path]: naming(KEY) });
    await story.plan(number);
    const [comment] = await story.comments(number);
    // As a reader sees it: without marks, hidden data and escapes.
    const text = (comment?.body ?? '')
      .replace(/<!--[^]*?-->/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    expect(text).toContain(KEY);
    expect(text, 'the advice of the plan').not.toMatch(/remove it from the incident/);
  });

  it('does not get to green by being replaced in the incident, while its sessions work', async () => {
    const story = deleted();
    await approvedAndMerged(story, await story.open({ [path]: naming(KEY) }));
    const second = await story.open({ [path]: naming(SIBLING) }, { branch: 'second' });
    const applied = await approvedAndMerged(story, second);
    story.sandbox.clock.advance(120_000);
    const { code: scheduled } = await story.reconcile();
    const inside = await works(story.sandbox, 'in-prod');
    const green = applied === 0 && scheduled === 0;
    expect(green && inside, 'green with the thief inside').toBe(false);
  });
});

describe('the leaked key, which somebody deletes', () => {
  const MOMENTS = ['before the plan', 'before the approval', 'before the merge', 'after apply'];

  async function deletedAt(moment: string) {
    const story = aRepository();
    // CloudTrail has what the key did by then.
    story.sandbox.clock.advance(20 * 60_000);
    const at = (now: string): void => {
      if (now === moment) dropKey(story.sandbox, 'ci-deploy', KEY);
    };
    const number = await story.open();
    at('before the plan');
    await story.plan(number);
    at('before the approval');
    await story.approve(number);
    at('before the merge');
    const applied = await story.apply(await story.merge(number));
    at('after apply');
    return { story, number, applied };
  }

  it.each(MOMENTS)(
    '%s is off: the run is green, and stays so without doing it again',
    async (moment) => {
      const { story, number, applied } = await deletedAt(moment);
      expect(applied.code, applied.stdout + applied.stderr).toBe(0);
      const said = (await story.comments(number)).length;
      for (const minutes of [30, 30, 24 * 60]) {
        story.sandbox.clock.advance(minutes * 60_000);
        const { code, stdout } = await story.reconcile();
        expect(code, stdout).toBe(0);
      }
      expect((await story.comments(number)).length).toBe(said);
    },
  );
});

describe('a key of which no record shows that it was there, and of which people say that it is gone', () => {
  const unknown = 'AKIARTX3GSDSQUNKNOWN';

  async function appliedWith(exposure: string, approvers: readonly string[]) {
    const story = aRepository();
    story.sandbox.clock.advance(20 * 60_000);
    const text = `${story.text.trimEnd()}\n${exposure}`;
    const number = await story.open({ [INCIDENT_PATH]: text });
    await story.plan(number);
    for (const login of approvers) await story.approve(number, login);
    const applied = await story.apply(await story.merge(number));
    const [comment] = await story.comments(number);
    return { story, number, applied, comment: comment?.body ?? '' };
  }

  const SAID = `    - accessKey: ${unknown}\n      user: ci-deploy\n      gone: true\n`;

  it('counts with two approvals: the run is green, and the schedule after it', async () => {
    const { story, applied, comment } = await appliedWith(SAID, ['rolf', 'rita']);
    expect(comment).toContain('#### Gone: as people say, for no record shows that it was there');
    expect(comment).toContain('called settled or gone counts only with 2 approvals');
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    story.sandbox.clock.advance(30 * 60_000);
    const { code, stdout } = await story.reconcile();
    expect(code, stdout).toBe(0);
  });

  it('does not count with one: the run is red, and what else was approved is done', async () => {
    const { story, applied } = await appliedWith(SAID, ['rolf']);
    expect(applied.code).not.toBe(0);
    expect(story.keyStatus()).toBe('Inactive');
    expect(applied.stdout).toContain('2 approvals are needed');
    story.sandbox.clock.advance(30 * 60_000);
    expect((await story.reconcile()).code, 'the schedule').not.toBe(0);
  });

  it('changes no step', async () => {
    const digests = [SAID, SAID.replace('      gone: true\n', '')].map(async (exposure) => {
      const { comment } = await appliedWith(exposure, ['rolf']);
      return /Digest of the steps: (\S+)/.exec(comment)?.[1];
    });
    const [said, not] = await Promise.all(digests);
    expect(said).toBe(not);
  });
});
