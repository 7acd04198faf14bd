import { redirectedEndpoint } from '../commands/connect.ts';
import { EXIT } from '../commands/exit-codes.ts';
import { explain } from '../commands/explain.ts';
import { filesIn, isIncident, isInPlace, textAt } from '../github/changes.ts';
import { mayWrite } from '../github/permission.ts';
import { pullNumbered, type ProposedPull } from '../github/pulls.ts';
import { whyNotNow } from '../guardrails/contain-now.ts';
import { governingFiles } from '../guardrails/governing-files.ts';
import type { Incident } from '../incident/incident.ts';
import { parseIncident } from '../incident/parse.ts';
import { digestOf } from '../plan/digest.ts';
import { containNowComment } from '../report/contain-now-comment.ts';
import { forLog } from '../report/escape.ts';
import { refusalComment } from '../report/refusal-comment.ts';
import { brokenComment } from '../report/result-comment.ts';
import { whyNotHere } from './apply.ts';
import { allVerified, carryOut, post, waitsOf, type Workshop } from './carry-out.ts';
import { ciRun, type CiContext } from './context.ts';
import { unlessRead, type Refusal } from './head-read.ts';
import { JOBS } from './jobs.ts';
import { partsOf, type Part } from './parts-before-review.ts';
import type { BranchEvent } from './targets.ts';

/**
 * `staunch ci contain-now`: does at once what a pull request asks for that nobody has reviewed yet, as far as
 * the default branch's policy lets the person who started it. The pull request is data; nothing of it is run.
 */
export async function ciContainNow(env: NodeJS.ProcessEnv, context: CiContext): Promise<number> {
  const { terminal } = context;
  const run = ciRun(env, JOBS['contain-now'], context);
  const event = run.event as BranchEvent;
  const waits = waitsOf(env, redirectedEndpoint(env) !== undefined);
  const workshop = { run, context, waits };
  const people = askedBy(env, event);
  const refusal = whyNotHere(env, event) ?? (await whyNotThesePeople(people, event, workshop));
  if (refusal !== undefined) {
    terminal.err(`error: nothing was done: ${forLog(refusal)}\n`);
    run.summarise(refusalComment('the pull request', [refusal], REVIEW));
    return EXIT.error;
  }
  const pull = await pullNumbered(run.repository, numberIn(event));
  const request = { pull, by: people.join(' and ') };
  const read = await incidentsOf(pull, event, workshop);
  if ('refusal' in read) return refuse(read, request, workshop);
  const split = await partsOf(read.incidents, workshop);
  if ('refusal' in split) return refuse(split, request, workshop);
  // What is listed and planned takes a while; only GitHub's answer from after that says what it was about.
  const moved = unlessRead(await pullNumbered(run.repository, pull.number), pull.head);
  if (moved) return refuse(moved, request, workshop);
  const codes: number[] = [];
  for (const part of split.parts) codes.push(await carryOutNow(part, { request, workshop }));
  for (const refusal of split.notPlanned) {
    await refuse({ refusal }, request, workshop);
    codes.push(EXIT.incomplete);
  }
  return Math.max(...codes);
}

const REVIEW = 'have the pull request reviewed and merged: that applies it.';

// Whoever runs an old run again is another than the event's sender.
function askedBy(env: NodeJS.ProcessEnv, { sender }: BranchEvent): string[] {
  const logins = [sender?.login ?? '', env['GITHUB_TRIGGERING_ACTOR'] ?? ''];
  return [...new Set(logins)].filter((login, at) => at === 0 || login !== '');
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

async function whyNotThesePeople(
  people: readonly string[],
  event: BranchEvent,
  { run, context }: Workshop,
): Promise<string | undefined> {
  const { containNow } = context.policy;
  for (const login of people) {
    const why = whyNotNow(containNow, login, context.aws.clock.now());
    if (why !== undefined) return why;
    if (!(await mayWrite(run.repository, login)))
      return `${login} may not write to this repository any more`;
  }
  return numberIn(event) === 0 ? 'the input `pull` is not the number of a pull request' : undefined;
}

async function incidentsOf(
  pull: ProposedPull,
  { repository: { default_branch: base }, inputs }: BranchEvent,
  { run: { repository }, context: { aws } }: Workshop,
): Promise<{ readonly incidents: readonly Incident[] } | Refusal> {
  if (pull.state !== 'open') return { refusal: `pull request ${pull.number} is ${pull.state}` };
  const notRead = unlessRead(pull, inputs?.['head']);
  if (notRead) return notRead;
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

async function refuse(
  { refusal, next = REVIEW }: Refusal,
  { pull }: Request,
  workshop: Workshop,
): Promise<number> {
  const { terminal } = workshop.context;
  terminal.err(`error: nothing was done: ${forLog(refusal)}\n    ${forLog(next)}\n`);
  await post(workshop, pull.number, refusalComment(`pull request ${pull.number}`, [refusal], next));
  return EXIT.error;
}

async function carryOutNow(
  { plan, now, later }: Part,
  { request, workshop }: { readonly request: Request; readonly workshop: Workshop },
): Promise<number> {
  const { terminal } = workshop.context;
  const { number } = request.pull;
  terminal.out(
    `${plan.incident.name}: ${now.length} of ${plan.steps.length} steps before review\n`,
  );
  const part = { ...plan, steps: now, digest: digestOf(now) };
  const ended = await carryOut({ plan: part, approvedBy: [], terminal }, workshop);
  switch (ended.kind) {
    case 'refused':
      return refuse({ refusal: ended.problem }, request, workshop);
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
