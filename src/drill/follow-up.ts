import { followUpBranch } from '../cli/ci/follow-up-branch.ts';
import { EXIT } from '../cli/terminal/exit-codes.ts';
import { pullsFrom } from '../github/branch-pulls.ts';
import { machine } from './machine.ts';
import { repositoryAs } from './pull-request.ts';
import { A_WHILE_MS, type Scene } from './scene.ts';
import { runWorkflow } from './workflow.ts';

// At what minute does not matter: the workflow is asked when the drill has come so far.
const HOURLY = '37 * * * *';

/** Runs the follow-up workflow, as its schedule does; the pull request in which it proposes what it found. */
export async function followUp(
  { drill, sandbox, tell }: Scene,
  incident: string,
): Promise<{ readonly pull: number } | { readonly problem: string }> {
  sandbox.clock.advance(A_WHILE_MS);
  const on = {
    ...machine(sandbox, { ...tell.log, out: () => undefined }),
    env: { STAUNCH_FOLLOW_UP_TOKEN: sandbox.github.tokenOf(drill.responder) },
  };
  const code = await runWorkflow(sandbox, on, 'schedule', sandbox.github.scheduleEvent(HOURLY));
  // Red where not all could be read: what was found is proposed all the same.
  if (code !== EXIT.ok && code !== EXIT.incomplete)
    return { problem: `ci follow-up ended with ${code}` };
  const pulls = await pullsFrom(repositoryAs(sandbox, drill.responder), followUpBranch(incident));
  const pull = pulls.find(({ state }) => state === 'open')?.number;
  if (pull === undefined) return { problem: 'ci follow-up opened no pull request' };
  tell.happens(`the follow-up workflow opens pull request ${pull}: what the audit found beyond it`);
  return { pull };
}
