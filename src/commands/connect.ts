import { assumed } from '../aws/assumed.ts';
import type { Connection } from '../aws/connection.ts';
import { readAccounts, type Accounts, type AccountRoles } from './read-accounts.ts';

/** Calls go where the environment says, as with every AWS tool; other accounts by the owners' file. */
export function connectFromEnvironment(
  env: NodeJS.ProcessEnv,
  role: keyof AccountRoles = 'planRole',
): Connection {
  return withAccounts(here(env), readAccounts(), { role, sessionName: sessionNameOf(env) });
}

/** A connection that also reaches the accounts that are configured, each by the same kind of role. */
export function withAccounts(
  aws: Connection,
  accounts: Accounts,
  { role, sessionName }: { readonly role: keyof AccountRoles; readonly sessionName: string },
): Connection {
  const opened = new Map<string, Connection>();
  return {
    ...aws,
    ownRoleArns: Object.values(accounts).flatMap(({ planRole, applyRole }) => [
      planRole,
      applyRole,
    ]),
    toAccount(account) {
      const roleArn = accounts[account]?.[role];
      if (roleArn === undefined) return undefined;
      const there = opened.get(account) ?? assumed(aws, roleArn, sessionName);
      opened.set(account, there);
      return there;
    },
  };
}

// CloudTrail tells our own calls apart by it.
function sessionNameOf(env: NodeJS.ProcessEnv): string {
  const run = env['GITHUB_RUN_ID'];
  return run === undefined ? 'staunch' : `staunch-${run}-${env['GITHUB_RUN_ATTEMPT'] ?? '1'}`;
}

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

function here(env: NodeJS.ProcessEnv): Connection {
  return {
    redirected: redirectedEndpoint(env) !== undefined,
    region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1',
    clock: {
      now: () => new Date(),
      sleep,
    },
  };
}

/** Where calls are redirected to by the environment; undefined where they go to AWS itself. */
export function redirectedEndpoint(env: NodeJS.ProcessEnv): string | undefined {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  const names = ['', '_IAM', '_STS', '_EC2', '_CLOUDTRAIL'].map(
    (name) => `AWS_ENDPOINT_URL${name}`,
  );
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
}
