import { callerOf, type Access } from '../../policy/access.ts';
import type { Accounts } from '../../policy/accounts.ts';
import type { GitHubPicture } from '../../github/picture.ts';
import { isAwsProblem } from '../../aws/problem.ts';
import { openRepository } from '../../github/repository.ts';
import { readGitHubSetup } from '../../github/setup.ts';
import { plain } from '../../report/escape.ts';
import { checkRoles } from '../../setup/check-aws.ts';
import { checkGitHub } from '../../setup/check-github.ts';
import { codeOf, type Check } from '../../setup/check.ts';
import { applyTrust, planTrust } from '../../setup/trust.ts';
import type { Partition } from '../../setup/policy-document.ts';
import { atTerminal } from '../terminal/at-terminal.ts';
import { lookAtRoles, type KnownRole } from '../edge/look-at-roles.ts';
import { readAccounts } from '../edge/read-accounts.ts';
import { repositoryName, tokenOf, type GitHubAccess } from '../edge/setup-answers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What `staunch doctor` is told, and what it looks through. */
interface DoctorContext extends GitHubAccess {
  readonly aws: Access;
  readonly terminal: Terminal;
  readonly accounts?: Accounts;
}

/** `staunch doctor`: is Staunch set up so that nothing happens that nobody approved? */
export async function doctor(
  { repo, json }: { readonly repo?: string; readonly json: boolean },
  { env, fetch: fetchFn, aws, terminal, accounts = readAccounts() }: DoctorContext,
): Promise<number> {
  const repository = openRepository({
    fullName: repositoryName(repo, env),
    token: tokenOf(env, ''),
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    patience: atTerminal(aws.clock, terminal),
    ...(fetchFn ? { fetch: fetchFn } : {}),
  });
  const picture = await readGitHubSetup(repository);
  const checks = [...checkGitHub(picture), ...(await checkAws(aws, picture, accounts))];
  if (json) terminal.out(`${JSON.stringify(checks, null, 2)}\n`);
  else for (const check of checks) terminal.out(lineOf(check, terminal));
  return codeOf(checks);
}

async function checkAws(aws: Access, picture: GitHubPicture, accounts: Accounts): Promise<Check[]> {
  const roles = rolesOf(picture, accounts);
  if (roles.length === 0) {
    const fix = 'Set the variables STAUNCH_PLAN_ROLE and STAUNCH_APPLY_ROLE, and run this again.';
    const seen = 'which roles Staunch has is not known';
    return [{ what: 'roles in AWS', outcome: 'unknown', seen, fix }];
  }
  try {
    return checkRoles(await lookAtRoles(roles, { aws, caller: await callerOf(aws) }));
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    return [{ what: 'roles in AWS', outcome: 'unknown', seen: error.message, fix: error.hint }];
  }
}

function rolesOf(picture: GitHubPicture, accounts: Accounts): KnownRole[] {
  const all = Object.values(accounts);
  return [
    ...startingRole(
      picture,
      'plan',
      all.map(({ planRole }) => planRole),
    ),
    ...startingRole(
      picture,
      'apply',
      all.map(({ applyRole }) => applyRole),
    ),
    ...all.flatMap(({ planRole, applyRole }): KnownRole[] => [
      { arn: planRole, kind: 'plan', enters: [] },
      { arn: applyRole, kind: 'apply', enters: [] },
    ]),
  ];
}

function startingRole(
  { variables, subject, repository, repositoryId, defaultBranch }: GitHubPicture,
  kind: 'plan' | 'apply',
  enters: readonly string[],
): KnownRole[] {
  const name = kind === 'plan' ? 'STAUNCH_PLAN_ROLE' : 'STAUNCH_APPLY_ROLE';
  const arn = 'value' in variables ? variables.value[name] : undefined;
  if (arn === undefined || !('value' in subject) || !('prefix' in subject.value)) return [];
  const [, partition = 'aws', , , account = ''] = arn.split(':');
  const place = { account, partition: partition as Partition };
  const subjectPrefix = subject.value.prefix;
  const workflows = { repository, repositoryId, subjectPrefix, defaultBranch };
  const trust = kind === 'plan' ? planTrust : applyTrust;
  return [{ arn, kind, enters, wantedTrust: trust(workflows, place) }];
}

function lineOf({ outcome, what, seen, fix, command }: Check, terminal: Terminal): string {
  const { colours, typed } = terminal;
  const words = {
    ok: colours.green('ok     '),
    warn: colours.yellow('WARN   '),
    fail: colours.red('FAIL   '),
    unknown: colours.yellow('UNKNOWN'),
  };
  const type = command === undefined ? [] : [typed(...command)];
  const hint = [...(fix === undefined ? [] : [fix]), ...type]
    .map((line) => `         ${plain(line)}\n`)
    .join('');
  return `${words[outcome]}  ${plain(what)}: ${plain(seen)}\n${hint}`;
}
