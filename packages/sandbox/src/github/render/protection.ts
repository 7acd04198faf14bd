import type { BranchProtection } from '../settings.ts';
import type { World } from '../state/world.ts';
import { renderAccount } from './account.ts';
import { pathText, repoApi } from './urls.ts';

/** GitHub's `branch-protection`: what is not asked for is left out or off. */
export function renderProtection(world: World, branch: string, asked: BranchProtection) {
  const url = `${repoApi(world)}/branches/${pathText(branch)}/protection`;
  return {
    url,
    ...(asked.approvals === undefined ? {} : renderReviews(world, url, asked)),
    ...(asked.checks === undefined ? {} : renderChecks(url, asked)),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: asked.enforceAdmins ?? false },
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    required_linear_history: { enabled: false },
    allow_force_pushes: { enabled: asked.allowForcePushes ?? false },
    allow_deletions: { enabled: asked.allowDeletions ?? false },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: false },
    allow_fork_syncing: { enabled: false },
  };
}

function renderReviews({ accounts }: World, url: string, asked: BranchProtection) {
  const { bypass } = asked;
  const users = (bypass ?? []).flatMap((login) => accounts.find(login) ?? []).map(renderAccount);
  const allowances = { bypass_pull_request_allowances: { users, teams: [], apps: [] } };
  return {
    required_pull_request_reviews: {
      url: `${url}/required_pull_request_reviews`,
      dismiss_stale_reviews: asked.dismissStale ?? false,
      require_code_owner_reviews: asked.codeOwners ?? false,
      require_last_push_approval: asked.lastPushApproval ?? false,
      required_approving_review_count: asked.approvals ?? 0,
      ...(bypass === undefined ? {} : allowances),
    },
  };
}

function renderChecks(url: string, { checks = [], strictChecks = false }: BranchProtection) {
  const checksUrl = `${url}/required_status_checks`;
  return {
    required_status_checks: {
      url: checksUrl,
      strict: strictChecks,
      contexts: checks,
      contexts_url: `${checksUrl}/contexts`,
      checks: checks.map((context) => ({ context, app_id: null })),
    },
  };
}
