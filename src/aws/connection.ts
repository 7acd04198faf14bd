import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { IAMClientConfig } from '@aws-sdk/client-iam';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';
import { namesProxy } from '../domain/proxy.ts';
import type { Clock } from './clock.ts';
import { Retries } from './retries.ts';

/** Where AWS is, who we are there, and how calls get there. Everything absent comes from the SDK's own defaults. */
export interface Connection {
  /** Region of the global services; also where regions are asked for. */
  readonly region: string;
  readonly clock: Clock;
  readonly credentials?: AwsCredentialIdentity | Provider<AwsCredentialIdentity>;
  /** Whether calls go to another endpoint than AWS's, whose time may be its own. */
  readonly redirected?: boolean;
  /** Replaces the sockets: the in-process sandbox. */
  readonly requestHandler?: NonNullable<IAMClientConfig['requestHandler']>;
  /** Sockets of its own, where the environment names a proxy. */
  readonly agents?: Agents;
  /** Stands for the account where several connections go there: they share sockets and what AWS limits. */
  readonly shared?: object;
}

/** What opens and keeps sockets. */
export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent | HttpAgent;
}

/** Reads fail fast and are reported as unread; containment writes are tried harder; CloudTrail has turns of its own. */
export type Purpose = 'read' | 'write' | 'trail';

// The SDK's own default for reads; 8 attempts outlast IAM's throttling of a busy account.
const ATTEMPTS: Readonly<Record<Purpose, number>> = { read: 3, write: 8, trail: 1 };

// A dead connection must not hold up a containment. A plan may look twice where nothing answers, three times each.
const ANSWER_MS: Readonly<Record<Purpose, number>> = { read: 20_000, write: 30_000, trail: 20_000 };

// As many as the SDK opens by default.
const SOCKETS = { keepAlive: true, maxSockets: 50 };

/** What every SDK client is made with. */
export function clientConfig(connection: Connection, purpose: Purpose, region = connection.region) {
  const { credentials, requestHandler } = connection;
  return {
    region,
    retryStrategy: new Retries(connection.clock, ATTEMPTS[purpose]),
    customUserAgent: [['staunch', '0.1.0']] as [string, string][],
    requestHandler: requestHandler ?? {
      connectionTimeout: 5_000,
      requestTimeout: ANSWER_MS[purpose],
      // Without this the SDK only warns.
      throwOnRequestTimeout: true,
      ...agents(connection),
    },
    ...(credentials ? { credentials } : {}),
    // In a sandbox the time is another one: the SDK would take every error for a skewed clock and retry it.
    ...(requestHandler ? { disableClockSkewCorrection: true } : {}),
  };
}

// Clients share their connections: a write must not wait for a handshake of its own.
const agents = sharedInAccount(({ agents: proxied }): Agents => {
  return proxied ?? { httpAgent: new HttpAgent(SOCKETS), httpsAgent: new HttpsAgent(SOCKETS) };
});

/** Agents through the proxies that the environment names; undefined, and nothing loaded, where it names none. */
export async function agentsThrough(env: NodeJS.ProcessEnv): Promise<Agents | undefined> {
  if (!namesProxy(env)) return undefined;
  const { proxiedAgents } = await import('./proxied-agents.ts');
  return proxiedAgents(env, SOCKETS);
}

/** Makes a client once per connection and key, so that sockets are shared. */
export function cached<Client>(make: (connection: Connection, key: string) => Client) {
  return cachedBy(make, (connection) => connection);
}

/** Makes something once per account and key, whichever connection goes there. */
export function sharedInAccount<Thing>(make: (connection: Connection, key: string) => Thing) {
  return cachedBy(make, (connection) => connection.shared ?? connection);
}

function cachedBy<Thing>(
  make: (connection: Connection, key: string) => Thing,
  holderOf: (connection: Connection) => object,
) {
  const caches = new WeakMap<object, Map<string, Thing>>();
  return (connection: Connection, key = ''): Thing => {
    const holder = holderOf(connection);
    const cache = caches.get(holder) ?? new Map<string, Thing>();
    caches.set(holder, cache);
    const thing = cache.get(key) ?? make(connection, key);
    cache.set(key, thing);
    return thing;
  };
}
