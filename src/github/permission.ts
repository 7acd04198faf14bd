import type { Repository } from './repository.ts';

const MAY_WRITE = ['admin', 'maintain', 'write'];

/** Whether somebody may write to the repository; undefined where GitHub does not tell. */
interface Permission {
  readonly writes: boolean | undefined;
  /** Why they do not count among those who write, in words that follow a name. */
  readonly why: string;
  /** What GitHub answered where it does not tell. */
  readonly error?: Error;
}

/** Asks GitHub whether somebody may write to the repository. Throws only where GitHub limits us for too long. */
export async function permissionOf(
  { octokit, owner, repo }: Repository,
  username: string,
): Promise<Permission> {
  try {
    const ask = { owner, repo, username };
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(ask);
    return { writes: MAY_WRITE.includes(data.permission), why: 'may not write here' };
  } catch (error) {
    if (!(error instanceof Error) || !('status' in error)) throw error;
    if (error.status === 404) return GONE;
    const why = `may or may not write here: GitHub answered ${String(error.status)} when asked`;
    return { writes: undefined, why, error };
  }
}

/** The permission of somebody whose account was deleted or renamed. */
export const GONE: Permission = { writes: false, why: 'has no account of that name any more' };
