import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { WorldFile } from '../../src/sandbox/world-file.ts';
import { readPlanComment } from '../../src/report/plan-comment.ts';
import { INCIDENT_PATH, PullRequestStory } from '../support/pull-request.ts';
import { sandboxOf, worldOf } from '../support/play.ts';
import { ACCOUNT } from '../support/worlds.ts';

// Text that no compression makes shorter; the same at each run.
const noise = (seed: string, length: number): string =>
  createHash('shake256', { outputLength: length })
    .update(seed)
    .digest('base64url')
    .slice(0, length);
const trust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow' as const,
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ci-deploy` },
      Action: 'sts:AssumeRole',
    },
  ],
};

/** The drill's world with more roles, and more in CloudTrail. */
function storyWith(
  roles: readonly { readonly name: string; readonly path?: string }[],
  more: Partial<WorldFile> = {},
): PullRequestStory {
  const world = worldOf('leaked-ci-key');
  const [account, ...others] = world.accounts;
  if (!account) throw new Error('a world has an account');
  const users = ['rhea', 'rolf', 'rita'].map((login) => ({ login, permission: 'write' as const }));
  return new PullRequestStory(
    sandboxOf({
      ...world,
      accounts: [
        { ...account, roles: [...(account.roles ?? []), ...roles.map((it) => ({ ...it, trust }))] },
        ...others,
      ],
      credentials: { ...world.credentials, ...more.credentials },
      events: [...(world.events ?? []), ...(more.events ?? [])],
      github: { owner: 'acme', repo: 'incidents', users, files: { 'README.md': 'x' } },
    }),
  );
}

const keyOf = (story: PullRequestStory): string | undefined =>
  story.sandbox.parts.state.accounts
    .get(ACCOUNT)
    ?.users.get('ci-deploy')
    ?.accessKeys.find(({ id }) => id === 'AKIARTX3GSDSQLEAKEDK')?.status;

describe('what a thief writes into CloudTrail', () => {
  it('makes no plan too large to be approved: the key goes off', async () => {
    const roles = Array.from({ length: 12 }, (_, n) => ({ name: `job-${n}` }));
    const sessions = roles.map(({ name }) => {
      const issuedAt = '2026-11-22T09:00:12Z';
      const userAgent = noise(name, 1_000);
      const session = { mintedBy: 'leaked', role: name, sessionName: 'xx', issuedAt, userAgent };
      return [name, session] as const;
    });
    const events = [...roles.map(({ name }) => name), 'leaked'].flatMap((by) =>
      Array.from({ length: 8 }, (_, n) => ({
        by,
        at: `2026-11-22T09:${String(n + 1).padStart(2, '0')}:11Z`,
        action: 'sts:GetCallerIdentity',
        ip: `203.0.113.${n}`,
        userAgent: noise(`${by} ${n}`, 1_000),
      })),
    );
    const credentials = Object.fromEntries(sessions);
    const story = storyWith(roles, { credentials, events });
    const number = await story.open();
    await story.plan(number);
    const [comment] = await story.comments(number);
    expect(readPlanComment(comment?.body ?? '')).toMatchObject({ showsAllSteps: true });
    // The same again is not taken for another, whatever was left out of it.
    story.later();
    expect((await story.plan(number)).stdout).toContain('Plan comment unchanged');

    for (const login of ['rolf', 'rita']) await story.approve(number, login);
    await story.apply(await story.merge(number));
    expect(keyOf(story)).toBe('Inactive');
  }, 60_000);
});

describe('a plan whose steps do not fit into a comment', () => {
  it('makes the job red, says why, and is whole in the summary', async () => {
    const roles = Array.from({ length: 100 }, (_, n) => {
      const name = `many-${n}`;
      return {
        name,
        path: `/${
          noise(name, 480)
            .match(/.{1,16}/g)
            ?.join('.') ?? ''
        }/`,
      };
    });
    const story = storyWith(roles);
    await story.decide('guardrails', 'limits: { roles: 200 }\n');
    const named = roles.map(
      ({ name, path }) => `    - role: arn:aws:iam::${ACCOUNT}:role${path}${name}`,
    );
    const text = story.text.replace(/^ {2}exposures:\n/m, (line) => `${line}${named.join('\n')}\n`);
    const number = await story.open({ [INCIDENT_PATH]: text });
    const ran = await story.plan(number);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('The plan comment cannot be approved');
    const [comment] = await story.comments(number);
    expect(comment?.body).toContain('this cannot be approved');
    expect(ran.summary).toContain('The plan comment cannot be approved');
    for (const { name } of roles) expect(ran.summary).toContain(name);
  }, 60_000);
});
