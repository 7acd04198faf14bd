import { aboutSteps } from '../domain/about.ts';
import { sha256Of } from '../domain/digest.ts';
import type { Finding } from '../domain/plan.ts';
import type { Plan } from '../actions/catalogue.ts';

/**
 * A hash over what an approval of a plan is about: the incident, the steps, and what the guardrails decide about them.
 * Two plans of the same meaning need the same decision. What explains the steps is not in it: a thief has a say in that,
 * and could so make every approval stale.
 */
export function meaningOf({ incident, digest, findings }: Plan): string {
  return sha256Of({ incident, steps: digest, findings: aboutSteps(findings).map(decisionOf) });
}

// Its message may count what comes and goes, such as the instances of a group.
function decisionOf({ rule, outcome, owner, approvals, reached, waiver }: Finding): unknown {
  const isAboutAll = reached !== true;
  return { rule, outcome, owner, approvals: approvals ?? null, isAboutAll, waiver: waiver ?? null };
}
