import type { Access } from '../../policy/access.ts';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNKNOWN_RUN } from '../../respond/apply/own-runs.ts';
import type { UnderWay } from '../../respond/apply/under-way.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { RunName } from '../../domain/reattach-tag.ts';
import { StaunchError } from '../../domain/staunch-error.ts';
import { openRepository, type Repository, type RepositoryAccess } from '../../github/repository.ts';
import { patienceOf, type Job, type PatienceContext } from './jobs.ts';
import { toldReadings } from '../terminal/reading-lines.ts';
import type { FamilyReadings } from '../../trail/read-family.ts';
import { forLog } from '../../report/escape.ts';
import type { Next } from '../../report/what-is-left.ts';

/** What a CI command works with; `fetch` is for drills, whose GitHub is in the process. */
export interface CiContext {
  readonly aws: Access;
  readonly terminal: Terminal;
  /** What the owners decided, as it stands in the checkout: always the default branch's. */
  readonly policy: Policy;
  readonly fetch?: typeof fetch;
  /** Where the default branch is checked out; unless told, the current folder. */
  readonly checkout?: string;
  /** Where receipts go; unless told, a folder of the runner's, which the workflow keeps as an artifact. */
  readonly receiptsFolder?: string;
  /** Somebody cancels the job: what is begun is finished, nothing more is begun. */
  readonly stop?: AbortSignal;
  /** Follows what the runs of this process have begun. */
  readonly underWay?: UnderWay;
}

/** What comes after a run in a workflow. */
export const NEXT_IN_CI: Next = {
  again: 'run this workflow again.',
  plan: 'Open a pull request that touches the incident file, and have it approved.',
};

/** Why something was not begun. */
export const STOPPED = 'the run was stopped before it began';

/** Ends a run's waits for GitHub once somebody cancels its job. */
export function stopsWith({ stopping }: Pick<CiRun, 'stopping'>, stop?: AbortSignal): void {
  if (stop?.aborted) stopping.abort();
  else stop?.addEventListener('abort', () => stopping.abort(), { once: true });
}

export interface CiRun {
  readonly repository: Repository;
  /** How another token of the same job opens it. */
  readonly access: RepositoryAccess;
  /** Once the job is stopped, GitHub's limits are waited for no more. */
  readonly stopping: AbortController;
  /** Name of the event that started it. */
  readonly name: string;
  readonly event: unknown;
  /** By what name instances are told of this run. */
  readonly runName: RunName;
  /** The commit that the workflow runs on, where the runner tells. */
  readonly sha: string;
  /** Where this run keeps what it did. Throws where the runner names no folder. */
  readonly receiptsFolder: () => string;
  /** Has something told on GitHub, one after the other; nothing that is to be done waits for it. */
  readonly tell: (telling: () => Promise<void>) => void;
  /** Comes back once all of it is told. */
  readonly told: () => Promise<void>;
  /** What this job reads of CloudTrail: each incident's family once. */
  readonly readings: FamilyReadings;
  /** Writes to the job summary, where there is one. */
  readonly summarise: (markdown: string) => void;
}

// Below the runner's temporary folder, from where the workflows upload it. Never in the checkout: what was merged
// may have put a file or a link there.
const RECEIPTS_FOLDER = 'staunch-receipts';

// GitHub takes one mebibyte of summary a step.
const SUMMARY_BYTES = 1_000_000;

/** Reads what the runner says about this run. */
export function ciRun(
  env: NodeJS.ProcessEnv,
  job: Job,
  context: Pick<CiContext, 'fetch' | 'receiptsFolder'> & PatienceContext,
): CiRun {
  const { fetch: fetchFn } = context;
  const events = job.events.join(' or ');
  const need = (name: string): string => {
    const value = env[name];
    if (value !== undefined && value !== '') return value;
    throw new StaunchError(
      'not-in-ci',
      `${name} is not set: this command runs in a GitHub workflow, on the event ${events}.`,
    );
  };
  const name = need('GITHUB_EVENT_NAME');
  if (!job.events.includes(name))
    throw new StaunchError('not-in-ci', `this command is for the event ${events}, not ${name}.`);
  const stopping = new AbortController();
  const access = {
    fullName: need('GITHUB_REPOSITORY'),
    token: need('GITHUB_TOKEN'),
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    patience: patienceOf(job, context, stopping.signal),
    ...(fetchFn ? { fetch: fetchFn } : {}),
  };
  const summary = env['GITHUB_STEP_SUMMARY'];
  let told = Promise.resolve();
  return {
    repository: openRepository(access),
    access,
    stopping,
    name,
    runName: runNameIn(env),
    sha: env['GITHUB_SHA'] ?? '',
    readings: toldReadings((text) => {
      context.terminal.err(`${forLog(text.trimEnd())}\n`);
    }, context.aws.clock),
    event: JSON.parse(readFileSync(need('GITHUB_EVENT_PATH'), 'utf8')) as unknown,
    receiptsFolder: () => context.receiptsFolder ?? join(need('RUNNER_TEMP'), RECEIPTS_FOLDER),
    tell: (telling) => {
      told = told.then(telling);
    },
    told: () => told,
    summarise: (markdown) => {
      if (!summary) return;
      try {
        appendFileSync(summary, `${wholeLines(markdown)}\n`);
      } catch {
        // A summary that cannot be written never fails what it is about.
      }
    },
  };
}

// A runner always tells; what is told where it does not proves nothing later.
function runNameIn({
  GITHUB_RUN_ID: id = '',
  GITHUB_RUN_ATTEMPT: attempt = '1',
}: NodeJS.ProcessEnv): RunName {
  return /^\d{1,20}$/.test(id) ? { id, attempt: Number(attempt) } : UNKNOWN_RUN.current;
}

// Never in the middle of a step.
function wholeLines(markdown: string): string {
  if (Buffer.byteLength(markdown) <= SUMMARY_BYTES) return markdown;
  const fits = Buffer.from(markdown).subarray(0, SUMMARY_BYTES).toString('utf8');
  return `${fits.slice(0, fits.lastIndexOf('\n'))}\n\nThe rest does not fit here.`;
}
