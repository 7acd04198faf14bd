import { judge, planShown, type Judged } from './approved-plan.ts';
import { lookingFrom } from '../../respond/look-at.ts';
import { notPlanned } from '../../respond/plan-incidents.ts';
import { approvalsOf } from '../../github/approvals.ts';
import { evidenceOf, type Evidence } from '../../github/evidence.ts';
import type { MergedPull } from '../../github/pulls.ts';
import { findingsOf, readsInventory } from '../../policy/judge.ts';
import type { Incident } from '../../domain/incident.ts';
import { parseIncident } from '../../incident/parse.ts';
import type { WholeInventory } from '../../inventory/inventory.ts';
import { knownFrom, type Plan, type Step } from '../../actions/catalogue.ts';
import { PLAN_MARKER } from '../../report/plan-comment.ts';
import type { CiContext, CiRun } from './context.ts';
import { findPull } from './find-pull.ts';
import type { Target } from './targets.ts';
import { overtaken } from './tip.ts';

/** What is known of an incident on the default branch: who approved what, or why nothing is approved. */
export interface Found {
  /** Absent where no pull request was found. */
  readonly pull?: MergedPull;
  /** Absent where the file could not be understood. */
  readonly incident?: Incident;
  readonly judged: Judged;
  /** What to do where nothing is approved. */
  readonly next: string;
}

const BY_HAND = 'run the apply workflow by hand for this incident, on the default branch as it is.';
const LATE =
  'approve it on this pull request even now, and run the apply workflow by hand for this incident; or open a pull request' +
  ' that touches the incident file again.';
const SETTLE =
  'settle it with those who asked for changes: they approve, or their review is dismissed. Then run the apply workflow by' +
  ' hand for this incident.';
const ANEW = 'open a pull request that touches the incident file again, and have it approved.';

/** Finds the pull request that an incident came by, and judges whether its plan was approved. */
export async function findApproved(
  { repository, readings }: Pick<CiRun, 'repository' | 'readings'>,
  target: Target,
  context: Pick<CiContext, 'aws' | 'policy'>,
): Promise<Found> {
  const { aws } = context;
  // Read for every pull request in question at once, whichever it turns out to be.
  const evidence = new Map<number, Promise<Evidence>>();
  const found = await findPull(repository, target.file, {
    ...target,
    clock: aws.clock,
    changes: async ({ number }, path) => {
      const read = evidence.get(number) ?? evidenceOf(repository, number, PLAN_MARKER);
      evidence.set(number, read);
      return (await read).paths.includes(path);
    },
  });
  if (!found) {
    const reasons = ['no merged pull request holds this version of the file'];
    return { judged: { reasons }, next: ANEW };
  }
  const late = overtaken(await target.tip, target.file);
  if (late.length > 0) return { pull: found.pull, judged: { reasons: late }, next: BY_HAND };
  const { pull, text } = found;
  const { incident, problems } = parseIncident(text, target.file.path, aws.clock.now());
  if (!incident) {
    const reasons = problems.map(({ message }) => message);
    return { pull, judged: { reasons }, next: 'mend the incident file.' };
  }
  const read = await (evidence.get(pull.number) ??
    evidenceOf(repository, pull.number, PLAN_MARKER));
  const shown = planShown(read.comments, incident);
  const [approvals, inventory] = await Promise.all([
    approvalsOf(repository, pull, read),
    readsInventory(context.policy.guardrails)
      ? inventoryNow(incident, shown?.steps ?? [], { ...context, readings })
      : undefined,
  ]);
  const now = aws.clock.now();
  const findingsOn = ({ steps }: Plan) => {
    const picture = { incident, steps, ...(inventory ? { inventory } : {}) };
    return findingsOf(context.policy.guardrails, picture, now);
  };
  const judged = judge({ incident, head: pull.head, ...read, approvals, findingsOn, now });
  if ('reasons' in judged) {
    const next = approvals.objections.length > 0 ? SETTLE : judged.shown ? LATE : ANEW;
    return { pull, incident, judged, next };
  }
  return { pull, incident, judged, next: ANEW };
}

// A rule about what AWS shows is judged by what apply acts on, not by what a comment says.
async function inventoryNow(
  incident: Incident,
  steps: readonly Step[],
  { aws, readings }: Pick<CiContext, 'aws'> & Pick<CiRun, 'readings'>,
): Promise<WholeInventory> {
  const inventory = await lookingFrom(aws, readings)(incident, knownFrom(steps));
  if ('problem' in inventory) throw notPlanned(inventory);
  return inventory;
}
