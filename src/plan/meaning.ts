import { aboutSteps } from '../domain/about.ts';
import { sha256Of } from '../domain/digest.ts';
import type { Finding, Note } from '../domain/plan.ts';
import type { Plan } from '../actions/catalogue.ts';

/**
 * A hash over what an approval of a plan is about: two plans of the same meaning need the same decision. What
 * merely tells how things were used (last uses, addresses, agents) is not in it, nor is the wording of notes. That the last
 * day of an entry is over makes no approval of steps stale.
 */
export function meaningOf(plan: Plan): string {
  return sha256Of({
    incident: plan.incident,
    steps: plan.digest,
    findings: aboutSteps(plan.findings).map(decisionOf),
    errors: objectsOf(plan.errors),
    refused: objectsOf(plan.refused),
    unseen: objectsOf(plan.unseen),
    untouched: objectsOf(plan.untouched),
    breaks: objectsOf(plan.breaks),
  });
}

// What is to be done about an object counts; what is merely said of it may be how it was used of late.
function objectsOf(notes: readonly Note[]): string[] {
  return [
    ...new Set(notes.map(({ object, instead = '' }) => `${withoutTags(object)} ${instead}`)),
  ].sort();
}

// Whoever may tag an instance can rename it, and could so make every approval stale: an instance is its id.
function withoutTags(object: string): string {
  return object.replace(/^(instance i-[0-9a-f]+) \([^]*\)( in [a-z0-9-]+)$/, '$1$2');
}

// Its message may count what comes and goes, such as the instances of a group.
function decisionOf({ rule, outcome, owner, approvals, reached, waiver }: Finding): unknown {
  const isAboutAll = reached !== true;
  return { rule, outcome, owner, approvals: approvals ?? null, isAboutAll, waiver: waiver ?? null };
}
