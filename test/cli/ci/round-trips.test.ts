import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ciApply } from '../../../src/cli/ci/apply.ts';
import { accessWith } from '../../../src/policy/access.ts';
import { readPolicy } from '../../../src/cli/edge/read-policy.ts';
import { fetchOf, type HttpHandler, type HttpRequest, requestHandlerOf } from '@staunch/sandbox';
import { connect } from '../../support/play.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';
import { recordedTerminal } from '../../support/terminal.ts';

interface Call {
  readonly to: 'GitHub' | 'AWS';
  /** The operation, or the method and the path. */
  readonly name: string;
  /** Milliseconds of the sandbox's time. */
  readonly sent: number;
  answered: number;
}

// Both far longer than anything the program does between two calls, in the sandbox's time.
const ROUND_TRIP_MS = { GitHub: 1000, AWS: 400 };

/** What goes over the wire to one of the two servers takes a round trip of the sandbox's time. */
function slowly({ sandbox }: PullRequestStory, to: Call['to'], calls: Call[]): HttpHandler {
  const { clock } = sandbox;
  const answer = to === 'AWS' ? sandbox.aws : sandbox.github.handle;
  return async (request) => {
    const call = { to, name: nameOf(request), sent: clock.now().getTime(), answered: Infinity };
    calls.push(call);
    await clock.sleep(ROUND_TRIP_MS[to] / 2);
    const response = await answer(request);
    await clock.sleep(ROUND_TRIP_MS[to] / 2);
    call.answered = clock.now().getTime();
    return response;
  };
}

function nameOf({ method, url, body, headers }: HttpRequest): string {
  const action = new URLSearchParams(body).get('Action') ?? headers['x-amz-target'];
  return action ?? `${method} ${url.replace(/^\/repos\/[^/]+\/[^/]+\/|\?.*/g, '')}`;
}

/** Applies a merge as the workflow does, with the default branch checked out, and tells every call. */
async function callsOf(story: PullRequestStory, merged: string): Promise<readonly Call[]> {
  const { sandbox, checkout } = story;
  const calls: Call[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'staunch-trips-'));
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify(sandbox.github.pushEventOf(merged)));
  mkdirSync(join(checkout, 'incidents'), { recursive: true });
  writeFileSync(join(checkout, INCIDENT_PATH), story.text);
  const policy = readPolicy(checkout);
  const requestHandler = requestHandlerOf(slowly(story, 'AWS', calls), sandbox.clock);
  const env = {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'acme/incidents',
    GITHUB_TOKEN: sandbox.github.tokenOf('github-actions[bot]'),
  };
  const code = await ciApply(env, {
    aws: accessWith({ ...connect(sandbox, 'apply'), requestHandler }, policy.guardrails),
    terminal: recordedTerminal(),
    policy,
    checkout,
    fetch: fetchOf(slowly(story, 'GitHub', calls)),
    receiptsFolder: folder,
  });
  expect(code).toBe(0);
  return calls;
}

/** Length of the longest chain of calls of which each was sent after the one before was answered. */
function chainOf(calls: readonly Call[]): number {
  const bySending = [...calls].sort((a, b) => a.sent - b.sent);
  const lengths = new Map<Call, number>();
  for (const call of bySending) {
    const before = bySending.filter(({ answered }) => answered <= call.sent);
    lengths.set(call, 1 + Math.max(0, ...before.map((it) => lengths.get(it) ?? 0)));
  }
  return Math.max(0, ...lengths.values());
}

function named(calls: readonly Call[], name: string | RegExp): Call {
  const found = calls.find((call) =>
    typeof name === 'string' ? call.name === name : name.test(call.name),
  );
  if (!found) throw new Error(`no call ${String(name)} was made`);
  return found;
}

describe('from the merge to the first write', () => {
  it.each([
    ['squash', 3],
    ['merge', 3],
    ['rebase', 3],
  ] as const)(
    'after a merge by %s GitHub is asked %i times in a row, and AWS is read meanwhile',
    async (method, roundTrips) => {
      const story = aRepository();
      const number = await story.open();
      await story.plan(number);
      await story.approve(number);
      const calls = await callsOf(story, await story.merge(number, method));
      const write = named(calls, 'UpdateAccessKey');
      const before = calls.filter(({ answered }) => answered <= write.sent);
      expect(chainOf(before.filter(({ to }) => to === 'GitHub'))).toBe(roundTrips);
      const last = named(calls, /^GET collaborators\/.*\/permission$/);
      for (const read of ['GetCallerIdentity', 'GetAccessKeyLastUsed', 'ListAccessKeys']) {
        expect(named(calls, read).answered).toBeLessThan(last.answered);
      }
      // Nothing stands between GitHub's last answer and the write.
      expect(before.filter(({ sent }) => sent >= last.answered)).toEqual([]);
    },
  );
});

describe('a commit that names another pull request', () => {
  async function mergedAs(story: PullRequestStory, number: number, title: string): Promise<string> {
    story.later();
    const { data } = await story.as('rolf').rest.pulls.merge({
      owner: 'acme',
      repo: 'incidents',
      pull_number: number,
      merge_method: 'squash',
      commit_title: title,
    });
    return data.sha;
  }

  it('gains nothing by its approval', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    const other = await story.open({ 'notes.md': 'Notes' }, { branch: 'notes' });
    await story.approve(other);
    const ran = await story.apply(await mergedAs(story, number, `Contain (#${other})`));
    expect(ran.stderr).toContain('no approval counts');
    expect(ran.code).toBe(1);
  });

  it('loses nothing, whether there is such a one or not', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    const ran = await story.apply(await mergedAs(story, number, 'Contain (#999)'));
    expect(ran.stdout).toContain(`Approved by rolf on pull request ${number}`);
    expect(ran.code).toBe(0);
  });
});
