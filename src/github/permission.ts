import type { Repository } from './repository.ts';

const MAY_WRITE = ['admin', 'maintain', 'write'];

/** Whether somebody may write to the repository. */
export async function mayWrite(
  { octokit, owner, repo }: Repository,
  username: string,
): Promise<boolean> {
  const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
    owner,
    repo,
    username,
  });
  return MAY_WRITE.includes(data.permission);
}
