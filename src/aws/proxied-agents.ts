import { Agent as HttpAgent, type AgentOptions, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { proxyFor, toldProxy, type Proxy } from '../domain/proxy.ts';

type Environment = Parameters<typeof proxyFor>[1];
type Options = AgentOptions;

/** Sockets that go through the proxies which the environment names, host by host. */
export function proxiedAgents(env: Environment, options: Options) {
  return {
    httpAgent: new ByHost(env, new HttpAgent(options), (proxy) => new Plain(proxy, options)),
    httpsAgent: new ByHost(env, new HttpsAgent(options), (proxy) => new Tunnel(proxy, options)),
  };
}

/** Hands each request to the agent of its host's proxy, or to the one that needs none. */
class ByHost extends Agent {
  private readonly env: Environment;
  private readonly direct: HttpAgent;
  private readonly through: (proxy: Proxy) => HttpAgent;
  private readonly agents = new Map<string, HttpAgent>();

  constructor(env: Environment, direct: HttpAgent, through: (proxy: Proxy) => HttpAgent) {
    super();
    this.env = env;
    this.direct = direct;
    this.through = through;
  }

  override connect(_request: ClientRequest, options: AgentConnectOpts): Promise<HttpAgent> {
    const { host = 'localhost', port, secureEndpoint } = options;
    const name = host.includes(':') ? `[${host}]` : host;
    const url = new URL(`${secureEndpoint ? 'https' : 'http'}://${name}:${port ?? ''}`);
    const proxy = proxyFor(url, this.env);
    if (proxy === undefined) return Promise.resolve(this.direct);
    const agent = this.agents.get(proxy.address.href) ?? this.through(proxy);
    this.agents.set(proxy.address.href, agent);
    return Promise.resolve(agent);
  }

  override destroy(): void {
    for (const agent of [this.direct, ...this.agents.values()]) agent.destroy();
  }
}

/** For `http`: the proxy is asked for the whole address. */
class Plain extends HttpProxyAgent<string> {
  private readonly told: string;

  constructor(proxy: Proxy, options: Options) {
    super(proxy.address.href, options);
    this.told = toldProxy(proxy);
  }

  override connect(...asked: Parameters<HttpProxyAgent<string>['connect']>) {
    return super.connect(...asked).catch((error: unknown) => refuse(this.told, error));
  }
}

/** For `https`: the proxy opens a way and hears nothing of what passes. */
class Tunnel extends HttpsProxyAgent<string> {
  private readonly told: string;

  constructor(proxy: Proxy, options: Options) {
    super(proxy.address.href, options);
    this.told = toldProxy(proxy);
  }

  override async connect(...asked: Parameters<HttpsProxyAgent<string>['connect']>) {
    let status = 200;
    asked[0].once('proxyConnect', (answer: { readonly statusCode: number }) => {
      status = answer.statusCode;
    });
    const socket = await super
      .connect(...asked)
      .catch((error: unknown) => refuse(this.told, error));
    if (status === 200) return socket;
    socket.destroy();
    return refuse(this.told, { code: `HTTP ${status}` });
  }
}

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'has a name that no name server knows',
  EAI_AGAIN: 'has a name that no name server answers for',
  ETIMEDOUT: 'did not answer',
  EHOSTUNREACH: 'cannot be reached from here',
  ENETUNREACH: 'cannot be reached from here',
  ECONNRESET: 'ended the connection',
  'HTTP 407': 'wants a user name and password, or others',
};

// `syscall` marks errors of the network: the code is theirs.
function refuse(told: string, cause: unknown): never {
  const { code = 'EPROXY' } = (cause ?? {}) as { readonly code?: string };
  const message = `${told} ${WHY[code] ?? 'opened no way'}`;
  throw Object.assign(new Error(message, { cause }), { code, syscall: 'connect' });
}
