import {
  incidentsAt,
  incidentsBetween,
  lastChangeOf,
  type ChangedFile,
} from '../../github/changes.ts';
import { mergedPullsOf, type MergedPull } from '../../github/pulls.ts';
import type { Repository } from '../../github/repository.ts';
import { plain } from '../../report/escape.ts';
import type { CiRun } from './context.ts';
import { tipOf, type Tip } from './tip.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

/** An incident file on the default branch, and where its pull request is to be looked for. */
export interface Target {
  readonly file: ChangedFile;
  readonly after: string;
  readonly before?: string;
  /** The default branch. */
  readonly base: string;
  /** The pull requests of `after`. */
  readonly atOnce: Promise<readonly MergedPull[]>;
  /** The default branch as it is now. */
  readonly tip: Promise<Tip>;
}

/** The part of `push` and `workflow_dispatch` events that is used. */
export interface BranchEvent {
  readonly ref: string;
  readonly repository: { readonly default_branch: string };
  readonly before?: string;
  readonly after?: string;
  /** The files of a push, as far as GitHub lists them: a hint, no evidence. */
  readonly commits?: readonly { readonly added?: string[]; readonly modified?: string[] }[];
  readonly inputs?: Readonly<Record<string, string>> | null;
  readonly sender?: { readonly login: string };
}

/** Why an event is none that may lead to writes; undefined where it is from the default branch. */
export function notFromDefaultBranch({ ref, repository }: BranchEvent): string | undefined {
  const wanted = `refs/heads/${repository.default_branch}`;
  return ref === wanted ? undefined : `this is ${ref}, not ${wanted}`;
}

/** The incident files that a push changes, or that somebody asks for by its name. */
export async function targetsOf(
  { repository, name, event, sha }: CiRun,
  checkout: string,
): Promise<readonly Target[]> {
  const { repository: told, before = '', after = '', inputs } = event as BranchEvent;
  const base = told.default_branch;
  const tip = tipOf(repository, { base, checkout });
  // Whoever needs it hears of a failure.
  tip.catch(() => undefined);
  if (name === 'workflow_dispatch') {
    return [await targetNamed(repository, inputs?.['incident'] ?? '', { sha, base, tip })];
  }
  const atOnce = mergedPullsOf(repository, after, base);
  // Whoever needs them hears of a failure.
  atOnce.catch(() => undefined);
  const changed = await incidentsBetween(repository, before, after);
  return changed.map((file) => ({ file, before, after, base, atOnce, tip }));
}

/** Asks for the default branch of a target as it is by now. */
export function tipNow(
  { base }: Target,
  { run, context }: { readonly run: CiRun; readonly context: { readonly checkout?: string } },
): Promise<Tip> {
  const tip = tipOf(run.repository, { base, checkout: context.checkout ?? '.' });
  // Whoever needs it hears of a failure.
  tip.catch(() => undefined);
  return tip;
}

interface Where extends Pick<Target, 'base' | 'tip'> {
  readonly sha: string;
}

async function targetNamed(
  repository: Repository,
  incident: string,
  { sha, base, tip }: Where,
): Promise<Target> {
  const files = await incidentsAt(repository, sha);
  const path = `incidents/${incident}.yaml`;
  const blob = files.get(path);
  if (blob === undefined) {
    const names = [...files.keys()].map((it) => plain(it)).join(', ');
    throw new StaunchError(
      'no-such-incident',
      `there is no ${plain(path)} on ${base}. There is: ${names || 'no incident at all'}.`,
    );
  }
  return targetAt(repository, { path, blob, removed: false }, { sha, base, tip });
}

/** An incident file that is on the default branch already: its pull request is the one that changed it last. */
export async function targetAt(
  repository: Repository,
  file: ChangedFile,
  { sha, base, tip }: Where,
): Promise<Target> {
  const after = (await lastChangeOf(repository, file.path, sha)) ?? sha;
  const atOnce = mergedPullsOf(repository, after, base);
  atOnce.catch(() => undefined);
  return { file, after, base, atOnce, tip };
}
