import { mkdirSync } from 'node:fs';
import { judge } from '../apply/approved-plan.ts';
import { openReceipts } from '../apply/receipts-on-disk.ts';
import { runPlan } from '../apply/run-plan.ts';
import type { Audit } from '../audit/audit.ts';
import { incidentsBetween, textAt, type ChangedFile } from '../github/changes.ts';
import { addComment, commentsMarked } from '../github/comments.ts';
import { githubProblem } from '../github/problem.ts';
import { approvalsOf } from '../github/pulls.ts';
import { parseIncident } from '../incident/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { forLog } from '../report/escape.ts';
import { removalWarning } from '../report/problem-lines.ts';
import { PLAN_MARKER } from '../report/plan-comment.ts';
import { progressLines } from '../report/progress-lines.ts';
import { refusalComment } from '../report/refusal-comment.ts';
import { brokenComment, resultComment } from '../report/result-comment.ts';
import { ciRun, type CiContext, type CiRun } from './ci-context.ts';
import { redirectedEndpoint } from './connect.ts';
import { EXIT } from './exit-codes.ts';
import { explain } from './explain.ts';
import { findPull } from './find-pull.ts';
import { listenForInterrupt } from './interrupt.ts';

/** The part of a `push` event that is used. */
interface PushEvent {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly repository: { readonly default_branch: string };
}

// Where the workflow picks receipts up to keep them as an artifact.
const RECEIPTS_FOLDER = 'receipts';
// As for people at a terminal: enforcement lags behind the control plane.
const CUTOFF_MARGIN_SECONDS = 30;
const HOLD_SECONDS = 60;

/** `staunch ci apply`: for each incident of a push, does what was approved on its pull request. */
export async function ciApply(env: NodeJS.ProcessEnv, context: CiContext): Promise<number> {
  const { terminal } = context;
  const run = ciRun(env, 'push', context.fetch);
  const redirected = redirectedEndpoint(env);
  if (redirected !== undefined && env['STAUNCH_ALLOW_ENDPOINT'] !== redirected) {
    terminal.err(
      `error: nothing was done: AWS calls are redirected to ${forLog(redirected)}. If that is meant, set` +
        ' STAUNCH_ALLOW_ENDPOINT to the same address.\n',
    );
    return EXIT.error;
  }
  const event = run.event as PushEvent;
  const base = event.repository.default_branch;
  if (event.ref !== `refs/heads/${base}`) {
    terminal.err(
      `error: nothing was done: this is a push to ${forLog(event.ref)}, not to ${forLog(base)}\n`,
    );
    return EXIT.error;
  }
  const changed = await incidentsBetween(run.repository, event.before, event.after);
  for (const file of changed.filter(({ removed }) => removed)) {
    terminal.out(`${removalWarning(file.path)}\n`);
  }
  const present = changed.filter(({ removed }) => !removed);
  if (present.length === 0) terminal.out('No incident file changes: nothing to apply.\n');
  let worst: number = EXIT.ok;
  // One after the other: their receipts and log lines stay together.
  for (const file of present) {
    worst = Math.max(worst, await applyOne(file, { run, context, event }));
  }
  return worst;
}

interface Push {
  readonly run: CiRun;
  readonly context: CiContext;
  readonly event: PushEvent;
}

// One incident that fails must not stop the next.
async function applyOne(file: ChangedFile, push: Push): Promise<number> {
  try {
    return await applyIncident(file, push);
  } catch (error) {
    push.context.terminal.err(`${explain(error)}Nothing was done for ${forLog(file.path)}.\n`);
    return EXIT.error;
  }
}

async function applyIncident(file: ChangedFile, push: Push): Promise<number> {
  const { run, context, event } = push;
  const { terminal, aws } = context;
  const base = event.repository.default_branch;
  terminal.out(`${forLog(file.path)}\n`);
  const { before, after } = event;
  const pull = await findPull(run.repository, file, { before, after, base, clock: aws.clock });
  const refuse = async (reasons: readonly string[], next: string): Promise<number> => {
    for (const reason of reasons) terminal.err(`error: nothing was done: ${forLog(reason)}\n`);
    await post(push, pull?.number, refusalComment(file.path, reasons, next));
    return EXIT.error;
  };
  const anew = 'open a pull request that touches the incident file again, and have it approved.';
  if (!pull) return refuse(['no merged pull request holds this version of the file'], anew);
  const [content, comments, approvals] = await Promise.all([
    textAt(run.repository, file.path, event.after),
    commentsMarked(run.repository, pull.number, PLAN_MARKER),
    approvalsOf(run.repository, pull),
  ]);
  if ('refusal' in content) return refuse([content.refusal], anew);
  const { incident, problems } = parseIncident(content.text, file.path, aws.clock.now());
  if (!incident)
    return refuse(
      problems.map(({ message }) => message),
      'mend the incident file.',
    );
  const judged = judge({ incident, head: pull.head, comments, approvals });
  if ('reasons' in judged) return refuse(judged.reasons, anew);
  terminal.out(
    `Approved by ${judged.approvedBy.map(forLog).join(', ')} on pull request ${pull.number}\n`,
  );
  return carryOut(judged.plan, pull.number, push);
}

async function carryOut(plan: Plan, pull: number, push: Push): Promise<number> {
  const { aws, terminal, receiptsFolder = RECEIPTS_FOLDER } = push.context;
  const { name } = plan.incident;
  mkdirSync(receiptsFolder, { recursive: true });
  const receipts = openReceipts(`${receiptsFolder}/${name}.json`, plan);
  // A cancelled job gets SIGINT, and some seconds to end well.
  const interruption = listenForInterrupt(terminal);
  const ended = await runPlan(aws, plan, receipts, {
    cutoffMarginSeconds: CUTOFF_MARGIN_SECONDS,
    holdSeconds: HOLD_SECONDS,
    stop: interruption.signal,
    progress: progressLines((line) => {
      terminal.out(`${forLog(line)}\n`);
    }, terminal.colours),
    warn: (problem) => {
      terminal.err(`warning: ${forLog(problem)}\n`);
    },
  }).finally(interruption.done);
  switch (ended.kind) {
    case 'refused': {
      terminal.err(`error: nothing was done: ${forLog(ended.problem)}\n`);
      const next = 'set the credentials of the apply role right, then run this workflow again.';
      await post(push, pull, refusalComment(name, [ended.problem], next));
      return EXIT.error;
    }
    case 'broken':
      terminal.err(explain(ended.error));
      await post(push, pull, brokenComment(name));
      return EXIT.incomplete;
    case 'applied': {
      const { applied } = ended;
      await post(push, pull, resultComment(plan, applied, await auditOf(plan, push.context)));
      return applied.contained ? EXIT.ok : EXIT.incomplete;
    }
  }
}

async function auditOf(plan: Plan, { aws }: CiContext): Promise<Audit | string> {
  const { lookUpAudit } = await import('../audit/look-up.ts');
  try {
    return await lookUpAudit(aws, plan.incident);
  } catch (error) {
    // What was contained stays contained, whatever CloudTrail says.
    return error instanceof Error ? error.message : String(error);
  }
}

// A comment that fails never fails an apply: the job summary and the receipts have it all.
async function post({ run, context }: Push, pull: number | undefined, body: string): Promise<void> {
  run.summarise(body);
  if (pull === undefined) return;
  try {
    await addComment(run.repository, pull, body);
  } catch (error) {
    const problem = githubProblem(error) ?? String(error);
    context.terminal.err(`warning: the result could not be commented: ${forLog(problem)}\n`);
  }
}
