import { commentsMarked } from '../github/comments.ts';
import { isNotFound } from '../github/problem.ts';
import { openRepository, type Repository } from '../github/repository.ts';
import { fetchOf, type Sandbox } from '@staunch/sandbox';
import { GITHUB_API } from './workflow.ts';

/** The sandbox's repository, as one of its people. */
export function repositoryAs({ github, clock }: Sandbox, login: string): Repository {
  return openRepository({
    fullName: `${github.owner}/${github.repo}`,
    token: github.tokenOf(login),
    apiUrl: GITHUB_API,
    fetch: fetchOf(github.handle),
    patience: { clock, until: clock.now(), say: () => undefined, next: '' },
  });
}

/** Opens a pull request that adds an incident file, or changes it; its number. */
export async function openPull(
  repository: Repository,
  { file, text, title }: { readonly file: string; readonly text: string; readonly title: string },
): Promise<number> {
  const { octokit, owner, repo } = repository;
  const where = { owner, repo };
  const main = await octokit.rest.git.getRef({ ...where, ref: 'heads/main' });
  const { sha } = main.data.object;
  const branch = `incident/${file}-${sha.slice(0, 7)}`;
  await octokit.rest.git.createRef({ ...where, ref: `refs/heads/${branch}`, sha });
  const path = `incidents/${file}`;
  const held = await blobAt(repository, path);
  await octokit.rest.repos.createOrUpdateFileContents({
    ...where,
    branch,
    path,
    message: title,
    content: Buffer.from(text).toString('base64'),
    ...(held === undefined ? {} : { sha: held }),
  });
  const { data } = await octokit.rest.pulls.create({ ...where, title, head: branch, base: 'main' });
  return data.number;
}

/** Approves a pull request and merges it; the commit that it became. */
export async function approveAndMerge(
  { octokit, owner, repo }: Repository,
  pull_number: number,
): Promise<string> {
  const where = { owner, repo, pull_number };
  await octokit.rest.pulls.createReview({ ...where, event: 'APPROVE' });
  const { data } = await octokit.rest.pulls.merge({ ...where, merge_method: 'squash' });
  return data.sha;
}

/** The newest comment on a pull request that begins with a marker; empty where there is none. */
export async function newestComment(
  repository: Repository,
  pull: number,
  marker: string,
): Promise<string> {
  const comments = await commentsMarked(repository, pull, marker);
  return comments.at(-1)?.body ?? '';
}

async function blobAt(
  { octokit, owner, repo }: Repository,
  path: string,
): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path });
    return Array.isArray(data) ? undefined : data.sha;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
