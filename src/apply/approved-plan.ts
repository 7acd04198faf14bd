import type { Approvals } from '../github/pulls.ts';
import type { Incident } from '../incident/incident.ts';
import { sha256Of } from '../plan/digest.ts';
import type { Plan } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { readPlanComment } from '../report/plan-comment.ts';

/** What a pull request holds that could make a plan approved. */
export interface Evidence {
  readonly incident: Incident;
  /** Commit at the pull request's head. */
  readonly head: string;
  readonly comments: readonly { readonly body: string; readonly updatedAt: string }[];
  readonly approvals: Approvals;
}

/** The approved plan, or every reason why there is none. Pure. */
export type Judged =
  | { readonly plan: Plan; readonly approvedBy: readonly string[] }
  | { readonly reasons: readonly string[] };

/** Judges whether a plan was approved: by whom, after reading what, about which file. */
export function judge({ incident, head, comments, approvals }: Evidence): Judged {
  const [comment] = comments;
  if (comments.length > 1)
    return { reasons: ['there are several plan comments: nobody can say which was read'] };
  const content = comment && readPlanComment(comment.body);
  if (!comment || !content) {
    return { reasons: ['there is no plan comment that says what its own data says'] };
  }
  if (content.head !== head) {
    return { reasons: [`the plan comment is about commit ${content.head}, not ${head}`] };
  }
  const plan = content.plans.find((it) => it.incident.name === incident.name);
  if (!plan || sha256Of(plan.incident) !== sha256Of(incident)) {
    return { reasons: ['the plan was made from another version of the incident file'] };
  }
  const checked = readPlan(JSON.stringify(plan));
  if ('refusal' in checked)
    return { reasons: [`the plan in the comment cannot be used: ${checked.refusal}`] };
  const informed = approvals.counted.filter(({ at }) => at > comment.updatedAt);
  if (informed.length > 0) return { plan: checked, approvedBy: informed.map(({ login }) => login) };
  return {
    reasons: [
      'no approval counts',
      ...approvals.rejected.map(
        ({ login, why }) => `the approval by ${login} does not count: ${why}`,
      ),
      ...approvals.counted.map(
        ({ login }) => `the approval by ${login} does not count: the plan comment changed after it`,
      ),
    ],
  };
}
