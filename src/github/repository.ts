import { Octokit } from '@octokit/rest';
import type { Patience } from './patience.ts';
import { retryRequests } from './retries.ts';
import { agentsThrough } from '../aws/connection.ts';
import { namesProxy } from '../domain/proxy.ts';
import { version } from '../domain/version.ts';

/** One repository on GitHub, as one token sees it. */
export interface Repository {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** How many milliseconds went by in waiting for GitHub's limits: what was read before may be overtaken. */
  readonly waited: () => number;
}

/** Where GitHub is and who we are there; `fetch` replaces the sockets (the in-process sandbox). */
export interface RepositoryAccess {
  /** `owner/name`. */
  readonly fullName: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly fetch?: typeof fetch;
  /** How long GitHub is waited for where it limits us. */
  readonly patience: Patience;
}

// A dead connection must not hold up a containment.
const TIMEOUT_MS = 30_000;

const fetchWithin: typeof fetch = async (input, init) =>
  (await fetchHere())(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });

// Made once: it keeps its sockets.
let throughProxy: Promise<typeof fetch> | undefined;

function fetchHere(env = process.env): Promise<typeof fetch> | typeof fetch {
  if (!namesProxy(env)) return fetch;
  throughProxy ??= Promise.all([agentsThrough(env), import('./proxied-fetch.ts')]).then(
    ([agents, { fetchBy }]) => (agents ? fetchBy(agents) : fetch),
  );
  return throughProxy;
}

/** Opens a repository. Makes no call. */
export function openRepository(access: RepositoryAccess): Repository {
  const [owner = '', repo = ''] = access.fullName.split('/');
  const quiet = (): void => undefined;
  const octokit = new Octokit({
    auth: access.token,
    baseUrl: access.apiUrl,
    userAgent: `staunch/${version}`,
    // Staunch prints only its own words; what matters comes back as an answer or an error.
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: access.fetch ?? fetchWithin },
  });
  const { waited } = retryRequests(octokit, access.patience);
  return { octokit, owner, repo, waited };
}

/** Name of the branch that everything is merged into. */
export async function defaultBranchOf({ octokit, owner, repo }: Repository): Promise<string> {
  const { data } = await octokit.rest.repos.get({ owner, repo });
  return data.default_branch;
}
