import { judge, type Judged } from '../apply/approved-plan.ts';
import { approvalsOf, type Approvals } from '../github/approvals.ts';
import { evidenceOf, type Evidence } from '../github/evidence.ts';
import type { MergedPull } from '../github/pulls.ts';
import type { Repository } from '../github/repository.ts';
import { findingsOf, readsInventory } from '../guardrails/judge.ts';
import type { Incident } from '../incident/incident.ts';
import { parseIncident } from '../incident/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { PLAN_MARKER } from '../report/plan-comment.ts';
import type { CiContext, CiRun } from './ci-context.ts';
import type { Target } from './ci-targets.ts';
import { findPull } from './find-pull.ts';
import { planIncident } from './plan.ts';

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

const ANEW = 'open a pull request that touches the incident file again, and have it approved.';

/**
 * Finds the pull request that an incident came by, and judges whether its plan was approved. `planned` is a plan of
 * this very file that is being made already.
 */
export async function findApproved(
  { repository }: Pick<CiRun, 'repository'>,
  target: Target,
  context: Pick<CiContext, 'aws' | 'policy'>,
  planned?: Promise<Plan>,
): Promise<Found> {
  const { aws } = context;
  let isLate = false;
  // Read for every pull request in question at once, whichever it turns out to be.
  const proofs = new Map<number, Promise<Proof>>();
  const found = await findPull(repository, target.file, {
    ...target,
    clock: aws.clock,
    inQuestion: (pull, late) => {
      // What was read ahead is too old where GitHub took its time.
      isLate = late;
      const ahead = late ? undefined : target.evidence?.get(pull.number);
      const proof = prove(repository, pull, ahead);
      proof.catch(() => undefined);
      proofs.set(pull.number, proof);
    },
  });
  if (!found) {
    const reasons = ['no merged pull request holds this version of the file'];
    return { judged: { reasons }, next: ANEW };
  }
  const { pull, text } = found;
  const { incident, problems } = parseIncident(text, target.file.path, aws.clock.now());
  if (!incident) {
    const reasons = problems.map(({ message }) => message);
    return { pull, judged: { reasons }, next: 'mend the incident file.' };
  }
  const [proof, now] = await Promise.all([
    proofs.get(pull.number) ?? prove(repository, pull),
    readsInventory(context.policy.guardrails)
      ? planNow(incident, context, isLate ? undefined : planned)
      : undefined,
  ]);
  const findingsOn = (plan: Plan) => [
    ...findingsOf(context.policy.guardrails, plan, aws.clock.now()),
    ...(now?.findings ?? []),
  ];
  const judged = judge({ incident, head: pull.head, ...proof, findingsOn });
  return { pull, incident, judged, next: ANEW };
}

interface Proof extends Evidence {
  readonly approvals: Approvals;
}

async function prove(
  repository: Repository,
  pull: MergedPull,
  ahead?: Promise<Evidence>,
): Promise<Proof> {
  const read = await (ahead ?? evidenceOf(repository, pull.number, PLAN_MARKER));
  return { ...read, approvals: await approvalsOf(repository, pull, read) };
}

// A rule about what AWS shows cannot be judged by what a comment says.
async function planNow(
  incident: Incident,
  { aws, policy }: Pick<CiContext, 'aws' | 'policy'>,
  ahead?: Promise<Plan>,
): Promise<Plan> {
  const planned = await ahead?.catch(() => undefined);
  return planned ?? planIncident(aws, incident, policy);
}
