import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ciPlan } from '../../src/cli/ci/plan.ts';
import { explain } from '../../src/cli/terminal/explain.ts';
import { readPolicy } from '../../src/cli/edge/read-policy.ts';
import { type HttpHandler, serve } from '@staunch/sandbox';
import { connect } from '../support/play.ts';
import { aRepository, type PullRequestStory } from '../support/pull-request.ts';
import { recordedTerminal } from '../support/terminal.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

/** An address at which nobody listens: a GitHub there is reached through a proxy or not at all. */
async function nowhere({ sandbox }: PullRequestStory): Promise<string> {
  const { server, endpoint } = await serve(sandbox.github.handle, sandbox.clock, 0);
  server.close();
  await once(server, 'close');
  return endpoint;
}

/** A proxy on a port, for plain requests and for tunnels; both end at one handler, whatever they ask for. */
async function aProxy(handle: HttpHandler, { sandbox }: PullRequestStory) {
  const atPath: HttpHandler = (request) => {
    const { pathname, search } = new URL(request.url, 'http://github.sandbox');
    return handle({ ...request, url: `${pathname}${search}` });
  };
  const { server, endpoint } = await serve(atPath, sandbox.clock, 0);
  server.on('connect', (_, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.emit('connection', socket);
  });
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return endpoint;
}

describe('a runner that names a proxy', () => {
  it('has GitHub asked through it', async () => {
    const story = aRepository();
    const number = await story.open();
    let asked = 0;
    const proxy = await aProxy((request) => {
      asked += 1;
      return story.sandbox.github.handle(request);
    }, story);
    // Programs read either spelling.
    const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'];
    const proxies = Object.fromEntries(names.map((name) => [name, proxy]));
    for (const name of names) vi.stubEnv(name, proxy);
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
    const event = join(mkdtempSync(join(tmpdir(), 'staunch-proxy-')), 'event.json');
    const { github } = story.sandbox;
    writeFileSync(event, JSON.stringify(github.pullRequestEvent(number, 'opened')));
    const env = {
      ...{ ...proxies, GITHUB_API_URL: await nowhere(story) },
      ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
      GITHUB_REPOSITORY: 'acme/incidents',
      GITHUB_TOKEN: github.tokenOf('github-actions[bot]'),
    };
    const terminal = recordedTerminal();
    const aws = connect(story.sandbox, 'plan');
    await ciPlan(env, { aws, terminal, policy: readPolicy(story.checkout) }).catch(
      (error: unknown) => {
        terminal.err(explain(error));
      },
    );
    const said = `${terminal.stderr()}${terminal.stdout()}`;
    expect(asked, said).toBeGreaterThan(0);
  });
});
