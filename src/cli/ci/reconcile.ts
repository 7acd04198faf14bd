import { accessFor } from '../../policy/access.ts';
import { redirectedEndpoint } from '../edge/connect.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { explain } from '../terminal/explain.ts';
import { inspect, type Inspected } from '../../respond/inspect.ts';
import { knownFrom } from '../../actions/catalogue.ts';
import { isInPlace, textAt } from '../../github/changes.ts';
import { keepIssue } from '../../github/issues.ts';
import { defaultBranchOf } from '../../github/repository.ts';
import type { Found } from './incident.ts';
import { hasEntries, liveEntries, withoutEntries } from '../../domain/entries.ts';
import type { Incident } from '../../domain/incident.ts';
import { parseIncident } from '../../incident/parse.ts';
import { statusSentences } from '../../report/verdict-words.ts';
import { forLog } from '../../report/escape.ts';
import {
  RECONCILE_MARKER,
  reconcileIssue,
  type Reconciled,
  type Unsettled,
} from '../../report/reconcile-issue.ts';
import type { Status } from '../../respond/status.ts';
import { whyNotHere } from './apply.ts';
import { approvedAt, type Place } from './approved-at.ts';
import { assertAgain, type Outcome } from './assert-again.ts';
import { waitsOf, type Workshop } from './carry-out.ts';
import { ciRun, stopsWith, type CiContext } from './context.ts';
import { JOBS } from './jobs.ts';
import { leftoversIn } from './leftovers.ts';
import { lookAtRemoved } from './look-at-removed.ts';
import { unknown, type Seen } from './seen.ts';
import { tipOf } from './tip.ts';
import { remindOfReviews } from './unreviewed.ts';

/**
 * `staunch ci reconcile`: every incident on the default branch against AWS. What was approved and is not so is
 * done again; everything else that is not as it should be goes into one issue.
 */
export async function ciReconcile(env: NodeJS.ProcessEnv, context: CiContext): Promise<number> {
  const { terminal } = context;
  const run = ciRun(env, JOBS.reconcile, context);
  stopsWith(run, context.stop);
  const branch = await defaultBranchOf(run.repository);
  // A schedule's event names neither; the runner names the branch in any case.
  const event = { ref: env['GITHUB_REF'] ?? '', repository: { default_branch: branch } };
  const whyNot = whyNotHere(env, event);
  if (whyNot !== undefined) {
    terminal.err(`error: nothing was done: ${whyNot}\n`);
    return EXIT.error;
  }
  const waits = waitsOf(env, redirectedEndpoint(env) !== undefined);
  const found = await lookAtAll({ run, context, waits }, branch);
  await run.told();
  const body = reconcileIssue(found);
  run.summarise(body);
  if (context.stop?.aborted) {
    terminal.err('Stopped: not everything was looked at, and the issue is left as it was.\n');
    return EXIT.interrupted;
  }
  const kept = await keepIssue(run.repository, {
    marker: RECONCILE_MARKER,
    title: 'Staunch: not everything is as it was approved',
    body,
    settled: isSettled(found),
  });
  terminal.out(`The issue about what needs somebody: ${kept}\n`);
  return found.unsettled.every(({ green }) => green) ? EXIT.ok : EXIT.incomplete;
}

// What only waits for time to pass needs nobody.
function isSettled({ unsettled, reasserted, unreviewed, leftovers }: Reconciled): boolean {
  const open = unsettled.filter(({ standing }) => standing !== 'waiting');
  return [open, reasserted, unreviewed, leftovers].every((list) => list.length === 0);
}

async function lookAtAll(workshop: Workshop, base: string): Promise<Reconciled> {
  const { run, context } = workshop;
  // The branch as it is now: a run that somebody runs again must not bring back what was overtaken.
  const tip = await tipOf(run.repository, { base, checkout: context.checkout ?? '.' });
  // The latest first, by their names: there may be more than one run has time for.
  const files = [...tip.incidents].filter(([path]) => isInPlace(path)).reverse();
  const seen: Seen[] = [];
  // One after the other: two of them may write on the same user or role.
  for (const [path, blob] of files) {
    if (context.stop?.aborted) break;
    seen.push(await lookAtFile({ path, blob, base, tip, workshop }));
  }
  const removed = await orFailure('incidents that were removed', workshop, () =>
    lookAtRemoved(workshop, base),
  );
  if ('found' in removed) seen.push(...removed.found);
  const outcomes = seen.map(({ outcome }) => outcome);
  const accounts = new Map(
    seen.flatMap(({ incident }) =>
      incident ? [[incident.account, accessFor(context.aws, incident)] as const] : [],
    ),
  );
  const needed = outcomes.flatMap((outcome) => outcome.needed);
  const [unreviewed, leftovers] = await Promise.all([
    orFailure(BESIDES, workshop, () => remindOfReviews(workshop)),
    orFailure(BESIDES, workshop, () => leftoversIn([...accounts.values()], needed)),
  ]);
  const failures = [removed, unreviewed, leftovers].flatMap((it) =>
    'failure' in it ? [it.failure] : [],
  );
  return {
    unsettled: [...outcomes.flatMap(({ unsettled }) => unsettled ?? []), ...failures],
    reasserted: outcomes.flatMap(({ reasserted }) => reasserted ?? []),
    unreviewed: 'found' in unreviewed ? unreviewed.found : [],
    leftovers: 'found' in leftovers ? leftovers.found : [],
  };
}

const BESIDES = 'everything besides incidents';

// One part that cannot be looked at hides no other.
async function orFailure<T>(
  what: string,
  { context: { terminal } }: Workshop,
  look: () => Promise<T>,
): Promise<{ readonly found: T } | { readonly failure: Unsettled }> {
  try {
    return { found: await look() };
  } catch (error) {
    const why = explain(error).trim();
    terminal.err(`${why}\n`);
    return { failure: unknown(what, why) };
  }
}

async function lookAtFile(place: Place): Promise<Seen> {
  const { path, base, workshop } = place;
  const { run, context } = workshop;
  const broken = (...why: readonly string[]): Seen => ({
    outcome: { unsettled: unknown(path, ...why), needed: [] },
  });
  try {
    const content = await textAt(run.repository, path, base);
    if ('refusal' in content) return broken(content.refusal);
    const { incident, problems } = parseIncident(content.text, path, context.aws.clock.now());
    if (!incident) return broken(...problems.map(({ message }) => message));
    return { incident, outcome: await reconcileOne(incident, place) };
  } catch (error) {
    const why = explain(error).trim();
    context.terminal.err(`${forLog(path)}: ${why}\n`);
    return broken(why);
  }
}

async function reconcileOne(incident: Incident, place: Place): Promise<Outcome> {
  const { terminal } = place.workshop.context;
  const counted = await withApprovedEntries(incident, place);
  const inspected = await inspectKnowing(counted, place);
  const { plan, status } = inspected;
  terminal.out(`${forLog(incident.name)}: ${forLog(status.headline)}\n`);
  // What people accepted is left as it is.
  if (plan.steps.length > 0 && !status.green)
    return assertAgain(inspected, place, inspected.approved);
  const unsettled = unsettledBy(status);
  return { ...(unsettled ? { unsettled } : {}), needed: [] };
}

// What the approved plan names need not be found again, by whatever name: looked for only where something is left.
async function inspectKnowing(
  incident: Incident,
  place: Place,
): Promise<Inspected & { readonly approved?: Found }> {
  const { run, context } = place.workshop;
  const { aws, policy } = context;
  const { readings } = run;
  const first = await inspect(aws, incident, policy, { readings });
  if (first.status.green) return first;
  const approved = await approvedAt(place);
  const { judged } = approved;
  if ('reasons' in judged) return { ...first, approved };
  const known = knownFrom(judged.plan.steps);
  return { ...(await inspect(aws, incident, policy, { readings, known })), approved };
}

// What a file accepts or calls settled counts where two people approved it on the pull request by which it came.
async function withApprovedEntries(incident: Incident, place: Place): Promise<Incident> {
  const { context } = place.workshop;
  if (!hasEntries(liveEntries(incident, context.aws.clock.now()))) return incident;
  const { judged } = await approvedAt(place);
  if (!('reasons' in judged) && judged.entriesApproved) return incident;
  const why = 'reasons' in judged ? judged.reasons : judged.notes;
  for (const line of why) context.terminal.out(`note: ${forLog(line)}\n`);
  return withoutEntries(incident);
}

function unsettledBy(status: Status): Unsettled | undefined {
  const { incident, standing, green } = status;
  if (standing === 'held') return undefined;
  return { incident, standing, green, why: statusSentences(status), next: NEXT[standing] };
}

const NEXT: Readonly<Record<Exclude<Status['standing'], 'held'>, string>> = {
  drifted: 'Open a pull request that touches the incident file, and have it approved.',
  stopped: 'Run the apply workflow again for this incident.',
  overdue: 'Open a pull request that writes `state: closed`.',
  open: 'Do what is listed; the plan says how.',
  unknown: 'Make it readable, then run the reconcile workflow again.',
  waiting: 'Nothing: time has to pass.',
};
