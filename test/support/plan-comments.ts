import { inPlanOrder, type Plan, type Step } from '../../src/actions/catalogue.ts';
import { digestOf } from '../../src/domain/digest.ts';
import {
  readPlanComment,
  writePlanComment,
  type PlanComment,
  type SeenPlanComment,
} from '../../src/report/plan-comment.ts';

/** The plan comment of a plan that one comment holds. */
export function planComment(content: PlanComment): string {
  const [body = '', ...more] = writePlanComment(content).bodies;
  if (more.length > 0) throw new Error(`it goes on in ${more.length} more`);
  return body;
}

/** What such a comment says, where it is believed. */
export function readOne(body = ''): SeenPlanComment | undefined {
  return readPlanComment([body]);
}

/** A plan of other steps, in the order of a plan and with their digest. */
export function withSteps(plan: Plan, steps: readonly Step[]): Plan {
  const ordered = inPlanOrder(steps);
  return { ...plan, steps: ordered, digest: digestOf(ordered) };
}
