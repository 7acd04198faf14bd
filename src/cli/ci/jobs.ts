import type { Connection } from '../../aws/connection.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Patience } from '../../github/patience.ts';

/** A job that runs Staunch in a workflow of its name. */
export interface Job {
  /** Events that may start it. */
  readonly events: readonly string[];
  /** The job's `timeout-minutes`: GitHub ends it then, whatever it is at. */
  readonly minutes: number;
  /** What to do where GitHub limits us for longer than the job lasts. */
  readonly afterLimit: string;
}

const SCHEDULED =
  'Nothing has to be done: the schedule runs it again. To have it sooner, run the job again after that.';

/** The jobs as the workflows have them. */
export const JOBS = {
  plan: {
    events: ['pull_request'],
    minutes: 10,
    afterLimit: 'Run the job again after that: “Re-run jobs” on the page of this run.',
  },
  apply: {
    events: ['push', 'workflow_dispatch'],
    minutes: 60,
    afterLimit:
      'Run the job again after that: “Re-run jobs” on the page of this run. If nobody does, the reconcile workflow does' +
      ' what was approved, twice an hour.',
  },
  reconcile: { events: ['schedule', 'workflow_dispatch'], minutes: 60, afterLimit: SCHEDULED },
  'contain-now': {
    events: ['workflow_dispatch'],
    minutes: 60,
    afterLimit:
      'Run the job again after that: “Re-run jobs” on the page of this run. Or have the pull request reviewed and' +
      ' merged: that applies it.',
  },
  'follow-up': { events: ['schedule', 'workflow_dispatch'], minutes: 60, afterLimit: SCHEDULED },
} as const satisfies Readonly<Record<string, Job>>;

// Of a job's time: one minute until Staunch begins, two in which apply writes and looks whether it holds, two to tell it.
const MARGIN_MINUTES = 5;

/** How long a job that begins now waits for GitHub: as long as the job lasts, less what it needs besides. */
export function patienceOf(
  { minutes, afterLimit }: Job,
  { aws: { clock }, terminal }: PatienceContext,
  stop: AbortSignal,
): Patience {
  const until = new Date(clock.now().getTime() + (minutes - MARGIN_MINUTES) * 60_000);
  const say = (line: string): void => terminal.err(`${line}\n`);
  return { clock, until, say, next: afterLimit, stop };
}

/** What a job's patience is made of. */
export interface PatienceContext {
  readonly aws: Pick<Connection, 'clock'>;
  readonly terminal: Pick<Terminal, 'err'>;
}
