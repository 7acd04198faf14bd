import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobName } from '../../respond/apply/blob-name.ts';
import { lookAhead, type Ahead } from '../../respond/apply/look-ahead.ts';
import { redirectedEndpoint } from '../edge/connect.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { explain } from '../terminal/explain.ts';
import { planIncident } from '../../respond/plan-incidents.ts';
import { named, type Terminal } from '../terminal/terminal.ts';
import { isInPlace } from '../../github/changes.ts';
import { readAfresh } from '../../github/read-afresh.ts';
import type { Incident } from '../../domain/incident.ts';
import { parseIncident } from '../../incident/parse.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { forLog } from '../../report/escape.ts';
import { removalWarning } from '../../report/problem-lines.ts';
import { refusalComment } from '../../report/refusal-comment.ts';
import { brokenComment, resultComment } from '../../report/result-comment.ts';
import { beginApply, type Begun } from './begin.ts';
import { auditOf, carryOut, post, waitsOf, type Workshop } from './carry-out.ts';
import { NEXT_IN_CI, STOPPED, stopsWith, type CiContext } from './context.ts';
import { findApproved, type Found } from './incident.ts';
import { notFromDefaultBranch, tipNow, type BranchEvent, type Target } from './targets.ts';

/** `staunch ci apply`: for each incident of a push, or one by its name, does what was approved on its pull request. */
export async function ciApply(
  env: NodeJS.ProcessEnv,
  context: CiContext,
  { run, targets: asked }: Begun = beginApply(env, context),
): Promise<number> {
  const { terminal } = context;
  stopsWith(run, context.stop);
  const event = run.event as BranchEvent;
  const whyNot = whyNotHere(env, event);
  if (whyNot !== undefined) {
    terminal.err(`error: nothing was done: ${whyNot}\n`);
    return EXIT.error;
  }
  const waits = waitsOf(env, redirectedEndpoint(env) !== undefined);
  const ahead = lookAheadAt(event, context);
  const targets = await asked;
  for (const { file } of targets.filter((it) => it.file.removed)) {
    terminal.out(`${removalWarning(file.path)}\n`);
  }
  const present = targets.filter((it) => !it.file.removed);
  if (present.length === 0) terminal.out('No incident file changes: nothing to apply.\n');
  const jobs = present.map((target) => {
    const said = present.length > 1 ? named(terminal, forLog(target.file.path)) : terminal;
    return { target, job: { run, context, waits, ahead, terminal: said } };
  });
  const found = await readAfresh(run.repository, (isAgain) => findAll(jobs, isAgain), 0);
  const codes = await Promise.all(byAccount(found).map(inTurn));
  await run.told();
  return Math.max(EXIT.ok, ...codes.flat());
}

/** Why this run may not write at all; undefined where it may. */
export function whyNotHere(env: NodeJS.ProcessEnv, event: BranchEvent): string | undefined {
  const redirected = redirectedEndpoint(env);
  if (redirected !== undefined && env['STAUNCH_ALLOW_ENDPOINT'] !== redirected) {
    return (
      `AWS calls are redirected to ${forLog(redirected)}. If that is meant, set` +
      ' STAUNCH_ALLOW_ENDPOINT to the same address.'
    );
  }
  const elsewhere = notFromDefaultBranch(event);
  return elsewhere === undefined ? undefined : forLog(elsewhere);
}

/** One incident's part of a run. */
interface Job extends Workshop {
  readonly ahead: ReadonlyMap<string, Promise<Ahead>>;
  readonly terminal: Terminal;
}

interface Task {
  readonly target: Target;
  readonly job: Job;
  readonly found: Found | { readonly error: unknown };
}

// Again means: by the default branch as it is by then.
function findAll(jobs: readonly Pick<Task, 'target' | 'job'>[], isAgain: boolean): Promise<Task[]> {
  const [first] = jobs;
  const newTip = isAgain && first ? { tip: tipNow(first.target, first.job) } : {};
  return Promise.all(jobs.map(({ target, job }) => find({ ...target, ...newTip }, job)));
}

async function find(target: Target, job: Job): Promise<Task> {
  try {
    return { target, job, found: await findApproved(job.run, target, job.context) };
  } catch (error) {
    return { target, job, found: { error } };
  }
}

// Those that touch one account may write on the same user or role, and so they take turns.
function byAccount(tasks: readonly Task[]): readonly (readonly Task[])[] {
  let groups: { readonly accounts: ReadonlySet<string>; readonly tasks: readonly Task[] }[] = [];
  for (const task of tasks) {
    const own = accountsOf(task);
    const meets = groups.filter(({ accounts }) => own.some((account) => accounts.has(account)));
    const merged = {
      accounts: new Set([...meets.flatMap(({ accounts }) => [...accounts]), ...own]),
      tasks: [...meets.flatMap((group) => group.tasks), task],
    };
    groups = [...groups.filter((group) => !meets.includes(group)), merged];
  }
  return groups.map((group) => group.tasks);
}

function accountsOf({ found }: Task): string[] {
  if ('error' in found || 'reasons' in found.judged) return [];
  const { incident, steps } = found.judged.plan;
  return [incident.account, ...steps.map(({ account }) => account)];
}

async function inTurn(tasks: readonly Task[]): Promise<number[]> {
  const codes: number[] = [];
  for (const task of tasks) codes.push(await carryOutTask(task));
  return codes;
}

// One incident that fails must not stop the next.
async function carryOutTask({ target, job, found }: Task): Promise<number> {
  const { path, blob } = target.file;
  try {
    if ('error' in found) throw found.error;
    job.terminal.out(`${forLog(path)}\n`);
    const { pull, judged } = found;
    if ('reasons' in judged) return await refuse(path, { ...found, judged }, job);
    const { approvedBy, plan, reachedWait } = judged;
    const approvers = approvedBy.map(forLog).join(', ');
    job.terminal.out(`Approved by ${approvers} on pull request ${pull?.number ?? '?'}\n`);
    for (const note of judged.notes) job.terminal.out(`note: ${forLog(note)}\n`);
    if (job.context.stop?.aborted) return notBegun(path, plan, { job, pull: pull?.number });
    const ahead = job.ahead.get(`${path} ${blob}`);
    return await applyApproved(plan, { job, pull: pull?.number, approvedBy, reachedWait, ahead });
  } catch (error) {
    job.terminal.err(`${explain(error)}Nothing was done for ${forLog(path)}.\n`);
    return EXIT.error;
  }
}

function notBegun(
  path: string,
  { steps }: Plan,
  { job, pull }: Pick<Approved, 'job' | 'pull'>,
): number {
  job.terminal.err(`error: nothing was done for ${forLog(path)}: ${STOPPED}\n`);
  post(job, pull, refusalComment(path, [STOPPED], NEXT_IN_CI.again, { approved: steps }));
  return EXIT.interrupted;
}

type Refused = Found & {
  readonly judged: { readonly reasons: readonly string[]; readonly shown?: Plan };
};

async function refuse(
  path: string,
  { pull, incident, judged: { reasons, shown }, next }: Refused,
  job: Job,
): Promise<number> {
  for (const reason of reasons) job.terminal.err(`error: nothing was done: ${forLog(reason)}\n`);
  const needed = incident ? await neededNow(incident, job) : undefined;
  const steps = {
    ...(shown ? { approved: shown.steps } : {}),
    ...(needed ? { needed: needed.steps } : {}),
  };
  post(job, pull?.number, refusalComment(path, reasons, next, steps));
  return EXIT.error;
}

// People are told what is open; that it cannot be told must not hide why nothing was done.
async function neededNow(
  incident: Incident,
  { run: { readings }, context: { aws, policy } }: Workshop,
): Promise<Plan | undefined> {
  try {
    return (await planIncident(aws, incident, policy.guardrails, { readings })).plan;
  } catch {
    return undefined;
  }
}

interface Approved {
  readonly job: Job;
  readonly pull: number | undefined;
  readonly approvedBy: readonly string[];
  readonly reachedWait: string | undefined;
  readonly ahead: Promise<Ahead> | undefined;
}

async function applyApproved(
  plan: Plan,
  { job, pull, approvedBy, reachedWait, ahead }: Approved,
): Promise<number> {
  const { terminal } = job;
  const { name } = plan.incident;
  const carried = { plan, approvedBy, reachedWait, terminal, ...(ahead ? { ahead } : {}) };
  const ended = await carryOut(carried, job);
  switch (ended.kind) {
    case 'refused': {
      terminal.err(`error: nothing was done: ${forLog(ended.problem)}\n`);
      const next = 'set the credentials of the apply role right, then run this workflow again.';
      post(job, pull, refusalComment(name, [ended.problem], next, { approved: plan.steps }));
      return EXIT.error;
    }
    case 'broken':
      terminal.err(explain(ended.error));
      post(job, pull, brokenComment(name, ended.refreshes));
      return EXIT.incomplete;
    case 'applied': {
      const { applied, file } = ended;
      post(job, pull, resultComment(plan, applied, await auditOf(plan, file, job)));
      return applied.verdict.green ? EXIT.ok : EXIT.incomplete;
    }
  }
}

/**
 * Begins to read AWS for the incidents that a push says it changes, while GitHub is asked whether anything is
 * approved. By path and git's name of the content: only what GitHub holds as well is ever used.
 */
function lookAheadAt(
  { commits = [] }: BranchEvent,
  { aws, checkout = '.' }: CiContext,
): ReadonlyMap<string, Promise<Ahead>> {
  const paths = new Set(
    commits.flatMap(({ added = [], modified = [] }) => [...added, ...modified]),
  );
  const looks = [...paths].filter(isInPlace).flatMap((path) => {
    const text = textHere(join(checkout, path));
    const incident = text && parseIncident(text, path, aws.clock.now()).incident;
    if (!text || !incident) return [];
    const look = lookAhead(aws, incident);
    look.catch(() => undefined);
    return [[`${path} ${blobName(text)}`, look] as const];
  });
  return new Map(looks);
}

function textHere(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
