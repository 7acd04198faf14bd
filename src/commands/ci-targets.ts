import {
  incidentsAt,
  incidentsBetween,
  isIncident,
  lastChangeOf,
  type ChangedFile,
} from '../github/changes.ts';
import { evidenceOf, type Evidence } from '../github/evidence.ts';
import { namedPulls } from '../github/named-pulls.ts';
import { mergedPullsOf, type MergedPull } from '../github/pulls.ts';
import type { Repository } from '../github/repository.ts';
import { plain } from '../report/escape.ts';
import { PLAN_MARKER } from '../report/plan-comment.ts';
import type { CiRun } from './ci-context.ts';

/** An incident file on the default branch, and where its pull request is to be looked for. */
export interface Target {
  readonly file: ChangedFile;
  readonly after: string;
  readonly before?: string;
  /** The default branch. */
  readonly base: string;
  /** The pull requests of `after`. */
  readonly atOnce: Promise<readonly MergedPull[]>;
  /** What the pull requests hold that the push names, by their number: it counts for those that prove to be the one. */
  readonly evidence?: ReadonlyMap<number, Promise<Evidence>>;
}

/** The part of `push` and `workflow_dispatch` events that is used. */
export interface BranchEvent {
  readonly ref: string;
  readonly repository: { readonly default_branch: string };
  readonly before?: string;
  readonly after?: string;
  /** What a push brings, as far as GitHub lists it: a hint, no evidence. */
  readonly commits?: readonly PushedCommit[];
  readonly inputs?: Readonly<Record<string, string>> | null;
  readonly sender?: { readonly login: string };
}

interface PushedCommit {
  readonly message?: string;
  readonly added?: string[];
  readonly modified?: string[];
}

/** Why an event is none that may lead to writes; undefined where it is from the default branch. */
export function notFromDefaultBranch({ ref, repository }: BranchEvent): string | undefined {
  const wanted = `refs/heads/${repository.default_branch}`;
  return ref === wanted ? undefined : `this is ${ref}, not ${wanted}`;
}

/** The incident files that a push changes, or that somebody asks for by its name. */
export async function targetsOf({
  repository,
  name,
  event,
  sha,
}: CiRun): Promise<readonly Target[]> {
  const { repository: told, before = '', after = '', commits, inputs } = event as BranchEvent;
  const base = told.default_branch;
  if (name === 'workflow_dispatch') {
    return [await targetNamed(repository, inputs?.['incident'] ?? '', { sha, base })];
  }
  const atOnce = mergedPullsOf(repository, after, base);
  // Whoever needs them hears of a failure.
  atOnce.catch(() => undefined);
  const evidence = evidenceNamedIn(repository, commits);
  const changed = await incidentsBetween(repository, before, after);
  return changed.map((file) => ({ file, before, after, base, atOnce, evidence }));
}

// Nearly always a merge names its pull request: that saves a round trip.
function evidenceNamedIn(
  repository: Repository,
  commits: readonly PushedCommit[] = [],
): ReadonlyMap<number, Promise<Evidence>> {
  const files = commits.flatMap(({ added = [], modified = [] }) => [...added, ...modified]);
  const messages = files.some(isIncident) ? commits.map(({ message = '' }) => message) : [];
  const numbers = namedPulls(messages);
  const reading = numbers.map((number) => {
    const evidence = evidenceOf(repository, number, PLAN_MARKER);
    evidence.catch(() => undefined);
    return [number, evidence] as const;
  });
  return new Map(reading);
}

/** Nobody can run an incident again that is not there. */
export class NoSuchIncident extends Error {
  readonly forPeople = true;
}

async function targetNamed(
  repository: Repository,
  incident: string,
  { sha, base }: { readonly sha: string; readonly base: string },
): Promise<Target> {
  const files = await incidentsAt(repository, sha);
  const path = `incidents/${incident}.yaml`;
  const blob = files.get(path);
  if (blob === undefined) {
    const names = [...files.keys()].map((it) => plain(it)).join(', ');
    throw new NoSuchIncident(
      `there is no ${plain(path)} on ${base}. There is: ${names || 'no incident at all'}.`,
    );
  }
  return targetAt(repository, { path, blob, removed: false }, { sha, base });
}

/** An incident file that is on the default branch already: its pull request is the one that changed it last. */
export async function targetAt(
  repository: Repository,
  file: ChangedFile,
  { sha, base }: { readonly sha: string; readonly base: string },
): Promise<Target> {
  const after = (await lastChangeOf(repository, file.path, sha)) ?? sha;
  const atOnce = mergedPullsOf(repository, after, base);
  atOnce.catch(() => undefined);
  return { file, after, base, atOnce };
}
