import { ACTIONS_BOT } from './accounts.ts';
import type { Push } from './records.ts';
import type { World } from './world.ts';

// GitHub's own list, from its page about skipping workflow runs.
const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks: ?true$/im;

/**
 * Whether GitHub runs the workflows for a push: not for one made with GITHUB_TOKEN, not for a branch that
 * was deleted, and not when the last commit asks for none.
 */
export function startsWorkflows({ git }: World, { sender, after }: Push): boolean {
  const commit = git.commits.get(after);
  return commit !== undefined && sender !== ACTIONS_BOT.login && !SKIP.test(commit.message);
}
