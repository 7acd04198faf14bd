import { EXIT } from '../terminal/exit-codes.ts';
import { planIncidents } from '../../respond/plan-incidents.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { filesIn, isIncident, isInPlace, textAt, type ChangedFile } from '../../github/changes.ts';
import { commentsMarked, keepComments } from '../../github/comments.ts';
import { commitsOf } from '../../github/evidence.ts';
import type { Repository } from '../../github/repository.ts';
import { BESIDE_INCIDENTS, governingFiles } from '../../policy/governing-files.ts';
import { entryRefusals, refusals } from '../../policy/judge.ts';
import { skipMarkerIn } from '../../policy/skip-markers.ts';
import type { Incident } from '../../domain/incident.ts';
import { parseIncident } from '../../incident/parse.ts';
import type { Problem } from '../../incident/problem.ts';
import { meaningOf } from '../../plan/meaning.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { forLog, forMarkdown, plain } from '../../report/escape.ts';
import {
  FIRST_PART,
  unapprovable,
  PLAN_MARKER,
  readPlanComment,
  writePlanComment,
  type PlanComment,
} from '../../report/plan-comment.ts';
import { cutPlan, cutPlanLines, cutPlanMarkdown } from '../../report/cut-plan.ts';
import { planMarkdown } from '../../report/plan-markdown.ts';
import { annotation, problemLine, removalWarning } from '../../report/problem-lines.ts';
import { problemsComment, removalComment } from '../../report/problems-comment.ts';
import { headline, planHeadline } from '../../report/words.ts';
import { count } from '../../domain/count.ts';
import { ciRun, type CiContext, type CiRun } from './context.ts';
import { JOBS } from './jobs.ts';
import { openRemovals } from './removals.ts';

/** The part of a `pull_request` event that is used. */
interface PullRequestEvent {
  readonly number: number;
  readonly pull_request: {
    readonly title: string;
    readonly body: string | null;
    readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
    readonly base: { readonly ref: string; readonly repo: { readonly full_name: string } };
  };
}

interface Read {
  readonly path: string;
  readonly incident?: Incident;
  readonly problems: readonly Problem[];
}

/** `staunch ci plan`: validates and plans what a pull request changes, and keeps one comment about it. */
export async function ciPlan(env: NodeJS.ProcessEnv, context: CiContext): Promise<number> {
  const { aws, terminal } = context;
  const run = ciRun(env, JOBS.plan, context);
  const { number, pull_request: pull } = run.event as PullRequestEvent;
  const fork = pull.head.repo?.full_name !== pull.base.repo.full_name;
  const files = await filesIn(run.repository, number);
  const changed = files.filter(({ path }) => isIncident(path));
  const present = changed.filter((file) => !file.removed);
  const removed = changed
    .filter(({ path }) => present.every((it) => it.path !== path))
    .map(({ path }) => path);
  const lost = await openRemovals(run.repository, removed, {
    base: pull.base.ref,
    now: aws.clock.now(),
  });
  for (const path of removed)
    if (!lost.some((it) => it.path === path)) terminal.out(`${removalWarning(path)}\n`);
  if (present.length === 0 && lost.length === 0)
    return nothingChanged(run, number, { fork, terminal, removed });
  const [read, misplaced] = await Promise.all([
    Promise.all(
      present.map((file) => readIncident(run.repository, file, pull.head.sha, aws.clock.now())),
    ),
    whatElseIsWrong(run.repository, number, { pull, files }),
  ]);
  const post = (bodies: readonly string[], saysTheSame?: (held: readonly string[]) => boolean) =>
    fork
      ? undefined
      : keepComments(run.repository, number, {
          marker: PLAN_MARKER,
          bodies,
          ...(saysTheSame ? { saysTheSame } : {}),
        });
  const said = [...read, ...misplaced, ...lost];
  if (!report(said, terminal)) {
    const body = problemsComment(pull.head.sha, said);
    run.summarise(body);
    await post([body]);
    return EXIT.error;
  }
  if (fork) {
    terminal.out('A pull request from a fork is validated, not planned: it has no credentials.\n');
    run.summarise('The incident files are valid. A pull request from a fork is not planned.');
    return EXIT.ok;
  }
  const content = { head: pull.head.sha, ...(await planned(read, run, context)) };
  const { plans, failures } = content;
  const written = writePlanComment(content);
  // As apply will read it: what was left out of the comment is not compared either.
  const seen = readPlanComment(written.bodies);
  const kept = await post(written.bodies, (held) => meansTheSame(held, seen));
  const problem = unapprovable(written);
  if (!seen) terminal.err(`error: ${problem.join('\n    ')}\n`);
  const cut = plans.flatMap((plan, at) => cutPlan(plan, written.leftOut[at] ?? []));
  run.summarise(
    [
      ...(seen ? [] : [`**${problem[0]}** ${problem[1]}\n`]),
      ...cutPlanMarkdown(cut),
      summaryOf(content),
    ].join('\n'),
  );
  for (const line of cutPlanLines(cut)) terminal.err(`${line}\n`);
  for (const { incident, problem, hint } of failures)
    terminal.err(`error: ${forLog(incident)}: ${plain(problem)}\n    ${plain(hint)}\n`);
  for (const plan of plans) terminal.out(`${plan.incident.name}: ${headline(plan.steps)}\n`);
  terminal.out(`Plan comment ${kept ?? 'not posted'} on pull request ${number}\n`);
  // What is not found, or accepted against a rule, keeps no step from being merged: the result is red for it.
  const hasSteps = plans.some(({ steps }) => steps.length > 0);
  const isWhole = (plan: Plan) =>
    planHeadline(plan) !== 'incomplete' && entryRefusals(plan.findings).length === 0;
  const isFine = (plan: Plan) =>
    (hasSteps || isWhole(plan)) && refusals(plan.findings).length === 0;
  // What the incidents do not name waits, and holds up nothing: a thief has a say in how much it is.
  const isCut = cut.some(({ isNamed }) => isNamed);
  const isAll = seen && !isCut && failures.length === 0;
  return isAll && plans.every(isFine) ? EXIT.ok : EXIT.error;
}

function summaryOf({ plans, failures = [] }: PlanComment): string {
  const open = failures.map((it) => `- ${forMarkdown(it.incident)}: ${forMarkdown(it.problem)}`);
  return [...open, ...plans.map((plan) => planMarkdown(plan))].join('\n');
}

// Approvals hang on the comment: what is merely used again in the meantime must not make them stale.
function meansTheSame(bodies: readonly string[], wanted: PlanComment | undefined): boolean {
  const held = readPlanComment(bodies);
  if (!wanted || held?.head !== wanted.head) return false;
  const { plans, failures = [] } = wanted;
  if (held.plans.length !== plans.length) return false;
  if (JSON.stringify(held.failures ?? []) !== JSON.stringify(failures)) return false;
  return plans.every((plan, at) => {
    const other = held.plans[at];
    return other !== undefined && meaningOf(other) === meaningOf(plan);
  });
}

// What no file says by itself: about the pull request as a whole.
async function whatElseIsWrong(
  repository: Repository,
  number: number,
  { pull, files }: { pull: PullRequestEvent['pull_request']; files: readonly ChangedFile[] },
): Promise<readonly Read[]> {
  const commits = await commitsOf(repository, number);
  // Of an incident in a wrong place that is said already.
  const elsewhere = files.map(({ path }) => path).filter((path) => !isIncident(path));
  const texts = [
    { what: 'the title of the pull request', text: pull.title },
    { what: 'the description of the pull request', text: pull.body ?? '' },
    ...commits.map(({ sha, message }) => ({ what: `commit ${sha.slice(0, 7)}`, text: message })),
  ];
  return [
    ...texts.flatMap(({ what, text }) => {
      const marker = skipMarkerIn(text);
      if (marker === undefined) return [];
      const hint =
        'Take it out: with it in the merge commit GitHub would not start the apply workflow.';
      return [broken(what, `It says ${marker}.`, hint)];
    }),
    ...governingFiles(elsewhere).map((path) =>
      broken(
        path,
        'An incident must not come along with a change of what decides or runs.',
        `Put it into a pull request of its own, and have that merged first: beside an incident only ${BESIDE_INCIDENTS.join(' and ')} may change.`,
      ),
    ),
  ];
}

function broken(path: string, message: string, hint: string): Read {
  return { path, problems: [{ severity: 'error', line: 1, column: 1, message, hint }] };
}

async function nothingChanged(
  run: CiRun,
  pull: number,
  { fork, terminal, removed }: { fork: boolean; terminal: Terminal; removed: readonly string[] },
): Promise<number> {
  terminal.out('No incident file changes: nothing to plan.\n');
  const [held] = fork ? [] : await commentsMarked(run.repository, pull, PLAN_MARKER);
  const body =
    removed.length > 0
      ? removalComment(removed)
      : `${FIRST_PART}\nThis pull request changes no incident file any more: nothing to plan.`;
  if (held || (removed.length > 0 && !fork))
    await keepComments(run.repository, pull, { marker: PLAN_MARKER, bodies: [body] });
  return EXIT.ok;
}

async function readIncident(
  repository: Repository,
  { path }: ChangedFile,
  ref: string,
  now: Date,
): Promise<Read> {
  if (!isInPlace(path)) {
    const hint = 'Incident files lie directly in incidents/ and end in .yaml.';
    return broken(path, 'Nothing is applied from here.', hint);
  }
  const content = await textAt(repository, path, ref);
  if ('text' in content) return { path, ...parseIncident(content.text, path, now) };
  const hint = 'Commit the incident as an ordinary YAML file.';
  return broken(path, `This cannot be read: ${content.refusal}.`, hint);
}

function report(read: readonly Read[], terminal: Terminal): boolean {
  for (const { path, problems } of read) {
    for (const problem of problems) {
      const lines = problemLine(path, problem).split('\n').map(forLog).join('\n');
      terminal.out(`${lines}\n${annotation(path, problem)}\n`);
    }
  }
  const bad = read.filter(({ incident }) => incident === undefined).length;
  if (bad > 0) terminal.err(`error: ${count(bad, 'problem')} to mend before this is planned\n`);
  return bad === 0;
}

// One account that fails must not hide the plans of the others.
async function planned(
  read: readonly Read[],
  { readings }: Pick<CiRun, 'readings'>,
  { aws, policy }: CiContext,
): Promise<Required<Omit<PlanComment, 'head'>>> {
  const incidents = read.flatMap(({ incident }) => incident ?? []);
  const all = await planIncidents(aws, incidents, policy.guardrails, { readings });
  return {
    plans: all.flatMap((it) => ('plan' in it ? [it.plan] : [])),
    failures: all.flatMap((it) =>
      'plan' in it ? [] : [{ incident: it.incident.name, problem: it.problem, hint: it.hint }],
    ),
  };
}
