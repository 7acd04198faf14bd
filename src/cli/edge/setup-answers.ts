import { join } from 'node:path';
import { openRepository } from '../../github/repository.ts';
import { repositoryIdentity, subjectForm } from '../../github/subject.ts';
import { answerProblems } from '../../setup/answer-problems.ts';
import type { Answers, Place } from '../../setup/answers.ts';
import { inPartition, type Partition } from '../../setup/policy-document.ts';
import type { Workflows } from '../../setup/trust.ts';
import { atTerminal } from '../terminal/at-terminal.ts';
import { machineClock } from './connect.ts';
import { readGuardrails } from './read-guardrails.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { GUARDRAILS_FILE } from './policy-files.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

/** What `staunch init` is told. */
export interface InitOptions {
  readonly repo?: string;
  readonly accounts?: string;
  readonly entryAccount?: string;
  readonly singleAccount?: string;
  readonly partition: Partition;
  readonly owners: string;
  readonly approvals: number;
  readonly subjectPrefix?: string;
  readonly repositoryId?: string;
  readonly defaultBranch: string;
  readonly out: string;
  readonly force: boolean;
}

/** What the environment says, and for tests another GitHub. */
export interface GitHubAccess {
  readonly env: NodeJS.ProcessEnv;
  readonly fetch?: typeof fetch;
}

/** Gathers the answers of a set-up: from the options, and from GitHub what they do not say. Throws `bad-setup`. */
export async function gatherAnswers(
  options: InitOptions,
  access: GitHubAccess,
  terminal: Pick<Terminal, 'err'>,
): Promise<Answers> {
  const guardrails = readGuardrails(join(options.out, GUARDRAILS_FILE));
  const answers: Answers = {
    workflows: await workflowsOf(options, access, terminal),
    place: placeOf(options),
    partition: options.partition,
    owners: listed(options.owners),
    approvals: options.approvals,
    protectedPrincipals: inPartition(
      options.partition,
      guardrails.protected.map(({ principal }) => principal),
    ),
  };
  const problems = answerProblems(answers);
  if (answers.owners.length === 0)
    problems.push('--owners names who reviews policy: @org/security');
  if (problems.length > 0)
    throw new StaunchError('bad-setup', `init cannot go on:\n  ${problems.join('\n  ')}`);
  return answers;
}

/** The repository that is meant: by the option, or by the environment of a workflow. Throws `bad-setup`. */
export function repositoryName(told: string | undefined, env: NodeJS.ProcessEnv): string {
  const name = told ?? env['GITHUB_REPOSITORY'] ?? '';
  if (/^[\w.-]+\/[\w.-]+$/.test(name)) return name;
  throw new StaunchError('bad-setup', 'Say which repository: --repo owner/name.');
}

/** The token by which GitHub is asked. Throws `bad-setup` where there is none. */
export function tokenOf(env: NodeJS.ProcessEnv, without: string): string {
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
  if (token !== '') return token;
  throw new StaunchError(
    'bad-setup',
    `GITHUB_TOKEN is not set: GitHub cannot be asked. Type: export GITHUB_TOKEN=$(gh auth token)${without}`,
  );
}

async function workflowsOf(
  { repo, subjectPrefix, repositoryId, defaultBranch }: InitOptions,
  { env, fetch: fetchFn }: GitHubAccess,
  terminal: Pick<Terminal, 'err'>,
): Promise<Workflows> {
  const fullName = repositoryName(repo, env);
  if (subjectPrefix !== undefined && repositoryId !== undefined) {
    return { repository: fullName, repositoryId, subjectPrefix, defaultBranch };
  }
  const token = tokenOf(env, '\nor give --subject-prefix and --repository-id by hand.');
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const repository = openRepository({
    fullName,
    token,
    apiUrl,
    patience: atTerminal(machineClock, terminal),
    ...(fetchFn ? { fetch: fetchFn } : {}),
  });
  const identity = await repositoryIdentity(repository);
  const form = await subjectForm(repository, identity.fullName);
  if ('customised' in form)
    throw new StaunchError('bad-setup', customised(identity.fullName, form.customised));
  return {
    repository: identity.fullName,
    repositoryId: repositoryId ?? identity.id,
    subjectPrefix: subjectPrefix ?? form.prefix,
    defaultBranch: identity.defaultBranch,
  };
}

function customised(repository: string, keys: readonly string[]): string {
  return (
    `The tokens of ${repository} have subjects of their own form (${keys.join(', ')}), which no longer say which` +
    ' environment a job has. Whoever administers the repository can set GitHub’s own form again:\n' +
    `gh api repos/${repository}/actions/oidc/customization/sub --method PUT -F use_default=true`
  );
}

function placeOf({ singleAccount, accounts, entryAccount }: InitOptions): Place {
  if (singleAccount !== undefined) {
    if (accounts === undefined && entryAccount === undefined)
      return { kind: 'single', account: singleAccount };
    throw new StaunchError(
      'bad-setup',
      'Give either --single-account, or --accounts and --entry-account.',
    );
  }
  if (accounts !== undefined && entryAccount !== undefined)
    return { kind: 'several', entryAccount, accounts: listed(accounts) };
  throw new StaunchError(
    'bad-setup',
    'Say where Staunch works: --single-account 111122223333,' +
      ' or --entry-account 333333333333 --accounts 111122223333,444455556666.',
  );
}

function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== '');
}
