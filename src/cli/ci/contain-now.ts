import { redirectedEndpoint } from '../edge/connect.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { explain } from '../terminal/explain.ts';
import { readAfresh } from '../../github/read-afresh.ts';
import { pullNumbered, type ProposedPull } from '../../github/pulls.ts';
import { digestOf } from '../../domain/digest.ts';
import { containNowComment } from '../../report/contain-now-comment.ts';
import { forLog } from '../../report/escape.ts';
import { refusalComment } from '../../report/refusal-comment.ts';
import { brokenComment } from '../../report/result-comment.ts';
import { holdsAsAsked } from '../../respond/verdict.ts';
import { whyNotHere } from './apply.ts';
import { carryOut, post, waitsOf, type Workshop } from './carry-out.ts';
import { ciRun, NEXT_IN_CI, STOPPED, stopsWith, type CiContext } from './context.ts';
import { unlessOpen, unlessRead, type Refusal } from './head-read.ts';
import { withoutEntries } from '../../domain/entries.ts';
import { JOBS } from './jobs.ts';
import { partsOf, type Part } from './parts-before-review.ts';
import type { BranchEvent } from './targets.ts';
import { whatIsAsked, type Asked } from './what-is-asked.ts';

/**
 * `staunch ci contain-now`: does at once what a pull request asks for that nobody has reviewed yet, as far as
 * the default branch's policy lets the person who started it. The pull request is data; nothing of it is run.
 */
export async function ciContainNow(env: NodeJS.ProcessEnv, context: CiContext): Promise<number> {
  const run = ciRun(env, JOBS['contain-now'], context);
  stopsWith(run, context.stop);
  const event = run.event as BranchEvent;
  const waits = waitsOf(env, redirectedEndpoint(env) !== undefined);
  const workshop = { run, context, waits };
  const people = askedBy(env, event);
  const here = whyNotHere(env, event);
  if (here !== undefined) return refuseAll(here, workshop);
  const asked = await readAfresh(run.repository, () => whatIsAsked(people, event, workshop));
  const code =
    'nobody' in asked
      ? refuseAll(asked.nobody, workshop)
      : await containNow({ ...asked, by: people.join(' and ') }, workshop);
  await run.told();
  return code;
}

function refuseAll(reason: string, { run, context }: Workshop): number {
  context.terminal.err(`error: nothing was done: ${forLog(reason)}\n`);
  run.summarise(refusalComment('the pull request', [reason], REVIEW));
  return EXIT.error;
}

async function containNow(
  { read, ...request }: Exclude<Asked, { readonly nobody: string }> & Request,
  workshop: Workshop,
): Promise<number> {
  if ('refusal' in read) return refuse(read, request, workshop);
  // Nobody has approved yet what they accept.
  const split = await partsOf(read.incidents.map(withoutEntries), workshop);
  if ('refusal' in split) return refuse(split, request, workshop);
  // What is listed and planned takes a while; only GitHub's answer from after that says what it was about.
  const { number, head } = request.pull;
  const now = await pullNumbered(workshop.run.repository, number);
  const { base } = request.pull;
  const elsewhere =
    now.base === base ? undefined : { refusal: `it is to be merged into ${now.base} by now` };
  const moved = unlessOpen(now) ?? unlessRead(now, head) ?? elsewhere;
  if (moved) return refuse(moved, request, workshop);
  const codes: number[] = [];
  for (const part of split.parts) codes.push(await carryOutNow(part, { request, workshop }));
  for (const refusal of split.notPlanned) {
    refuse({ refusal }, request, workshop);
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

function refuse(
  { refusal, next = REVIEW }: Refusal,
  { pull }: Request,
  workshop: Workshop,
): number {
  const { terminal } = workshop.context;
  terminal.err(`error: nothing was done: ${forLog(refusal)}\n    ${forLog(next)}\n`);
  post(workshop, pull.number, refusalComment(`pull request ${pull.number}`, [refusal], next));
  return EXIT.error;
}

async function carryOutNow(
  { plan, now, later }: Part,
  { request, workshop }: { readonly request: Request; readonly workshop: Workshop },
): Promise<number> {
  const { terminal } = workshop.context;
  const { number } = request.pull;
  if (workshop.context.stop?.aborted) {
    refuse({ refusal: STOPPED, next: NEXT_IN_CI.again }, request, workshop);
    return EXIT.interrupted;
  }
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
      post(workshop, number, brokenComment(plan.incident.name, ended.refreshes));
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
      post(workshop, number, containNowComment(contained));
      return holdsAsAsked(applied.verdict) ? EXIT.ok : EXIT.incomplete;
    }
  }
}
