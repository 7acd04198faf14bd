import { planIncidents } from '../../respond/plan-incidents.ts';
import { beforeReview } from '../../policy/contain-now.ts';
import { GROUP_SHARE } from '../../policy/group-share.ts';
import { refusals } from '../../policy/judge.ts';
import type { Incident } from '../../domain/incident.ts';
import { aboutNamed } from '../../domain/about.ts';
import type { Plan, Step } from '../../actions/catalogue.ts';
import type { Workshop } from './carry-out.ts';

/** What is done of one incident before review, and what waits for it. */
export interface Part {
  readonly plan: Plan;
  readonly now: readonly Step[];
  readonly later: readonly Step[];
}

/** What is done before review, and the incidents that could not be planned, each with why. */
interface BeforeReview {
  readonly parts: readonly Part[];
  readonly notPlanned: readonly string[];
}

/**
 * Splits what a pull request needs: the limits are about all of it, not about each of its files. An incident that
 * cannot be planned, such as one in an account that does not let Staunch in, holds up no other.
 */
export async function partsOf(
  incidents: readonly Incident[],
  { run: { readings }, context: { aws, policy } }: Workshop,
): Promise<BeforeReview | { readonly refusal: string }> {
  const { containNow, guardrails } = policy;
  if (!containNow) return { refusal: 'nobody may act before review' };
  const planned = await planIncidents(aws, incidents, guardrails, { readings });
  const notPlanned = planned.flatMap((it) =>
    'problem' in it ? [`${it.incident.name}: ${it.problem}. ${it.hint}`] : [],
  );
  const plans = planned.flatMap((it) => ('plan' in it ? [it.plan] : []));
  for (const plan of plans) {
    const why = whyNotPlan(plan);
    if (why !== undefined) return { refusal: `${plan.incident.name}: ${why}` };
  }
  if (plans.length === 0) return { refusal: notPlanned.join(' ') };
  const split = beforeReview(containNow, plans);
  if ('refusal' in split) return split;
  if (split.now.length === 0) {
    const waiting = split.later.length;
    const nothing = `nothing is needed that may be done before review (${waiting} other steps are)`;
    return { refusal: [nothing, ...notPlanned].join('. ') };
  }
  const parts = plans
    .map((plan) => ({
      plan,
      now: plan.steps.filter((step) => split.now.includes(step)),
      later: plan.steps.filter((step) => split.later.includes(step)),
    }))
    .filter(({ now }) => now.length > 0);
  return { parts, notPlanned };
}

function whyNotPlan({ findings }: Plan): string | undefined {
  const [denied] = refusals(findings);
  if (denied) return `the guardrail ${denied.rule} forbids it: ${denied.message}`;
  const [asking] = aboutNamed(findings).filter(
    ({ rule, approvals, waiver }) => approvals && !waiver && rule !== GROUP_SHARE,
  );
  return asking && `the guardrail ${asking.rule} asks for approvals: ${asking.message}`;
}
