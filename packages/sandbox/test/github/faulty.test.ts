import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import { faultyGitHub } from '../../src/github/faulty.ts';
import type { GitHubFault } from '../../src/github/faulty.ts';
import { fetchOf } from '../../src/github/fetch.ts';
import { aGitHub, REPO } from './a-github.ts';

/** Ada's client, and a GitHub whose first write has this fault. */
function withFault(fault: GitHubFault) {
  const scene = aGitHub();
  const handle = faultyGitHub(scene.github.handle, ({ method }, count) =>
    method === 'POST' && count === 1 ? fault : undefined,
  );
  const auth = scene.github.tokenOf('ada');
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const octokit = new Octokit({ auth, log, request: { fetch: fetchOf(handle) } });
  const open = () => octokit.rest.issues.create({ ...REPO, title: 'Standing' });
  const count = async () => (await octokit.rest.issues.listForRepo(REPO)).data.length;
  return { open, count };
}

describe('a GitHub with faults', () => {
  it.each([500, 502, 503] as const)(
    'answers %i and does nothing, and then recovers',
    async (status) => {
      const { open, count } = withFault({ kind: 'unavailable', status });
      await expect(open()).rejects.toMatchObject({ status });
      expect(await count()).toBe(0);
      await open();
      expect(await count()).toBe(1);
    },
  );

  it.each([403, 429] as const)('limits the rate with %i and says for how long', async (status) => {
    const { open, count } = withFault({ kind: 'rate-limit', status, retryAfterSeconds: 60 });
    await expect(open()).rejects.toMatchObject({
      status,
      message: expect.stringContaining('secondary rate limit') as string,
      response: { headers: { 'retry-after': '60' } },
    });
    expect(await count()).toBe(0);
  });

  it.each([403, 429] as const)(
    'has enough for this hour with %i and says until when',
    async (status) => {
      const resetsAt = new Date('2026-11-20T10:30:00Z');
      const { open, count } = withFault({ kind: 'spent', status, resetsAt });
      await expect(open()).rejects.toMatchObject({
        status,
        message: expect.stringContaining('API rate limit exceeded') as string,
        response: { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795170600' } },
      });
      expect(await count()).toBe(0);
    },
  );

  it('does what it was asked, and the answer is lost', async () => {
    const { open, count } = withFault({ kind: 'lost-answer' });
    await expect(open()).rejects.toThrow();
    expect(await count()).toBe(1);
  });
});

function ignore(): void {}
