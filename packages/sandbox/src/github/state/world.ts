import type { SandboxClock } from '../../clock.ts';
import type { GitHubDeclaration } from '../declaration.ts';
import type { Git } from '../git/history.ts';
import { blobOf, commitOf } from '../git/objects.ts';
import type { Commit, Signature } from '../git/objects.ts';
import type { Settings } from '../settings.ts';
import { accountsOf, emailOf, numberFrom } from './accounts.ts';
import type { Account, Accounts } from './accounts.ts';
import type { Comment, Issue, Pull, Push, Review, WorkflowRun } from './records.ts';

/** Everything this GitHub knows. Routes change it, renderers only read it. */
export interface World {
  readonly owner: string;
  readonly repo: string;
  readonly repositoryId: number;
  readonly defaultBranch: string;
  readonly associationLagSeconds: number;
  readonly createdAt: Date;
  readonly settings: Settings;
  readonly accounts: Accounts;
  readonly git: Git;
  readonly pulls: Pull[];
  readonly issues: Issue[];
  readonly reviews: Review[];
  readonly comments: Comment[];
  readonly pushes: Push[];
  readonly runs: WorkflowRun[];
  now(): Date;
  nextId(): number;
}

/** The number of the next issue or pull request: GitHub counts them together. */
export function nextNumber({ pulls, issues }: World): number {
  return pulls.length + issues.length + 1;
}

/** The repository as declared: one commit on the default branch. */
export function worldOf(declaration: GitHubDeclaration, clock: SandboxClock): World {
  const { owner, repo, defaultBranch = 'main', associationLagSeconds = 0 } = declaration;
  let lastId = numberFrom(`${owner}/${repo}#ids`);
  const accounts = accountsOf(declaration);
  const first = firstCommit(declaration, accounts.owner, clock.now());
  return {
    owner,
    repo,
    repositoryId: numberFrom(`${owner}/${repo}`),
    defaultBranch,
    associationLagSeconds,
    createdAt: clock.now(),
    settings: declaration.settings ?? {},
    accounts,
    git: {
      commits: new Map([[first.sha, first]]),
      refs: new Map([[`refs/heads/${defaultBranch}`, first.sha]]),
      trees: new Map(),
    },
    pulls: [],
    issues: [],
    reviews: [],
    comments: [],
    pushes: [],
    runs: [],
    now: () => clock.now(),
    nextId: () => ++lastId,
  };
}

/** How an account signs what it commits now. */
export function signatureOf(account: Account, date: Date): Signature {
  const name = account.login === 'web-flow' ? 'GitHub' : account.login;
  return { name, email: emailOf(account), date };
}

function firstCommit({ files = {} }: GitHubDeclaration, owner: Account, date: Date): Commit {
  const signature = signatureOf(owner, date);
  return commitOf({
    tree: new Map(Object.entries(files).map(([path, text]) => [path, blobOf(text)])),
    parents: [],
    author: signature,
    committer: signature,
    message: 'Initial commit',
  });
}
