import type { Repository } from './repository.ts';

/** A file that a pull request or a push changes. */
export interface ChangedFile {
  readonly path: string;
  /** Git's name of its content. */
  readonly blob: string;
  readonly removed: boolean;
}

// Incident files lie directly in this folder.
const INCIDENT = /^incidents\/[^/]+\.ya?ml$/;

/** The incident files that a pull request changes. */
export async function incidentsIn(
  { octokit, owner, repo }: Repository,
  pull: number,
): Promise<ChangedFile[]> {
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: pull,
    per_page: 100,
  });
  return files.map(toChangedFile).filter(({ path }) => INCIDENT.test(path));
}

/** The incident files that a push changes, and its commits, oldest first. */
export async function incidentsBetween(
  { octokit, owner, repo }: Repository,
  before: string,
  after: string,
): Promise<{ readonly files: readonly ChangedFile[]; readonly commits: readonly string[] }> {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${before}...${after}`,
  });
  const files = (data.files ?? []).map(toChangedFile).filter(({ path }) => INCIDENT.test(path));
  return { files, commits: data.commits.map(({ sha }) => sha) };
}

/** The text of a file at a commit; a reason where it is not a plain file there. */
export async function textAt(
  { octokit, owner, repo }: Repository,
  path: string,
  ref: string,
): Promise<{ readonly text: string; readonly blob: string } | { readonly refusal: string }> {
  const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref });
  if (Array.isArray(data) || data.type !== 'file') return { refusal: 'it is not a plain file' };
  if (data.encoding !== 'base64') return { refusal: 'it is too large' };
  return { text: Buffer.from(data.content, 'base64').toString('utf8'), blob: data.sha };
}

function toChangedFile(file: { filename: string; sha: string | null; status: string }): ChangedFile {
  return { path: file.filename, blob: file.sha ?? '', removed: file.status === 'removed' };
}
