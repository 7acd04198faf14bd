import { mkdirSync } from 'node:fs';
import { judge } from '../apply/approved-plan.ts';
import { applyPlan } from '../apply/apply.ts';
import { openReceipts } from '../apply/receipts-on-disk.ts';
import type { Audit } from '../audit/audit.ts';
import { AwsProblem } from '../aws/problem.ts';
import { WrongAccount } from '../inventory/wrong-account.ts';
import { incidentsBetween, textAt, type ChangedFile } from '../github/changes.ts';
import { addComment, commentsMarked } from '../github/comments.ts';
import { approvalsOf } from '../github/pulls.ts';
import { githubProblem } from '../github/repository.ts';
import { parseIncident } from '../incident/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { forLog } from '../report/escape.ts';
import { PLAN_MARKER } from '../report/plan-comment.ts';
import { progressLines } from '../report/progress-lines.ts';
import { refusalComment, resultComment } from '../report/result-comment.ts';
import { ciRun, type CiContext, type CiRun } from './ci-context.ts';
import { redirectedEndpoint } from './connect.ts';
import { EXIT } from './exit-codes.ts';
import { findPull } from './find-pull.ts';

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
    terminal.err(`error: nothing was done: this is a push to ${forLog(event.ref)}, not to ${forLog(base)}\n`);
    return EXIT.error;
  }
  const { files, commits } = await incidentsBetween(run.repository, event.before, event.after);
  const present = files.filter(({ removed }) => !removed);
  if (present.length === 0) terminal.out('No incident file changes: nothing to apply.\n');
  let worst: number = EXIT.ok;
  // One after the other: their receipts and log lines stay together.
  for (const file of present) {
    const code = await applyIncident(file, { run, context, commits: [...commits, event.after], event });
    worst = Math.max(worst, code);
  }
  return worst;
}

interface Push {
  readonly run: CiRun;
  readonly context: CiContext;
  readonly commits: readonly string[];
  readonly event: PushEvent;
}

async function applyIncident(file: ChangedFile, push: Push): Promise<number> {
  const { run, context, event } = push;
  const { terminal, aws } = context;
  const base = event.repository.default_branch;
  terminal.out(`${forLog(file.path)}\n`);
  const pull = await findPull(run.repository, file, { commits: push.commits, base, clock: aws.clock });
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
  if (!incident) return refuse(problems.map(({ message }) => message), 'mend the incident file.');
  const judged = judge({ incident, head: pull.head, comments, approvals });
  if ('reasons' in judged) return refuse(judged.reasons, anew);
  terminal.out(`Approved by ${judged.approvedBy.map(forLog).join(', ')} on pull request ${pull.number}\n`);
  return carryOut(judged.plan, pull.number, push);
}

async function carryOut(plan: Plan, pull: number, push: Push): Promise<number> {
  const { aws, terminal, receiptsFolder = RECEIPTS_FOLDER } = push.context;
  mkdirSync(receiptsFolder, { recursive: true });
  const receipts = openReceipts(`${receiptsFolder}/${plan.incident.name}.json`, plan);
  try {
    const applied = await applyPlan(aws, plan, {
      cutoffMarginSeconds: CUTOFF_MARGIN_SECONDS,
      progress: progressLines((line) => {
        terminal.out(`${forLog(line)}\n`);
      }, terminal.colours),
      earlier: receipts.earlier,
      keep: (chained) => receipts.write(chained, []),
    });
    receipts.write(applied.receipts, applied.verifications);
    const audit = await auditOf(plan, push.context);
    await post(push, pull, resultComment(plan, applied, audit));
    return applied.contained ? EXIT.ok : EXIT.incomplete;
  } catch (error) {
    if (!(error instanceof WrongAccount) && !(error instanceof AwsProblem)) throw error;
    terminal.err(`error: nothing was done: ${forLog(error.message)}\n`);
    const next = 'set the credentials of the apply role right, then run this workflow again.';
    await post(push, pull, refusalComment(plan.incident.name, [error.message], next));
    return EXIT.error;
  }
}

async function auditOf(plan: Plan, { aws }: CiContext): Promise<Audit | string> {
  const { lookUpAudit } = await import('../audit/look-up.ts');
  try {
    return await lookUpAudit(aws, plan.incident);
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    return error.message;
  }
}

// A comment that fails never fails an apply: the job summary and the receipts have it all.
async function post({ run, context }: Push, pull: number | undefined, body: string): Promise<void> {
  run.summarise(body);
  if (pull === undefined) return;
  try {
    await addComment(run.repository, pull, body);
  } catch (error) {
    const problem = githubProblem(error);
    if (problem === undefined) throw error;
    context.terminal.err(`warning: the result could not be commented: ${forLog(problem)}\n`);
  }
}
