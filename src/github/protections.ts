import type { Fact, Protection, Protections } from './picture.ts';
import { isNotFound } from './problem.ts';
import type { Repository } from './repository.ts';

// GitHub's largest page.
const PAGE = 100;

/** What protects a branch: rulesets, which every reader sees, and classic protection, which administrators see. */
export async function readProtections(
  repository: Repository,
  branch: string,
): Promise<Protections> {
  const [rulesets, classic] = await Promise.all([
    readRulesets(repository, branch),
    readClassic(repository, branch),
  ]);
  const seen = 'value' in classic && classic.value ? [...rulesets, classic.value] : rulesets;
  const notSeen = 'unread' in classic ? [`classic protection ${classic.unread}`] : [];
  return { seen, notSeen };
}

/** A rule as GitHub answers it; which parameters there are depends on its type. */
interface Rule {
  readonly type: string;
  readonly ruleset_id?: number;
  readonly parameters?: {
    readonly required_approving_review_count?: number;
    readonly dismiss_stale_reviews_on_push?: boolean;
    readonly require_code_owner_review?: boolean;
    readonly require_last_push_approval?: boolean;
    readonly required_status_checks?: readonly { readonly context: string }[];
  };
}

async function readRulesets(repository: Repository, branch: string): Promise<Protection[]> {
  const { octokit, owner, repo } = repository;
  const where = { owner, repo, branch, per_page: PAGE };
  const rules = (await octokit.paginate(octokit.rest.repos.getBranchRules, where)) as Rule[];
  const ids = [...new Set(rules.map(({ ruleset_id }) => ruleset_id ?? 0))];
  return Promise.all(
    ids.map(async (id) => {
      const own = rules.filter(({ ruleset_id }) => ruleset_id === id);
      return protectionOf(own, await readBypass(repository, id));
    }),
  );
}

function protectionOf(
  rules: readonly Rule[],
  { name, bypass }: Pick<Protection, 'name' | 'bypass'>,
): Protection {
  const has = (type: string): boolean => rules.some((rule) => rule.type === type);
  const review = rules.find(({ type }) => type === 'pull_request')?.parameters;
  const checks = rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []);
  return {
    ...{ name, bypass },
    ...(has('pull_request') ? { approvals: review?.required_approving_review_count ?? 0 } : {}),
    dismissStale: review?.dismiss_stale_reviews_on_push ?? false,
    codeOwners: review?.require_code_owner_review ?? false,
    lastPush: review?.require_last_push_approval ?? false,
    checks: checks.map(({ context }) => context),
    noForcePush: has('non_fast_forward'),
    noDeletion: has('deletion'),
  };
}

// Who may pass a ruleset by is told only to those who could change it; an organisation's may be hidden whole.
async function readBypass(
  { octokit, owner, repo }: Repository,
  ruleset_id: number,
): Promise<Pick<Protection, 'name' | 'bypass'>> {
  const name = `ruleset ${ruleset_id}`;
  try {
    const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
    const actors = data.bypass_actors;
    const named = `ruleset “${data.name}”`;
    if (!actors)
      return { name: named, bypass: { unread: 'its bypass list is not shown to this token' } };
    const value = actors.map(({ actor_type, actor_id }) =>
      `${actor_type} ${actor_id ?? ''}`.trim(),
    );
    return { name: named, bypass: { value } };
  } catch (error) {
    if (error instanceof Error && 'status' in error)
      return { name, bypass: { unread: `GitHub answered ${String(error.status)}` } };
    throw error;
  }
}

async function readClassic(
  { octokit, owner, repo }: Repository,
  branch: string,
): Promise<Fact<Protection | undefined>> {
  try {
    const { data } = await octokit.rest.repos.getBranchProtection({ owner, repo, branch });
    const review = data.required_pull_request_reviews;
    const allowed = review?.bypass_pull_request_allowances ?? {};
    const { users = [], teams = [], apps = [] } = allowed;
    const bypass = [
      ...users.map(({ login }) => login),
      ...teams.map(({ slug }) => `team ${slug}`),
      ...apps.flatMap((app) => (app ? [`app ${app.slug ?? app.name}`] : [])),
      ...(data.enforce_admins?.enabled ? [] : ['administrators']),
    ];
    return {
      value: {
        name: 'classic protection',
        ...(review ? { approvals: review.required_approving_review_count ?? 0 } : {}),
        dismissStale: review?.dismiss_stale_reviews ?? false,
        codeOwners: review?.require_code_owner_reviews ?? false,
        lastPush: review?.require_last_push_approval ?? false,
        checks: data.required_status_checks?.contexts ?? [],
        noForcePush: data.allow_force_pushes?.enabled !== true,
        noDeletion: data.allow_deletions?.enabled !== true,
        bypass: { value: bypass },
      },
    };
  } catch (error) {
    if (!(error instanceof Error) || !('status' in error)) throw error;
    // To those who may not read it, GitHub says Not Found.
    if (isNotFound(error) && error.message.startsWith('Branch not protected'))
      return { value: undefined };
    return { unread: `is not shown to this token (GitHub answered ${String(error.status)})` };
  }
}
