import { isNotFound } from './problem.ts';
import type { Repository } from './repository.ts';
import { StaunchError } from '../domain/staunch-error.ts';

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

// GitHub lists no more files of a pull request.
const LISTED_OF_PULL = 3_000;

/** A pull request that GitHub does not list whole: nobody can say what else it changes. */
function tooManyFiles(pull: number): StaunchError {
  return new StaunchError(
    'too-many-files',
    `pull request ${pull} changes ${LISTED_OF_PULL} files or more, and GitHub lists no more. Bring the incident on its own.`,
  );
}

/** What should be a folder is something else: nothing in it would be seen. */
function noFolder(path: string): StaunchError {
  return new StaunchError(
    'no-folder',
    `${path} in the repository is no folder: nothing in it can be read.`,
  );
}

/** Whether a path is meant as an incident. */
export function isIncident(path: string): boolean {
  return INCIDENT.test(path);
}

/** The files that a pull request changes; a renamed one is two. */
export async function filesIn(
  { octokit, owner, repo }: Repository,
  pull: number,
): Promise<ChangedFile[]> {
  const where = { owner, repo, pull_number: pull, per_page: 100 };
  // Page by page: what changes inside of them may be long, and is not needed.
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, where, ({ data }) =>
    data.map(toChangedFiles),
  );
  if (files.length >= LISTED_OF_PULL) throw tooManyFiles(pull);
  return files.flat();
}

// GitHub lists no more files between two commits.
const LISTED_BETWEEN = 300;

/** Commits that GitHub does not compare whole: nobody can say what else lies between them. */
function tooManyFilesBetween(head: string): StaunchError {
  return new StaunchError(
    'too-many-files-between',
    `${head} changes ${LISTED_BETWEEN} files or more, and GitHub lists no more. Bring the incident on its own.`,
  );
}

/** The files that one exact commit changes since it left a branch, whatever a pull request's head is by now. */
export async function filesBetween(
  { octokit, owner, repo }: Repository,
  base: string,
  head: string,
): Promise<ChangedFile[]> {
  const basehead = `${base}...${head}`;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
  const files = data.files ?? [];
  if (files.length >= LISTED_BETWEEN) throw tooManyFilesBetween(head);
  return files.flatMap(toChangedFiles);
}

// GitHub lists no more entries of a folder.
const LISTED_FILES = 1_000;

/** A folder that GitHub does not list whole: an incident could be missed. */
function tooManyIncidents(): StaunchError {
  return new StaunchError(
    'too-many-incidents',
    `incidents/ holds ${LISTED_FILES} files or more, and GitHub lists no more. Remove those of closed incidents.`,
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

// What a push that creates a branch has come from.
const NOTHING = /^0+$/;

/** The incident files that a push adds, changes or removes: whatever it came by, by content alone. */
export async function incidentsBetween(
  repository: Repository,
  before: string,
  after: string,
): Promise<readonly ChangedFile[]> {
  const [old, now] = await Promise.all([
    NOTHING.test(before) ? NONE : incidentsBefore(repository, before),
    incidentsAt(repository, after),
  ]);
  const changed = [...now].filter(([path, blob]) => old.get(path) !== blob);
  const removed = [...old].filter(([path]) => !now.has(path));
  return [
    ...changed.map(([path, blob]) => ({ path, blob, removed: false })),
    ...removed.map(([path, blob]) => ({ path, blob, removed: true })),
  ];
}

/**
 * What a push put on the branch itself, newest first: its first parents, as far as GitHub lists them (250).
 * What came in through a merge stands behind that merge's own pull request.
 */
export async function commitsOnBranch(
  { octokit, owner, repo }: Repository,
  before: string,
  after: string,
): Promise<string[]> {
  if (NOTHING.test(before)) return [after];
  const basehead = `${before}...${after}`;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
  const firstParent = new Map(data.commits.map(({ sha, parents }) => [sha, parents[0]?.sha]));
  const chain = [after];
  for (let at = firstParent.get(after); at !== undefined && firstParent.has(at);) {
    chain.push(at);
    at = firstParent.get(at);
  }
  return chain;
}

/** The commit on a branch that changed a file last. */
export async function lastChangeOf(
  { octokit, owner, repo }: Repository,
  path: string,
  sha: string,
): Promise<string | undefined> {
  const { data } = await octokit.rest.repos.listCommits({ owner, repo, path, sha, per_page: 1 });
  return data[0]?.sha;
}

// A wrong "not found" about what was before makes everything look new: it is judged, and refused, aloud.
async function incidentsBefore(
  repository: Repository,
  ref: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    return onlyIncidents(await entriesOf(repository, 'incidents', ref));
  } catch (error) {
    if (isNotFound(error)) return NONE;
    throw error;
  }
}

/** The incident files at a commit or on a branch: git's name of the content by path. */
export async function incidentsAt(
  repository: Repository,
  ref: string,
): Promise<ReadonlyMap<string, string>> {
  return onlyIncidents(await filesOf(repository, 'incidents', ref));
}

function onlyIncidents(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (files.size >= LISTED_FILES) throw tooManyIncidents();
  return new Map([...files].filter(([path]) => INCIDENT.test(path)));
}

/** The entries of a folder: git's name of the content by path; none where there is no such folder. */
export async function filesOf(
  repository: Repository,
  folder: string,
  ref: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    return await entriesOf(repository, folder, ref);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    // "Not found" is also said of a commit that is too new, and to a token that may not see: no reason to be at ease.
    const root = await entriesOf(repository, '', ref);
    if (root.has(folder)) throw error;
    return NONE;
  }
}

async function entriesOf(
  { octokit, owner, repo }: Repository,
  path: string,
  ref: string,
): Promise<ReadonlyMap<string, string>> {
  const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref });
  if (!Array.isArray(data)) throw noFolder(path);
  return new Map(data.map((entry) => [entry.path, entry.sha] as const));
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

function toChangedFiles(file: {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly sha: string | null;
  readonly status: string;
}): ChangedFile[] {
  const { filename, previous_filename: former, sha, status } = file;
  const here = { path: filename, blob: sha ?? '', removed: status === 'removed' };
  return former === undefined ? [here] : [here, { path: former, blob: '', removed: true }];
}
