import { filesIn, isIncident, isInPlace, textAt } from '../github/changes.ts';
import { mayWrite } from '../github/permission.ts';
import { pullNumbered, type ProposedPull } from '../github/pulls.ts';
import { beforeReview, whyNotNow, type ContainNow } from '../guardrails/contain-now.ts';
import { governingFiles } from '../guardrails/governing-files.ts';
import { refusals } from '../guardrails/judge.ts';
import type { Incident } from '../incident/incident.ts';
import { parseIncident } from '../incident/parse.ts';
import { digestOf } from '../plan/digest.ts';
import type { Plan, Step } from '../plan/plan.ts';
import { containNowComment } from '../report/contain-now-comment.ts';
import { forLog } from '../report/escape.ts';
import { refusalComment } from '../report/refusal-comment.ts';
import { brokenComment } from '../report/result-comment.ts';
import { whyNotHere } from './ci-apply.ts';
import { allVerified, carryOut, post, waitsOf, type Workshop } from './ci-carry-out.ts';
import { ciRun, type CiContext } from './ci-context.ts';
import type { BranchEvent } from './ci-targets.ts';
import { redirectedEndpoint } from './connect.ts';
import { EXIT } from './exit-codes.ts';
import { explain } from './explain.ts';
import { planIncident } from './plan.ts';

/**
 * `staunch ci contain-now`: does at once what a pull request asks for that nobody has reviewed yet, as far as
 * the default branch's policy lets the person who started it. The pull request is data; nothing of it is run.
 */
export async function ciContainNow(env: NodeJS.ProcessEnv, context: CiContext): Promise<number> {
  const { terminal } = context;
  const run = ciRun(env, ['workflow_dispatch'], context);
  const event = run.event as BranchEvent;
  const waits = waitsOf(env, redirectedEndpoint(env) !== undefined);
  const workshop = { run, context, waits };
  const refusal = whyNotHere(env, event) ?? (await whyNotThisPerson(event, workshop));
  if (refusal !== undefined) {
    terminal.err(`error: nothing was done: ${forLog(refusal)}\n`);
    return EXIT.error;
  }
  const pull = await pullNumbered(run.repository, numberIn(event));
  const request = { pull, by: event.sender?.login ?? '' };
  const read = await incidentsOf(pull, event, workshop);
  if ('refusal' in read) return refuse(read.refusal, request, workshop);
  const codes: number[] = [];
  for (const incident of read.incidents) {
    codes.push(await containOne(incident, request, workshop));
  }
  return Math.max(...codes);
}

interface Request {
  readonly pull: ProposedPull;
  /** Login of who asked for it. */
  readonly by: string;
}

function numberIn({ inputs }: BranchEvent): number {
  const number = Number(inputs?.['pull']);
  return Number.isInteger(number) && number > 0 ? number : 0;
}

async function whyNotThisPerson(
  event: BranchEvent,
  { run, context }: Workshop,
): Promise<string | undefined> {
  const login = event.sender?.login ?? '';
  const { containNow } = context.policy;
  const why = whyNotNow(containNow, login, context.aws.clock.now());
  if (why !== undefined) return why;
  if (numberIn(event) === 0) return 'the input `pull` is not the number of a pull request';
  return (await mayWrite(run.repository, login))
    ? undefined
    : `${login} may not write to this repository any more`;
}

async function incidentsOf(
  pull: ProposedPull,
  { repository: { default_branch: base } }: BranchEvent,
  { run: { repository }, context: { aws } }: Workshop,
): Promise<{ readonly incidents: readonly Incident[] } | { readonly refusal: string }> {
  if (pull.state !== 'open') return { refusal: `pull request ${pull.number} is ${pull.state}` };
  if (pull.fromFork) return { refusal: 'it comes from a fork' };
  if (pull.base !== base) return { refusal: `it is not to be merged into ${base}` };
  const files = await filesIn(repository, pull.number);
  const [governing] = governingFiles(files.map(({ path }) => path));
  if (governing !== undefined)
    return { refusal: `it changes ${governing} too: what decides and runs is changed on its own` };
  const present = files.filter(
    ({ path, removed }) => isIncident(path) && isInPlace(path) && !removed,
  );
  if (present.length === 0) return { refusal: 'it brings no incident file' };
  const incidents: Incident[] = [];
  for (const { path } of present) {
    const content = await textAt(repository, path, pull.head);
    if ('refusal' in content) return { refusal: `${path}: ${content.refusal}` };
    const { incident, problems } = parseIncident(content.text, path, aws.clock.now());
    if (!incident)
      return { refusal: `${path}: ${problems.map(({ message }) => message).join(' ')}` };
    if (incident.state !== 'contained')
      return {
        refusal: `${path} asks for ${incident.state}: only containing is done before review`,
      };
    incidents.push(incident);
  }
  return { incidents };
}

async function refuse(reason: string, { pull }: Request, workshop: Workshop): Promise<number> {
  workshop.context.terminal.err(`error: nothing was done: ${forLog(reason)}\n`);
  const next = 'have the pull request reviewed and merged: that applies it.';
  await post(workshop, pull.number, refusalComment(`pull request ${pull.number}`, [reason], next));
  return EXIT.error;
}

// One incident that fails must not stop the next.
async function containOne(
  incident: Incident,
  request: Request,
  workshop: Workshop,
): Promise<number> {
  const { aws, policy, terminal } = workshop.context;
  try {
    const plan = await planIncident(aws, incident, policy);
    const parts = policy.containNow && partsOf(policy.containNow, plan);
    if (!parts) return EXIT.error;
    if ('refusal' in parts) return await refuse(parts.refusal, request, workshop);
    return await carryOutNow(plan, parts, { request, workshop });
  } catch (error) {
    terminal.err(explain(error));
    return EXIT.error;
  }
}

interface Parts {
  readonly now: readonly Step[];
  readonly later: readonly Step[];
}

function partsOf(containNow: ContainNow, plan: Plan): Parts | { readonly refusal: string } {
  if (plan.errors.length > 0) {
    const whats = plan.errors.map(({ object, why }) => `${object}: ${why}`).join('; ');
    return { refusal: `${plan.incident.name}: the plan is not complete: ${whats}` };
  }
  const [denied] = refusals(plan.findings);
  if (denied) return { refusal: `the guardrail ${denied.rule} forbids it: ${denied.message}` };
  const parts = beforeReview(containNow, plan.steps);
  if ('refusal' in parts) return { refusal: `${plan.incident.name}: ${parts.refusal}` };
  if (parts.now.length > 0) return parts;
  const waiting = parts.later.length;
  return {
    refusal: `${plan.incident.name}: nothing is needed that may be done before review (${waiting} other steps are)`,
  };
}

async function carryOutNow(
  plan: Plan,
  { now, later }: Parts,
  { request, workshop }: { readonly request: Request; readonly workshop: Workshop },
): Promise<number> {
  const { terminal } = workshop.context;
  const { number } = request.pull;
  terminal.out(
    `${plan.incident.name}: ${now.length} of ${plan.steps.length} steps before review\n`,
  );
  const part = { ...plan, steps: now, digest: digestOf(now) };
  const ended = await carryOut({ plan: part, terminal }, workshop);
  switch (ended.kind) {
    case 'refused':
      return refuse(ended.problem, request, workshop);
    case 'broken':
      terminal.err(explain(ended.error));
      await post(workshop, number, brokenComment(plan.incident.name));
      return EXIT.incomplete;
    case 'applied': {
      const { applied } = ended;
      const contained = {
        incident: plan.incident,
        startedBy: request.by,
        head: request.pull.head,
        applied,
        left: later.map((step) => ({ step, why: 'policy/contain-now.yaml leaves this to review' })),
      };
      await post(workshop, number, containNowComment(contained));
      return allVerified(applied) ? EXIT.ok : EXIT.incomplete;
    }
  }
}
