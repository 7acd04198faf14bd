import { isNotFound } from './problem.ts';
import type { Repository } from './repository.ts';

/** A file that a pull request or a push changes. */
export interface ChangedFile {
  readonly path: string;
  /** Git's name of its content. */
  readonly blob: string;
  readonly removed: boolean;
}

// Any YAML below the folder is meant as an incident, even where it lies or is spelt so that it is none.
const INCIDENT = /^incidents\/.+\.ya?ml$/i;

/** Whether a path is one that apply finds: directly in `incidents/`, with the ending `.yaml`. */
export function isInPlace(path: string): boolean {
  return /^incidents\/[^/]+\.yaml$/.test(path);
}

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

// What a push that creates a branch has come from.
const NOTHING = /^0+$/;

/** The incident files that a push adds, changes or removes: whatever it came by, by content alone. */
export async function incidentsBetween(
  repository: Repository,
  before: string,
  after: string,
): Promise<readonly ChangedFile[]> {
  const [old, now] = await Promise.all([
    NOTHING.test(before) ? new Map<string, string>() : incidentsAt(repository, before),
    incidentsAt(repository, after),
  ]);
  const changed = [...now].filter(([path, blob]) => old.get(path) !== blob);
  const removed = [...old].filter(([path]) => !now.has(path));
  return [
    ...changed.map(([path, blob]) => ({ path, blob, removed: false })),
    ...removed.map(([path, blob]) => ({ path, blob, removed: true })),
  ];
}

/** The commits of a push, newest first, as far as GitHub lists them (250). */
export async function commitsBetween(
  { octokit, owner, repo }: Repository,
  before: string,
  after: string,
): Promise<string[]> {
  if (NOTHING.test(before)) return [after];
  const basehead = `${before}...${after}`;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
  return data.commits.map(({ sha }) => sha).reverse();
}

async function incidentsAt(
  { octokit, owner, repo }: Repository,
  ref: string,
): Promise<Map<string, string>> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path: 'incidents', ref });
    const entries = Array.isArray(data) ? data : [];
    return new Map(
      entries.map(({ path, sha }) => [path, sha] as const).filter(([path]) => INCIDENT.test(path)),
    );
  } catch (error) {
    if (isNotFound(error)) return new Map();
    throw error;
  }
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

function toChangedFile(file: {
  filename: string;
  sha: string | null;
  status: string;
}): ChangedFile {
  return { path: file.filename, blob: file.sha ?? '', removed: file.status === 'removed' };
}
