import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { serve, type HttpHandler } from '@staunch/sandbox';
import { whoAmI } from '../../src/aws/caller.ts';
import { agentsThrough } from '../../src/aws/connection.ts';
import { proxyFor, unusableProxy } from '../../src/domain/proxy.ts';
import { explain } from '../../src/cli/terminal/explain.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld } from '../support/worlds.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const CALLER = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:iam::111122223333:user/a</Arn><UserId>AIDAA</UserId><Account>111122223333</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>`;

/** A proxy that answers all it is asked as STS does, and opens no tunnel. */
async function aProxy(status = 407) {
  const urls: string[] = [];
  const answer: HttpHandler = ({ url }) => {
    urls.push(url);
    return Promise.resolve({ status: 200, headers: { 'content-type': 'text/xml' }, body: CALLER });
  };
  const { server, endpoint } = await serve(answer, sandboxOf(aWorld()).clock, 0);
  server.on('connect', ({ url = '' }, socket: Socket) => {
    urls.push(url);
    socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
  });
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { endpoint, urls };
}

/** Asks an endpoint at which nobody listens who we are, by what the environment says. */
async function asked(endpoint: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { clock, credentials } = connect(sandboxOf(aWorld()), 'plan');
  const here = { region: 'us-east-1', clock, ...(credentials ? { credentials } : {}) };
  const agents = await agentsThrough(env);
  process.env['AWS_ENDPOINT_URL_STS'] = endpoint;
  try {
    return (await whoAmI({ ...here, ...(agents ? { agents } : {}) })).arn;
  } catch (error) {
    return explain(error, {});
  } finally {
    delete process.env['AWS_ENDPOINT_URL_STS'];
  }
}

const NOBODY = '127.0.0.1:1';
const withPassword = (endpoint: string): string => endpoint.replace('//', '//joe:s3cret@');

describe('calls where a proxy is named', () => {
  it('go through it for http, with the whole address', async () => {
    const { endpoint, urls } = await aProxy();
    expect(await asked('http://sts.nowhere.test', { HTTP_PROXY: endpoint })).toContain(':user/a');
    expect(urls).toEqual(['http://sts.nowhere.test/']);
  });

  it('ask for a tunnel for https, and say what the proxy wants where it opens none', async () => {
    const { endpoint, urls } = await aProxy();
    const env = { https_proxy: withPassword(endpoint) };
    const said = await asked('https://sts.nowhere.test', env);
    expect(urls).toContain('sts.nowhere.test:443');
    expect(said).toContain(`the proxy ${endpoint} (https_proxy) wants a user name and password`);
    expect(said).not.toContain('s3cret');
  });

  it.each(['http', 'https'])('say that it refused the connection (%s)', async (protocol) => {
    const variable = `${protocol.toUpperCase()}_PROXY`;
    const env = { [variable]: `http://joe:s3cret@${NOBODY}` };
    const said = await asked(`${protocol}://sts.nowhere.test`, env);
    expect(said).toContain(`the proxy http://${NOBODY} (${variable}) refused the connection`);
    expect(said).toContain('NO_PROXY');
    expect(said).not.toContain('s3cret');
  });

  it('go directly to what NO_PROXY names', async () => {
    const { endpoint, urls } = await aProxy();
    const env = { HTTP_PROXY: `http://${NOBODY}`, NO_PROXY: '127.0.0.1' };
    expect(await asked(endpoint, env)).toContain(':user/a');
    expect(urls).toEqual(['/']);
  });
});

describe('the proxy of an address', () => {
  const proxied = (url: string, env: Readonly<Record<string, string>>) =>
    proxyFor(new URL(url), env)?.address.host;
  const env = { HTTPS_PROXY: 'proxy:3128', HTTP_PROXY: 'http://plain:80' };

  it('is that of its protocol, in lower case first', () => {
    expect(proxied('https://sts.amazonaws.com', env)).toBe('proxy:3128');
    expect(proxied('http://127.0.0.1:4566', env)).toBe('plain');
    expect(proxied('https://a.test', { ...env, https_proxy: 'other:1' })).toBe('other:1');
    expect(proxied('https://a.test', { ...env, https_proxy: '' })).toBe('proxy:3128');
    expect(proxied('https://a.test', { ALL_PROXY: 'x:1' })).toBeUndefined();
  });

  it.each([
    ['amazonaws.com', true],
    ['.amazonaws.com', true],
    ['*.amazonaws.com', true],
    ['*', true],
    ['other, STS.amazonaws.com', true],
    ['sts.amazonaws.com:8443', false],
    ['onaws.com', false],
    ['', false],
  ])('is none where NO_PROXY is "%s": %s', (names, direct) => {
    const found = proxied('https://sts.amazonaws.com', { ...env, NO_PROXY: names });
    expect(found === undefined).toBe(direct);
  });

  it('is told by its variable where it cannot be used', () => {
    expect(unusableProxy({ HTTPS_PROXY: 'socks5://joe:s3cret@x' })).toBe('HTTPS_PROXY');
    expect(unusableProxy(env)).toBeUndefined();
  });
});
