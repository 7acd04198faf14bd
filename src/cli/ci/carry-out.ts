import type { Ahead } from '../../respond/apply/look-ahead.ts';
import type { ReceiptFile } from '../../respond/apply/receipts.ts';
import { openReceipts } from '../../respond/apply/receipts-on-disk.ts';
import { runPlan, type Ended } from '../../respond/apply/run-plan.ts';
import { auditJson } from '../../report/audit-json.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { makeKeptFolder, writeOwnFile } from '../../disk/write-file.ts';
import { addComment } from '../../github/comments.ts';
import { githubProblem } from '../../github/problem.ts';
import { stepsWaiting, waitingForShare } from '../../policy/waiting.ts';
import type { Plan, Step } from '../../actions/catalogue.ts';
import { openRepository, type Repository } from '../../github/repository.ts';
import { forLog } from '../../report/escape.ts';
import type { Colours } from '../../report/colours.ts';
import { progressLines } from '../../report/progress-lines.ts';
import { verdictLines } from '../../report/verdict-lines.ts';
import { linesAfter, linesAtOnce } from '../../report/what-is-left.ts';
import { NEXT_IN_CI, type CiContext, type CiRun } from './context.ts';
import { endedOnGitHub } from './ended-on-github.ts';

/** What a workflow that applies works with. */
export interface Workshop {
  readonly run: CiRun;
  readonly context: CiContext;
  /** How long to wait: people's time in an emergency, none in a test against a sandbox. */
  readonly waits: Waits;
}

interface Waits {
  readonly cutoffMarginSeconds: number;
  readonly holdSeconds: number;
}

// As for people at a terminal: enforcement lags behind the control plane.
const WAITS: Waits = { cutoffMarginSeconds: 30, holdSeconds: 60 };

/** How long to wait. Only where calls go to another endpoint than AWS's may the environment shorten it. */
export function waitsOf(env: NodeJS.ProcessEnv, redirected: boolean): Waits {
  if (!redirected) return WAITS;
  const given = (name: string, otherwise: number): number => {
    const value = Number(env[name] ?? otherwise);
    return value >= 0 && value <= otherwise ? value : otherwise;
  };
  return {
    cutoffMarginSeconds: given('STAUNCH_CUTOFF_MARGIN_SECONDS', WAITS.cutoffMarginSeconds),
    holdSeconds: given('STAUNCH_HOLD_SECONDS', WAITS.holdSeconds),
  };
}

interface CarryOut {
  readonly plan: Plan;
  /** Steps that its `no-new-keys` approve: see `coveredSteps`. */
  readonly covered?: readonly Step[];
  /** Logins of those who approved it. */
  readonly approvedBy: readonly string[];
  /** Why its reached steps wait, where they do. */
  readonly reachedWait?: string | undefined;
  readonly ahead?: Promise<Ahead>;
  /** Steps that would only repeat what was done, by `stepId`, each with why. */
  readonly repeated?: ReadonlyMap<string, string>;
  /** Where its lines go. */
  readonly terminal: Terminal;
}

// Asked while roles are denied already: instances must not wait for GitHub.
function withoutWaiting({ access }: Workshop['run']): Repository {
  return openRepository({ ...access, patience: { ...access.patience, until: new Date(0) } });
}

/** Applies a plan in a workflow: its receipts in the runner's folder, its progress in the log. */
export async function carryOut(
  { plan, covered = [], approvedBy, reachedWait, ahead, repeated, terminal }: CarryOut,
  { run, context, waits }: Workshop,
): Promise<Ended> {
  const { aws, stop, underWay, policy } = context;
  const { guardrails } = policy;
  const receipts = openReceipts(`${plan.incident.name}.json`, plan, keptFolder(run, terminal));
  const progress = progressLines((line) => {
    terminal.out(`${forLog(line)}\n`);
  }, terminal.colours);
  const whole = { ...plan, steps: [...plan.steps, ...covered] };
  const ended = await runPlan(aws, whole, receipts, {
    ...waits,
    run: run.runName,
    readings: run.readings,
    endedLately: endedOnGitHub(withoutWaiting(run), () => aws.clock.now()),
    ...(ahead ? { ahead } : {}),
    ...(repeated ? { repeated } : {}),
    waiting: stepsWaiting(guardrails, plan, { why: reachedWait, now: aws.clock.now() }),
    waitingForShare: (inventory) =>
      waitingForShare(guardrails, { ...plan, inventory }, { approvedBy, now: aws.clock.now() }),
    ...(stop ? { stop } : {}),
    progress: underWay?.following(progress) ?? progress,
    warn: (problem) => {
      terminal.err(`warning: ${forLog(problem)}\n`);
    },
  });
  for (const line of leftBy(ended, terminal.colours)) terminal.err(`${forLog(line)}\n`);
  return ended;
}

function leftBy(ended: Ended, colours: Colours): string[] {
  switch (ended.kind) {
    case 'applied': {
      const { verdict } = ended.applied;
      // Where nobody has to do anything, the result comment alone says how it is.
      if (verdict.items.length === 0 && verdict.workloads.cutOff.length === 0) return [];
      return [
        ...verdictLines(verdict, colours, 'the result comment'),
        ...linesAfter(ended.applied, NEXT_IN_CI),
      ];
    }
    case 'broken':
      return linesAtOnce(ended.refreshes, NEXT_IN_CI);
    case 'refused':
      return [];
  }
}

// What the workflow uploads afterwards: it follows links, and anybody may have put them there.
function keptFolder(run: CiRun, terminal: Terminal): string {
  const folder = run.receiptsFolder();
  for (const what of makeKeptFolder(folder))
    terminal.err(`warning: ${forLog(what)}; it was taken away: only plain files are kept there\n`);
  return folder;
}

/** What CloudTrail shows, or why it could not be asked: what was contained stays contained. */
export async function auditOf(
  plan: Plan,
  receipts: ReceiptFile,
  workshop: Pick<Workshop, 'run' | 'context'>,
): Promise<Audit | string> {
  const { auditUntil } = await import('../terminal/watched-audit.ts');
  try {
    // A cancelled job has ten seconds: they are for the comment that says what was done.
    const { aws, stop } = workshop.context;
    const { readings } = workshop.run;
    const audit = await auditUntil(aws, plan.incident, { readings, stop });
    if (audit === undefined) return 'the run was stopped';
    await keep(audit, { plan, receipts }, workshop);
    return audit;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// Beside the receipts, which the workflow keeps. That it cannot be written changes nothing about what it says.
async function keep(
  audit: Audit,
  { plan, receipts }: { readonly plan: Plan; readonly receipts: ReceiptFile },
  { run, context }: Pick<Workshop, 'run' | 'context'>,
): Promise<void> {
  try {
    const root = keptFolder(run, context.terminal);
    writeOwnFile({ path: `${audit.incident}.audit.json`, root }, auditJson(audit));
    const { keptReport } = await import('../edge/kept-report.ts');
    const report = keptReport(audit, plan, receipts);
    writeOwnFile({ path: `${audit.incident}.report.html`, root }, report);
  } catch (error) {
    const why = forLog(String(error));
    context.terminal.err(`warning: the audit could not be kept beside the receipts: ${why}\n`);
  }
}

/** Says something in the job summary, and on a pull request. A comment that fails, or has to wait, holds up no apply. */
export function post(
  { run, context }: Pick<Workshop, 'run' | 'context'>,
  pull: number | undefined,
  body: string,
): void {
  run.summarise(body);
  if (pull === undefined) return;
  run.tell(async () => {
    try {
      await addComment(run.repository, pull, body);
    } catch (error) {
      const problem = githubProblem(error) ?? (error instanceof Error ? error.message : '');
      context.terminal.err(`warning: the result could not be commented: ${forLog(problem)}\n`);
    }
  });
}
