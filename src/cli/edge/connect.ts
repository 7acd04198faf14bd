import type { Clock } from '../../aws/clock.ts';
import { agentsThrough, type Agents, type Connection } from '../../aws/connection.ts';
import { globalRegion } from '../../aws/partition.ts';
import { profilesIn } from '../../aws/profiles.ts';
import { chosenRegion, hasEnvironmentKeys, keysBesideProfile } from '../../aws/settings.ts';
import { refuseBadSettings } from '../../aws/settings-problem.ts';
import type { Guardrails } from '../../policy/guardrails.ts';
import { accessWith, type Access } from '../../policy/access.ts';
import type { Accounts, AccountRoles } from '../../policy/accounts.ts';
import { withAccounts } from '../../policy/with-accounts.ts';

/** The same once settings that lead nowhere are refused, and what they ask for is loaded. Throws `bad-settings`. */
export async function connectHere(env: NodeJS.ProcessEnv, owners: Owners): Promise<Access> {
  refuseBadSettings(env);
  await keepCredentialsQuiet(env);
  const agents = await agentsThrough(env);
  return connectFromEnvironment(env, { ...owners, ...(agents ? { agents } : {}) });
}

// Loaded where a profile needs it.
async function keepCredentialsQuiet(env: NodeJS.ProcessEnv): Promise<void> {
  if (hasEnvironmentKeys(env)) return;
  const profiles = [...profilesIn(env).byName.values()];
  if (!profiles.some((settings) => 'credential_process' in settings)) return;
  const { keepCredentialProcessQuiet } = await import('../../aws/credential-process.ts');
  keepCredentialProcessQuiet();
}

/** Calls go where the environment says, as with every AWS tool; other accounts by the owners' file. */
export function connectFromEnvironment(
  env: NodeJS.ProcessEnv,
  { role = 'planRole', guardrails, accounts, agents }: Owners,
): Access {
  const applyRole = applyRoleIn(env);
  const named = applyRole === undefined ? {} : { applyRole };
  const entry = {
    ...accessWith({ ...here(env, accounts), ...(agents ? { agents } : {}) }, guardrails),
    ...named,
  };
  return withAccounts(entry, accounts, { role, sessionName: sessionNameOf(env) });
}

/** What the owners wrote, and by which of their roles accounts are entered. */
interface Owners {
  readonly role?: RoleName;
  readonly guardrails: Guardrails;
  readonly accounts: Accounts;
  /** Sockets, where the environment names a proxy. */
  readonly agents?: Agents;
}

type RoleName = keyof Pick<AccountRoles, 'planRole' | 'applyRole'>;

// The role of the workflow that applies, for one that plans: which accounts the owners configured say it themselves.
function applyRoleIn({ STAUNCH_APPLY_ROLE: arn = '' }: NodeJS.ProcessEnv): string | undefined {
  return /^arn:[a-z-]+:iam::\d{12}:role\/[^\s]+$/.test(arn) ? arn : undefined;
}

// CloudTrail tells our own calls apart by it.
function sessionNameOf(env: NodeJS.ProcessEnv): string {
  const run = env['GITHUB_RUN_ID'];
  return run === undefined ? 'staunch' : `staunch-${run}-${env['GITHUB_RUN_ATTEMPT'] ?? '1'}`;
}

/** The time of this machine. */
export const machineClock: Clock = { now: () => new Date(), sleep };

function sleep(milliseconds: number, stop?: AbortSignal): Promise<void> {
  return new Promise((wake) => {
    const end = (): void => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', end);
      wake();
    };
    const timer = setTimeout(end, milliseconds);
    if (stop?.aborted) end();
    else stop?.addEventListener('abort', end);
  });
}

function here(env: NodeJS.ProcessEnv, accounts: Accounts): Connection {
  const credentials = keysBesideProfile(env);
  return {
    redirected: redirectedEndpoint(env) !== undefined,
    region: chosenRegion(env)?.region ?? homeOf(accounts),
    clock: machineClock,
    ...(credentials ? { credentials } : {}),
  };
}

// Roles cannot be assumed across partitions: where all accounts are in one, so are we.
function homeOf(accounts: Accounts): string {
  const partitions = new Set(Object.values(accounts).map(({ partition = 'aws' }) => partition));
  const [only] = partitions;
  return globalRegion(partitions.size === 1 && only ? only : 'aws');
}

/** Where calls are redirected to by the environment; undefined where they go to AWS itself. */
export function redirectedEndpoint(env: NodeJS.ProcessEnv): string | undefined {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  const names = ['', '_IAM', '_STS', '_EC2', '_CLOUDTRAIL', '_S3', '_ATHENA'].map(
    (name) => `AWS_ENDPOINT_URL${name}`,
  );
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
}
