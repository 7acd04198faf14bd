import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/aws/clock.ts';
import { objectsNamed } from '../../src/github/graphql.ts';
import { mergedPullsOf } from '../../src/github/pulls.ts';
import { addComment } from '../../src/github/comments.ts';
import type { Patience } from '../../src/github/patience.ts';
import { defaultBranchOf, openRepository, type Repository } from '../../src/github/repository.ts';
import {
  faultyGitHub,
  fetchOf,
  type GitHubFault,
  type HttpHandler,
  type HttpResponse,
} from '@staunch/sandbox';
import {
  aGitHub,
  pullWith,
  REPO,
  type Scene,
} from '../../packages/sandbox/test/github/a-github.ts';

const HOUR_MS = 60 * 60_000;
const START = Date.parse('2026-11-20T10:00:00Z');

interface Limited extends Scene {
  readonly repository: Repository;
  readonly lines: string[];
  /** Methods of all requests that reached GitHub, with the seconds after the start. */
  readonly asked: string[];
}

/** A repository whose GitHub answers the n-th request (from 1) as told, and otherwise as it is. */
function limited(
  answer: (count: number, now: Date) => GitHubFault | HttpResponse | undefined,
  differs: Partial<Patience> = {},
): Limited {
  const scene = aGitHub();
  const { github, clock } = scene;
  const [lines, asked]: [string[], string[]] = [[], []];
  const handle: HttpHandler = async (request) => {
    asked.push(`${request.method} ${Math.floor((clock.now().getTime() - START) / 1000)}`);
    const told = answer(asked.length, clock.now());
    if (told === undefined) return github.handle(request);
    return 'kind' in told ? faultyGitHub(github.handle, () => told)(request) : told;
  };
  const patience = {
    clock,
    until: new Date(START + HOUR_MS),
    say: (line: string) => void lines.push(line),
    next: 'Try later.',
    ...differs,
  };
  const repository = openRepository({
    fullName: 'acme/vault',
    token: github.tokenOf('ada'),
    apiUrl: 'http://github.sandbox',
    fetch: fetchOf(handle),
    patience,
  });
  return { ...scene, repository, lines, asked };
}

function answer(status: number, message: string, headers = {}): HttpResponse {
  const json = { 'content-type': 'application/json' };
  return { status, headers: { ...json, ...headers }, body: JSON.stringify({ message }) };
}

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes.';
const spent = (headers: Readonly<Record<string, string>> = {}) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': `${START / 1000 + 1200}`,
  ...headers,
});

describe('a limit', () => {
  const limits: readonly (readonly [string, GitHubFault | HttpResponse, number])[] = [
    ['403 with retry-after', { kind: 'rate-limit', status: 403, retryAfterSeconds: 20 }, 20],
    ['429 with retry-after', { kind: 'rate-limit', status: 429, retryAfterSeconds: 20 }, 20],
    ['403 with retry-after and other words', answer(403, 'Slow down', { 'retry-after': '30' }), 30],
    [
      '403 for the hour',
      { kind: 'spent', status: 403, resetsAt: new Date(START + 1200_000) },
      1201,
    ],
    [
      '429 for the hour',
      { kind: 'spent', status: 429, resetsAt: new Date(START + 1200_000) },
      1201,
    ],
    ['403 that only says so', answer(403, SECONDARY), 60],
    ['403 in the older words', answer(403, 'You have triggered an abuse detection mechanism.'), 60],
    ['429 that says nothing', answer(429, 'Too Many Requests'), 60],
    ['retry-after of nothing', answer(429, 'Too Many Requests', { 'retry-after': '0' }), 1],
  ];

  it.each(limits)('of the form %s is waited out, on the given clock', async (_, fault, seconds) => {
    const { repository, clock, lines } = limited((count) => (count === 1 ? fault : undefined));
    expect(await defaultBranchOf(repository)).toBe('main');
    const passed = (clock.now().getTime() - START) / 1000;
    expect(passed).toBeGreaterThanOrEqual(seconds);
    expect(passed).toBeLessThan(seconds + 3);
    expect(lines[0]).toMatch(new RegExp(`^GitHub asks to wait ${seconds} s \\(`));
    expect(lines.length).toBeGreaterThanOrEqual(seconds / 10);
  });

  it.each(limits)(
    'of the form %s is waited out by a write, which is done once',
    async (_, fault) => {
      const { repository, as, asked, ...scene } = limited((count) =>
        count === 1 ? fault : undefined,
      );
      const number = await pullWith({ as, ...scene }, 'notes', { 'notes.md': 'n' });
      await addComment(repository, number, 'Once');
      const { data } = await as('ada').rest.issues.listComments({ ...REPO, issue_number: number });
      expect(data).toHaveLength(1);
      expect(asked).toHaveLength(2);
    },
  );

  it('is reckoned on GitHub’s clock where that is told', async () => {
    // Ours is ten minutes ahead of GitHub's.
    const date = new Date(START - 600_000).toUTCString();
    const told = answer(403, 'API rate limit exceeded', spent({ date }));
    const { repository, clock } = limited((count) => (count === 1 ? told : undefined));
    await defaultBranchOf(repository);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(START + 1_800_000);
  });

  it('that does not say how long is waited for twice as long each time', async () => {
    const { repository, asked } = limited((count) =>
      count <= 3 ? answer(403, SECONDARY) : undefined,
    );
    await defaultBranchOf(repository);
    const moments = asked.map((it) => Number(it.split(' ')[1]));
    const pauses = moments.slice(1).map((at, index) => at - (moments[index] ?? 0));
    for (const [index, least] of [60, 120, 240].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(least);
      expect(pauses[index]).toBeLessThan(least + 4);
    }
  });

  it('is told once and met once, however many ask at a time', async () => {
    const { repository, lines, asked, clock } = limited((_, now) =>
      now.getTime() < START + 20_000
        ? { kind: 'rate-limit', status: 403, retryAfterSeconds: 20 }
        : undefined,
    );
    await Promise.all(Array.from({ length: 5 }, () => defaultBranchOf(repository)));
    expect(lines).toEqual([
      'GitHub asks to wait 20 s (secondary rate limit) …',
      'GitHub asks to wait 10 s more (secondary rate limit) …',
    ]);
    expect(asked).toHaveLength(10);
    // Nobody asks meanwhile, and not all ask again in one moment.
    const later = Array.from({ length: 3 }, () => defaultBranchOf(repository));
    await Promise.all(later);
    expect(asked).toHaveLength(13);
    expect(clock.now().getTime()).toBeGreaterThan(START + 20_000);
  });

  it('holds back those who had not asked yet', async () => {
    const { repository, asked } = limited((count) =>
      count === 1 ? { kind: 'rate-limit', status: 403, retryAfterSeconds: 20 } : undefined,
    );
    const first = defaultBranchOf(repository);
    while (asked.length === 0) await Promise.resolve();
    await new Promise((turn) => setImmediate(turn));
    await Promise.all([first, defaultBranchOf(repository)]);
    expect(asked[0]).toBe('GET 0');
    for (const it of asked.slice(1)) expect(Number(it.split(' ')[1])).toBeGreaterThanOrEqual(20);
  });
});

describe('a limit that cannot be waited out', () => {
  it('is an error that says until when and what to do, at once', async () => {
    const { repository, clock, lines, asked } = limited(() => ({
      kind: 'spent',
      status: 403,
      resetsAt: new Date(START + 2 * HOUR_MS),
    }));
    await expect(defaultBranchOf(repository)).rejects.toMatchObject({
      message:
        'GitHub limits how often it may be asked (rate limit), until 2026-11-20T12:00:01Z: that is later than this run may wait.',
      hint: 'Try later.',
    });
    expect(clock.now().getTime()).toBe(START);
    expect(lines).toEqual([]);
    await expect(defaultBranchOf(repository)).rejects.toThrow('GitHub limits');
    expect(asked).toHaveLength(1);
  });

  it('because it comes again and again ends after ten times', async () => {
    const { repository, asked } = limited(() => ({
      kind: 'rate-limit',
      status: 403,
      retryAfterSeconds: 1,
    }));
    await expect(defaultBranchOf(repository)).rejects.toThrow('11 times in a row by now');
    expect(asked).toHaveLength(11);
  });

  it('ends at once when somebody stops it', async () => {
    const stopping = new AbortController();
    // Time stands still: only the stop ends a sleep.
    const clock: Clock = {
      now: () => new Date(START),
      sleep: (_, stop) => new Promise((wake) => stop?.addEventListener('abort', () => wake())),
    };
    const { repository, asked } = limited(
      () => ({ kind: 'rate-limit', status: 403, retryAfterSeconds: 1800 }),
      { clock, say: () => setImmediate(() => stopping.abort()), stop: stopping.signal },
    );
    await expect(defaultBranchOf(repository)).rejects.toThrow('stopped before that');
    expect(asked).toHaveLength(1);
    await expect(defaultBranchOf(repository)).rejects.toThrow('stopped before that');
  });
});

describe('what is no limit', () => {
  it.each([
    ['a missing permission', answer(403, 'Resource not accessible by integration')],
    [
      'a missing permission on the last request of the hour',
      answer(403, 'Resource not accessible by integration', spent()),
    ],
    [
      'a missing permission with requests left',
      answer(403, 'Must have admin rights', spent({ 'x-ratelimit-remaining': '7' })),
    ],
    [
      'a refusal in other words with requests left',
      answer(
        403,
        'Repository was archived so is read-only.',
        spent({ 'x-ratelimit-remaining': '7' }),
      ),
    ],
    ['something that is not there', answer(404, 'Not Found', spent())],
  ])('as %s, is told at once', async (_, told) => {
    const { repository, clock, asked, lines } = limited(() => told);
    await expect(defaultBranchOf(repository)).rejects.toMatchObject({ status: told.status });
    expect([asked, lines, clock.now().getTime()]).toEqual([['GET 0'], [], START]);
  });

  it('as an outage of seconds, is waited out by what reads', async () => {
    const { repository, asked } = limited((count) =>
      count <= 2 ? { kind: 'unavailable', status: 502 } : undefined,
    );
    expect(await mergedPullsOf(repository, 'f'.repeat(40), 'main').catch(() => 'asked')).toBe(
      'asked',
    );
    expect(asked).toEqual(['GET 0', 'GET 1', 'GET 5']);
  });

  it('as a lost answer, doubles no comment', async () => {
    const { repository, as, asked, ...scene } = limited(() => ({ kind: 'lost-answer' }));
    const number = await pullWith({ as, ...scene }, 'notes', { 'notes.md': 'n' });
    await expect(addComment(repository, number, 'Once')).rejects.toThrow();
    const { data } = await as('ada').rest.issues.listComments({ ...REPO, issue_number: number });
    expect(data).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });
});

describe('a GraphQL query', () => {
  const OID = 'f'.repeat(40);
  const refused = (error: object, headers = {}): HttpResponse => ({
    status: 200,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ errors: [error] }),
  });

  it.each([
    [
      'for the hour',
      refused({ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }, spent()),
      1201,
    ],
    ['that only says so', refused({ message: SECONDARY }), 60],
    ['with retry-after', refused({ message: SECONDARY }, { 'retry-after': '20' }), 20],
  ])('that meets a limit, told with status 200, waits %s', async (_, told, seconds) => {
    const { repository, clock, asked } = limited((count) => (count === 1 ? told : undefined));
    expect(await objectsNamed(repository, [OID], '... on Blob { text }')).toEqual(new Map());
    const passed = (clock.now().getTime() - START) / 1000;
    expect(passed).toBeGreaterThanOrEqual(seconds);
    expect(passed).toBeLessThan(seconds + 3);
    expect(asked).toHaveLength(2);
  });

  it('is asked again in an outage of seconds: it only reads', async () => {
    const { repository, asked } = limited((count) =>
      count < 3 ? { kind: 'unavailable', status: 502 } : undefined,
    );
    expect(await objectsNamed(repository, [OID], '... on Blob { text }')).toEqual(new Map());
    expect(asked).toHaveLength(3);
  });

  it('that is refused for another reason is not asked again', async () => {
    const { repository, asked } = limited(() => refused({ message: 'No such field' }));
    const asking = objectsNamed(repository, [OID], '... on Blob { text }');
    await expect(asking).rejects.toThrow('GitHub refused a GraphQL query: No such field');
    expect(asked).toHaveLength(1);
  });
});
